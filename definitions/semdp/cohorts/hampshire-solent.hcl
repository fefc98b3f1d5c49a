# The dates are examples: none are published.
cohort "Hampshire Solent" {
  places { peers = 24 } # not published: the region has around 100 museums

  person "partnerships_officer" {
    name  = "Cultural Partnerships Officer"
    email = "partnerships@example.org"
  }

  recruitment {
    opens  = "Monday 12 January 2026"
    closes = "Friday 20 February 2026"
  }
  matching { announce = "Monday 2 March 2026" }
  launch {
    on    = "Wednesday 11 March 2026, 10am to 3pm"
    where = "a museum in Southampton"
  }
  training {
    on    = "Wednesday 25 March 2026, 10am to 1pm"
    where = "a museum in Winchester"
  }
}
