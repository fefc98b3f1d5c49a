# The second intake of the pilot year. Only the closing date is published.
cohort "2023 summer" {
  places {
    mentors = 15 # not published
    mentees = 15
  }

  person "development_manager" {
    name  = "ALN Development Managers"
    email = "development@example.org"
  }
  person "oversight_group" {
    name  = "ALN Mentoring Oversight Group"
    email = "oversight@example.org"
  }
  person "trainer" {
    name  = "Mentoring trainer"
    email = "trainer@example.org"
  }

  recruitment {
    opens  = "Monday 24 April 2023" # published: spring/summer 2023
    closes = "Friday 23 June 2023"
  }
  mentee_briefing {
    on   = "Tuesday 11 July 2023, 2pm to 3pm"
    link = "https://meet.example.org/mentee-briefing"
  }
  mentoring_skills {
    on   = "Thursday 13 July 2023, 10am to 1pm"
    link = "https://meet.example.org/mentoring-skills"
  }
  matching { announce = "Monday 24 July 2023" }
}
