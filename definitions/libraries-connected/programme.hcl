# Libraries Connected Peer Mentoring.
#
# What happens, in the order it happens. Who and when is in cohorts/.
# The words of every mail are in mail/.

programme "Libraries Connected Peer Mentoring" {
  purpose       = "To build resilient, strong, well-supported library leaders."
  people        = [coordinator, coach, evaluator]
  timezone      = "Europe/London"
  bank_holidays = "England and Wales"
}

list "topics" {
  items = [
    "Capital projects",
    "Restructures",
    "Service transformation",
    "Working with councillors",
    "Budgeting",
    "Technical knowledge",
  ]
}

list "positions" {
  items = [
    "Head of Service",
    "Emerging leader: may apply for a Head of Service role within 12 months",
    "Emerging leader: responsible for a major project or large-scale change",
    "None of these",
  ]
}

everyone {
  question "service" {
    ask    = "Which library service do you work for?"
    answer = "an organisation"
  }
  question "position" {
    ask         = "Which of these describes you?"
    choose_from = positions
  }
  question "about" {
    ask    = "Tell the others about yourself. We send this round before the launch."
    answer = "a paragraph"
  }

  require "an eligible position" {
    that      = answer.position != "None of these"
    otherwise = "This year the scheme is open to Heads of Service and emerging leaders."
  }
}

role "mentor" {
  question "experience" {
    ask         = "What have you worked on that you could help someone with?"
    choose_from = topics
    choose      = "any"
  }
}

role "mentee" {
  question "needs" {
    ask         = "What would you like help with?"
    choose_from = topics
    choose      = "up to 3"
  }
}

recruitment {
  invite     = [mentors, mentees]
  apply_once = true # to be a mentor or a mentee, not both
  decided_by = coordinator
  decide     = "5 working days after recruitment closes"

  mail "application-received" { send = "when they apply" }
  mail "closing-soon" { send = "1 week before recruitment closes" }
  mail "you-have-a-place" { send = "when they are accepted" }
  mail "not-this-time" { send = "when they are declined" }
}

launch {
  title  = "Launch event and speed dating"
  invite = everyone
  where  = "online"
  lasts  = "90 minutes"

  mail "meet-each-other" { send = "1 week before launch" }
  mail "joining-launch" { send = "1 day before launch" }
}

matching {
  makes          = "pairs"
  mentees_choose = 3
  choices_close  = "the end of launch day"
  approved_by    = [coordinator, coach]

  never "two people from one service" { when = same(mentor.service, mentee.service) }
  prefer "their choice, together with what they need" {
    by = [chosen(mentee, mentor), overlap(mentor.experience, mentee.needs)]
  }

  mail "choose-your-mentors" {
    to   = mentees
    send = "when launch ends"
  }
  mail "your-pair" { send = "when pairs are announced" }
}

training {
  title  = "Briefing and training for mentors and mentees"
  invite = everyone
  led_by = coach
  where  = "online"
  lasts  = "90 minutes"

  mail "joining-training" { send = "1 day before training" }
}

meetings {
  every = "2 to 4 weeks"
  for   = "6 months"
  where = "agreed by each pair"
  help  = [coach, coordinator] # if things go wrong between us

  mail "shall-we-meet" { send = "6 weeks after their last meeting" }
}

drop_ins {
  title     = "Drop-in support"
  alongside = meetings
  invite    = mentors
  led_by    = coach
  lasts     = "1 hour"

  mail "joining-drop-in" { send = "2 days before each drop-in" }
}

finale {
  invite = everyone
  where  = "online"
  lasts  = "90 minutes"

  question "carry_on" {
    ask    = "Have the two of you agreed to keep meeting?"
    answer = "yes or no"
  }

  mail "joining-finale" { send = "1 week before finale" }
}

evaluation {
  led_by    = evaluator
  voluntary = true

  survey "how_it_went" {
    invite = everyone
    opens  = "1 day after finale"
    closes = "3 weeks after finale"

    question "confidence" {
      ask         = "I am more confident than I was before the scheme."
      choose_from = ["Agree", "Neither", "Disagree"]
    }
    question "recommend" {
      ask    = "Would you recommend the scheme?"
      answer = "yes or no"
    }
  }
}
