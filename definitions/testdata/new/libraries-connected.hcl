# Write a date wherever one is "to be filled in": `trellis check` says which are missing.
# What stands behind a # is not needed. Take the # away from what you want to say.
cohort "2031 spring" {
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
    opens  = "to be filled in" # last time: Monday 17 March 2025
    closes = "to be filled in" # last time: Friday 18 April 2025
    # decide = "to be filled in" # last time: Friday 25 April 2025; without it: 5 working days after recruitment closes
  }
  launch {
    on = "to be filled in" # last time: Wednesday 7 May 2025, 10am to 11.30am
    # link = "https://…" # the new one
  }
  matching {
    announce = "to be filled in" # last time: Tuesday 20 May 2025
  }
  training {
    on = "to be filled in" # last time: Wednesday 21 May 2025, 10am to 11.30am
  }
  drop_ins {
    on = [
      "to be filled in", # last time: Tuesday 8 July 2025, 12.30pm to 1.30pm
      "to be filled in", # last time: Friday 12 September 2025, 12.30pm to 1.30pm
      "to be filled in", # last time: Tuesday 21 October 2025, 12.30pm to 1.30pm
    ]
  }
  finale {
    on = "to be filled in" # last time: Tuesday 25 November 2025, 10am to 11.30am
  }
}
