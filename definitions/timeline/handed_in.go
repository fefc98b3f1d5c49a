package timeline

import (
	"fmt"
	"time"

	"trellis/definitions/plan"
)

// handedIn is by when people are to have answered, agreed and done things.
func (t *Timeline) handedIn(s *plan.Stage) {
	for i := range s.Surveys {
		x := &s.Surveys[i]
		if asked := survey(s, x.Name); asked == nil || !asked.At.IsZero() { // what opens with applications closes with them
			t.putEnd(Entry{ID: id(s, string(x.Name), "closes"), Kind: Form, Stage: s.Name, What: "survey “" + x.Title + "” closes"}, x.Closes)
		}
	}
	for _, x := range s.Agreements {
		e := Entry{ID: id(s, string(x.Name), "due"), Kind: Agreement, Stage: s.Name, What: string(x.Name) + " is to be made", To: t.doing(s, x.By, x.Together)}
		if x.Required {
			e.Notes = append(e.Notes, "it is required")
		}
		t.byThen(e, x.Due)
	}
	for i := range s.Tasks {
		t.task(s, &s.Tasks[i])
	}
	if s.Asks > 0 {
		e := Entry{ID: id(s, "asks"), Kind: Form, Stage: s.Name, What: counted(s.Asks, "question") + " after " + s.Title, To: t.people(s, s.Invites), When: "when it is over"}
		at := s.Closes
		if n := len(s.Sessions); n > 0 {
			at = s.Sessions[n-1].End
		}
		if at.IsZero() {
			t.put(e, at)
			return
		}
		e.When = ""
		t.putEnd(e, at)
	}
}

// survey is the item with which a survey opens.
func survey(s *plan.Stage, name plan.SurveyName) *plan.Item {
	for i := range s.Items {
		if s.Items[i].Survey == name {
			return &s.Items[i]
		}
	}
	return nil
}

func (t *Timeline) task(s *plan.Stage, x *plan.Task) {
	e := Entry{ID: id(s, string(x.Name), "due"), Kind: Task, Stage: s.Name, What: "task “" + spaced(x.Name) + "” is to be done", To: t.doing(s, x.By, x.About == "" && x.By.Who == plan.Paired)}
	switch {
	case x.ByAnswer != "":
		e.To.Words = "whom people name under “" + spaced(x.ByAnswer) + "”"
	case e.To.Words == "" && t.plan.Partners > 0:
		e.To = People{Words: "each of " + counted(t.plan.Partners, "partner"), Number: t.plan.Partners}
	case e.To.Words == "":
		e.To.Words = "each partner"
	}
	if x.About != "" {
		e.Notes = append(e.Notes, "about each "+t.roleWord(x.About))
	}
	if x.Decides {
		e.Notes = append(e.Notes, "what comes of it decides who has a place")
	}
	if x.Required {
		e.Notes = append(e.Notes, "it is required")
	}
	e.Notes = append(e.Notes, "“"+x.Ask+"”")
	t.byThen(e, x.Due)
}

// roleWord is what a role of that name is called; other names are their own word.
func (t *Timeline) roleWord(name string) string {
	if r := t.plan.Role(plan.RoleName(name)); r != nil {
		return r.Word()
	}
	return spaced(name)
}

// doing are those who do something, together or each for themselves.
func (t *Timeline) doing(s *plan.Stage, by plan.Audience, together bool) People {
	if together {
		return t.each(s)
	}
	return t.people(s, by)
}

// byThen puts what has no day among what happens at any time.
func (t *Timeline) byThen(e Entry, due time.Time) {
	if due.Before(dated) {
		e.When = "no day is said"
		t.put(e, due)
		return
	}
	t.putEnd(e, due)
}

// opening is a survey that opens, in words.
func (t *Timeline) opening(e *Entry, it *plan.Item) {
	x := t.plan.Survey(it.Survey)
	e.Kind, e.What = Form, "survey “"+x.Title+"”"
	if !it.At.IsZero() && !x.Closes.IsZero() {
		e.What += fmt.Sprintf(" opens, to %s", t.short(x.Closes.Add(-time.Second), it.At))
	}
	if x.Questions > 0 {
		e.Notes = append(e.Notes, counted(x.Questions, "question"))
	}
	if x.Anonymous {
		e.Notes = append(e.Notes, "anonymous")
	}
	if x.Voluntary {
		e.Notes = append(e.Notes, "voluntary")
	}
	if x.Required {
		e.Notes = append(e.Notes, "part of taking part")
	}
}
