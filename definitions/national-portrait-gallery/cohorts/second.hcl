# The second of two cohorts: the other six partners. Who was in which, and all
# dates, are not published.
cohort "Second cohort" {
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
    opens  = "Monday 7 November 2022"
    closes = "Friday 2 December 2022"
  }
  matching { announce = "Tuesday 10 January 2023" }
  mentor_training {
    on   = "Tuesday 17 January 2023, 10am to 12pm"
    link = "https://meet.example.org/mentor-training"
  }
  mentee_training {
    on   = "Thursday 19 January 2023, 10am to 12pm"
    link = "https://meet.example.org/mentee-training"
  }
  mentor_reviews {
    on = [
      "Wednesday 19 April 2023, 2pm to 3pm",
      "Wednesday 12 July 2023, 2pm to 3pm",
    ]
    link = "https://meet.example.org/mentor-reviews"
  }
  mentee_reviews {
    on = [
      "Thursday 20 April 2023, 2pm to 3pm",
      "Thursday 13 July 2023, 2pm to 3pm",
    ]
    link = "https://meet.example.org/mentee-reviews"
  }
}
