# Write a date wherever one is "to be filled in": `trellis check` says which are missing.
# What stands behind a # is not needed. Take the # away from what you want to say.
cohort "2031 spring" {
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
    opens  = "to be filled in" # last time: Monday 8 January 2024
    closes = "to be filled in" # last time: Sunday 11 February 2024, 5pm
    decide = "to be filled in" # last time: Monday 19 February 2024
  }
  training {
    session "daytime" {
      on = "to be filled in" # last time: Tuesday 12 March 2024, 12.30pm to 2pm
    }
    session "evening" {
      on = "to be filled in" # last time: Thursday 14 March 2024, 5.30pm to 7pm
    }
  }
  matching {
    announce = "to be filled in" # last time: Monday 18 March 2024
  }
  meetings {
    until = "to be filled in" # last time: Friday 28 June 2024
  }
  nemo_meetings {
    until = "to be filled in" # last time: Friday 28 June 2024
  }
  catch_ups {
    on = [
      "to be filled in", # last time: Wednesday 24 April 2024, 12.30pm to 1.30pm
      "to be filled in", # last time: Tuesday 4 June 2024, 4pm to 5pm
    ]
  }
}
