# Write a date wherever one is "to be filled in": `trellis check` says which are missing.
# What stands behind a # is not needed. Take the # away from what you want to say.
cohort "2031 spring" {
  places { # one mentor and two mentees from each partner
    mentors = 6
    mentees = 12
  }

  person "exchange_manager" {
    name  = "Skills and Knowledge Exchange Manager"
    email = "exchange@example.org"
  }
  person "head_of_programmes" {
    name  = "Head of National Programmes"
    email = "programmes@example.org"
  }
  person "people_team" {
    name  = "People and Culture Team"
    email = "people@example.org"
  }
  person "assistant" {
    name  = "National Programmes Assistant"
    email = "assistant@example.org"
  }

  partner "partner_museum_7" { name = "Partner museum 7" }
  partner "partner_museum_8" { name = "Partner museum 8" }
  partner "partner_museum_9" { name = "Partner museum 9" }
  partner "partner_museum_10" { name = "Partner museum 10" }
  partner "partner_museum_11" { name = "Partner museum 11" }
  partner "partner_museum_12" { name = "Partner museum 12" }

  recruitment {
    opens  = "to be filled in" # last time: Monday 7 November 2022
    closes = "to be filled in" # last time: Friday 2 December 2022
  }
  matching {
    announce = "to be filled in" # last time: Tuesday 10 January 2023
  }
  mentor_training {
    on = "to be filled in" # last time: Tuesday 17 January 2023, 10am to 12pm
    # link = "https://…" # the new one
  }
  mentee_training {
    on = "to be filled in" # last time: Thursday 19 January 2023, 10am to 12pm
    # link = "https://…" # the new one
  }
  mentor_reviews {
    on = [
      "to be filled in", # last time: Wednesday 19 April 2023, 2pm to 3pm
      "to be filled in", # last time: Wednesday 12 July 2023, 2pm to 3pm
    ]
    # link = "https://…" # the new one
  }
  mentee_reviews {
    on = [
      "to be filled in", # last time: Thursday 20 April 2023, 2pm to 3pm
      "to be filled in", # last time: Thursday 13 July 2023, 2pm to 3pm
    ]
    # link = "https://…" # the new one
  }
}
