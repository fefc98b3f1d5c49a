package activities

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/mail"
	"trellis/matching"
	"trellis/roster"
	"trellis/workflows/stages"
)

// intakes is a programme that ships, and a roster in which its first intake is over.
type intakes struct {
	*Activities
	book *definitions.Book
}

func newIntakes(t *testing.T) *intakes {
	t.Helper()
	book, problems := definitions.Load("../definitions/aln")
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	r, err := roster.Open(t.Context(), roster.Options{Path: filepath.Join(t.TempDir(), "roster.db")})
	fatal(t, err)
	t.Cleanup(func() { fatal(t, r.Close()) })
	w := &intakes{book: book, Activities: &Activities{Roster: r, From: mail.Address{Email: "mentoring@trellis.example"}}}
	w.start(t, "2023-spring", start)
	w.start(t, "2023-summer", start.AddDate(0, 8, 0))
	return w
}

func (w *intakes) start(t *testing.T, cohort string, at time.Time) {
	t.Helper()
	p, problems := w.book.Resolve(cohort)
	if p == nil {
		t.Fatal(problems)
	}
	fatal(t, w.Roster.SavePlan(t.Context(), p, w.book.Files(cohort)))
	fatal(t, w.Roster.AddCohort(t.Context(), roster.Cohort{ID: p.Cohort, Hash: p.Hash, Started: at, Clock: at}, nil))
}

// had is somebody with a place in the first intake, and what they said at its end.
func (w *intakes) had(t *testing.T, name string, role plan.RoleName, said map[string]string) (id plan.PersonID) {
	t.Helper()
	fatal(t, w.Roster.Fact(t.Context(), "aln/2023-spring", start, func(x *roster.Tx) (err error) {
		id, err = x.AddApplicant(roster.Applicant{Name: name, Email: name + "@example.org", Role: role, Started: start, Applied: start})
		if err != nil {
			return err
		}
		if err := x.Decide(roster.Decision{Person: id, Role: role, Accept: true, By: "development_manager"}); err != nil {
			return err
		}
		if _, err := x.Tell(); err != nil || said == nil {
			return err
		}
		return x.Answer(id, "review", said)
	}))
	return id
}

// TestWhoSaidSoInAnEarlierCohort: mentees of the first intake who said that they would
// mentor are asked when the second opens; nobody else is.
func TestWhoSaidSoInAnEarlierCohort(t *testing.T) {
	w := newIntakes(t)
	yes := w.had(t, "Yasmin", "mentee", map[string]string{"become_a_mentor": "yes"})
	w.had(t, "Nadia", "mentee", map[string]string{"become_a_mentor": "no"})
	w.had(t, "Silas", "mentee", nil)
	w.had(t, "Mentor", "mentor", map[string]string{"become_a_mentor": "yes"})

	cohort, err := w.Roster.Cohort(t.Context(), "aln/2023-summer")
	fatal(t, err)
	b, err := w.Activities.book(t.Context(), cohort.Hash)
	fatal(t, err)
	task := stages.Task{Item: "recruitment/would-you-mentor"}
	item, _ := b.plan.Item(task.Item)
	ask := DoAsk{Cohort: cohort.ID, Hash: cohort.Hash, Task: task, Now: item.At}
	want, err := w.want(t.Context(), b, cohort.ID, task, item.At)
	fatal(t, err)
	_, err = w.Roster.Owe(t.Context(), cohort.ID, want, "owner")
	fatal(t, err)
	rows, err := w.Roster.Due(t.Context(), cohort.ID, task.Item, 0, item.At, 10)
	fatal(t, err)
	if len(rows) != 1 || rows[0].Person != yes {
		t.Fatalf("%d are asked, want person %d alone: %+v", len(rows), yes, rows)
	}
	ready, err := w.render(t.Context(), b, item, ask, rows)
	fatal(t, err)
	if len(ready) != 1 || !strings.Contains(string(ready[0].Bytes), "Yasmin") {
		t.Errorf("the mail is not written to her: %+v", ready)
	}
}

// TestAnAnswerLetsSomebodyIn: whoever answers later is among them from then on, and
// whoever has answered no form at all never is.
func TestAnAnswerLetsSomebodyIn(t *testing.T) {
	w := newIntakes(t)
	who := w.had(t, "Later", "mentee", nil)
	w.had(t, "Never", "mentee", nil)
	b, stage := w.at(t)
	item := &plan.Item{Name: "x", To: plan.Audience{Who: plan.Placed, OnlyIf: "answer.become_a_mentor"}}
	in := func() []plan.PersonID {
		t.Helper()
		only, err := w.only(t.Context(), b, "aln/2023-spring", item, stage)
		fatal(t, err)
		if len(only) != 1 {
			t.Fatalf("there are %d restrictions", len(only))
		}
		return only[0].People
	}
	if got := in(); len(got) > 0 {
		t.Errorf("before anybody answered, %v are in", got)
	}
	fatal(t, w.Roster.Fact(t.Context(), "aln/2023-spring", start, func(x *roster.Tx) error {
		return x.Answer(who, "review", map[string]string{"become_a_mentor": "yes"})
	}))
	if got := in(); !slices.Equal(got, []plan.PersonID{who}) {
		t.Errorf("after an answer, %v are in, want %d", got, who)
	}
	item.To.OnlyIf = "answer.nobody_asks_this"
	if only, err := w.only(t.Context(), b, "aln/2023-spring", item, stage); err == nil {
		t.Errorf("what cannot be judged is %+v, and should be an error", only)
	}
}

func (w *intakes) at(t *testing.T) (*book, *plan.Stage) {
	t.Helper()
	cohort, err := w.Roster.Cohort(t.Context(), "aln/2023-spring")
	fatal(t, err)
	b, err := w.Activities.book(t.Context(), cohort.Hash)
	fatal(t, err)
	return b, b.plan.Stage("evaluation")
}

func TestHowManySomebodyTakes(t *testing.T) {
	says := func(answer string) roster.Person {
		return roster.Person{Answers: map[string]string{"how_many": answer}}
	}
	for _, test := range []struct {
		role   plan.Role
		person roster.Person
		want   int
	}{
		{plan.Role{}, says("5"), 1},
		{plan.Role{Takes: 3}, says("5"), 3},
		{plan.Role{Takes: 1, TakesAnswer: "how_many"}, says("5"), 5},
		{plan.Role{Takes: 1, TakesAnswer: "how_many"}, says("0"), 0},
		{plan.Role{Takes: 1, TakesAnswer: "how_many"}, says("-2"), 0},
		{plan.Role{Takes: 1, TakesAnswer: "how_many"}, says("2.5"), 2},
		{plan.Role{Takes: 1, TakesAnswer: "how_many"}, says(""), 1},
		{plan.Role{Takes: 1, TakesAnswer: "how_many"}, says("999999999"), matching.MostPeople},
	} {
		if got := takes(&test.role, test.person); got != test.want {
			t.Errorf("%+v with %v takes %d, want %d", test.role, test.person.Answers, got, test.want)
		}
	}
}

// TestALaterChoiceIsWorthLess, in equal steps, and a score what its place between the
// worst and the best is: even the worst is more than none.
func TestALaterChoiceIsWorthLess(t *testing.T) {
	ranked := &plan.Choose{Number: 3, BestFirst: true}
	sevenBest, oneBest := &plan.Choose{Scores: "1 to 7, 7 is best"}, &plan.Choose{Scores: "1 to 7, 1 is best"}
	mentee := roster.Person{Choices: []plan.PersonID{1, 2, 3}, Scores: []int{7, 4, 1}}
	for _, test := range []struct {
		choose      *plan.Choose
		mentor      plan.PersonID
		part, whole int
	}{
		{ranked, 1, 3, 3}, {ranked, 2, 2, 3}, {ranked, 3, 1, 3}, {ranked, 4, 0, 1},
		{&plan.Choose{Number: 3}, 3, 1, 1},
		{sevenBest, 1, 7, 7}, {sevenBest, 2, 4, 7}, {sevenBest, 3, 1, 7}, {sevenBest, 4, 0, 1},
		{oneBest, 1, 1, 7}, {oneBest, 3, 7, 7},
	} {
		if part, whole := worth(test.choose, &mentee, test.mentor); part != test.part || whole != test.whole {
			t.Errorf("%+v: mentor %d is worth %d of %d, want %d of %d", test.choose, test.mentor, part, whole, test.part, test.whole)
		}
	}
	said, good := chosen(oneBest, &mentee, 3)
	if said != "The mentee gave this mentor 1, where 1 is best" || !good {
		t.Errorf("%q, %v", said, good)
	}
}
