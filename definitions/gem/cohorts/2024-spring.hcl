# Opening, closing and the end of June are the source's; the rest are examples.
cohort "2024 spring" {
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
    opens   = "Monday 8 January 2024"
    closes  = "Sunday 11 February 2024, 5pm"
    decide  = "Monday 19 February 2024"
    despite = "Sunday"
  }
  training {
    session "daytime" { on = "Tuesday 12 March 2024, 12.30pm to 2pm" }
    session "evening" { on = "Thursday 14 March 2024, 5.30pm to 7pm" }
  }
  matching { announce = "Monday 18 March 2024" } # "within a few weeks"
  meetings { until = "Friday 28 June 2024" }     # "by the end of June"
  nemo_meetings { until = "Friday 28 June 2024" }
  catch_ups {
    on = [
      "Wednesday 24 April 2024, 12.30pm to 1.30pm",
      "Tuesday 4 June 2024, 4pm to 5pm",
    ]
  }
}
