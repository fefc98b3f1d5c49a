# The first of two cohorts: seven of the thirteen partners. Who was in which, and
# all dates, are not published.
cohort "First cohort" {
  places { # one mentor and two mentees from each partner
    mentors = 7
    mentees = 14
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

  partner "national_portrait_gallery" { name = "National Portrait Gallery" }
  partner "partner_museum_1" { name = "Partner museum 1" }
  partner "partner_museum_2" { name = "Partner museum 2" }
  partner "partner_museum_3" { name = "Partner museum 3" }
  partner "partner_museum_4" { name = "Partner museum 4" }
  partner "partner_museum_5" { name = "Partner museum 5" }
  partner "partner_museum_6" { name = "Partner museum 6" }

  recruitment {
    opens  = "Monday 10 May 2021"
    closes = "Friday 11 June 2021"
  }
  matching { announce = "Wednesday 30 June 2021" }
  mentor_training {
    on   = "Tuesday 6 July 2021, 10am to 12pm"
    link = "https://meet.example.org/mentor-training"
  }
  mentee_training {
    on   = "Thursday 8 July 2021, 10am to 12pm"
    link = "https://meet.example.org/mentee-training"
  }
  mentor_reviews {
    on = [
      "Wednesday 6 October 2021, 2pm to 3pm",
      "Wednesday 2 February 2022, 2pm to 3pm",
    ]
    link = "https://meet.example.org/mentor-reviews"
  }
  mentee_reviews {
    on = [
      "Thursday 7 October 2021, 2pm to 3pm",
      "Thursday 3 February 2022, 2pm to 3pm",
    ]
    link = "https://meet.example.org/mentee-reviews"
  }
}
