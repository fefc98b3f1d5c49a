package activities

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/workflows/stages"
)

// reminders are, for whatever a cohort can wait for, the need of the notice that reminds
// its people; or its words, where it needs nothing but its time.
var reminders = map[stages.For]struct {
	need plan.Need
	mail string
}{
	stages.Decisions: {need: plan.SomeUndecided},
	stages.Approvals: {need: plan.NotYetApproved},
	stages.Dates:     {mail: "to-confirm"},
}

// TestNothingWaitsInSilence: whatever a cohort of any programme that ships can wait for,
// those for whom it waits hear of it again, and so does the coordinator; and whatever
// waits by itself has an end.
func TestNothingWaitsInSilence(t *testing.T) {
	waited := map[stages.For]int{}
	for _, p := range shippedPlans(t) {
		chance := rand.New(rand.NewPCG(1, 2))
		for range 300 {
			s, f, now := anyMoment(p, chance)
			for _, w := range stages.Waits(p, s, f, now) {
				waited[w.For]++
				reminds(t, p, w)
			}
		}
		for i := range p.Stages {
			for j := range p.Stages[i].Items {
				bounded(t, p, &p.Stages[i], &p.Stages[i].Items[j])
			}
		}
	}
	for kind := range reminders {
		if waited[kind] == 0 && kind != stages.Dates {
			t.Errorf("nothing waited for %s", kind)
		}
	}
}

func reminds(t *testing.T, p *plan.Plan, w stages.Wait) {
	t.Helper()
	by, known := reminders[w.For]
	if !known {
		if w.For == "" || !remindsOfKind(p, w) {
			t.Errorf("%s waits for %s, and nobody is reminded", p.Cohort, w.For)
		}
		return
	}
	s := p.Stage(w.Stage)
	for _, who := range w.Who {
		ok := slices.ContainsFunc(s.Items, func(it plan.Item) bool {
			return (by.mail != "" && it.Mail == by.mail || by.mail == "" && it.Need == by.need) && len(it.Reminders) > 0 && slices.Contains(it.To.Staff, who)
		})
		if !ok {
			t.Errorf("%s: %s of %s is waited for in %s, and is not reminded", p.Cohort, w.For, who, w.Stage)
		}
	}
}

// remindsOfKind says that a stage has some notice that goes out again.
func remindsOfKind(p *plan.Plan, w stages.Wait) bool {
	return slices.ContainsFunc(p.Stage(w.Stage).Items, func(it plan.Item) bool { return len(it.Reminders) > 0 || !it.Until.IsZero() })
}

// bounded: what is held, or waits to be read, is asked for by a notice; what people have
// to do has a day, or reminders, or ends with its stage.
func bounded(t *testing.T, p *plan.Plan, s *plan.Stage, it *plan.Item) {
	t.Helper()
	if it.Hold || len(it.Approvers) > 0 {
		if ask, _ := p.Item(plan.ItemName(string(s.Name) + "/" + it.Mail + "/to-read")); ask == nil {
			t.Errorf("%s: %s waits to be read, and nobody is asked to", p.Cohort, it.Name)
		}
	}
	for _, x := range s.Agreements {
		if it.Agreement == x.Name && x.Due.IsZero() && s.Closes.IsZero() && !hasReminder(s, it) {
			t.Errorf("%s: the agreement %s has no day, and nobody is reminded", p.Cohort, x.Name)
		}
	}
	if it.Survey != "" && p.Survey(it.Survey).Closes.IsZero() {
		t.Errorf("%s: the survey %s never closes", p.Cohort, it.Survey)
	}
}

func hasReminder(s *plan.Stage, of *plan.Item) bool {
	return slices.ContainsFunc(s.Items, func(it plan.Item) bool { return it.To.Lacks && it.Agreement == of.Agreement })
}

// anyMoment is a state that a cohort may be in, and facts, and a moment.
func anyMoment(p *plan.Plan, chance *rand.Rand) (stages.State, stages.Facts, time.Time) {
	s := stages.State{Began: map[plan.StageName]time.Time{}, Ended: map[plan.StageName]time.Time{}}
	for _, x := range p.Stages[:chance.IntN(len(p.Stages)+1)] {
		s.Began[x.Name] = x.Opens
		if chance.IntN(2) == 0 {
			s.Ended[x.Name] = x.Opens
		}
	}
	f := stages.Facts{Undecided: chance.IntN(2), Untold: chance.IntN(2), Places: chance.IntN(3), Told: chance.IntN(2), Matched: stages.Matched{Proposal: chance.IntN(3), Announced: chance.IntN(4) == 0}}
	return s, f, p.Stages[0].Opens.AddDate(0, 0, chance.IntN(500))
}

// shippedPlans are those of all cohorts that ship.
func shippedPlans(t *testing.T) (all []*plan.Plan) {
	t.Helper()
	dirs, err := os.ReadDir("../definitions")
	fatal(t, err)
	for _, d := range dirs {
		if _, err := os.Stat(filepath.Join("../definitions", d.Name(), "programme.hcl")); err != nil {
			continue
		}
		book, problems := definitions.Load(filepath.Join("../definitions", d.Name()))
		if problems.Errors() > 0 {
			t.Fatal(problems)
		}
		for _, c := range book.Cohorts() {
			p, _ := book.Resolve(c)
			if p == nil {
				t.Fatalf("%s/%s does not resolve", d.Name(), c)
			}
			all = append(all, p)
		}
	}
	if len(all) < 10 {
		t.Fatalf("%d cohorts ship", len(all))
	}
	return all
}
