package definitions

import (
	"slices"
	"strings"

	"trellis/definitions/plan"
)

// What holds where nothing is said. The rows of the table of defaults come first,
// by what they are about; what the words of one stage or question leave open
// follows.

// assumed are the sentences for the rows of defaults: each says to what it applies
// here, and is "" where it applies to nothing.
var assumed = map[string]func(*narrator) string{
	"To whom a mail goes": func(n *narrator) string {
		return n.ofMails("goes to those whom its event is about, or else to everyone whom its stage invites", "go to those whom their event is about, or else to everyone whom their stage invites",
			func(_ *stage, m *mailItem) bool { return len(m.to) == 0 })
	},
	"Who is everyone": func(n *narrator) string {
		if !n.speaksOfEveryone() {
			return ""
		}
		return "Wherever it says everyone, it means all who have a place and have not withdrawn"
	},
	"When an invitation leaves": func(n *narrator) string {
		return n.ofStages("Invitations to ", " leave when the date is known and people have a place, and at once for somebody who joins late",
			func(s *stage) bool { return n.meetsAt(s) && s.inviteWhen == nil })
	},
	"The words of an invitation": func(n *narrator) string {
		return n.ofStages("An invitation to ", " says what it is called and in which programme, when and where it is, the link, and who leads it",
			func(s *stage) bool {
				_, own := n.book.files[mailFolder+string(s.name)+"-invitation.md"]
				return n.meetsAt(s) && !own
			})
	},
	"Whether those who lead are invited": func(n *narrator) string {
		return n.ofStages("Those who lead ", " are invited to it, too", func(s *stage) bool { return n.meetsAt(s) && n.isLed(s) })
	},
	"Where a session is, and its link": func(n *narrator) string {
		if n.cohort != nil {
			return n.ofStages("Of ", " it is not said where it is, but for what is said of all sessions", n.isNowhere)
		}
		return n.ofStages("Of ", " it is not said here where it is: each cohort says so, and gives the link", n.isNowhere)
	},
	"When a mail is too late": func(n *narrator) string {
		return n.ofMails("goes", "go", func(_ *stage, m *mailItem) bool { return m.notAfter == nil },
			"no more when the session has started that it is about, or three days after it was due; then it is listed, and not sent",
			"no more when the session has started that they are about, or three days after they were due; then they are listed, and not sent")
	},
	"When it is in doubt whether a mail arrived": func(n *narrator) string {
		again := n.ofMails("is sent once more when it is in doubt whether it arrived, for it asks for something or tells a decision", "are sent once more when it is in doubt whether they arrived, for they ask for something or tell a decision",
			func(_ *stage, m *mailItem) bool { return m.whenInDoubt == "" && n.reach.asks(m) })
		not := n.ofMails("is not sent again when that is in doubt", "are not sent again when that is in doubt",
			func(_ *stage, m *mailItem) bool { return m.whenInDoubt == "" && !n.reach.asks(m) })
		return paragraphOf(again, not)
	},
	"Whether a person looks first": func(n *narrator) string {
		return paragraphOf(n.ofMails("goes by itself when it is due", "go by themselves when they are due",
			func(_ *stage, m *mailItem) bool { return !m.hold && len(m.approvedBy) == 0 }), n.unthought())
	},
	"Whether the coordinator hears how it goes": func(n *narrator) string {
		if n.book.programme.digest != "" {
			return ""
		}
		return capital(n.who(n.book.programme.people[0]).be()) + " sent a page each Monday on how it stands"
	},
	"What those are asked who have never met": func(n *narrator) string {
		if !slices.ContainsFunc(n.book.programme.stages, func(s *stage) bool {
			return slices.ContainsFunc(s.mails, func(m *mailItem) bool { return n.reach.audience(s, m).Who == plan.Silent })
		}) {
			return ""
		}
		return "Those who have not met at all by then are sent words about the first meeting instead"
	},
	"How many a mentor takes": func(n *narrator) string {
		var roles []string
		for _, r := range n.book.programme.roles {
			if r.name != chooser && r.takes == 0 && r.asks.name == "" && n.makesPairs() {
				roles = append(roles, aOrAn(n.role(string(r.name))))
			}
		}
		if len(roles) == 0 {
			return ""
		}
		return capital(all(roles)) + " takes on one person"
	},
	"How a decision is told": func(n *narrator) string {
		return n.ofStages("Who has applied in ", " hears of it together with all others, when it is time", func(s *stage) bool { return s.kind == plan.Recruitment && s.tell == "" })
	},
}

// unthought says of the mails that wait as long as usual that they do.
func (n *narrator) unthought() string {
	usual := n.book.programme.thoughts == nil
	for _, s := range n.book.programme.stages {
		for _, m := range s.mails {
			if usual && m.thoughts == nil && !m.hold && len(m.approvedBy) == 0 {
				return "What goes to five people or more is announced to " + n.who(n.book.programme.people[0]).words + " ten minutes before it leaves"
			}
		}
	}
	return ""
}

// speaksOfEveryone says that everyone has been spoken of, without saying who that is.
func (n *narrator) speaksOfEveryone() bool {
	for _, c := range n.told {
		for _, p := range c.Passages {
			text := strings.NewReplacer("veryone who ", "", "veryone in the group", "").Replace(p.Text)
			if strings.Contains(text, "veryone") {
				return true
			}
		}
	}
	return false
}

// unsaid is the chapter of what goes without saying.
func (n *narrator) unsaid() {
	n.chapter("What is not said, and so")
	var points []Point
	for _, d := range defaults {
		if text := assumed[d.unsaid](n); text != "" {
			points = append(points, Point{d.unsaid, paragraphOf(text)})
		}
	}
	n.count("Some things hold because nothing else is said. Of the programme as a whole, and of its mails:", points...)
	points = nil
	for _, text := range slices.Concat(n.openOfPeople(), n.openOfStages()) {
		points = append(points, Point{Text: asSentence(text)})
	}
	n.count("Of those who take part, and of the stages:", points...)
}

// ofMails is a sentence about those mails of which something is so: one of them,
// or several. What follows for each number may be given apart.
func (n *narrator) ofMails(one, several string, so func(*stage, *mailItem) bool, rest ...string) string {
	var numbers []int
	for _, s := range n.book.programme.stages {
		for _, m := range s.mails {
			if so(s, m) {
				numbers = append(numbers, n.numbers[m])
			}
		}
	}
	if len(rest) == 2 {
		one, several = one+" "+rest[0], several+" "+rest[1]
	}
	switch len(numbers) {
	case 0:
		return ""
	case 1:
		return capital(mailNumbers(numbers)) + " " + one
	case len(n.numbers):
		return "All mails " + several
	}
	return capital(mailNumbers(numbers)) + " " + several
}

// ofStages is a sentence about those stages of which something is so.
func (n *narrator) ofStages(before, after string, so func(*stage) bool) string {
	var names []string
	for _, s := range n.book.programme.stages {
		if so(s) {
			names = append(names, n.the(s).words)
		}
	}
	if len(names) == 0 {
		return ""
	}
	if len(names) > 1 {
		after = strings.NewReplacer(" invited to it", " invited to them", "where it is", "where they are", "gives the link", "gives the links").Replace(after)
	}
	return before + all(names) + after
}

// isNowhere says that neither the programme nor the cohort says where a stage's
// sessions are.
func (n *narrator) isNowhere(s *stage) bool {
	d := n.given(s)
	somewhere := func(x *session) bool {
		return x.where != "" || d != nil && d.sessions[x.label] != nil && d.sessions[x.label].where != ""
	}
	return n.meetsAt(s) && s.where == "" && (d == nil || d.where == "") && !slices.ContainsFunc(s.sessions, somewhere)
}

func (n *narrator) isLed(s *stage) bool {
	return len(s.ledBy) > 0 || slices.ContainsFunc(s.sessions, func(x *session) bool { return len(x.ledBy) > 0 })
}

func (n *narrator) makesPairs() bool {
	return slices.ContainsFunc(n.book.programme.stages, func(s *stage) bool { return s.kind == plan.Matching && s.makes != "groups" })
}
