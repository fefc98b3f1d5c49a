cohort "2025" {
  link = "https://meet.example.org/libraries" # not published

  places {
    mentors = 15 # not published: a limited number
    mentees = 15
  }

  person "coordinator" {
    name  = "Project Manager, Workforce Development"
    email = "coordinator@example.org"
  }
  person "coach" {
    name  = "Coach and supervisor"
    email = "coach@example.org"
  }
  person "evaluator" {
    name  = "External evaluator"
    email = "evaluator@example.org"
  }

  recruitment {
    opens  = "Monday 17 March 2025" # not published
    closes = "Friday 18 April 2025"
    decide = "Friday 25 April 2025"
  }
  launch {
    on   = "Wednesday 7 May 2025, 10am to 11.30am"
    link = "https://meet.example.org/launch" # not published
  }
  matching { announce = "Tuesday 20 May 2025" }
  training { on = "Wednesday 21 May 2025, 10am to 11.30am" }
  drop_ins {
    on = [
      "Tuesday 8 July 2025, 12.30pm to 1.30pm",
      "Friday 12 September 2025, 12.30pm to 1.30pm",
      "Tuesday 21 October 2025, 12.30pm to 1.30pm",
    ]
  }
  finale { on = "Tuesday 25 November 2025, 10am to 11.30am" }
}
