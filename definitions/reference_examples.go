package definitions

// examples are blocks as they are written, by the section of the manual that
// speaks of them.
var examples = map[string]string{
	"programme": `
programme "Museums Together" {
  purpose       = "To let people in small museums learn from one another."
  people        = [coordinator, coach]
  timezone      = "Europe/London"
  bank_holidays = "England and Wales"
}`,
	"list": `
list "topics" {
  items = ["Budgeting", "Exhibitions", "Volunteers"]
}`,
	"everyone": `
everyone {
  question "museum" {
    ask    = "Which museum do you work for?"
    answer = "an organisation"
  }

  require "a year in museums" {
    that      = answer.years >= 1
    otherwise = "Please come back when you have worked in a museum for a year."
  }
}`,
	"role": `
role "mentor" {
  takes        = answer.how_many
  expenses     = "up to £100 for each mentee"
  asks_at_most = "20 hours, 4 forms and 15 mails"

  question "how_many" {
    ask    = "How many mentees would you take?"
    answer = "a number"
  }
}`,
	"question": `
question "needs" {
  ask         = "What would you like help with?"
  choose_from = topics
  choose      = "up to 3"
}`,
	"waive": `
waive "half the fee" {
  when   = answer.funding == "Half of it"
  leaves = "£60 a year"
}`,
	"every-stage": `
stage "visits" {
  title     = "Visits to each other's museums"
  alongside = meetings

  mail "plan-your-visit" { send = "1 week before visits" }
}`,
	"recruitment": `
recruitment {
  invite     = [mentors, mentees]
  apply_once = true
  decided_by = coordinator
  decide     = "5 working days after recruitment closes"

  mail "application-received" { send = "when they apply" }
  mail "you-have-a-place" { send = "when they are accepted" }
  mail "not-this-time" { send = "when they are declined" }
}`,
	"launch": `
launch {
  title  = "Launch event"
  invite = everyone
  where  = "online"
  lasts  = "90 minutes"

  mail "joining-launch" { send = "1 day before launch" }
}`,
	"matching": `
matching {
  makes          = "pairs"
  mentees_choose = 3
  choices_close  = "the end of launch day"
  approved_by    = [coordinator, coach]

  never "two people from one museum" { when = same(mentor.museum, mentee.museum) }
  prefer "their choice, together with what they need" {
    by = [chosen(mentee, mentor), overlap(mentor.experience, mentee.needs)]
  }

  mail "your-pair" { send = "when pairs are announced" }
}`,
	"meetings": `
meetings {
  every = "2 to 4 weeks"
  for   = "6 months"
  where = "agreed by each pair"
  help  = [coach, coordinator]

  mail "shall-we-meet" { send = "6 weeks after their last meeting" }
}`,
	"drop_ins": `
drop_ins {
  alongside = meetings
  invite    = mentors
  led_by    = coach
  every     = "3 months"

  mail "joining-drop-in" { send = "2 days before each drop-in" }
}`,
	"support": `
support "one_to_ones" {
  after  = training
  invite = everyone
  led_by = coach
}`,
	"evaluation": `
evaluation {
  voluntary = true

  survey "how_it_went" {
    invite = everyone
    opens  = "1 day after finale"
    closes = "3 weeks after finale"

    question "recommend" {
      ask    = "Would you recommend it?"
      answer = "yes or no"
    }
  }
}`,
	"session": `
training {
  attend = "one session"

  session "daytime" {}
  session "evening" { title = "Evening training" }
}`,
	"nominate": `
nominate "two mentees and a mentor" {
  by      = each.partner
  mentees = 2
  mentors = 1
}`,
	"require": `
require "something they need" {
  that      = overlap(mentor.offers, mentee.needs)
  otherwise = "Nobody offers this yet, so they wait."
}`,
	"never": `
never "two people from one museum" { when = same(mentor.museum, mentee.museum) }
avoid "a less senior mentor" { when = below(mentor.level, mentee.level) }`,
	"prefer": `
prefer "the background asked for" { by = same(mentor.background, mentee.background) }`,
	"limit": `
limit "four from one institution" {
  at_most   = 4
  per       = answer.institution
  otherwise = "Four colleagues already have a place."
}`,
	"reserve": `
reserve "places for small museums" {
  at_least = 4
  when     = answer.size == "Small"
}`,
	"survey": `
survey "looking_back" {
  invite     = everyone
  opens      = "when meetings end"
  closes     = "3 weeks after meetings"
  asks_again = [confidence, network]
}`,
	"task": `
task "interview" {
  ask     = "Talk with each applicant for half an hour."
  by      = coach
  about   = each.applicant
  outcome = ["accept", "decline"]
}`,
	"agreement": `
agreement "mentoring-agreement" {
  by     = each.pair
  due    = "4 weeks after they are paired"
  remind = "every 2 weeks until it is made"
}`,
	"mail": `
mail "choose-your-mentors" {
  to   = mentees
  send = "when launch ends"
}`,
	"cohort": `
cohort "2025" {
  places {
    mentors = 15
    mentees = 15
  }

  person "coordinator" {
    name  = "Workforce Development"
    email = "coordinator@example.org"
  }

  recruitment {
    opens  = "Monday 17 March 2025"
    closes = "Thursday 17 April 2025"
  }
  launch { on = "Wednesday 7 May 2025, 10am to 11.30am" }
  matching { announce = "Tuesday 20 May 2025" }
}`,
	"partner": `
partner "north_museums" { name = "North Museums" }`,
}
