package definitions

// defaultRule is something that holds where nothing is said of it, the same in
// every programme.
type defaultRule struct {
	unsaid   string // what is not said, as a question: "To whom a mail goes"
	means    string // what holds then
	saidWith string // what to write where something else is wanted; "" where nothing else can be
}

// defaults are all of them. The reference prints them; so do read and plan, where
// they apply.
var defaults = []defaultRule{
	{"To whom a mail goes",
		"To those whom its event is about (“when they apply”); before each session, to those whom the session invites; or else to everyone whom the stage invites, or else to everyone with a place.",
		`to = mentors`},
	{"Who is everyone",
		"All who have a place and have not withdrawn. There are also applicants, waiting, a role in the plural (mentors), past.mentees of earlier cohorts, and each.mentor, one at a time.",
		``},
	{"When an invitation leaves",
		"When its date is known and the person has a place; at once for somebody who joins late.",
		`invite_when = "4 weeks before launch"`},
	{"The words of an invitation",
		"The stage's title, the programme's name, when and where it is, the link, and who leads it; or mail/launch-invitation.md, named after the stage, if there is one.",
		``},
	{"Whether those who lead are invited",
		"They are.",
		``},
	{"Where a session is, and its link",
		"Where the cohort says for all its sessions, and the cohort's link.",
		`where = "The Guildhall"`},
	{"When a mail is too late",
		"An invitation, and a mail about a session, when the session starts; others three days after they were due. What is too late is listed, and not sent.",
		`not_after = "2 days after launch"`},
	{"When it is in doubt whether a mail arrived",
		"It is sent once more if it asks for something or tells a decision; else it is not.",
		`when_in_doubt = "send again"`},
	{"Whether a person looks first",
		"Nobody has to: a mail goes by itself when it is due. Until then it can be read, held and skipped in the outbox. What goes to five people or more is announced to the coordinator ten minutes before it leaves, with the command that stops it.",
		`second_thoughts = "1 hour"`},
	{"Whether the coordinator hears how it goes",
		"A page comes by mail at 9am each Monday, or the next working day, while the cohort runs: who must do what, what went wrong, where it stands, the last week, and the next two.",
		`digest = "none"`},
	{"What those are asked who have never met",
		"Where a mail goes out so long after their last meeting, those who have not met at all are sent mail/first-meeting.md instead, or words that come with Trellis. It stops with any sign of life, and when all meetings are held.",
		``},
	{"How many a mentor takes",
		"One.",
		`takes = 2`},
	{"How a decision is told",
		"To all at once, when it is time to decide.",
		`tell = "as decided"`},
}
