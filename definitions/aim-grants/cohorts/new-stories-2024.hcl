# One round of awards. The source names the grant scheme; its dates and how
# many are awarded are not published, and are examples.
cohort "New Stories New Audiences 2024" {
  places {
    mentees = 12
    mentors = 5
  }

  person "grants_team" {
    name  = "Grants and Programmes team"
    email = "grants@example.org"
  }

  # From the day of the awards until everyone has said whether they take it up.
  recruitment {
    opens  = "Monday 4 March 2024"
    closes = "Friday 15 March 2024"
  }
  matching { announce = "Wednesday 17 April 2024" }
  meetings { until = "Friday 28 February 2025" } # when the projects end
}
