# The third cohort, January to July 2022. None of its days are published: they
# are those of 2021, a year later.
cohort "2022" {
  link = "https://meet.example.org/peer-mentoring"

  places {
    mentors = 10
    mentees = 10
  }

  person "coordinator" {
    name  = "Peer mentoring programme manager"
    email = "coordinator@example.org"
  }
  person "trainer" {
    name  = "Mentoring trainer"
    email = "trainer@example.org"
  }

  recruitment {
    opens  = "Monday 25 October 2021"
    closes = "Friday 26 November 2021"
    decide = "Friday 10 December 2021"
  }
  mentor_training { on = "Thursday 16 December 2021, 10am to 12pm" }
  matching { announce = "Tuesday 11 January 2022" }
  mentor_briefing { on = "Wednesday 19 January 2022, 10am to 11am" }
  launch { on = "Wednesday 26 January 2022, 10am to 11.30am" }
  finale { on = "Wednesday 7 December 2022, 2pm to 4pm" } # not said whether there was a showcase
}
