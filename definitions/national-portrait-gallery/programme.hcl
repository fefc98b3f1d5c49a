# National Portrait Gallery: the mentoring programme of the National Skills Sharing
# Partnership.
#
# Thirteen partners, the Gallery among them, put forward two mentees and a mentor
# each. That makes 13 mentors for 26 mentees, so a mentor takes two. The source
# counts 26 to 30 pairs over two to three years, in two cohorts: 26 and those who
# were matched again. So each partner belongs to one of the two.

programme "National Skills Sharing Partnership mentoring" {
  purpose       = "To support the skills and the professional development of people in the partner museums."
  people        = [exchange_manager, head_of_programmes, people_team, assistant]
  timezone      = "Europe/London"
  bank_holidays = "England and Wales" # partners elsewhere are not named
}

list "skills" { # not published
  items = [
    "Displays and exhibitions",
    "Loans and touring",
    "Learning and community work",
    "Digital",
    "Managing people",
    "Fundraising",
    "My career",
  ]
}

everyone {
  question "job" {
    ask    = "What is your job, and at which museum?"
    answer = "a few words"
  }
}

# Mentors are not paid: their time is part of what their museum gives.
role "mentor" {
  takes   = 2
  bursary = "as agreed" # for travel; the amount is not published

  question "offers" { # not said: only mentees are known to have filled in a form
    ask         = "What could you help someone with?"
    choose_from = skills
    choose      = "any"
    used_for    = matching
  }
}

role "mentee" {
  bursary = "as agreed" # for travel; the amount is not published

  question "hopes" {
    ask      = "What do you want to get out of the programme?"
    answer   = "a paragraph"
    used_for = matching
    shown_to = mentors # not said
  }
  question "needs" { # not said
    ask         = "Which of these is it mostly about?"
    choose_from = skills
    choose      = "up to 3"
    used_for    = matching
  }
}

# Whoever is put forward has a place. They fill in a short form all the same.
recruitment {
  title  = "Nominations"
  invite = [mentors, mentees]
  decide = "1 week after recruitment closes" # not published

  nominate "two mentees and a mentor" {
    by      = each.partner
    mentors = 1
    mentees = 2
  }

  # Senior staff committed their museums to the partnership, and so to this.
  task "commitment" {
    ask      = "Please say that a senior colleague supports the three whom you put forward, and gives them the time."
    by       = each.partner
    due      = "1 week after recruitment closes" # not published
    required = true
  }

  mail "form-received" { send = "when they apply" }
  mail "closing-soon" { send = "1 week before recruitment closes" }
  mail "you-have-a-place" { send = "when they are accepted" }
}

# Not sayable, and on purpose: a match should be challenging, and yet a good fit.
# The proposal is a beginning; those who approve it know the partners, and change it.
#
# Nobody is matched for the sake of the number. Who has no good match waits for one.
matching {
  makes       = "pairs"
  approved_by = [exchange_manager, head_of_programmes]
  unmatched   = "wait"

  require "something that they need" {
    that      = overlap(mentor.offers, mentee.needs)
    otherwise = "Nobody offers this yet. We keep the form until we have found somebody who does."
  }
  never "two people from one museum" { when = same(mentor.partner, mentee.partner) } # not said, but they visit each other
  prefer "much of what they need" { by = overlap(mentor.offers, mentee.needs) }

  mail "your-match" { send = "when pairs are announced" }
  mail "still-looking" {
    to   = waiting
    send = "when pairs are announced"
  }
}

# Whether they were trained together is not said. Partners have little time: leave enough.
training "mentor_training" {
  title  = "Good practice for mentors"
  invite = mentors
  led_by = [exchange_manager, people_team] # not said: the People and Culture Team guided the process
  where  = "online"
  lasts  = "2 hours" # not published

  mail "joining-mentor-training" { send = "2 days before mentor training" }
}

training "mentee_training" {
  title     = "Good practice for mentees"
  alongside = mentor_training
  invite    = mentees
  led_by    = [exchange_manager, people_team] # not said
  where     = "online"
  lasts     = "2 hours" # not published

  mail "joining-mentee-training" { send = "2 days before mentee training" }
}

meetings {
  times          = "4 to 9"
  visits         = "up to 4" # in person; there is a budget for them
  for            = "9 months"
  where          = "online, or at each other's museums"
  arranged_by    = [mentors, mentees] # not said
  help           = [exchange_manager, head_of_programmes]
  if_a_pair_ends = "match again if the mentee wishes" # it did not work, or somebody fell ill or left

  agreement "mentoring-agreement" { # words/mentoring-agreement.md
    by       = each.pair
    due      = "4 weeks after they are paired" # not published
    remind   = "every 2 weeks until it is made"
    required = true
  }

  mail "shall-we-meet" { send = "8 weeks after their last meeting" }
  mail "plan-a-visit" { send = "halfway through their meetings" }
  mail "nine-months" { send = "when meetings end" }
}

# Space to say what goes well, and what does not. How often is not published.
drop_ins "mentor_reviews" {
  title     = "Feedback and review for mentors"
  alongside = meetings
  invite    = mentors
  led_by    = exchange_manager
  where     = "online"
  lasts     = "1 hour" # not published

  mail "joining-mentor-review" { send = "2 days before each mentor review" }
}

drop_ins "mentee_reviews" {
  title     = "Feedback and review for mentees"
  alongside = meetings
  invite    = mentees
  led_by    = exchange_manager
  where     = "online"
  lasts     = "1 hour" # not published

  mail "joining-mentee-review" { send = "2 days before each mentee review" }
}

# Part of the evaluation of the whole partnership, so it asks only what that needs.
evaluation {
  led_by = head_of_programmes

  survey "how_it_went" {
    invite = everyone
    opens  = "1 week after meetings"
    closes = "4 weeks after meetings"

    question "skills" {
      ask         = "I have learnt something here that I use at work."
      choose_from = ["Agree", "Neither", "Disagree"]
    }
    question "recommend" {
      ask    = "Would you recommend the programme to a colleague?"
      answer = "yes or no"
    }
    question "more" {
      ask      = "What went well, and what did not?"
      answer   = "a paragraph"
      optional = true
    }
  }
}
