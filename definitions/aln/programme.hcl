# Academic Libraries North: mentoring for staff in member libraries.
#
# The pilot year has two intakes, and each is a cohort of its own. The scheme is
# reviewed after it.
#
# The criteria are guidelines: the Oversight Group uses its discretion and common
# sense. So they are written as advise and avoid, which a person may overrule.
# Only a member library and the line manager's approval are needed in any case.

programme "ALN Mentoring" {
  purpose       = "To support library staff in their professional growth through a relationship with a more experienced colleague."
  people        = [development_manager, oversight_group, trainer]
  timezone      = "Europe/London"
  bank_holidays = "England and Wales"
}

# Not published: only that some are senior, and that levels are compared.
list "levels" { # lowest first
  items = ["Assistant", "Supervisor", "Librarian", "Team leader", "Senior"]
}

list "backgrounds" {
  items = ["LGBTQ+", "Black, Asian or minority ethnic"]
}

everyone {
  question "library" {
    ask    = "Which library do you work for?"
    answer = "an organisation"
  }
  question "member" {
    ask    = "Is it a member of Academic Libraries North?"
    answer = "yes or no"
  }
  question "level" {
    ask         = "What level do you work at?"
    choose_from = levels
  }
  question "manager" {
    ask        = "Who is your line manager? We will ask whether you may take part."
    answer     = "a name and address"
    used_for   = recruitment
    seen_by    = development_manager
    kept_until = "4 weeks after recruitment" # not said
  }

  require "a member library" {
    that      = answer.member
    otherwise = "The scheme is for staff of Academic Libraries North member libraries. Your own consortium may have one like it."
  }
}

# Nothing keeps anybody from applying to be both. The page of 2024 says "and/or".

role "mentor" {
  question "years" {
    ask    = "For how many years have you worked at that level or above?"
    answer = "a number"
  }
  question "background" {
    ask         = "Are you happy to be matched as a member of one of these groups?"
    choose_from = backgrounds
    choose      = "any"
    optional    = true
    used_for    = matching
    seen_by     = oversight_group
    kept_until  = "3 months after meetings" # not said
  }
  question "offers" { # not said, nor is what a mentor's form asks
    ask    = "What could you help a colleague with?"
    answer = "a paragraph"
  }
}

role "mentee" {
  question "background" {
    ask         = "Would you like a mentor from a particular group or background?"
    choose_from = backgrounds
    choose      = "any"
    optional    = true
    used_for    = matching
    seen_by     = oversight_group
    kept_until  = "3 months after meetings" # not said
  }
  question "goals" {
    ask    = "What would you like to get out of being mentored?"
    answer = "a paragraph"
  }

  # Senior staff are sent on, not sent away.
  advise "not a senior role" {
    that      = answer.level != "Senior"
    otherwise = "For senior staff there is the SCONUL mentoring scheme, which supports progression into leadership roles. We encourage you to look at it first."
  }
}

recruitment {
  invite    = [mentors, mentees]
  sifted_by = oversight_group

  # Everybody is asked, mentors and mentees. It is never used to choose or to match.
  survey "equality_and_diversity" {
    invite    = applicants
    opens     = "when they apply"
    anonymous = true

    question "ethnicity" { # the form itself is not published
      ask         = "How would you describe your ethnic background?"
      choose_from = ["Asian", "Black", "Mixed", "White", "Another background", "I would rather not say"]
    }
    question "orientation" {
      ask         = "Do you identify as LGBTQ+?"
      choose_from = ["Yes", "No", "I would rather not say"]
    }
    question "disability" {
      ask         = "Do you have a disability or a long-term health condition?"
      choose_from = ["Yes", "No", "I would rather not say"]
    }
  }

  # Mentees of earlier intakes may become mentors in their turn.
  mail "would-you-mentor" {
    to      = past.mentees
    send    = "when recruitment opens"
    only_if = answer.become_a_mentor
  }
  mail "application-received" { send = "when they apply" }
  mail "closing-soon" { send = "1 week before recruitment closes" }
}

# Line managers approve mentors and mentees alike. Who is approved has a place; who
# goes with whom is for the Oversight Group to say, in matching.
stage "approval" {
  task "line_manager" {
    ask     = "Please say whether your colleague may take part: a training session, and about six meetings of up to 2 hours in 6 months."
    by      = answer.manager
    about   = each.applicant
    outcome = ["accept", "decline"]
    due     = "2 weeks after recruitment closes" # not published
  }

  mail "you-have-a-place" { send = "when they are accepted" }
  mail "not-this-time" { send = "when they are declined" }
}

# Training is offered to everyone who applies, before anybody is matched.
training "mentee_briefing" {
  title  = "Mentee briefing"
  invite = mentees
  led_by = trainer
  where  = "online" # not said
  lasts  = "1 hour" # not published

  mail "joining-mentee-briefing" { send = "2 days before mentee briefing" }
}

training "mentoring_skills" {
  title     = "Mentoring skills"
  alongside = mentee_briefing
  invite    = mentors
  led_by    = trainer
  where     = "online"  # not said
  lasts     = "3 hours" # not published

  mail "joining-mentoring-skills" { send = "2 days before mentoring skills" }
}

matching {
  makes       = "pairs"
  approved_by = oversight_group
  unmatched   = "wait for the next cohort" # not said; intakes follow each other closely

  never "two people from one library" { when = same(mentor.library, mentee.library) } # not said
  avoid "a mentor at a lower level than the mentee" { when = below(mentor.level, mentee.level) }
  avoid "a mentor with less than two years at that level" { when = mentor.years < 2 }
  prefer "the background asked for" { by = overlap(mentor.background, mentee.background) }

  mail "your-pair" { send = "when pairs are announced" }
}

meetings {
  every       = "4 to 6 weeks"
  for         = "6 months"
  lasts       = "90 minutes to 2 hours"
  where       = "agreed by each pair"
  arranged_by = [mentors, mentees] # they plan the agenda and the dates themselves
  help        = development_manager

  agreement "mentoring-agreement" { # words/mentoring-agreement.md
    by     = each.pair
    due    = "4 weeks after they are paired" # not published
    remind = "every 2 weeks until it is made"
  }

  mail "shall-we-meet" { send = "8 weeks after their last meeting" }
}

evaluation {
  led_by    = oversight_group
  voluntary = true # as the whole scheme is

  survey "review" {
    invite = everyone
    opens  = "when meetings end"
    closes = "4 weeks after meetings"

    question "growth" {
      ask         = "Mentoring has helped me to grow in my work."
      choose_from = ["Agree", "Neither", "Disagree"]
    }
    question "recommend" {
      ask    = "Would you recommend the scheme to a colleague?"
      answer = "yes or no"
    }
    question "become_a_mentor" {
      ask    = "May we ask you to be a mentor in a later intake?"
      answer = "yes or no"
    }
  }
}
