cohort "The first" {
  places {
    mentors = 10
    mentees = 14
    pairs   = 12
  }
  where = "The Town Hall"
  link  = "https://meet.example.org/all"

  person "coordinator" {
    name  = "Coordinating office"
    email = "coordinator@example.org"
  }
  person "coach" {
    name  = "Coach of the scheme"
    email = "coach@example.org"
  }
  person "steering_group" {
    name  = "Steering group of the scheme"
    email = "steering@example.org"
  }
  partner "north" { name = "North Museums" }
  partner "south" { name = "South Museums" }

  recruitment {
    opens   = "Monday 17 March 2025"
    closes  = "Friday 18 April 2025, 5pm"
    decide  = "Tuesday 29 April 2025"
    despite = "Good Friday"
  }
  launch {
    session "morning" {
      on    = "Wednesday 7 May 2025, 10am to 12pm"
      where = "The Library"
      link  = "https://meet.example.org/morning"
    }
    session "evening" {
      on         = "Thursday 8 May 2025, 6pm to 7.30pm"
      called_off = true
    }
  }
  matching {
    choices_close = "Thursday 15 May 2025"
    announce      = "Tuesday 20 May 2025"
  }
  for_guides {
    session "first" { on = "Tuesday 27 May 2025, 10am to 11am" }
    session "second" { on = "to be confirmed by Friday 30 May 2025" }
  }
  meetings {
    from  = "Monday 9 June 2025"
    until = "Friday 28 November 2025"
    where = "The Library"
    link  = "https://meet.example.org/pairs"
  }
  drop_ins {
    on    = ["Tuesday 8 July 2025, 12.30pm to 1.30pm", "Wednesday 8 October 2025, 12.30pm to 1.30pm"]
    where = "The Reading Room"
    link  = "https://meet.example.org/hours"

    called_off = true
  }
  by_name {
    choices_close = "Friday 16 May 2025"
    announce      = "Thursday 22 May 2025"
  }
  carrying_on { until = "Friday 27 February 2026" }
  a_friendly_ear {
    from  = "Friday 9 May 2025"
    until = "Friday 28 November 2025"
  }
  finale { on = "Thursday 11 December 2025, 2pm to 3pm" }
  exhibition {
    on    = "Tuesday 9 December 2025, 2pm to 3pm"
    where = "The Museum"
    link  = "https://meet.example.org/exhibition"
  }
}
