# The source gives the year, and that applications were open in the summer.
# The days are examples.
cohort "2017" {
  where = "The Guildhall, Northbrook" # not published

  places {
    mentees = 16
    mentors = 9 # not published: one for each area
  }

  person "programme_manager" {
    name  = "Programme Manager"
    email = "programme@example.org"
  }
  person "lead_mentor" {
    name  = "Lead mentor"
    email = "lead-mentor@example.org"
  }
  person "development_providers" {
    name  = "Museum Development providers"
    email = "museum-development@example.org"
  }

  recruitment {
    opens  = "Monday 19 June 2017"
    closes = "Friday 8 September 2017"
    decide = "Friday 22 September 2017"
  }
  training { on = "Wednesday 11 October 2017, 10am to 4pm" }
  matching { announce = "Monday 23 October 2017" }
}
