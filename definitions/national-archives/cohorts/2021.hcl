# The second cohort, January to July 2021. (The first worked from April to
# October 2020.) Only the day of the kick-off is known to the day.
cohort "2021" {
  link = "https://meet.example.org/peer-mentoring"

  places {
    mentors = 10 # not published
    mentees = 10 # not published
  }

  person "coordinator" {
    name  = "Peer mentoring programme manager"
    email = "coordinator@example.org"
  }
  person "trainer" {
    name  = "Mentoring trainer"
    email = "trainer@example.org"
  }

  recruitment {
    opens  = "Monday 26 October 2020"  # not published: late in the year before
    closes = "Friday 27 November 2020" # not published
    decide = "Friday 11 December 2020" # not published
  }
  mentor_training { on = "Thursday 17 December 2020, 10am to 12pm" } # not published: about a month before the kick-off
  matching { announce = "Tuesday 12 January 2021" }                  # not published
  mentor_briefing { on = "Wednesday 20 January 2021, 10am to 11am" } # not published
  launch { on = "Wednesday 27 January 2021, 10am to 11.30am" }       # the hours are not published
  finale { on = "Wednesday 8 December 2021, 2pm to 4pm" }            # December 2021; the day is not published
}
