cohort "Example" {
  link = "https://meet.example.org/mentoring" # where all sessions are

  places {
    mentors = 10
    mentees = 10
  }

  person "coordinator" {
    name  = "Programme Coordinator"
    email = "coordinator@example.org"
  }

  recruitment {
    opens  = "Monday 12 January 2026"
    closes = "Friday 6 February 2026"
  }
  launch { on = "Wednesday 25 February 2026, 10am to 11.30am" }
  matching { announce = "Wednesday 4 March 2026" }
  finale { on = "Wednesday 16 September 2026, 10am to 11.30am" }
}
