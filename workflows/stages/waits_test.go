package stages_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"trellis/definitions/plan"
	"trellis/workflows/stages"
)

// TestWaits: each gate that is shut says for whom, since when, and when it is late;
// one that is open says nothing.
func TestWaits(t *testing.T) {
	matching := stages.State{
		Began: map[plan.StageName]time.Time{"recruitment": day(1), "launch": day(8), "matching": day(11)},
		Ended: map[plan.StageName]time.Time{"recruitment": day(8), "launch": day(11)},
	}
	half := matching
	half.Approvals = []stages.Approval{{Stage: "matching", By: "coordinator", Proposal: 2}}
	staff := []plan.StaffName{"coordinator"}
	proposed := stages.Facts{Places: 4, Told: 4, Matched: stages.Matched{Proposal: 2, Proposed: day(12)}}
	for name, c := range map[string]struct {
		state stages.State
		facts stages.Facts
		now   time.Time
		want  []stages.Wait
		late  bool
	}{
		"before it closes":  {facts: stages.Facts{Undecided: 3}, now: day(4)},
		"undecided":         {facts: stages.Facts{Undecided: 3}, now: day(6), want: []stages.Wait{{Stage: "recruitment", For: stages.Decisions, Who: staff, Since: day(5), Due: day(7), Of: 3}}},
		"undecided, late":   {facts: stages.Facts{Undecided: 1}, now: day(7), want: []stages.Wait{{Stage: "recruitment", For: stages.Decisions, Who: staff, Since: day(5), Due: day(7), Of: 1}}, late: true},
		"decided":           {facts: stages.Facts{Untold: 3}, now: day(6)},
		"proposed":          {state: matching, facts: proposed, now: day(12), want: []stages.Wait{{Stage: "matching", For: stages.Approvals, Who: []plan.StaffName{"coordinator", "coach"}, Since: day(12), Due: day(13), Of: 2}}},
		"one has approved":  {state: half, facts: proposed, now: day(14), want: []stages.Wait{{Stage: "matching", For: stages.Approvals, Who: []plan.StaffName{"coach"}, Since: day(12), Due: day(13), Of: 2}}, late: true},
		"stopped":           {state: stages.State{Stopped: true}, facts: stages.Facts{Undecided: 3}, now: day(6)},
		"nobody has a wait": {state: matching, facts: stages.Facts{Matched: stages.Matched{Proposal: 2, Announced: true}}, now: day(13)},
	} {
		t.Run(name, func(t *testing.T) {
			got := stages.Waits(small(), c.state, c.facts, c.now)
			if !reflect.DeepEqual(got, c.want) {
				t.Fatalf("it waits for\n%+v, not\n%+v", got, c.want)
			}
			if late := slices.ContainsFunc(got, func(w stages.Wait) bool { return w.Late(c.now) }); late != c.late {
				t.Errorf("late is %v", late)
			}
		})
	}
}

// TestWaitsForDates: a session without a day is the coordinator's to give one, from
// the day on by which it should have had it.
func TestWaitsForDates(t *testing.T) {
	p := small()
	p.Stages[1].Pending = []plan.Pending{{Title: "Lunch", By: day(9)}, {Title: "Tea", By: day(20)}}
	want := []stages.Wait{{Stage: "launch", For: stages.Dates, Who: []plan.StaffName{"coordinator"}, Since: day(9), Due: day(9), Of: 1}}
	if got := stages.Waits(p, stages.State{}, stages.Facts{}, day(10)); !reflect.DeepEqual(got, want) {
		t.Errorf("it waits for %+v", got)
	}
	if got := stages.Waits(p, stages.State{}, stages.Facts{}, day(8)); got != nil {
		t.Errorf("too early it waits for %+v", got)
	}
}

// TestWaitsAreNeeds: nothing waits in silence. Whoever the decision needs is in a
// wait, and nobody else.
func TestWaitsAreNeeds(t *testing.T) {
	chance := rand.New(rand.NewPCG(4, 4))
	waited := 0
	for range 20_000 {
		p := small()
		p.Stages[1].Pending = []plan.Pending{{Title: "Lunch", By: day(1 + chance.IntN(20))}}
		p.Stages[3].Kind = []plan.Kind{plan.Meetings, plan.Own, plan.Support}[chance.IntN(3)]
		s := stages.State{Began: map[plan.StageName]time.Time{}, Ended: map[plan.StageName]time.Time{}, Stopped: chance.IntN(20) == 0}
		for _, x := range p.Stages[:chance.IntN(len(p.Stages))] {
			s.Began[x.Name] = day(1)
			if chance.IntN(2) == 0 {
				s.Ended[x.Name] = day(2)
			}
		}
		f := stages.Facts{Undecided: chance.IntN(2), Untold: chance.IntN(2), Places: chance.IntN(3), Matched: stages.Matched{Proposal: chance.IntN(3), Stale: chance.IntN(3) == 0, Announced: chance.IntN(4) == 0}}
		now := day(1 + chance.IntN(30))
		var who []plan.StaffName
		for _, w := range stages.Waits(p, s, f, now) {
			waited++
			for _, x := range w.Who {
				if !slices.Contains(who, x) {
					who = append(who, x)
				}
			}
		}
		if needs := stages.Decide(p, s, f, now).Needs; !reflect.DeepEqual(needs, who) {
			t.Fatalf("%v are needed and %v are waited for, at %v with %+v and %+v", needs, who, now, s, f)
		}
	}
	if waited < 1000 {
		t.Errorf("it waited %d times only", waited)
	}
}

// TestReminders: a gate that is late reminds its people at each of its moments, and no
// more once it has opened; of what was missed only the last is wanted.
func TestReminders(t *testing.T) {
	p := small()
	late := &p.Stages[2].Items[2]
	late.Reminders = []time.Time{day(15), day(17)}
	s := stages.State{
		Began: map[plan.StageName]time.Time{"recruitment": day(1), "launch": day(8), "matching": day(11)},
		Ended: map[plan.StageName]time.Time{"recruitment": day(8), "launch": day(11)},
	}
	f := stages.Facts{Places: 4, Told: 4, Matched: stages.Matched{Proposal: 2}}
	for at, want := range map[int]int{13: 2, 14: 2, 15: 1002, 16: 1002, 17: 2002, 24: 2002} {
		made := stages.Decide(p, s, f, day(at))
		if !slices.Contains(made.Wanted, stages.Task{Item: late.Name, Occurrence: want}) {
			t.Errorf("on day %d %v is wanted, and not %d of %s", at, made.Wanted, want, late.Name)
		}
		if n, of := plan.Reminded(want); of != 2 || n != want/1000 {
			t.Errorf("%d is reminder %d of %d", want, n, of)
		}
	}
	if made := stages.Decide(p, s, f, day(13)); !made.Next.Equal(day(14)) && !made.Next.Equal(day(15)) {
		t.Errorf("it looks again at %v", made.Next)
	}
	s.Approvals = []stages.Approval{{Stage: "matching", By: "coordinator", Proposal: 2}, {Stage: "matching", By: "coach", Proposal: 2}}
	for _, w := range stages.Decide(p, s, f, day(17)).Wanted {
		if w.Item == late.Name {
			t.Errorf("approved, it reminds them all the same: %v", w)
		}
	}
}
