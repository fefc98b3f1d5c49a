# Phase 1, March 2026 to February 2027. The only published day is the one by
# which mentors say that they are interested.
cohort "Phase 1" {
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
    opens  = "Monday 12 January 2026" # not published
    closes = "Friday 6 February 2026" # of mentors; not said of mentees
    decide = "Friday 13 February 2026"
  }
  training {
    on   = "Tuesday 24 February 2026, 10am to 12pm" # not published
    link = "https://meet.example.org/mentoring-well"
  }
  matching { announce = "Thursday 26 February 2026" } # not published
  launch {
    on   = "Monday 2 March 2026, 2pm to 3.30pm" # March 2026; the day is not published
    link = "https://meet.example.org/setting-out"
  }
  meetings { until = "Friday 26 February 2027" } # February 2027; the day is not published
  check_ins {
    on = [ # not published
      "Tuesday 2 June 2026, 12.30pm to 1.30pm",
      "Tuesday 1 September 2026, 12.30pm to 1.30pm",
      "Tuesday 1 December 2026, 12.30pm to 1.30pm",
    ]
    link = "https://meet.example.org/check-in"
  }
  micro_meetings { until = "Friday 26 February 2027" }
  ongoing_support {
    from  = "Monday 2 March 2026"
    until = "Friday 26 February 2027"
  }
}
