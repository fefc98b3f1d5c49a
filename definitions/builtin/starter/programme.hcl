# A small mentoring programme to begin with. What happens stands here, in the order
# it happens; who and when is in cohorts/, the words of every mail in mail/.
# `trellis reference` has all that can be said, and programmes that say more.

programme "Our mentoring programme" {
  purpose       = "To help people in our organisations to learn from one another."
  people        = [coordinator] # the first answers for the programme
  timezone      = "Europe/London"
  bank_holidays = "England and Wales"
}

list "topics" {
  items = ["Collections", "Learning and communities", "Managing people", "Fundraising", "My next step"]
}

everyone { # what all are asked who apply
  question "organisation" {
    ask    = "Which organisation do you work or volunteer for?"
    answer = "an organisation"
  }
  question "about" {
    ask      = "Tell the others a little about yourself. They will read it before the launch."
    answer   = "a paragraph"
    shown_to = everyone
  }
}

role "mentor" {
  question "offers" {
    ask         = "What could you help someone with?"
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
  decided_by = coordinator
  decide     = "1 week after recruitment closes"

  mail "application-received" { send = "when they apply" }
  mail "closing-soon" { send = "1 week before recruitment closes" }
  mail "you-have-a-place" { send = "when they are accepted" }
  mail "not-this-time" { send = "when they are declined" }
}

launch {
  invite = everyone
  led_by = coordinator
  where  = "online"
  lasts  = "90 minutes"

  mail "joining-launch" { send = "2 days before launch" }
}

matching {
  makes       = "pairs"
  approved_by = coordinator # you see the proposal first, and change it as you like

  never "two people from one organisation" { when = same(mentor.organisation, mentee.organisation) }
  prefer "what the mentee needs" { by = overlap(mentor.offers, mentee.needs) }

  mail "your-pair" { send = "when pairs are announced" }
}

meetings {
  every = "4 to 6 weeks"
  for   = "6 months"
  lasts = "1 hour"
  where = "agreed by each pair"
  help  = coordinator

  mail "shall-we-meet" { send = "8 weeks after their last meeting" }
}

finale {
  invite = everyone
  led_by = coordinator
  where  = "online"
  lasts  = "90 minutes"

  mail "joining-finale" { send = "1 week before finale" }
}

evaluation {
  voluntary = true

  survey "how_it_went" {
    invite = everyone
    opens  = "1 day after finale"
    closes = "3 weeks after finale"

    question "confidence" {
      ask         = "I am more confident at work than I was before."
      choose_from = ["Agree", "Neither", "Disagree"]
    }
    question "recommend" {
      ask    = "Would you recommend the programme to a colleague?"
      answer = "yes or no"
    }
  }
}
