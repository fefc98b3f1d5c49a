package definitions

import (
	"slices"
	"strings"

	"trellis/definitions/plan"
)

// names are those of one stage: its dates, its sessions, and links to what people
// can do in it.
func (s *stage) names() []known {
	var names []known
	add := func(member, doc string, value func(*Scene, *plan.Stage) string) {
		names = append(names, known{string(s.name) + "." + member, doc, nil, s.value(value)})
	}
	switch s.kind {
	case plan.Recruitment:
		add("opens", "the first day on which people can apply", func(x *Scene, s *plan.Stage) string { return day(x, s.Opens) })
		add("closes", "the last day on which people can apply", func(x *Scene, s *plan.Stage) string { return lastDay(x, s.Closes) })
		add("decide", "the day on which applicants are told", func(x *Scene, s *plan.Stage) string { return day(x, s.Decide) })
		names[len(names)-1].scope = decidedHere(s)
		names = append(names, link("apply", "My application"))
	case plan.Matching:
		add("announce", "the day on which pairs are announced", func(x *Scene, s *plan.Stage) string { return day(x, s.Decide) })
		if s.choicesClose != nil || s.choiceAt.Filename != "" || s.chooses > 0 {
			add("choices_close", "the last day for choices", func(x *Scene, s *plan.Stage) string { return lastDay(x, s.Closes) })
		}
		if s.choiceAt.Filename != "" || s.chooses > 0 {
			names = append(names, link("choose", choosing(s)))
		}
	case plan.Meetings:
		if s.every != nil || s.times == nil && s.contact == nil {
			add("every", "how often pairs meet", func(*Scene, *plan.Stage) string { return s.often() })
		}
		add("until", "the last day of the meetings", func(x *Scene, s *plan.Stage) string { return lastDay(x, s.Closes) })
		names = append(names, link("met", "We have met"))
	case plan.Support:
		add("title", "what it is called", func(_ *Scene, s *plan.Stage) string { return s.Title })
		add("from", "the first day of the support", func(x *Scene, s *plan.Stage) string { return day(x, s.Opens) })
		add("until", "the last day of the support", func(x *Scene, s *plan.Stage) string { return lastDay(x, s.Closes) })
	case plan.Launch, plan.Training, plan.Finale, plan.Own:
		of := func(get func(*Scene, *plan.Session) string) func(*Scene, *plan.Stage) string {
			return func(x *Scene, s *plan.Stage) string {
				if len(s.Sessions) == 0 {
					return ""
				}
				return get(x, &s.Sessions[0])
			}
		}
		add("title", "what it is called", func(_ *Scene, s *plan.Stage) string { return s.Title })
		if s.kind == plan.Own && s.tells() {
			add("decide", "the day on which applicants are told", func(x *Scene, s *plan.Stage) string { return day(x, s.Decide) })
		}
		if s.met() && len(s.sessions) == 0 {
			add("on", "its day and its hours", of(sessionOn))
			add("where", "where it is", of(func(_ *Scene, x *plan.Session) string { return x.Where }))
			add("link", "the link to join it", of(func(_ *Scene, x *plan.Session) string { return x.Link }))
		}
	case plan.DropIns:
		add("title", "what they are called", func(_ *Scene, s *plan.Stage) string { return s.Title })
	}
	for i, x := range s.agreements {
		n := strings.ReplaceAll(x.name, "-", "_")
		if x.due != nil {
			names = append(names, known{n + ".due", "by which day the " + worded(n) + " is to be made", nil, s.value(func(x *Scene, s *plan.Stage) string { return lastDay(x, s.Agreements[i].Due) })})
		}
		names = append(names, link(n, worded(n)))
	}
	for i, x := range s.tasks {
		if x.due != nil {
			names = append(names, known{string(x.name) + ".due", "by which day it is to be done: " + x.ask, nil, s.value(func(x *Scene, s *plan.Stage) string { return lastDay(x, s.Tasks[i].Due) })})
		}
		names = append(names, link(string(x.name), worded(string(x.name))))
	}
	for _, q := range s.questions {
		names = append(names, link(q.name, worded(q.name)))
	}
	for _, x := range s.surveys {
		names = append(names, link(string(x.name), worded(string(x.name))))
	}
	return names
}

// decidedHere is where a mail may speak of the day on which applicants are told: not
// where a later stage tells them.
func decidedHere(s *stage) *scope {
	return &scope{func(x setting) bool {
		return s.decides() || !slices.ContainsFunc(x.book.programme.stages, (*stage).tells)
	}, "It is in a later stage that applicants are told", "Name that stage, like interviews.decide."}
}

// met says that people come together in it: a stage of the programme's own may be
// made of tasks and mails alone.
func (s *stage) met() bool {
	return s.kind != plan.Own || s.invite != nil || s.ledBy != nil || s.lasts != nil || s.where != "" || len(s.tasks)+len(s.surveys) == 0
}

func (s *stage) value(get func(*Scene, *plan.Stage) string) func(*Scene) (string, bool) {
	return func(x *Scene) (string, bool) {
		resolved := x.Plan.StageInFiles(s.name)
		if resolved == nil {
			return "", false
		}
		return told(get(x, resolved))
	}
}

// often is how often pairs meet, as one says it after "every": "2 to 4 weeks", "month".
func (s *stage) often() string {
	if s.every == nil {
		return ""
	}
	if !s.every.Exact() {
		return s.every.String()
	}
	return strings.TrimPrefix(s.every.String(), "1 ")
}

// worded is a name as people read it: "Carry on" for carry_on.
func worded(name string) string {
	return capital(strings.NewReplacer("_", " ", "-", " ").Replace(name))
}

// choosing is the subject under which choices arrive.
func choosing(s *stage) string {
	words := []string{"", "choice", "two choices", "three choices", "four choices", "five choices"}
	switch {
	case s.scores != "":
		return "My scores"
	case s.chooses > 0 && s.chooses < len(words):
		return "My " + words[s.chooses]
	}
	return "My choices"
}
