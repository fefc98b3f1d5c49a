# Association of Independent Museums: mentoring that comes with a grant.
#
# Nobody applies, and nobody fills in a form: whoever is awarded one of these
# grants is offered a mentor for the project. The mentors are consultants whom
# AIM has recruited and pays. Who and when is in cohorts/, a file for each
# round of awards.

programme "AIM grant mentoring" {
  purpose       = "To help museums with an AIM grant to deliver their project to a high standard."
  people        = [grants_team]
  timezone      = "Europe/London"
  bank_holidays = "England and Wales" # AIM's members are all over the United Kingdom
}

list "specialisms" { # not published, but for governance
  items = [
    "Audience development",
    "Community engagement",
    "Evaluation",
    "Exhibitions and interpretation",
    "Fundraising",
    "Governance",
    "Project management",
  ]
}

role "mentor" {
  called   = "consultant"
  takes    = 3 # not published
  paid     = "£650 a day"
  expenses = "as agreed" # a travel budget, to see where the mentee works; its size is not published

  question "specialisms" {
    ask         = "What do you specialise in?"
    choose_from = specialisms
    choose      = "any"
  }
  question "about" {
    ask      = "What should a museum know about you?"
    answer   = "a paragraph"
    shown_to = mentees
  }
}

# The grants team knows all of this from the grant application, and writes it
# down: mentees are asked nothing twice.
role "mentee" {
  question "museum" {
    ask    = "Which museum has been awarded the grant?"
    answer = "an organisation"
  }
  question "project" {
    ask      = "What is the project, in a sentence?"
    answer   = "a few words"
    shown_to = mentors
  }
  question "needs" {
    ask         = "What would a mentor help most with?"
    choose_from = specialisms
    choose      = "any"
    optional    = true # some only know after the conversation
    used_for    = matching
  }
}

recruitment {
  title = "Grants are awarded"

  # Consultants come from AIM's own list. They got onto it by a thorough
  # application of its own, and have proven skills in giving advice.
  nominate "those who are awarded a grant, and consultants for them" { by = grants_team }

  mail "a-mentor-comes-with-it" {
    to   = mentees
    send = "when they are accepted"
  }
  mail "can-we-count-on-you" {
    to   = mentors
    send = "when they are accepted"
  }
}

# Mentees have not always had time to think through what they would like to
# gain, so somebody talks with each of them first.
stage "conversations" {
  task "conversation" {
    ask   = "Talk with the museum about its project: what would a mentor help most with? Write down what they need."
    by    = grants_team
    about = each.mentee
    due   = "3 weeks after recruitment" # not said
  }
}

# There is no training: mentors are specialists, and paid as such.
matching {
  makes       = "pairs"
  approved_by = grants_team

  prefer "what the project needs" { by = overlap(mentor.specialisms, mentee.needs) }

  mail "your-mentor" {
    to   = mentees
    send = "when pairs are announced"
  }
  mail "your-museum" {
    to   = mentors
    send = "when pairs are announced"
  }
}

# As the project needs it, for as long as the project lasts: the cohort says
# until when.
meetings {
  contact_time = "up to 14 hours" # not published: bespoke. Two of the consultant's days
  visits       = "up to 2"        # not published
  where        = "online, and at the museum where that helps"
  help         = grants_team

  mail "how-is-it-going" {
    to   = mentees
    send = "halfway through meetings"
  }
  mail "have-you-spoken" { send = "8 weeks after their last meeting" }
}

# The project is what comes of it. The source names no other output.
evaluation {
  title    = "Evaluation of the mentoring"
  led_by   = grants_team
  required = true # of mentors and of mentees

  survey "how_it_went" {
    invite = everyone
    opens  = "1 day after meetings"
    closes = "4 weeks after meetings" # not said

    question "helped" {
      ask         = "How much did the mentoring help the project?"
      choose_from = ["Not at all", "A little", "A good deal", "It made all the difference"]
    }
    question "recommend" {
      ask    = "Would you recommend mentoring to another museum with a grant?"
      answer = "yes or no"
    }
    question "lessons" {
      ask    = "What should we keep, and what should we change?"
      answer = "a paragraph"
    }
  }

  # New Stories New Audiences was evaluated in depth. How is not said.
  task "in_depth" {
    ask   = "Talk with consultant and museum about what the mentoring changed."
    by    = grants_team
    about = each.pair
    due   = "8 weeks after meetings"
  }
}
