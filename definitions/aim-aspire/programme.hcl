# Association of Independent Museums: Aspire.
#
# A short application, a conversation, and four meetings with a consultant
# whom the mentee has asked for. Who and when is in cohorts/, a file a year.

programme "AIM Aspire" {
  purpose       = "Advice, guidance and support that help people and their museum."
  people        = [programmes_team]
  timezone      = "Europe/London"
  bank_holidays = "England and Wales" # AIM's members are all over the United Kingdom
}

list "specialisms" { # not published, but for governance
  items = [
    "Audiences and communities",
    "Business planning",
    "Collections",
    "Fundraising",
    "Governance",
    "Leading people",
  ]
}

# Consultants are on AIM's list already, after a thorough application of its
# own. The team brings those in who have time this year.
role "mentor" {
  called   = "consultant"
  takes    = 2 # not published
  paid     = "£650 a day"
  expenses = "as agreed" # a travel budget for visits; its size is not published

  question "specialisms" {
    ask         = "What do you specialise in?"
    choose_from = specialisms
    choose      = "any"
  }
  question "about" {
    ask      = "What should a mentee know who thinks of asking for you?"
    answer   = "a paragraph"
    shown_to = mentees
  }
}

role "mentee" {
  asks_at_most = "6 hours" # four meetings of an hour and a half at most

  question "museum" {
    ask    = "Which museum do you work or volunteer for?"
    answer = "an organisation"
  }
  question "why" {
    ask    = "Why will you benefit from Aspire?"
    answer = "a paragraph"
  }
  question "skills" {
    ask         = "Which skills and knowledge would you like to develop?"
    choose_from = specialisms
    choose      = "up to 3"
    used_for    = matching
  }
  question "online" {
    ask = "Can you talk online and in confidence at work?"
    choose_from = [
      "Yes",
      "I would rather meet in person: technology is not my strength",
      "I would rather meet in person: I have nowhere quiet to talk",
    ]
    shown_to = mentors
  }

  # Aspire is free, and what is free is easily dropped. AIM charges £100 for
  # another programme of its own; here it asks for a promise instead.
  question "can_commit" {
    ask    = "Will you make time for all four meetings, and answer the evaluation?"
    answer = "yes or no"
  }

  require "a promise to see it through" {
    that      = answer.can_commit
    otherwise = "There are ten places a year, so we give them to those who have the time. Please come back in a year when you do."
  }
}

recruitment {
  invite     = mentees
  decided_by = programmes_team                           # not said
  decide     = "5 working days after recruitment closes" # not said

  nominate "consultants from AIM's list" { by = programmes_team }

  mail "application-received" { send = "when they apply" }
  mail "closing-soon" { send = "1 week before recruitment closes" }
  mail "you-have-a-place" {
    to   = mentees
    send = "when they are accepted"
  }
  mail "you-are-on-this-years-list" {
    to   = mentors
    send = "when they are accepted"
  }
  mail "not-this-time" { send = "when they are declined" }
}

# People have not always thought through all that they would like to gain. It
# is said that staff tend to talk with them; here they talk with each.
stage "conversations" {
  task "conversation" {
    ask   = "Talk with the mentee: what do they need, and who could best help? Would an alternative suit them better?"
    by    = programmes_team
    about = each.mentee
    due   = "2 weeks after recruitment" # not said
  }
}

# In the source they name their consultant as they apply. Here they do so as
# soon as they have a place, beside the conversation. Staff have the last word
# on a match; whoever is offered an alternative may say no to it.
matching {
  alongside       = conversations
  makes           = "pairs"
  mentees_ask_for = 1
  choices_close   = "2 weeks after recruitment" # not said
  approved_by     = programmes_team
  confirmed_by    = each.mentee

  prefer "the consultant they asked for" { by = chosen(mentee, mentor) }
  prefer "the skills they wish to develop" { by = overlap(mentor.specialisms, mentee.skills) }

  mail "ask-for-a-consultant" {
    to   = mentees
    send = "when recruitment ends"
  }
  mail "your-consultant" {
    to   = mentees
    send = "when pairs are announced"
  }
  mail "your-mentee" {
    to   = mentors
    send = "when pairs are announced"
  }
}

# There is no training: mentors are specialists, and paid as such.
meetings {
  times  = 4
  visits = "1 to 4" # at least one, for the mentor to see where the mentee works
  lasts  = "60 to 90 minutes"
  where  = "online, and at least once at the museum"
  help   = programmes_team

  mail "halfway" { send = "halfway through meetings" }
  mail "shall-we-meet" { send = "5 weeks after their last meeting" }
}

evaluation {
  led_by   = programmes_team
  required = true # of mentors and of mentees

  survey "looking_back" {
    invite = everyone
    opens  = "1 day after meetings"
    closes = "4 weeks after meetings" # not said

    question "skills_gained" {
      ask         = "How far has the mentee come with the skills that they named?"
      choose_from = ["Not far", "A little way", "A good way", "All the way"]
    }
    question "recommend" {
      ask    = "Would you recommend Aspire?"
      answer = "yes or no"
    }
    question "lessons" {
      ask    = "What should we keep, and what should we change?"
      answer = "a paragraph"
    }
  }
}
