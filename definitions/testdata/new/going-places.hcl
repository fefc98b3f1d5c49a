# Write a date wherever one is "to be filled in": `trellis check` says which are missing.
# What stands behind a # is not needed. Take the # away from what you want to say.
cohort "2031 spring" {
  places {
    mentors = 30 # not published
    mentees = 30 # not published; there are about 20 partner museums
  }

  person "coordinator" {
    name  = "Going Places mentoring coordinator"
    email = "coordinator@example.org"
  }
  person "steering_group" {
    name  = "Going Places mentoring steering group"
    email = "steering-group@example.org"
  }
  person "trainer" {
    name  = "Mentoring trainer"
    email = "trainer@example.org"
  }

  # Whoever asks later in the year for a conversation joins late: the coordinator
  # adds them, and they are matched like the others.
  recruitment {
    opens  = "to be filled in" # last time: Monday 12 January 2026
    closes = "to be filled in" # last time: Friday 6 February 2026
    # decide = "to be filled in" # last time: Friday 13 February 2026; without it: 5 working days after recruitment closes
  }
  training {
    on = "to be filled in" # last time: Tuesday 24 February 2026, 10am to 12pm
    # link = "https://…" # the new one
  }
  matching {
    announce = "to be filled in" # last time: Thursday 26 February 2026
  }
  launch {
    on = "to be filled in" # last time: Monday 2 March 2026, 2pm to 3.30pm
    # link = "https://…" # the new one
  }
  meetings {
    until = "to be filled in" # last time: Friday 26 February 2027
  }
  check_ins {
    on = [
      "to be filled in", # last time: Tuesday 2 June 2026, 12.30pm to 1.30pm
      "to be filled in", # last time: Tuesday 1 September 2026, 12.30pm to 1.30pm
      "to be filled in", # last time: Tuesday 1 December 2026, 12.30pm to 1.30pm
    ]
    # link = "https://…" # the new one
  }
  micro_meetings {
    until = "to be filled in" # last time: Friday 26 February 2027
  }
  ongoing_support {
    # from = "to be filled in" # last time: Monday 2 March 2026; without it: when what comes before has ended
    until = "to be filled in" # last time: Friday 26 February 2027
  }
}
