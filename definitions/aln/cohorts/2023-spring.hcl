# The first intake of the pilot year. Applications opened in autumn 2022, when the
# scheme was launched, and pairs met from spring 2023. No day of it is published.
cohort "2023 spring" {
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
    opens  = "Monday 14 November 2022" # published: November 2022
    closes = "Friday 13 January 2023"
  }
  mentee_briefing {
    on   = "Tuesday 7 February 2023, 2pm to 3pm"
    link = "https://meet.example.org/mentee-briefing"
  }
  mentoring_skills {
    on   = "Thursday 9 February 2023, 10am to 1pm"
    link = "https://meet.example.org/mentoring-skills"
  }
  matching { announce = "Wednesday 22 February 2023" }
}
