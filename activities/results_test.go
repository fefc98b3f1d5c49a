package activities

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"trellis/definitions/plan"
	"trellis/report"
	"trellis/roster"
)

// twice is a programme that asks about confidence and contacts before and after.
func twice(anonymous string) func(map[string][]byte) {
	return func(files map[string][]byte) {
		put := func(before, after string) {
			files["programme.hcl"] = bytes.Replace(files["programme.hcl"], []byte(before), []byte(after), 1)
		}
		put("meetings {\n", `meetings {
  survey "starting_out" {
    invite = everyone
    opens  = "when meetings start"
    closes = "2 weeks after meetings start"
`+anonymous+`
    question "nerve" {
      ask         = "How confident do you feel?"
      choose_from = ["Not at all", "A little", "Very"]
    }
    question "contacts" {
      ask    = "How many people could you ring?"
      answer = "a number"
    }
    question "hopes" {
      ask      = "What do you hope for?"
      answer   = "a paragraph"
      optional = true
    }
  }
`)
		put(`survey "how_it_went" {`, "survey \"how_it_went\" {\n    asks_again = [nerve, contacts]\n"+anonymous)
	}
}

// crowd are people who can answer.
func (l *libraries) crowd(n int) (all []plan.PersonID) {
	l.Helper()
	l.fact(l.at("matching/announce"), func(x *roster.Tx) error {
		for i := range n {
			id, err := x.AddApplicant(roster.Applicant{Name: "A", Email: fmt.Sprintf("crowd%d@example.org", i), Role: "mentee", Started: x.At, Applied: x.At, Answers: map[string]string{"service": "S", "about": "A"}})
			if err != nil {
				return err
			}
			all = append(all, id)
		}
		return nil
	})
	return all
}

func (l *libraries) results(form string, now time.Time) *Results {
	l.Helper()
	r, err := l.Results(l.Context(), librariesCohort, l.plan.Hash, form, now)
	fatal(l, err)
	return r
}

func (l *libraries) reported(now time.Time) *report.Report {
	l.Helper()
	r, err := l.Report(l.Context(), librariesCohort, l.plan.Hash, now, true)
	fatal(l, err)
	return r
}

// answerTwice: of twenty people eighteen answer both times; six of them move up, seven
// stay and five move down.
func (l *libraries) answerTwice(people []plan.PersonID, answer func(x *roster.Tx, p plan.PersonID, form string, answers map[string]string) error) {
	l.Helper()
	scale := []string{"Not at all", "A little", "Very"}
	for i, p := range people {
		from, to := 1, 1
		switch {
		case i < 6:
			from, to = 0, 2
		case i < 13:
			from, to = 0, 0
		case i < 18:
			from, to = 2, 0
		}
		before := map[string]string{"nerve": scale[from], "contacts": "2", "hopes": fmt.Sprint("hope ", i)}
		after := map[string]string{"nerve": scale[to], "contacts": "5", "recommend": "yes", "confidence": "Agree"}
		l.fact(l.plan.Survey("starting_out").Opens.Add(time.Hour), func(x *roster.Tx) error { return answer(x, p, "starting_out", before) })
		if i < 18 {
			l.fact(l.plan.Survey("how_it_went").Opens.Add(time.Hour), func(x *roster.Tx) error { return answer(x, p, "how_it_went", after) })
		}
	}
}

func named(x *roster.Tx, p plan.PersonID, form string, answers map[string]string) error {
	return x.Answer(p, form, answers)
}

func unnamed(x *roster.Tx, p plan.PersonID, form string, answers map[string]string) error {
	_, err := x.AnswerUnnamed(p, form, answers)
	return err
}

// TestBeforeAndAfter compares those who answered both times, each with their own answers.
func TestBeforeAndAfter(t *testing.T) {
	l := newLibraries(t, twice(""))
	l.answerTwice(l.crowd(20), named)
	end := l.plan.Survey("how_it_went").Closes.Add(time.Hour)
	r := l.reported(end)
	for _, want := range []struct {
		table, row, column string
		figure             report.Figure
	}{
		{"how_it_went-nerve", "Not at all", "Before", report.Share(13, 18)},
		{"how_it_went-nerve", "Not at all", "After", report.Share(12, 18)},
		{"how_it_went-nerve", "Very", "After", report.Share(6, 18)},
		{"how_it_went-nerve-change", "Nearer to “Very”", "People", report.Share(6, 18)},
		{"how_it_went-nerve-change", "As before", "People", report.Share(7, 18)},
		{"how_it_went-nerve-change", "Nearer to “Not at all”", "People", report.Share(5, 18)},
		{"how_it_went-contacts-change", "More than before", "People", report.Share(18, 18)},
	} {
		if got := figureOf(t, r, want.table, want.row, want.column); got != want.figure {
			t.Errorf("%s, %s, %s: %v, want %v", want.table, want.row, want.column, got, want.figure)
		}
	}
	var page bytes.Buffer
	fatal(t, r.WriteMarkdown(&page))
	if text := page.String(); strings.Contains(text, "hope") || !strings.Contains(text, "On average it was 2.0 before, and 5.0 after.") {
		t.Errorf("the report says\n%s", text)
	}
	for _, made := range r.Tables() {
		if made.Name == "starting_out-nerve" {
			t.Error("beside those who answered twice it counts all who answered once: the difference is two people")
		}
	}
	if all := l.results("starting_out", end); len(all.Tables) != 2 || len(all.Words) != 1 || len(all.Words[0].Answers) != 20 || all.Words[0].Answers[0] == "hope 0" && all.Words[0].Answers[1] == "hope 1" {
		t.Errorf("to the coordinator: %+v", all)
	}
}

// TestWhoMovesIsWithheld: where a few have moved the way, nothing tells who.
func TestWhoMovesIsWithheld(t *testing.T) {
	l := newLibraries(t, twice(""))
	people := l.crowd(12)
	l.fact(l.plan.Survey("how_it_went").Opens.Add(time.Hour), func(x *roster.Tx) error {
		for i, p := range people {
			after := "Very"
			if i < 2 {
				after = "A little"
			}
			if err := named(x, p, "starting_out", map[string]string{"nerve": "A little", "contacts": "3"}); err != nil {
				return err
			}
			if err := named(x, p, "how_it_went", map[string]string{"nerve": after, "contacts": "3"}); err != nil {
				return err
			}
		}
		return nil
	})
	r := l.reported(l.plan.Survey("how_it_went").Closes.Add(time.Hour))
	for _, row := range []string{"A little", "Very"} {
		if got := figureOf(t, r, "how_it_went-nerve", row, "After"); got != report.Few {
			t.Errorf("%s after: %v", row, got)
		}
	}
	for _, made := range r.Tables() {
		if made.Name == "how_it_went-nerve-change" {
			t.Errorf("it says how many moved: %+v", made)
		}
	}
}

// TestAnonymousIsComparedInTotalOnly, and shown when it has closed.
func TestAnonymousIsComparedInTotalOnly(t *testing.T) {
	l := newLibraries(t, twice("    anonymous = true\n"))
	l.answerTwice(l.crowd(20), unnamed)
	x := l.plan.Survey("how_it_went")
	open := l.results("how_it_went", x.Closes.Add(-time.Hour))
	if !open.Sealed || open.People != 18 || len(open.Tables)+len(open.Words) > 0 {
		t.Errorf("while it is open it shows %+v", open)
	}
	for _, made := range l.reported(x.Closes.Add(-time.Hour)).Tables() {
		if strings.HasPrefix(made.Name, "how_it_went") {
			t.Errorf("while it is open the report shows %s", made.Name)
		}
	}
	closed := l.results("how_it_went", x.Closes)
	r := &report.Report{Sections: []report.Section{{Tables: closed.Tables}}}
	if got := figureOf(t, r, "how_it_went-nerve", "Not at all", "Before"); got != report.Few && got != report.Share(13, 20) {
		t.Errorf("before: %v", got)
	}
	for _, made := range closed.Tables {
		if strings.HasSuffix(made.Name, "-change") {
			t.Errorf("it says who moved: %+v", made)
		}
	}
	if few := l.results("starting_out", x.Closes); len(few.Words) != 1 || few.Words[0].Few || few.Words[0].Answers[0] == "hope 0" && few.Words[0].Answers[1] == "hope 1" {
		t.Errorf("%+v", few)
	}
}
