package activities

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/workflows/stages"
)

// asking is Libraries Connected with an agreement, a task about each mentee, and an
// evaluation that everybody has to answer: whoever has not is reminded.
func asking(files map[string][]byte) {
	put := func(before, after string) {
		files["programme.hcl"] = bytes.Replace(files["programme.hcl"], []byte(before), []byte(after), 1)
	}
	put("meetings {\n", `meetings {
  agreement "ours" {
    by       = each.pair
    due      = "4 weeks after they are paired"
    remind   = "every 2 weeks until it is made"
    required = true
  }
  task "note" {
    by     = mentors
    about  = each.mentee
    ask    = "Write down in a line what you agreed to work on."
    remind = "every month until it is done"
  }
`)
	put("voluntary = true", "required  = true")
	files["words/ours.md"] = []byte("We meet every two to four weeks.\n")
}

// to are the subjects of what arrived, and to whom.
func (l *libraries) to(subject string) (all []string) {
	l.Helper()
	for i, s := range l.subjects() {
		if strings.HasPrefix(s, subject) {
			_, rest, _ := strings.Cut(string(l.arrived()[i]), "\nTo: ")
			line, _, _ := strings.Cut(rest, " <")
			all = append(all, strings.Trim(line, "\""))
		}
	}
	slices.Sort(all)
	return all
}

func (l *libraries) item(name plan.ItemName) *plan.Item {
	l.Helper()
	it, _ := l.plan.Item(name)
	if it == nil {
		l.Fatalf("there is no item %s", name)
	}
	return it
}

// TestWhoHasNotAgreedIsReminded: two weeks after they were asked, those who have not made
// the agreement hear of it again, and nobody else; who makes it before the reminder left
// is not sent it.
func TestWhoHasNotAgreedIsReminded(t *testing.T) {
	l := newLibraries(t, asking)
	again := l.item("meetings/ours/reminder")
	asked := l.item("meetings/ours").At
	l.carryOut(stages.Task{Item: "meetings/ours"}, asked)
	l.fact(asked.Add(time.Hour), func(x *roster.Tx) error {
		_, err := x.Agree(l.people["Ada"], "ours", x.At)
		return err
	})
	l.turn(again.At.Add(-time.Second))
	if got := l.to("A reminder: "); got != nil {
		t.Fatalf("too early they are reminded: %v", got)
	}
	l.turn(again.At)
	if got := l.to("A reminder: "); !slices.Equal(got, []string{"Ben Baker", "Cyd Cooper", "Dai Draper"}) {
		t.Errorf("%v are reminded", got)
	}
	l.fact(again.At.Add(time.Hour), func(x *roster.Tx) error {
		for _, who := range []string{"Ben", "Cyd"} {
			if _, err := x.Agree(l.people[who], "ours", x.At); err != nil {
				return err
			}
		}
		return nil
	})
	if len(again.Reminders) != 9 {
		t.Errorf("it goes out %d times in all", len(again.Reminders)+1)
	}
	l.turn(again.Reminders[0])
	if got := l.to("A reminder: "); !slices.Equal(got, []string{"Ben Baker", "Cyd Cooper", "Dai Draper", "Dai Draper"}) {
		t.Errorf("%v were reminded by then", got)
	}
}

// TestWhoHasDoneHalfIsReminded: a task about each of several is done when it is done about
// all of them.
func TestWhoHasDoneHalfIsReminded(t *testing.T) {
	l := newLibraries(t, asking)
	again := l.item("meetings/note/reminder")
	l.carryOut(stages.Task{Item: "meetings/note"}, l.item("meetings/note").At)
	l.fact(again.At.Add(-time.Hour), func(x *roster.Tx) error {
		_, err := x.TaskDone(l.people["Ada"], "note", l.people["Ben"], x.At)
		return err
	})
	l.turn(again.At)
	if got := l.to("A reminder: something to do"); !slices.Equal(got, []string{"Cyd Cooper"}) {
		t.Errorf("%v are reminded", got)
	}
}

// TestWhoHasNotAnsweredIsReminded: each week while the survey is open, and of an
// anonymous one too, of which it is known who has answered, and not what.
func TestWhoHasNotAnsweredIsReminded(t *testing.T) {
	l := newLibraries(t, func(files map[string][]byte) {
		asking(files)
		files["programme.hcl"] = bytes.Replace(files["programme.hcl"], []byte(`survey "how_it_went" {`), []byte("survey \"how_it_went\" {\n    anonymous = true"), 1)
	})
	again := l.item("evaluation/how_it_went/reminder")
	asked := l.item("evaluation/how_it_went").At
	l.carryOut(stages.Task{Item: "evaluation/how_it_went"}, asked)
	l.fact(asked.Add(time.Hour), func(x *roster.Tx) error {
		_, err := x.AnswerUnnamed(l.people["Eve"], "how_it_went", map[string]string{"recommend": "yes"})
		return err
	})
	l.turn(again.At)
	if got := l.to("A reminder: How it went"); !slices.Equal(got, []string{"Ada Archer", "Ben Baker", "Cyd Cooper", "Dai Draper"}) {
		t.Errorf("%v are reminded", got)
	}
	if late := again.Reminders[len(again.Reminders)-1]; !late.Before(again.Until) {
		t.Errorf("it is closed at %v, and they are reminded at %v", again.Until, late)
	}
}

// TestWhoJoinsLateIsAsked and not reminded of what they were asked a minute ago.
func TestWhoJoinsLateIsAsked(t *testing.T) {
	l := newLibraries(t, asking)
	again := l.item("evaluation/how_it_went/reminder")
	l.carryOut(stages.Task{Item: "evaluation/how_it_went"}, l.item("evaluation/how_it_went").At)
	l.turn(again.At)
	n := len(l.to("A reminder: How it went"))
	l.fact(again.At.Add(time.Hour), func(x *roster.Tx) error {
		id, err := x.AddApplicant(roster.Applicant{Name: "Flo Fern", Email: "flo@example.org", Role: "mentee", Started: x.At, Applied: x.At, Answers: map[string]string{"service": "Here", "about": "Late."}})
		if err != nil {
			return err
		}
		if err := x.Decide(roster.Decision{Person: id, Role: "mentee", Accept: true, By: "coordinator"}); err != nil {
			return err
		}
		_, err = x.Tell()
		return err
	})
	l.turn(again.At.Add(2 * time.Hour))
	if got := l.to("A reminder: How it went"); len(got) != n || slices.Contains(got, "Flo Fern") {
		t.Errorf("%v are reminded", got)
	}
	if got := l.to("How it went"); !slices.Contains(got, "Flo Fern") {
		t.Errorf("she is not asked: %v are", got)
	}
}
