# The next round. No dates are published: these are examples.
cohort "2025" {
  places { pairs = 6 }

  person "director_of_digital" {
    name  = "Director of Digital"
    email = "digital@example.org"
  }
  person "mentoring_provider" {
    name  = "Mentoring provider"
    email = "provider@example.org"
  }

  recruitment {
    opens  = "Monday 6 January 2025"
    closes = "Friday 28 February 2025"
    decide = "Friday 7 March 2025"
  }
  launch {
    on   = "Tuesday 18 March 2025, 10am to 1pm"
    link = "https://meet.example.org/matching-day"
  }
  matching { announce = "Wednesday 26 March 2025" }
  mentor_training {
    on   = "Tuesday 8 April 2025, 10am to 1pm"
    link = "https://meet.example.org/mentors"
  }
  mentee_training {
    on   = "Thursday 10 April 2025, 9.30am to 1pm"
    link = "https://meet.example.org/mentees"
  }
  check_ins {
    on = [
      "Tuesday 8 July 2025, 1pm to 2pm",
      "Tuesday 7 October 2025, 1pm to 2pm",
      "Tuesday 6 January 2026, 1pm to 2pm",
      "Thursday 2 April 2026, 1pm to 2pm",
    ]
    link = "https://meet.example.org/check-in"
  }
  peer_group_meetings {
    on = [
      "Wednesday 4 June 2025, 12.30pm to 1.30pm",
      "Wednesday 5 November 2025, 12.30pm to 1.30pm",
      "Wednesday 4 March 2026, 12.30pm to 1.30pm",
    ]
    link = "https://meet.example.org/peers"
  }
}
