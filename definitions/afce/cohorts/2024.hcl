# No dates are published: these are examples. A round a year since 2019.
cohort "2024" {
  places { pairs = 6 } # at most six

  person "director_of_digital" {
    name  = "Director of Digital"
    email = "digital@example.org"
  }
  person "mentoring_provider" {
    name  = "Mentoring provider"
    email = "provider@example.org"
  }

  # Time to find mentors is vital: eight weeks.
  recruitment {
    opens  = "Monday 8 January 2024"
    closes = "Friday 1 March 2024"
    decide = "Friday 8 March 2024"
  }
  launch {
    on   = "Tuesday 19 March 2024, 10am to 1pm"
    link = "https://meet.example.org/matching-day"
  }
  matching { announce = "Wednesday 27 March 2024" }
  mentor_training {
    on   = "Tuesday 9 April 2024, 10am to 1pm"
    link = "https://meet.example.org/mentors"
  }
  mentee_training {
    on   = "Thursday 11 April 2024, 9.30am to 1pm"
    link = "https://meet.example.org/mentees"
  }
  check_ins { # the hour is a proposal, which each mentor may move
    on = [
      "Tuesday 9 July 2024, 1pm to 2pm",
      "Tuesday 8 October 2024, 1pm to 2pm",
      "Tuesday 7 January 2025, 1pm to 2pm",
      "Monday 7 April 2025, 1pm to 2pm",
    ]
    link = "https://meet.example.org/check-in"
  }
  peer_group_meetings {
    on = [
      "Wednesday 5 June 2024, 12.30pm to 1.30pm",
      "Wednesday 6 November 2024, 12.30pm to 1.30pm",
      "Wednesday 5 March 2025, 12.30pm to 1.30pm",
    ]
    link = "https://meet.example.org/peers"
  }
}
