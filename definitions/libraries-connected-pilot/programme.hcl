# Libraries Connected Peer Mentoring: the pilot of 2022.
#
# What happens, in the order it happens. Who and when is in cohorts/.
# The words of every mail are in mail/.
#
# Here people are trained first and matched afterwards. In 2025 it was the other
# way round: the block "training" stands below "matching" there.

programme "Libraries Connected Peer Mentoring, the pilot" {
  purpose       = "To create a more skilled, diverse and confident leadership across libraries, and to remove barriers to progression, real or perceived."
  people        = [coordinator, consultant, reference_group, evaluator]
  timezone      = "Europe/London"
  bank_holidays = "England and Wales"
}

list "positions" {
  items = [
    "Newly appointed Head of Service, from a library background",
    "Newly appointed Head of Service, from outside libraries",
    "Established Head of Service, facing major change, good or bad",
    "None of these",
  ]
}

list "topics" { # not published; the first two are from what mentees said afterwards
  items = [
    "Managing up",
    "Working with councillors",
    "Restructures and savings",
    "Leading a team",
    "Learning the library world",
    "A large project",
  ]
}

everyone {
  question "service" {
    ask    = "Which library service do you work for?"
    answer = "an organisation"
  }
  question "about" {
    ask      = "Tell the others about yourself, in a paragraph. We send it round before the launch."
    answer   = "a paragraph"
    shown_to = everyone
  }
}

role "mentor" {
  question "head_of_service" {
    ask    = "Are you a Head of Service, or have you been one?"
    answer = "yes or no"
  }
  question "experience" {
    ask         = "What have you been through that you could help someone with?"
    choose_from = topics
    choose      = "any"
  }

  advise "a peer" { # not said who may be a mentor; the scheme is for peers
    that      = answer.head_of_service
    otherwise = "Mentors are usually Heads of Service themselves. If you think that you could help one, tell us how."
  }
}

role "mentee" {
  question "position" {
    ask         = "Which of these describes you?"
    choose_from = positions
  }
  question "needs" {
    ask         = "What would you most like to talk about with somebody who knows it?"
    choose_from = topics
    choose      = "up to 3"
  }

  require "a Head of Service" {
    that      = answer.position != "None of these"
    otherwise = "The pilot is for Heads of Service who are new, or who face major change. Please look out for the schemes that follow it."
  }
}

# When more mentors apply than were expected, another mentee gets a place: see
# places in the cohort.
recruitment {
  invite     = [mentors, mentees]
  decided_by = coordinator                               # not said who decided
  decide     = "5 working days after recruitment closes" # not published

  # The Reference Group, Heads of Service and staff, oversees the scheme. Who sits
  # on it is not for this file; that they have terms of reference is.
  mail "to-the-reference-group" {
    to     = reference_group
    send   = "when recruitment opens"
    attach = ["terms-of-reference.md"]
  }
  mail "application-received" { send = "when they apply" }
  mail "closing-soon" { send = "1 week before recruitment closes" }
  mail "you-have-a-place" { send = "when they are accepted" }
  mail "not-this-time" { send = "when they are declined" }
}

launch {
  title  = "Launch event and speed dating"
  invite = everyone
  led_by = coordinator
  where  = "online"
  lasts  = "90 minutes" # not published

  mail "meet-each-other" { send = "1 week before launch" }
  mail "joining-launch" { send = "1 day before launch" }
}

training {
  title  = "Training for mentors and mentees together"
  invite = everyone
  led_by = consultant # not said who led it; consultants developed the scheme
  where  = "online"   # not said: the launch was
  lasts  = "2 hours"  # not published

  mail "joining-training" { send = "1 day before training" }
}

matching {
  makes          = "pairs"
  mentees_choose = "up to 3"
  choices_close  = "5 working days after training" # not published
  approved_by    = coordinator                     # "overseen by Libraries Connected"

  never "two people from one service" { when = same(mentor.service, mentee.service) } # not said
  prefer "their choice" { by = chosen(mentee, mentor) }
  prefer "what they need" { by = overlap(mentor.experience, mentee.needs) } # not said

  mail "choose-your-mentors" {
    to   = mentees
    send = "when training ends"
  }
  mail "your-pair" { send = "when pairs are announced" }
}

meetings {
  every = "2 to 4 weeks" # "quite intensive"
  for   = "6 months"
  where = "agreed by each pair"
  help  = [consultant, coordinator]

  mail "shall-we-meet" { send = "6 weeks after their last meeting" }
}

drop_ins {
  title     = "Drop-in support"
  alongside = meetings
  invite    = mentors # who come if they wish: not all did
  led_by    = consultant
  where     = "online"
  lasts     = "1 hour"

  mail "joining-drop-in" { send = "2 days before each drop-in" }
}

finale {
  title  = "Final event"
  invite = everyone
  led_by = coordinator
  where  = "online"     # not said
  lasts  = "90 minutes" # not published

  question "carry_on" {
    ask    = "Would you like to go on meeting, now that the scheme is over?"
    answer = "yes or no"
  }

  mail "joining-finale" { send = "1 week before finale" }
}

# People said that the pilot had a little too much paperwork for six months. So
# there is one form, at the end, of three questions.
evaluation {
  led_by = evaluator # the evaluation was commissioned

  survey "how_it_went" {
    invite = everyone
    opens  = "1 day after finale"
    closes = "3 weeks after finale"

    question "confidence" {
      ask         = "I am more confident in my role than I was before the scheme."
      choose_from = ["Agree", "Neither", "Disagree"]
    }
    question "managing_up" {
      ask         = "I am more confident in managing up, within my own council or trust."
      choose_from = ["Agree", "Neither", "Disagree"]
    }
    question "say_more" {
      ask      = "What made the difference, or what should we change?"
      answer   = "a paragraph"
      optional = true
    }
  }
}

# Some pairs go on of their own accord. Nobody is nudged or asked any more.
meetings "carrying_on" {
  title   = "Carrying on"
  after   = finale
  only_if = both.carry_on
  every   = "2 months" # as one pair planned
  for     = "6 months" # not said: as long as they wish
}
