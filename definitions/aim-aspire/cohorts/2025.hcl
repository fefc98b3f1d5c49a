# The second year. The source promises ten a year; all days are examples.
cohort "2025" {
  places { pairs = 10 }

  person "programmes_team" {
    name  = "Programmes team"
    email = "aspire@example.org"
  }

  recruitment {
    opens  = "Monday 2 June 2025"
    closes = "Friday 27 June 2025"
    decide = "Friday 4 July 2025"
  }
  matching {
    choices_close = "Friday 18 July 2025"
    announce      = "Wednesday 30 July 2025"
  }
  meetings {
    from  = "Monday 1 September 2025"
    until = "Wednesday 31 December 2025"
  }
}
