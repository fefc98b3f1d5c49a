# Museums Association: Mentoring for All.
#
# A yearly cohort of about twenty pairs. The pilot of 2017 ran for six months, which
# was not long enough: it is twelve now. The pilot also kept one mentee's and one
# mentor's place for Scotland, and had travel and access funds. Everything is online
# now, and the funding is of the fee and of the membership.

programme "Mentoring for All" {
  purpose       = "An inclusive, flexible programme for anyone who wants to use conversation to support their work and to contribute more to the sector."
  people        = [workforce_lead]
  timezone      = "Europe/London"
  bank_holidays = "England and Wales"
}

list "topics" { # not published
  items = [
    "Confidence and resilience",
    "The next step in my career",
    "Managing people",
    "Working freelance",
    "Leading change",
    "Being new to the sector",
  ]
}

everyone {
  question "member" {
    ask    = "Are you a member of the Museums Association?"
    answer = "yes or no"
  }
  question "work" {
    ask    = "What is your work, paid or unpaid, and where?"
    answer = "a few words"
  }
  question "conversation" {
    ask    = "Mentoring here is conversation, with advice given last. What makes that right for you?"
    answer = "a paragraph"
  }

  require "membership" {
    that      = answer.member
    otherwise = "The programme is for members of the Museums Association. If the cost of membership is in the way, ask us about a bursary and then come back."
  }
}

role "mentor" {
  bursary = "as agreed" # towards the membership, where it is needed

  question "offers" {
    ask         = "What could you help someone to think about?"
    choose_from = topics
    choose      = "any"
    used_for    = matching
  }
  question "global_majority" {
    ask        = "Do you identify as coming from a Global Majority background?"
    answer     = "yes or no"
    optional   = true
    used_for   = recruitment
    seen_by    = workforce_lead
    kept_until = "4 weeks after matching" # not said
  }

  prioritise "mentors of Global Majority background" { when = answer.global_majority }
}

role "mentee" {
  fee     = "£120 a year"
  bursary = "as agreed" # towards the membership, where it is needed

  waive "half the fee" {
    when   = answer.funding == "Half of it"
    leaves = "£60 a year"
  }
  waive "all of the fee" {
    when   = answer.funding == "All of it: an inclusive place"
    leaves = "£0 a year"
  }

  question "needs" {
    ask         = "What would you like to talk about?"
    choose_from = topics
    choose      = "up to 3"
    used_for    = matching
  }
  question "funding" {
    ask         = "The fee is £120 for the year. Would you like help with it?"
    choose_from = ["No", "Half of it", "All of it: an inclusive place"]
    used_for    = recruitment
    seen_by     = workforce_lead
  }

  prioritise "inclusive places" { when = answer.funding == "All of it: an inclusive place" }

  reserve "inclusive places" {
    at_least  = 4 # not published
    when      = answer.funding == "All of it: an inclusive place"
    if_unused = "open to all" # not published
  }
}

# Sifted twice: is it the right programme for them, and are they members? The
# second is the rule above. Everybody who is left is interviewed.
recruitment {
  title     = "Expressions of interest"
  invite    = [mentors, mentees]
  sifted_by = workforce_lead

  # Who applies is compared with the sector, without names. The form is not published.
  survey "who_applies" {
    invite    = applicants
    opens     = "when they apply"
    anonymous = true

    question "background" {
      ask         = "Do you identify as coming from a Global Majority background?"
      choose_from = ["Yes", "No", "I would rather not say"]
    }
    question "disability" {
      ask         = "Are you disabled?"
      choose_from = ["Yes", "No", "I would rather not say"]
    }
    question "gender" {
      ask         = "Which of these are you?"
      choose_from = ["A woman", "A man", "Non-binary", "I would rather not say"]
    }
  }

  mail "interest-received" { send = "when they apply" }
  mail "closing-soon" { send = "1 week before recruitment closes" }
}

stage "interviews" {
  task "interview" {
    ask     = "Talk to each applicant about the role that they have applied for, and say whether they have a place."
    by      = workforce_lead
    about   = each.applicant
    outcome = ["accept", "decline"]
    due     = "4 weeks after recruitment" # not published
  }

  mail "interview-invitation" {
    to   = applicants
    send = "when recruitment ends"
  }
  mail "you-have-a-place" { send = "when they are accepted" }
  mail "not-this-time" { send = "when they are declined" }
}

# The same session twice, so that people can come who are at work in the day.
training {
  title  = "Training for mentors and mentees"
  invite = everyone
  led_by = workforce_lead # in-house; the pilot's was led by consultants
  where  = "online"
  lasts  = "2 hours" # not published
  attend = "one session"

  session "daytime" { title = "Training, in the day" }
  session "evening" { title = "Training, in the evening" }

  mail "joining-training" { send = "2 days before each session" }
}

# Nobody has a hand in choosing, and the pilot found that a success.
matching {
  makes       = "pairs"
  approved_by = workforce_lead

  prefer "what the mentee would like to talk about" { by = overlap(mentor.offers, mentee.needs) } # not said

  mail "your-pair" { send = "when pairs are announced" }
}

meetings {
  every        = "1 month"  # usually; each pair agrees
  contact_time = "12 hours" # in the year, and mentors can offer more
  for          = "12 months"
  lasts        = "1 hour"
  where        = "online" # cheaper, more efficient, more inclusive, and greener
  arranged_by  = [mentors, mentees]
  help         = workforce_lead

  mail "this-month" { send = "every month during meetings" }
  mail "shall-we-meet" { send = "8 weeks after their last meeting" }
}

drop_ins "supervision" {
  title     = "Supervision for mentors"
  alongside = meetings
  invite    = mentors
  led_by    = workforce_lead
  where     = "online"
  lasts     = "1 hour" # not published

  mail "joining-supervision" { send = "2 days before each session" }
}

drop_ins "check_ins" {
  title     = "Quarterly check-in"
  alongside = meetings
  invite    = everyone # as a group, to ensure that people are progressing
  led_by    = workforce_lead
  where     = "online"
  lasts     = "1 hour" # not published
  every     = "3 months"

  mail "joining-check-in" { send = "2 days before each check-in" }
}

drop_ins "networking" {
  title     = "Networking"
  alongside = meetings
  invite    = everyone
  led_by    = workforce_lead
  where     = "online"
  lasts     = "1 hour" # not published: some, over the course of the year
}

evaluation {
  led_by    = workforce_lead
  voluntary = true # not said

  survey "looking_back" {
    invite = everyone
    opens  = "when meetings end"
    closes = "4 weeks after meetings"

    question "confidence" {
      ask         = "I am more confident and resilient than I was a year ago."
      choose_from = ["Agree", "Neither", "Disagree"]
    }
    question "recommend" {
      ask    = "Would you recommend Mentoring for All?"
      answer = "yes or no"
    }
    question "change" {
      ask      = "What should we do differently next year?"
      answer   = "a paragraph"
      optional = true
    }
  }
}
