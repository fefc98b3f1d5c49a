# Association for Cultural Enterprises: the mentoring programme.
#
# Small on purpose: never more than six pairs in a round. Who and when is in
# cohorts/, the words of the mails in mail/, the code of conduct in words/.

programme "Cultural Enterprises Mentoring" {
  purpose       = "To develop commercial and people skills, confidence, strategic thinking and performance."
  people        = [director_of_digital, mentoring_provider]
  timezone      = "Europe/London"
  bank_holidays = "England and Wales"
}

list "areas" { # what the programme is to develop, as the source lists it
  items = [
    "Commercial skills",
    "People skills",
    "Confidence and self-esteem",
    "Strategic thinking",
    "Performance at work",
  ]
}

everyone {
  question "organisation" {
    ask    = "Which organisation do you work for?"
    answer = "an organisation"
  }
  question "member" {
    ask    = "Is it a member of the Association for Cultural Enterprises?"
    answer = "yes or no"
  }
  question "about" { # not said: what the form asks; this is kept short
    ask      = "Tell the others about yourself and your work, in a few sentences."
    answer   = "a paragraph"
    shown_to = everyone
  }
  question "peer_group" {
    ask    = "Would you like to meet the others of your round as a peer group, now and then?"
    answer = "yes or no"
  }

  # Junior, supervisor, manager, head of department, director: anyone may apply
  # for either role. Taking part is free of charge.
  require "membership" {
    that      = answer.member
    otherwise = "Mentoring is free, and for our members. Ask us about joining: you would be welcome in the next round."
  }
}

role "mentor" {
  question "experience" {
    ask         = "Which of these could you help someone with?"
    choose_from = areas
    choose      = "any"
  }
}

role "mentee" {
  question "needs" {
    ask         = "Which of these would you most like support with?"
    choose_from = areas
    choose      = "up to 3"
  }
}

recruitment {
  invite     = [mentors, mentees]
  decided_by = director_of_digital                       # not said
  decide     = "5 working days after recruitment closes" # not said

  mail "application-received" { send = "when they apply" }
  mail "closing-soon" { send = "1 week before recruitment closes" }
  mail "you-have-a-place" { send = "when they are accepted" }
  mail "not-this-time" { send = "when they are declined" }
}

launch {
  title  = "Introduction and Matching Day"
  invite = everyone
  led_by = [director_of_digital, mentoring_provider]
  where  = "online"
  lasts  = "3 hours" # not published

  mail "meet-each-other" { send = "1 week before launch" }
  mail "joining-launch" { send = "1 day before launch" }
}

matching {
  makes         = "pairs"
  mentees_score = "1 to 7, 7 is best" # the source does not say whether 1 or 7 is best
  choices_close = "the end of launch day"
  approved_by   = [director_of_digital, mentoring_provider]

  never "two people from one organisation" { when = same(mentor.organisation, mentee.organisation) } # not said
  prefer "the mentee's scores" { by = chosen(mentee, mentor) }
  prefer "what the mentee needs" { by = overlap(mentor.experience, mentee.needs) } # not said

  mail "score-the-mentors" {
    to   = mentees
    send = "when launch ends"
  }
  mail "your-pair" { send = "when pairs are announced" }
}

training "mentor_training" {
  title  = "Training for mentors: emotional intelligence and asking good questions"
  invite = mentors
  led_by = mentoring_provider # not said
  where  = "online"
  lasts  = "3 hours" # not published

  mail "joining-mentor-training" { send = "1 day before mentor training" }
}

training "mentee_training" {
  title     = "A half-day for mentees: goals, actions and progress"
  alongside = mentor_training
  invite    = mentees
  led_by    = mentoring_provider # not said
  where     = "online"
  lasts     = "half a day"

  mail "joining-mentee-training" { send = "1 day before mentee training" }
}

meetings {
  times       = "4 a month" # probably a slip: it makes 48 meetings; others in the same report meet about once a month
  for         = "12 months"
  where       = "online"
  arranged_by = mentees
  help        = [mentoring_provider, director_of_digital]

  # An informal code, which makes people feel free to say how they want to work.
  agreement "code-of-conduct" { # words/code-of-conduct.md
    by     = each.pair
    due    = "4 weeks after they are paired"
    remind = "every 2 weeks until it is made"
  }

  mail "shall-we-meet" { send = "4 weeks after their last meeting" }
}

drop_ins "check_ins" {
  title     = "Mentor check-in"
  alongside = meetings
  invite    = each.mentor # very informal, and with each alone
  led_by    = mentoring_provider
  where     = "online"
  lasts     = "1 hour"
  every     = "3 months"

  mail "joining-check-in" { send = "2 days before each check-in" }
}

# For those who asked for it: here nobody is mentor or mentee.
drop_ins "peer_group_meetings" {
  title     = "Peer group"
  alongside = meetings
  only_if   = answer.peer_group
  invite    = everyone
  where     = "online"
  lasts     = "1 hour" # not published

  mail "joining-peer-group" { send = "1 week before each peer group meeting" }
}

evaluation {
  survey "after_a_year" {
    invite = everyone
    opens  = "1 day after meetings"
    closes = "4 weeks after meetings" # not published

    question "recommend" { # so far, everyone would
      ask    = "Would you recommend the programme to a colleague?"
      answer = "yes or no"
    }
    question "grown" {
      ask         = "In which of these have you grown?"
      choose_from = areas
      choose      = "any"
      optional    = true
    }
    question "better" {
      ask      = "What should we do differently next time?"
      answer   = "a paragraph"
      optional = true
    }
  }
}
