# No scheme anybody runs: every word of the language that makes pairs, once at least.

programme "Everything at once" {
  purpose       = "To say whatever can be said."
  people        = [coordinator, coach, steering_group]
  timezone      = "Europe/London"
  bank_holidays = "England and Wales"

  second_thoughts = "30 minutes"
  digest          = "none"
}

list "topics" { items = ["Budgeting", "Restructures", "Loans"] }
list "levels" { items = ["Assistant", "Officer", "Manager"] }

everyone {
  question "house" {
    ask        = "Which organisation do you work for?"
    answer     = "an organisation"
    used_for   = matching
    seen_by    = [coordinator, coach]
    shown_to   = everyone
    kept_until = "3 months after meetings"
  }
  question "level" {
    ask         = "At what level do you work?"
    choose_from = levels
  }
  question "assistant" {
    ask      = "Who keeps your diary?"
    answer   = "a name and address"
    optional = true
  }
  question "why" {
    ask     = "Why a manager?"
    answer  = "a paragraph"
    only_if = answer.level == "Manager"
  }
  require "an organisation of some size" {
    that      = answer.house != "None"
    otherwise = "Please apply from an organisation."
  }
  limit "three from one house" {
    at_most   = 3
    per       = answer.house
    within    = "1 year"
    otherwise = "There are three of you already."
  }
}

role "mentor" {
  called       = "guide"
  takes        = answer.how_many
  paid         = "£50 an hour"
  expenses     = "up to £20 for each visit"
  asks_at_most = "40 hours, 9 forms and 50 mails"

  question "experience" {
    ask         = "What do you know about?"
    choose_from = topics
    choose      = "any"
  }
  question "how_many" {
    ask    = "How many people could you take on?"
    answer = "a number"
  }
  advise "not an assistant" {
    that      = answer.level != "Assistant"
    otherwise = "Guides are usually officers or managers."
  }
  prioritise "managers" { when = answer.level == "Manager" }
}

role "mentee" {
  fee     = "£100 a year"
  bursary = "£30"

  question "needs" {
    ask         = "What would you like to know about?"
    choose_from = topics
    choose      = "up to 2"
  }
  question "funding" {
    ask         = "Would you like help with the fee?"
    choose_from = ["No", "Yes, please"]
  }
  waive "most of the fee" {
    when   = answer.funding == "Yes, please"
    leaves = "£10 a year"
  }
  limit "two assistants" {
    at_most   = 2
    when      = answer.level == "Assistant"
    otherwise = "Two assistants have a place."
  }
  reserve "those who need help with the fee" {
    at_least  = 2
    when      = answer.funding == "Yes, please"
    if_unused = "stay empty"
  }
  reserve "each level" {
    at_least  = 1
    per       = answer.level
    if_unused = "open to all"
  }
}

recruitment {
  title      = "Coming in"
  invite     = [mentors, mentees]
  apply_once = true
  sifted_by  = coach
  decided_by = [coordinator, steering_group]
  decide     = "5 working days after recruitment closes"
  tell       = "all at once"

  nominate "a guide of each partner" {
    by      = each.partner
    mentors = 1
  }
  welcome_back "guides who stay" { when = answer.stays == "Yes, I stay" }

  survey "who_applies" {
    invite    = applicants
    opens     = "when they apply"
    anonymous = true

    question "where_from" {
      ask    = "Where do you come from?"
      answer = "a few words"
    }
  }

  mail "received" {
    send          = "when they apply"
    copy_to       = answer.assistant
    when_in_doubt = "leave it"

    second_thoughts = "2 hours"
  }
  mail "last-week" {
    to        = past.mentees
    send      = "1 week before recruitment closes"
    only_if   = answer.recommends
    not_after = "2 days before recruitment closes"
  }
  mail "yes" {
    send        = "when they are accepted"
    hold        = true
    approved_by = steering_group
    attach      = ["guide.pdf"]
  }
}

launch {
  invite      = everyone
  invite_when = "2 weeks before launch"
  led_by      = [coordinator, coach]
  where       = "online"
  lasts       = "90 minutes"
  private     = true
  attend      = "at least one session"

  session "morning" {
    title   = "In the morning"
    invite  = mentors
    led_by  = coach
    where   = "The Guildhall"
    lasts   = "2 hours"
    private = true
  }
  session "evening" {}

  mail "see-you" { send = "2 days before each session" }
}

matching {
  makes          = "pairs"
  mentees_choose = "up to 3, best first"
  choices_close  = "1 week after launch"
  approved_by    = [coordinator, coach]
  confirmed_by   = each.mentor
  unmatched      = "wait for the next cohort"

  never "two of one house" { when = same(mentor.house, mentee.house) }
  require "something needed" {
    that      = overlap(mentor.experience, mentee.needs)
    otherwise = "Nobody knows about this yet."
  }
  avoid "a guide below the mentee" { when = below(mentor.level, mentee.level) }
  prioritise "managers" { when = mentee.level == "Manager" }
  prefer "their choice, and what they need" { by = [chosen(mentee, mentor), overlap(mentor.experience, mentee.needs)] }
  prefer "different levels" { by = varied(mentor.level, mentee.level) }
  prefer "something in common" { by = shared(mentor.experience, mentee.needs) }

  mail "your-pair" { send = "when pairs are announced" }
}

training "for_guides" {
  title     = "Training for guides"
  after     = recruitment
  was       = training_for_mentors
  invite    = each.mentor
  led_by    = coach
  attend    = "one session"

  session "first" {}
  session "second" { was = later }
}

meetings {
  every          = "2 to 4 weeks"
  times          = "4 to 9"
  contact_time   = "10 to 12.5 hours"
  visits         = "up to 2"
  for            = "6 months"
  lasts          = "1 hour"
  where          = "agreed by each pair"
  arranged_by    = mentees
  help           = [coach, coordinator]
  if_a_pair_ends = "it stays ended"

  agreement "our-agreement" {
    by       = each.pair
    due      = "4 weeks after they are paired"
    remind   = "every 2 weeks until it is made"
    required = true
  }
  task "note" {
    ask      = "Write down what you have learnt."
    by       = mentees
    about    = each.pair
    due      = "5 months after launch"
    remind   = "every 3 weeks until it is made"
    required = true
  }
  question "carry_on" {
    ask    = "Will you carry on?"
    answer = "yes or no"
  }

  mail "each-month" { send = "every month during meetings" }
  mail "nudge" { send = "6 weeks after their last meeting" }
  mail "halfway" {
    send = "halfway through their meetings"
    was  = midway
  }
}

drop_ins {
  alongside = meetings
  title     = "Open hours"
  invite    = mentors
  every     = "3 months"
  led_by    = coach
  where     = "online"
  lasts     = "1 hour"
  private   = true
}

meetings "carrying_on" {
  only_if = both.carry_on
  times   = "2 a month"
  for     = "3 months"
}

matching "by_score" {
  after         = launch
  makes         = "pairs"
  mentees_score = "1 to 7, 7 is best"
  approved_by   = coach
  unmatched     = "wait"
  rolling       = true

  prefer "their scores" { by = chosen(mentee, mentor) }
  prefer "an officer" { by = mentor.level == "Officer" }

  mail "now-you-are-paired" { send = "4 weeks after they are paired" }
}

matching "by_name" {
  after           = launch
  makes           = "pairs"
  mentees_ask_for = 1
  approved_by     = coach
  only_if         = mentee.funding == "No"
}

support "a_friendly_ear" {
  after  = launch
  invite = mentees
  led_by = coach
  where  = "online"
  lasts  = "30 minutes"
}

stage "exhibition" {
  title       = "An exhibition of what was done"
  after       = meetings
  invite      = mentees
  invite_when = "when meetings end"
  where       = "online"
  lasts       = "1 hour"
}

finale {
  title = "The last time together"
  after = meetings
  where = "online"
  lasts = "1 hour"
}

evaluation {
  led_by   = steering_group
  required = true

  survey "before_and_after" {
    invite    = everyone
    opens     = "1 day after meetings"
    closes    = "3 weeks after meetings"
    only_if   = answer.carry_on

    question "content" {
      ask         = "How content are you?"
      choose_from = ["A little", "Very"]
    }
  }
}

evaluation "afterwards" {
  title     = "Later on"
  voluntary = true

  survey "later" {
    invite     = [mentors, mentees]
    opens      = "4 weeks after meetings"
    closes     = "8 weeks after meetings"
    asks_again = content

    question "recommends" {
      ask    = "Would you recommend it?"
      answer = "yes or no"
    }
    question "stays" {
      ask         = "Do you stay?"
      choose_from = ["Yes, I stay", "No"]
    }
  }
}
