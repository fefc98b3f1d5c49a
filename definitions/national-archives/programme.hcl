# The National Archives: peer mentoring for digital projects, a part of
# Plugged In, Powered Up.
#
# An archive brings a digital project. Somebody who has done such things meets
# its people online for six months, and in the end the project is written up.
# Who and when is in cohorts/, the words of every mail in mail/.

programme "The National Archives Peer Mentoring" {
  purpose       = "To build relationships between confident digital practitioners and people who have little experience of digital work."
  people        = [coordinator, trainer]
  timezone      = "Europe/London"
  bank_holidays = "England and Wales"
}

list "areas" { # what mentees have had help with
  items = [
    "Digital engagement and storytelling",
    "Digital preservation",
    "Digital strategy, and making the case for it",
    "Digital methods, software and workflows",
    "Access to digital material",
  ]
}

everyone {
  question "archive" {
    ask    = "Which archive or organisation do you work for?"
    answer = "an organisation"
  }
}

role "mentor" {
  question "areas" {
    ask         = "In which of these could you help a project along?"
    choose_from = areas
    choose      = "any"
  }
  question "practice" {
    ask      = "What digital work have you done, and what did you learn from it?"
    answer   = "a paragraph"
    shown_to = mentees
  }
}

# The mentee is an archive with a project. One person applies and is the one we
# write to; colleagues who work on the project may come to the meetings.
role "mentee" {
  question "project" {
    ask    = "What is your digital project called?"
    answer = "a few words"
  }
  question "project_plan" {
    ask      = "What do you want to have done in six months, and what stands in the way?"
    answer   = "a paragraph"
    shown_to = mentors
  }
  question "areas" {
    ask         = "What does the project need help with?"
    choose_from = areas
    choose      = "any"
  }
  question "colleagues" {
    ask      = "Who else works on it, and would come to the meetings?"
    answer   = "a few words"
    optional = true
  }

  limit "one project from each archive" { # not said
    at_most   = 1
    per       = answer.archive
    otherwise = "Your archive has a project in this round already. Its meetings are open to colleagues: ask whether you could join them."
  }
}

recruitment {
  title      = "Applications" # open late in the year before
  invite     = [mentors, mentees]
  decided_by = coordinator                        # not said who decides
  decide     = "2 weeks after recruitment closes" # not published

  mail "application-received" { send = "when they apply" }
  mail "closing-soon" { send = "1 week before recruitment closes" }
  mail "welcome-mentor" {
    to   = mentors
    send = "when they are accepted"
  }
  mail "welcome-mentee" {
    to   = mentees
    send = "when they are accepted"
  }
  mail "not-this-round" { send = "when they are declined" }
}

training "mentor_training" { # about a month before the kick-off
  title  = "Mentor training"
  invite = mentors
  led_by = trainer
  where  = "online"
  lasts  = "2 hours" # not published

  mail "joining-mentor-training" { send = "2 days before mentor training" }
}

matching {
  makes       = "pairs"
  approved_by = coordinator # not said; nobody is asked to choose

  never "two people from one archive" { when = same(mentor.archive, mentee.archive) } # not said
  require "something that the project needs" {
    that      = overlap(mentor.areas, mentee.areas)
    otherwise = "Nobody has offered what this project needs. Ask a practitioner whom you know of."
  }
  prefer "most of what the project needs" { by = overlap(mentor.areas, mentee.areas) }

  mail "your-project" {
    to   = mentors
    send = "when pairs are announced"
  }
  mail "your-mentor" {
    to   = mentees
    send = "when pairs are announced"
  }
}

training "mentor_briefing" {
  title  = "Briefing for mentors"
  invite = mentors
  led_by = coordinator
  where  = "online"
  lasts  = "1 hour" # not published

  mail "joining-briefing" { send = "1 day before mentor briefing" }
}

launch {
  title  = "Kick-off for mentors and mentees"
  invite = everyone
  led_by = coordinator
  where  = "online"
  lasts  = "90 minutes" # not published

  mail "joining-kick-off" { send = "1 day before launch" }
}

meetings {
  times = "1 to 2 a month"
  for   = "6 months"
  lasts = "1 hour" # not said
  where = "online"
  help  = coordinator

  # The two go through it at their first meeting.
  agreement "mentoring-contract" { # words/mentoring-contract.md
    by     = each.pair
    due    = "4 weeks after launch" # not said: the first meeting is over by then
    remind = "every 2 weeks until it is made"
  }

  mail "shall-we-meet" { send = "6 weeks after their last meeting" }
  mail "halfway" {
    to   = mentees
    send = "halfway through meetings"
  }
}

# What comes out of it for everyone else: a page about each project, published
# only if its archive says yes.
stage "project_summaries" {
  title = "Project summaries"

  task "project_summary" {
    ask    = "Write a page about your project: what you did, what changed, what you would tell another archive. Then send it to the coordinator."
    by     = mentees
    due    = "6 weeks after meetings" # not published
    remind = "every 2 weeks until it is made"
  }
  task "publication" {
    ask = "Publish the summaries of those who said yes, and send each archive the address of its own."
    by  = coordinator
    due = "10 weeks after meetings" # not published
  }

  question "may_publish" {
    ask     = "May we publish the summary of your project, with the name of your archive?"
    answer  = "yes or no"
    seen_by = coordinator
  }

  mail "may-we-publish" {
    to   = mentees
    send = "6 weeks after meetings"
  }
}

finale {
  title  = "Showcase at the Digital Archives Learning Exchange"
  invite = everyone
  led_by = coordinator
  where  = "online"
  lasts  = "2 hours" # not published

  question "may_record" {
    ask     = "May we publish a recording in which you speak or can be seen?"
    answer  = "yes or no"
    seen_by = coordinator
  }

  mail "joining-showcase" { send = "1 week before finale" }
}

# Not said: whether the programme is evaluated with a survey. There is none here.
