# Going Places Mentoring, an Art Fund programme.
#
# Two ways to be mentored: by one person for twelve months, or in a single
# conversation when something comes up (micro-mentoring). Simple, flexible and
# informal, open and equal, clear in what it asks: so there is little to fill in.
# Who and when is in cohorts/, the words of every mail in mail/.

programme "Going Places Mentoring" {
  purpose       = "To support colleagues in partner museums in developing the skills and confidence that touring and community work ask for."
  people        = [coordinator, steering_group, trainer]
  timezone      = "Europe/London"
  bank_holidays = "England and Wales"
}

list "ways" {
  items = ["A mentor for twelve months", "One conversation about one thing"]
}

list "homes" {
  items = ["At a Going Places partner museum", "Elsewhere in museums", "Outside museums"]
}

list "skills" { # of the programme, and what its participants asked for most
  items = [
    "Touring exhibitions", "Loans", "Partnership working", "Project management",
    "Community engagement", "Access for audiences", "Sustainability", "Evaluation",
  ]
}

everyone { # whatever the job or the stage of a career: there is no rule about either
  question "museum" {
    ask    = "Which museum or organisation do you work for?"
    answer = "an organisation"
  }
  question "home" {
    ask         = "Where is that?"
    choose_from = homes
  }
  question "another_format" {
    ask      = "Would you rather tell us by phone, in a voice message or in a film? Say how, and we fill in the rest together."
    answer   = "a few words"
    optional = true
    seen_by  = coordinator
  }
}

role "mentor" { # need not be senior, nor work at a partner museum
  takes = answer.how_many

  question "ways" {
    ask         = "What could you give?"
    choose_from = ways
    choose      = "any"
  }
  question "how_many" {
    ask    = "How many people could you help this year, single conversations included?"
    answer = "a number"
  }
  question "offers" {
    ask         = "What could you help somebody with?"
    choose_from = skills
    choose      = "any"
  }
}

role "mentee" {
  question "way" {
    ask         = "What would help you?"
    choose_from = ways
  }
  question "needs" {
    ask         = "What would you like to get better at?"
    choose_from = skills
    choose      = "up to 3"
  }
  question "hope" {
    ask    = "What would you like to be different afterwards? Two or three sentences are plenty."
    answer = "a paragraph"
  }

  require "a partner museum" {
    that      = answer.home == "At a Going Places partner museum"
    otherwise = "Mentoring is for people who work at Going Places partner museums. You would be very welcome as a mentor."
  }
}

# One may apply to be a mentor and a mentee both: so apply_once is not said here.
# Partner museums are asked for mentors first, then the sector, then beyond.
recruitment {
  title      = "Expressions of interest"
  invite     = [mentors, mentees]
  decided_by = coordinator # not said who decides
  decide     = "5 working days after recruitment closes"
  tell       = "as decided"

  survey "starting_out" { # asked once more at the end; its words are in mail/survey.md
    invite = applicants
    opens  = "when they apply"

    question "confidence" {
      ask         = "How confident do you feel in your work?"
      choose_from = ["Not at all", "A little", "Fairly", "Very"]
    }
    question "network" {
      ask    = "How many people at other museums could you ring for advice?"
      answer = "a number"
    }
  }

  mail "interest-received" { send = "when they apply" }
  mail "closing-soon" { send = "1 week before recruitment closes" }
  mail "you-are-in" { send = "when they are accepted" }
  mail "not-this-time" { send = "when they are declined" }
}

training { # not said what it covers, nor how long it takes
  title  = "Mentoring well: an introduction for mentors and mentees"
  invite = everyone
  led_by = trainer
  where  = "online"
  lasts  = "2 hours"

  mail "joining-training" { send = "1 day before training" }
}

matching {
  only_if     = mentee.way == "A mentor for twelve months"
  makes       = "pairs"
  approved_by = coordinator
  unmatched   = "wait"

  require "a mentor with a year to give" {
    that      = shared(mentor.ways, mentee.way)
    otherwise = "Nobody is left who can give a year, so they wait. Ask partner museums first, then the sector, then beyond."
  }
  never "two people from one museum" { when = same(mentor.museum, mentee.museum) } # not said; so nobody is their own mentor
  prefer "what they need" { by = overlap(mentor.offers, mentee.needs) }
  prefer "a mentor from a partner museum" { by = mentor.home == "At a Going Places partner museum" }
  prefer "or else from the sector" { by = mentor.home == "Elsewhere in museums" }

  mail "your-pair" {
    send   = "when pairs are announced"
    attach = ["first-meeting.md"] # one of the templates
  }
}

launch {
  title  = "Setting out together"
  invite = everyone
  led_by = coordinator
  where  = "online"
  lasts  = "90 minutes" # not said

  mail "joining-launch" { send = "1 day before launch" }
}

# Twelve months: the cohort says until when. What they talk about is theirs.
meetings {
  only_if = mentee.way == "A mentor for twelve months"
  every   = "4 to 6 weeks" # about monthly
  lasts   = "60 to 90 minutes"
  where   = "agreed by each pair"
  help    = coordinator

  agreement "mentoring-agreement" { # words/mentoring-agreement.md
    by  = each.pair
    due = "6 weeks after launch" # not said
  }

  mail "shall-we-meet" { send = "8 weeks after their last meeting" }
}

drop_ins "check_ins" {
  title     = "Check-in for mentors"
  alongside = meetings
  invite    = mentors
  led_by    = coordinator
  where     = "online"
  lasts     = "1 hour"
  every     = "3 months" # not said: as other programmes do

  mail "joining-check-in" { send = "2 days before each check-in" }
}

# Micro-mentoring. Each mentee is matched as soon as there is somebody, all year.
matching "micro_match" {
  after       = recruitment
  only_if     = mentee.way == "One conversation about one thing"
  makes       = "pairs"
  approved_by = coordinator
  unmatched   = "wait"
  rolling     = true

  require "a mentor with a conversation to give" {
    that      = shared(mentor.ways, mentee.way)
    otherwise = "Nobody who gives single conversations is free, so they wait."
  }
  require "something that they need" {
    that      = overlap(mentor.offers, mentee.needs)
    otherwise = "Nobody offers this yet, so they wait. Ask the partner museums."
  }
  never "two people from one museum" { when = same(mentor.museum, mentee.museum) }
  prefer "a mentor from a partner museum" { by = mentor.home == "At a Going Places partner museum" }
  prefer "or else from the sector" { by = mentor.home == "Elsewhere in museums" }

  mail "your-conversation" { send = "when they are paired" }
}

meetings "micro_meetings" {
  title       = "One conversation"
  after       = micro_match
  only_if     = mentee.way == "One conversation about one thing"
  times       = 1
  lasts       = "1 hour" # not said
  arranged_by = mentees

  mail "have-you-talked" { send = "4 weeks after they are paired" }
}

# What its funder, The National Lottery Heritage Fund, looks for is asked for here.
evaluation {
  after  = [meetings, micro_meetings]
  led_by = steering_group # drawn from the participants; not said that it does this

  survey "looking_back" {
    invite     = everyone
    opens      = "1 day after meetings"
    closes     = "4 weeks after meetings"
    asks_again = [confidence, network]

    question "skills" {
      ask    = "Have you, or has your museum, learnt to do something that you could not do before?"
      answer = "yes or no"
    }
    question "recommend" {
      ask    = "Would you recommend it to others?"
      answer = "yes or no"
    }
    question "together" {
      ask    = "Would you take part again, or work with somebody whom you met here?"
      answer = "yes or no"
    }
  }
}

support "ongoing_support" {
  after  = launch
  invite = everyone
  led_by = coordinator
}
