# September to December 2024 is the source's. The days are examples, and they keep
# recruitment out of August.
cohort "2024" {
  places { pairs = 10 } # ten each year

  person "programmes_team" {
    name  = "Programmes team"
    email = "aspire@example.org"
  }

  recruitment {
    opens  = "Monday 3 June 2024"
    closes = "Friday 28 June 2024"
    decide = "Friday 5 July 2024"
  }
  matching {
    choices_close = "Friday 19 July 2024"
    announce      = "Wednesday 31 July 2024"
  }
  meetings {
    from  = "Monday 2 September 2024"
    until = "Tuesday 31 December 2024"
  }
}
