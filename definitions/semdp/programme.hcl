# South East Museum Development: peer development groups.
#
# There are no mentors and no mentees here. Everyone is a peer: people who share a
# goal learn from each other in a small group, which runs itself.
#
# Most of this is published. Dates, how often a group meets and for how long are
# not, and are marked.

programme "Peer development groups" {
  purpose       = "To bring together museum people who share a goal, and can learn from one another on a level playing field."
  people        = [partnerships_officer]
  timezone      = "Europe/London"
  bank_holidays = "England and Wales"
}

list "goals" { # not published
  items = ["Audiences", "Collections", "Fundraising", "Governance", "Volunteers"]
}

role "peer" {
  # A small amount of funding for visits and joint projects. How much is not published.
  expenses = "as agreed"

  question "museum" {
    ask    = "Which museum do you work or volunteer for?"
    answer = "an organisation"
  }
  question "nearby" {
    ask    = "Is it in the Hampshire Solent area?"
    answer = "yes or no"
  }
  question "goal" {
    ask         = "What would you most like to work on with others?"
    choose_from = goals
    used_for    = matching
  }
  question "experience" {
    ask      = "For how many years have you worked or volunteered in museums?"
    answer   = "a number"
    used_for = matching
  }

  # Genuinely up for learning, a good listener, curious about other people's stories:
  # no form can tell, so it asks for something to talk about.
  question "issue" {
    ask      = "What are you wrestling with at work that others could help you to think about? They will read this before the launch."
    answer   = "a paragraph"
    shown_to = peers
  }
  question "can_commit" {
    ask    = "Can you come to every meeting of your group, and welcome it to your museum once?"
    answer = "yes or no"
  }

  require "a museum in the area" {
    that      = answer.nearby
    otherwise = "These groups are for museums in the Hampshire Solent area, so that you can visit each other. Ask us what there is where you are."
  }

  # When some turn up and others do not, the exchange feels unfair. So this is law.
  require "commitment" {
    that      = answer.can_commit
    otherwise = "Groups only work when everyone turns up. Please apply when you have the time; we would love to have you then."
  }
}

recruitment {
  invite     = peers
  decided_by = partnerships_officer
  decide     = "1 week after recruitment closes" # not published

  mail "application-received" { send = "when they apply" }
  mail "closing-soon" { send = "1 week before recruitment closes" }
  mail "you-have-a-place" { send = "when they are accepted" }
  mail "not-this-time" { send = "when they are declined" }
}

# Enough in common to find each other's issues relevant, and diverse enough to
# offer different perspectives. The first rule is the more important one.
matching {
  makes       = "groups of 4 to 8"
  approved_by = partnerships_officer

  never "two people from one museum" { when = same(peers.museum) } # not said
  prefer "a goal in common" { by = shared(peers.goal) }
  prefer "a range of experience" { by = varied(peers.experience) }

  mail "your-group" { send = "when groups are announced" }
}

# Each group defines more tightly what its goal is, and draws up its agreement.
launch {
  title  = "Launch and group agreement"
  invite = peers
  led_by = partnerships_officer

  agreement "group-agreement" { # words/group-agreement.md
    by       = each.group
    due      = "2 weeks after launch" # not published
    remind   = "every week until it is made"
    required = true
  }

  mail "joining-launch" { send = "1 week before launch" }
}

training {
  title  = "Action learning: a simple way to structure your conversations"
  invite = peers
  led_by = partnerships_officer

  mail "joining-training" { send = "2 days before training" }
}

meetings {
  every       = "4 to 6 weeks" # not published: regularly
  visits      = "up to 8"      # one to the museum of each, in turn
  for         = "12 months"    # not published
  where       = "at each other's museums, in turn"
  arranged_by = peers # nobody leads: the groups are self-facilitated on purpose
  help        = partnerships_officer

  # A study visit, a shared piece of work: whatever the group likes.
  task "joint_project" {
    ask = "Tell us what your group does together besides meeting, and what it costs."
    by  = each.group
    due = "8 months after launch" # not published
  }

  mail "shall-we-meet" { send = "8 weeks after their last meeting" }
  mail "halfway" { send = "halfway through meetings" }
  mail "well-done" { send = "when meetings end" }
}

# Nothing is published about an evaluation, so there is none. We hear how it goes
# from the groups, and from what they do together.
