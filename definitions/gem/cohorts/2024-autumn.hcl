# The second of the year's two calls. Its dates are examples.
cohort "2024 autumn" {
  link = "https://meet.example.org/one-to-one"

  places { # not published
    mentors = 40
    mentees = 40
  }

  person "mentoring_consultant" {
    name  = "Mentoring Consultant"
    email = "mentoring@example.org"
  }

  recruitment {
    opens  = "Monday 2 September 2024"
    closes = "Friday 4 October 2024, 5pm"
    decide = "Friday 11 October 2024"
  }
  training {
    session "daytime" { on = "Tuesday 5 November 2024, 12.30pm to 2pm" }
    session "evening" { on = "Thursday 7 November 2024, 5.30pm to 7pm" }
  }
  matching { announce = "Monday 11 November 2024" }
  meetings { until = "Friday 28 February 2025" }
  nemo_meetings { until = "Friday 28 February 2025" }
  catch_ups {
    on = [
      "Wednesday 4 December 2024, 12.30pm to 1.30pm",
      "Tuesday 28 January 2025, 4pm to 5pm",
    ]
  }
}
