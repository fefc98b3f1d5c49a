# Group for Education in Museums: One to One. Short on purpose: three or four meetings,
# all online. Members of the Network of European Museum Organisations have two or three.

programme "GEM One to One Mentoring" {
  purpose       = "To help people in museum learning gain the skills and knowledge that they say they need."
  people        = [mentoring_consultant]
  timezone      = "Europe/London"
  bank_holidays = "England and Wales"
}

list "areas" { # not published
  items = [
    "Schools and formal learning", "Families and early years", "Community engagement", "Digital learning",
    "Access and inclusion", "Managing people and projects", "Fundraising and evaluation", "Career planning",
  ]
}

list "characteristics" { # not published
  items = ["Disabled", "Neurodivergent", "LGBTQ+", "Global Majority", "Parent or carer", "From a working-class background"]
}

role "mentor" {
  question "skills" {
    ask         = "What could you help someone with?"
    choose_from = areas
    choose      = "any"
  }
  question "willing" {
    ask         = "Are you particularly willing to support mentees with any of these characteristics?"
    choose_from = characteristics
    choose      = "any"
    optional    = true
    seen_by     = mentoring_consultant
    kept_until  = "3 months after meetings" # not said
  }
}

# Repeat applications are welcome, as often as people like.
role "mentee" {
  asks_at_most = "6 hours" # four meetings of an hour and a half at most

  question "membership" {
    ask         = "Through which membership are you applying?"
    choose_from = ["My own, of GEM", "My organisation's, of GEM", "NEMO", "None of these"]
  }
  question "organisation" {
    ask    = "Which organisation do you work or volunteer for?"
    answer = "an organisation"
  }
  question "kind_of_organisation" {
    ask    = "What are its collections and its type, and what is your role there?"
    answer = "a few words"
  }
  question "career" {
    ask         = "Where are you in your career?"
    choose_from = ["Early", "Middle", "Late", "Changing direction"] # not published
  }
  question "paid" {
    ask    = "Is your role a paid one?"
    answer = "yes or no"
  }
  question "priorities" {
    ask         = "What are your three priority areas?"
    choose_from = areas
    choose      = 3
  }
  question "characteristic" {
    ask         = "Is there a characteristic that your mentor should share, or be glad to support? We do what we can."
    choose_from = characteristics
    optional    = true
    seen_by     = mentoring_consultant
    kept_until  = "3 months after meetings" # not said
  }

  require "membership" {
    that      = answer.membership != "None of these"
    otherwise = "Mentoring is free for members of GEM and of NEMO. Join us, and apply in the next round."
  }
  prioritise "people in paid roles" { when = answer.paid } # volunteers may apply too
  prioritise "people early in their careers" { when = answer.career == "Early" }
  limit "four from one institution" {
    at_most   = 4
    per       = answer.organisation
    when      = answer.membership == "My organisation's, of GEM"
    otherwise = "Four of your colleagues have a place in this round. Please apply again in the next."
  }
  limit "five NEMO members in a round" {
    at_most   = 5
    when      = answer.membership == "NEMO"
    otherwise = "The five places for NEMO members are taken. Please apply in the next round."
  }
  limit "ten NEMO members in a year" {
    at_most   = 10
    when      = answer.membership == "NEMO"
    within    = "1 year"
    otherwise = "The ten places that NEMO members have in a year are taken. Please apply next year."
  }
}

recruitment { # an open call
  invite     = [mentors, mentees]
  decided_by = mentoring_consultant

  # Mentors say each year whether they carry on, take a break, or leave.
  welcome_back "mentors who carry on" { when = answer.next_year == "Carry on" }

  mail "would-you-mentor" {
    to      = past.mentees
    send    = "when recruitment opens"
    only_if = answer.become_a_mentor
  }
  mail "after-your-break" {
    to      = past.mentors
    send    = "when recruitment opens"
    only_if = answer.next_year == "Take a break"
  }
  mail "application-received" { send = "when they apply" }
  mail "closing-soon" { send = "1 week before recruitment closes" }
  mail "you-have-a-place" { send = "when they are accepted" }
  mail "let-us-talk" {
    to   = mentors
    send = "when they are accepted"
  }
  mail "not-this-time" { send = "when they are declined" }

  survey "equality" {
    invite    = applicants
    opens     = "when they apply"
    anonymous = true

    question "background" {
      ask         = "Which of these describe you? Choose as many as you like, or none."
      choose_from = characteristics
      choose      = "any"
      optional    = true
    }
  }
}

stage "conversations" {
  task "conversation" {
    ask   = "Talk with each mentor before they are matched. One who has mentored here before may need only a word."
    by    = mentoring_consultant
    about = each.mentor
    due   = "3 weeks after recruitment" # not said
  }
}

training {
  title  = "Introductory workshop for mentors"
  invite = mentors
  led_by = mentoring_consultant
  where  = "online"
  lasts  = "90 minutes" # not published
  attend = "one session"

  session "daytime" {} # not said that there are two
  session "evening" {}

  mail "joining-training" {
    send   = "1 week before training"
    attach = ["what-mentoring-is.md", "wellbeing-toolkit.md"]
  }
}

# By what people want to learn, not by where they are.
matching {
  makes       = "pairs"
  approved_by = mentoring_consultant
  unmatched   = "wait" # and are matched as soon as somebody comes forward

  require "one of the three priority areas" {
    that      = shared(mentor.skills, mentee.priorities)
    otherwise = "Nobody offers any of the three yet, so they wait."
  }
  prefer "the characteristic asked for" { by = overlap(mentor.willing, mentee.characteristic) } # as much as possible
  prefer "the priority areas" { by = overlap(mentor.skills, mentee.priorities) }

  mail "your-pair" {
    send   = "when pairs are announced"
    attach = ["what-mentoring-is.md"]
  }
}

meetings {
  only_if        = mentee.membership != "NEMO"
  times          = "3 to 4"
  lasts          = "60 to 90 minutes"
  where          = "online"
  arranged_by    = mentees
  help           = mentoring_consultant
  if_a_pair_ends = "match again"

  mail "shall-we-meet" { send = "5 weeks after their last meeting" }
}

meetings "nemo_meetings" {
  title          = "Meetings of the NEMO strand"
  alongside      = meetings
  only_if        = mentee.membership == "NEMO"
  times          = "2 to 3"
  lasts          = "60 to 90 minutes"
  where          = "online"
  arranged_by    = mentees
  help           = mentoring_consultant
  if_a_pair_ends = "match again"

  mail "shall-we-meet" { send = "5 weeks after their last meeting" }
}

# As a group; a mentor who would rather do so alone arranges it with the consultant.
drop_ins "catch_ups" {
  title     = "Catch-up for mentors"
  alongside = meetings
  invite    = mentors
  led_by    = mentoring_consultant
  where     = "online"
  lasts     = "1 hour" # not published
  attend    = "at least one session"

  mail "joining-catch-up" { send = "2 days before each catch-up" }
}

evaluation {
  survey "mentees_look_back" {
    invite = mentees
    opens  = "1 day after meetings"
    closes = "3 weeks after meetings" # not said

    question "recommend" {
      ask    = "Would you recommend One to One to a colleague?"
      answer = "yes or no"
    }
    question "become_a_mentor" {
      ask    = "Would you like to be a mentor yourself one day?"
      answer = "yes or no"
    }
  }
  survey "mentors_look_ahead" {
    invite = mentors
    opens  = "1 day after meetings"
    closes = "3 weeks after meetings"

    question "next_year" {
      ask         = "What would you like to do next year?"
      choose_from = ["Carry on", "Take a break", "Leave"]
    }
  }
}
