# Write a date wherever one is "to be filled in": `trellis check` says which are missing.
# What stands behind a # is not needed. Take the # away from what you want to say.
cohort "2026" {
  places {
    # mentors = 15 # how many there can be; without it, there is no limit
    # mentees = 15 # how many there can be; without it, there is no limit
  }

  person "exchange_manager" {
    name  = ""
    email = ""
  }

  person "head_of_programmes" {
    name  = ""
    email = ""
  }

  person "people_team" {
    name  = ""
    email = ""
  }

  person "assistant" {
    name  = ""
    email = ""
  }

  # partner "north_museums" { name = "North Museums" } # one line for each that sends people

  recruitment {
    opens  = "to be filled in"
    closes = "to be filled in"
  }
  matching {
    announce = "to be filled in"
  }
  mentor_training {
    on = "to be filled in"
  }
  mentee_training {
    on = "to be filled in"
  }
  mentor_reviews {
    on = [
      "to be filled in",
    ]
  }
  mentee_reviews {
    on = [
      "to be filled in",
    ]
  }
}
