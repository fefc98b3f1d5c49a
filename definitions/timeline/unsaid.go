package timeline

import (
	"slices"

	"trellis/definitions/plan"
)

// Unsaid is a default of the language that applies to a plan: what holds because
// nothing else is said, or just as if it were not, and what it holds for.
type Unsaid struct {
	Means string   `json:"means"`
	For   []string `json:"for,omitempty"`
}

// unsaid are the defaults that apply. A plan does not know whether something was
// said that is the default anyway.
func (t *Timeline) unsaid() (all []Unsaid) {
	add := func(means string, of []string) {
		if len(of) > 0 {
			all = append(all, Unsaid{Means: means, For: of})
		}
	}
	add("“Everyone” are all who have a place and have not withdrawn.",
		t.mailed(func(it *plan.Item) bool { return it.To.Who == plan.Placed && len(it.To.Roles) == 0 }))
	add("An invitation leaves when the day is known and the person has a place; for somebody who joins late, at once.",
		t.invited(func(it *plan.Item) bool { return it.At.IsZero() }))
	add("Those who lead a session are invited too.", t.led())
	add("Where it is, and by what link, is not said. People are told “to be confirmed”.", t.nowhere())
	add("A mail that could not leave is given up when the session begins that it is about.",
		t.namedMails(func(it *plan.Item) bool {
			x := t.plan.Session(it.Session)
			return it.Does == plan.SendMail && x != nil && it.Until.Equal(x.Start)
		}))
	add("A mail that could not leave is given up three days after it was due.",
		t.mailed(func(it *plan.Item) bool { return it.Until.IsZero() || it.Until.Equal(it.At.Add(plan.Grace)) }))
	add("When in doubt whether it arrived, it is sent once more, for it asks for something or tells a decision.",
		t.mailed(func(it *plan.Item) bool { return it.SendAgain }))
	add("When in doubt whether it arrived, it is not sent again.",
		t.namedMails(func(it *plan.Item) bool { return it.Does == plan.SendMail && !it.SendAgain }))
	add("Nobody has to release it: it goes by itself when it is due. To five people or more it is announced to the coordinator ten minutes before, who can stop it.",
		t.unreleased())
	add("One of them is matched with one person.", t.takingOne())
	add("All applicants are told at once.", t.tellingAtOnce())
	return all
}

// unreleased are the mails that nobody has to release; of all it is said once.
func (t *Timeline) unreleased() []string {
	free := t.mailed(func(it *plan.Item) bool { return !it.Hold && len(it.Approvers) == 0 })
	if all := t.mailed(func(*plan.Item) bool { return true }); len(all) > 1 && len(all) == len(free) {
		return []string{"all mails"}
	}
	return free
}

// namedMails are the names of mails to people of which something is so.
func (t *Timeline) namedMails(is func(*plan.Item) bool) (names []string) {
	for i := range t.plan.Stages {
		for j := range t.plan.Stages[i].Items {
			it := &t.plan.Stages[i].Items[j]
			if it.To.Who != plan.Nobody && is(it) && !slices.Contains(names, it.Mail) {
				names = append(names, it.Mail)
			}
		}
	}
	return names
}

// mailed are those of namedMails that the programme has its own words for.
func (t *Timeline) mailed(is func(*plan.Item) bool) []string {
	return t.namedMails(func(it *plan.Item) bool {
		return it.Does == plan.SendMail && it.Survey == "" && it.Agreement == "" && it.Task == "" && is(it)
	})
}

func (t *Timeline) invited(is func(*plan.Item) bool) (titles []string) {
	for i := range t.plan.Stages {
		s := &t.plan.Stages[i]
		if slices.ContainsFunc(s.Items, func(it plan.Item) bool { return it.Does == plan.SendInvitation && is(&it) }) {
			titles = append(titles, s.Title)
		}
	}
	return titles
}

func (t *Timeline) led() (titles []string) {
	for _, s := range t.plan.Stages {
		if slices.ContainsFunc(s.Sessions, func(x plan.Session) bool { return len(x.Led) > 0 }) {
			titles = append(titles, s.Title)
		}
	}
	return titles
}

func (t *Timeline) nowhere() (titles []string) {
	for _, s := range t.plan.Stages {
		if slices.ContainsFunc(s.Sessions, func(x plan.Session) bool { return x.Where == "" && x.Link == "" }) {
			titles = append(titles, s.Title)
		}
	}
	return titles
}

// takingOne are the roles of pairs that take one. Of those who may choose it goes
// without saying.
func (t *Timeline) takingOne() (words []string) {
	for _, s := range t.plan.Stages {
		if s.Kind == plan.Matching && s.Groups.Most == 0 {
			for _, r := range t.plan.Roles {
				chooser := s.Choose != nil && s.Choose.By == r.Name
				if r.Takes <= 1 && !chooser && r.TakesAnswer == "" && !slices.Contains(words, plural(r.Word())) {
					words = append(words, plural(r.Word()))
				}
			}
		}
	}
	return words
}

func (t *Timeline) tellingAtOnce() (titles []string) {
	for _, s := range t.plan.Stages {
		if !s.TellEach && slices.ContainsFunc(s.Items, func(it plan.Item) bool { return it.Does == plan.TellDecisions }) {
			titles = append(titles, s.Title)
		}
	}
	return titles
}
