# The Exhibitions Group: Preparing to Borrow.
#
# Sixteen museums learn to borrow objects and touring exhibitions, each with a
# mentor who has done it. The mentee is the organisation; whoever applies is
# its contact. Who and when is in cohorts/.

programme "Preparing to Borrow" {
  purpose       = "To give museums the confidence to apply to borrow collections."
  people        = [programme_manager, lead_mentor, development_providers]
  timezone      = "Europe/London"
  bank_holidays = "England and Wales"
}

# "Each of the nine Arts Council England areas": the source does not name
# them. These are the nine regions of England.
list "areas" {
  items = [
    "East Midlands",
    "East of England",
    "London",
    "North East",
    "North West",
    "South East",
    "South West",
    "West Midlands",
    "Yorkshire and the Humber",
  ]
}

list "topics" { # not published
  items = [
    "Facilities and security",
    "Insurance and indemnity",
    "Agreements and couriers",
    "Choosing and hiring a touring exhibition",
    "Budgets and fundraising",
    "Making the case to colleagues and trustees",
  ]
}

everyone {
  question "area" {
    ask         = "Which area are you in?"
    choose_from = areas
  }
}

role "mentor" {
  takes    = 2                            # not published
  paid     = "£1,000"                     # including VAT. The source leaves open whether this too is for each organisation
  expenses = "up to £100 for each mentee" # for travel

  question "topics" {
    ask         = "Which of these do you know well?"
    choose_from = topics
    choose      = "any"
  }
}

role "mentee" {
  bursary = "£200" # towards an application to the Ready to Borrow scheme

  question "museum" {
    ask    = "Which museum is it?"
    answer = "an organisation"
  }
  question "loan" {
    ask      = "What would you like to borrow, and what has kept you from it?"
    answer   = "a paragraph"
    shown_to = mentors
  }
  question "topics" {
    ask         = "Where would a mentor help most?"
    choose_from = topics
    choose      = "up to 3"
  }

  limit "one place for each museum" { # a mentee is an organisation
    at_most   = 1
    per       = answer.museum
    otherwise = "A colleague has applied for your museum already. One mentor serves you all, so please work together."
  }
  reserve "a place in each of the nine areas" {
    at_least  = 1
    per       = answer.area
    if_unused = "open to all" # not said
  }
}

# Targeted, with the Museum Development providers: they know whom to ask. An
# open call in the summer found few.
recruitment {
  invite     = mentees
  decided_by = programme_manager                          # not said
  decide     = "10 working days after recruitment closes" # not said

  # The Exhibitions Group's own trainers; new people in areas without one.
  nominate "trainers, and new mentors where an area has none" { by = programme_manager }

  mail "whom-should-we-ask" {
    to   = development_providers
    send = "when recruitment opens"
  }
  mail "application-received" {
    to   = mentees
    send = "when they apply"
  }
  mail "closing-soon" { send = "2 weeks before recruitment closes" }
  mail "you-have-a-place" {
    to   = mentees
    send = "when they are accepted"
  }
  mail "you-are-a-mentor" {
    to   = mentors
    send = "when they are accepted"
  }
  mail "not-this-time" {
    to   = mentees
    send = "when they are declined"
  }
}

training {
  title  = "A training day for mentors"
  invite = mentors
  led_by = lead_mentor
  lasts  = "6 hours" # one day; its hours are not published

  mail "joining-training" { send = "1 week before training" }
}

matching {
  makes       = "pairs"
  approved_by = programme_manager # not said

  prefer "a mentor from the same area" { by = same(mentor.area, mentee.area) }
  prefer "what the museum needs" { by = overlap(mentor.topics, mentee.topics) }

  mail "your-pair" { send = "when pairs are announced" }
}

meetings {
  contact_time = "up to 17.5 hours"
  for          = "7 months" # too short, it turned out: a loan takes 18
  where        = "in person or online, as each pair prefers"
  help         = programme_manager

  question "carry_on" {
    ask    = "Have the two of you agreed to carry on?"
    answer = "yes or no"
  }

  mail "halfway" {
    to   = mentees
    send = "halfway through meetings"
  }
  mail "have-you-spoken" { send = "6 weeks after their last meeting" }
  mail "two-weeks-left" { send = "2 weeks before meetings end" }
}

evaluation {
  # They were asked for it; it was no condition of the bursary.
  task "report" {
    ask    = "Write a page on what mentoring has changed: your confidence, your colleagues' skills, and your application to borrow."
    by     = mentees
    due    = "4 weeks after meetings" # not said
    remind = "every 2 weeks until it is made"
  }

  survey "confidence" {
    invite = everyone
    opens  = "1 day after meetings"
    closes = "4 weeks after meetings" # not said

    question "ready" {
      ask         = "The museum is now ready to apply to borrow."
      choose_from = ["Agree", "Nearly", "Disagree"]
    }
    question "better" {
      ask      = "What should we do differently?"
      answer   = "a paragraph"
      optional = true
    }
  }
}

# Most carried on when it was over, in their own time. Eleven months more make
# the 18 that the lessons ask for.
meetings "carrying_on" {
  after   = meetings
  only_if = both.carry_on
  every   = "1 to 2 months" # not said
  for     = "11 months"
  where   = "as each pair prefers"
}
