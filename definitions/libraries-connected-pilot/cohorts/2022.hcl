# The pilot. Its dates are not published: these keep to the order and to the
# lengths that are.
cohort "2022" {
  places {
    mentors = 15 # not published. One more mentor applied than mentees were expected,
    mentees = 15 # so there is one more place for a mentee: 15 instead of 14
  }

  person "coordinator" {
    name  = "Project Manager, Libraries Connected"
    email = "coordinator@example.org"
  }
  person "consultant" {
    name  = "Consultant who developed the scheme"
    email = "consultant@example.org"
  }
  person "reference_group" {
    name  = "Peer Mentoring Reference Group"
    email = "reference-group@example.org"
  }
  person "evaluator" {
    name  = "External evaluator"
    email = "evaluator@example.org"
  }

  recruitment {
    opens  = "Monday 31 January 2022"
    closes = "Friday 11 March 2022" # extended a little, to give mentees more time: it was Friday 4 March
    decide = "Friday 18 March 2022"
  }
  launch {
    on   = "Wednesday 30 March 2022, 10am to 11.30am"
    link = "https://meet.example.org/launch"
  }
  training {
    on   = "Tuesday 5 April 2022, 10am to 12pm"
    link = "https://meet.example.org/training"
  }
  matching { announce = "Wednesday 20 April 2022" }
  drop_ins {
    on = [
      "Tuesday 14 June 2022, 12.30pm to 1.30pm",
      "Tuesday 6 September 2022, 12.30pm to 1.30pm",
      "Tuesday 11 October 2022, 12.30pm to 1.30pm",
    ]
    link = "https://meet.example.org/drop-in"
  }
  finale {
    on   = "Wednesday 9 November 2022, 10am to 11.30am"
    link = "https://meet.example.org/finale"
  }
}
