package roster_test

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

// unnamed is an answer to an anonymous survey, where only that it was kept matters.
func unnamed(x *roster.Tx, person plan.PersonID, form string, answers map[string]string) error {
	_, err := x.AnswerUnnamed(person, form, answers)
	return err
}

// TestTheFileDoesNotTellWhoAnsweredWhat: people answer one by one, at moments of their
// own; then the bytes of the database and of its log hold each sheet once, in the order
// of their text, and no moment of anybody.
func TestTheFileDoesNotTellWhoAnsweredWhat(t *testing.T) {
	w := newWorld(t)
	var people []plan.PersonID
	for i := range 40 {
		people = append(people, w.place(day(1), fmt.Sprint("p", i), mentor))
	}
	var words []string
	for i, p := range people {
		at := day(2).Add(time.Duration(i*i) * 61 * time.Second)
		words = append(words, fmt.Sprintf("word%03d-", (i*17+5)%40)+strings.Repeat("x", 20*i))
		w.fact(at, func(x *roster.Tx) error { return unnamed(x, p, "equality", map[string]string{"about": words[i]}) })
		w.fact(at.Add(time.Second), func(x *roster.Tx) error { return x.RSVP(p, "launch", "yes") })
	}
	var file []byte
	for _, name := range []string{w.path, w.path + "-wal"} {
		part, err := os.ReadFile(name)
		w.must(err)
		file = append(file, part...)
	}
	slices.Sort(words)
	if got := bytes.Count(file, []byte(`word0`)); got != len(words) {
		t.Errorf("the files hold %d sheets, not %d: an earlier state is still there", got, len(words))
	}
	a, err := w.Answers(t.Context(), cohort, "equality")
	w.must(err)
	for i, sheet := range a.Sheets {
		if sheet["about"] != words[i] {
			t.Fatalf("sheet %d of %d is not in the order of its text", i, len(a.Sheets))
		}
	}
	if a.People != len(people) || len(a.Sheets) != len(people) {
		t.Errorf("%d people, %d sheets", a.People, len(a.Sheets))
	}
	for _, p := range people {
		l, err := w.Life(t.Context(), cohort, p)
		w.must(err)
		if len(l.Forms) != 1 || len(l.Forms[0].Answers) != 0 || l.Forms[0].At.Hour()+l.Forms[0].At.Minute()+l.Forms[0].At.Second() != 0 {
			t.Fatalf("of one person it is known: %+v", l.Forms)
		}
	}
}

// TestTheFirstSheetStays: nobody knows which was theirs.
func TestTheFirstSheetStays(t *testing.T) {
	w := newWorld(t)
	one := w.place(day(1), "one", mentor)
	for i, want := range []bool{true, false} {
		w.fact(day(2+i), func(x *roster.Tx) error {
			news, err := x.AnswerUnnamed(one, "equality", map[string]string{"about": fmt.Sprint("sheet ", i)})
			if news != want {
				t.Errorf("answer %d is news: %v", i, news)
			}
			return err
		})
	}
	if a, err := w.Answers(t.Context(), cohort, "equality"); err != nil || a.People != 1 || len(a.Sheets) != 1 || a.Sheets[0]["about"] != "sheet 0" {
		t.Errorf("%+v, %v", a, err)
	}
}

// TestWhatFailsLeavesNoSheet, and what is long, in another script, or HTML is kept as
// it is.
func TestAnyWordsAreKept(t *testing.T) {
	w := newWorld(t)
	one, two := w.place(day(1), "one", mentor), w.place(day(1), "two", mentor)
	if w.Fact(t.Context(), cohort, day(2), func(x *roster.Tx) error {
		_ = unnamed(x, one, "equality", map[string]string{"about": "not kept"})
		return fmt.Errorf("no")
	}) == nil {
		t.Error("it did not fail")
	}
	said := strings.Repeat("Diolch yn fawr, ŵyr 🙂 <b>&\u2028\n=SUM(A1)\n", 3000)
	w.fact(day(3), func(x *roster.Tx) error {
		if err := unnamed(x, one, "equality", map[string]string{"about": said}); err != nil {
			return err
		}
		return x.Answer(two, "review", map[string]string{"about": said})
	})
	for _, form := range []string{"equality", "review"} {
		if a, err := w.Answers(t.Context(), cohort, form); err != nil || len(a.Sheets) != 1 || a.Sheets[0]["about"] != said {
			t.Errorf("%s: %d sheets, %v", form, len(a.Sheets), err)
		}
	}
}

// BenchmarkAnswersWithoutNames is one more sheet among 1,400 of 300 bytes.
func BenchmarkAnswersWithoutNames(b *testing.B) {
	w := newWorld(b)
	sheet := func(i int) map[string]string {
		return map[string]string{"about": fmt.Sprintf("%06d %s", i*7919%100003, strings.Repeat("x", 290))}
	}
	var people []plan.PersonID
	w.fact(day(1), func(x *roster.Tx) error {
		for i := range 1400 + b.N {
			id, err := x.AddApplicant(roster.Applicant{Name: "A", Email: fmt.Sprintf("a%d@example.org", i), Role: mentor, Started: day(1), Applied: day(1)})
			if err == nil && i < 1400 {
				err = unnamed(x, id, "equality", sheet(i))
			}
			if err != nil {
				return err
			}
			people = append(people, id)
		}
		return nil
	})
	b.ResetTimer()
	for i := range b.N {
		w.fact(day(2), func(x *roster.Tx) error { return unnamed(x, people[1400+i], "equality", sheet(1400+i)) })
	}
}
