# The dates are examples: none are published.
cohort "2026" {
  places { # about twenty pairs on average
    mentors = 20
    mentees = 20
  }

  person "workforce_lead" {
    name  = "Workforce Development lead"
    email = "workforce@example.org"
  }

  recruitment {
    opens  = "Monday 5 January 2026"
    closes = "Friday 30 January 2026"
  }
  interviews { decide = "Friday 27 February 2026" }
  training {
    link = "https://meet.example.org/training"

    session "daytime" { on = "Wednesday 11 March 2026, 10am to 12pm" }
    session "evening" { on = "Thursday 12 March 2026, 6pm to 8pm" }
  }
  matching { announce = "Monday 23 March 2026" }
  supervision {
    on = [
      "Tuesday 2 June 2026, 12.30pm to 1.30pm",
      "Tuesday 6 October 2026, 12.30pm to 1.30pm",
      "Tuesday 19 January 2027, 12.30pm to 1.30pm",
    ]
    link = "https://meet.example.org/supervision"
  }
  check_ins {
    on = [
      "Wednesday 17 June 2026, 1pm to 2pm",
      "Wednesday 16 September 2026, 1pm to 2pm",
      "Wednesday 9 December 2026, 1pm to 2pm",
      "Wednesday 3 March 2027, 1pm to 2pm",
    ]
    link = "https://meet.example.org/check-ins"
  }
  networking {
    on = [
      "Wednesday 8 July 2026, 4pm to 5pm",
      "Wednesday 18 November 2026, 4pm to 5pm",
    ]
    link = "https://meet.example.org/networking"
  }
}
