package stages_test

import (
	"encoding/json"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"trellis/definitions/plan"
	"trellis/workflows/stages"
)

func day(n int) time.Time { return time.Date(2025, 3, n, 9, 0, 0, 0, time.UTC) }

// small is a programme of five stages: enough for every need and every wait.
func small() *plan.Plan {
	return &plan.Plan{Cohort: "small/1", Coordinator: "coordinator", Stages: []plan.Stage{
		{Name: "recruitment", Kind: plan.Recruitment, Opens: day(1), Closes: day(5), Decide: day(7), Deciders: []plan.StaffName{"coordinator"}, Items: []plan.Item{
			{Name: "recruitment/received", Does: plan.SendMail, To: plan.Audience{Who: plan.Applied}},
			{Name: "recruitment/to-decide", Does: plan.SendMail, At: day(6), Need: plan.SomeUndecided},
			{Name: "recruitment/tell", Does: plan.TellDecisions, At: day(7), Need: plan.AllDecided},
		}},
		{Name: "launch", Kind: plan.Launch, After: []plan.StageName{"recruitment"}, Sessions: []plan.Session{{Name: "launch", Start: day(10), End: day(10).Add(time.Hour)}}, Items: []plan.Item{
			{Name: "launch/invitation", Does: plan.SendInvitation, To: plan.Audience{Who: plan.Placed}, Until: day(10)},
		}},
		{Name: "matching", Kind: plan.Matching, Choose: &plan.Choose{By: "mentee", Among: "mentor"}, After: []plan.StageName{"launch"}, Closes: day(11), Decide: day(13), Deciders: []plan.StaffName{"coordinator", "coach"}, Items: []plan.Item{
			{Name: "matching/propose", Does: plan.ProposePairs, At: day(11), Need: plan.NeedsProposal},
			{Name: "matching/to-approve", Does: plan.SendMail, At: day(11), Need: plan.HasProposal},
			{Name: "matching/late", Does: plan.SendMail, At: day(13), Need: plan.NotYetApproved},
			{Name: "matching/announce", Does: plan.AnnouncePairs, At: day(13), Need: plan.Approved},
		}},
		{Name: "meetings", Kind: plan.Meetings, After: []plan.StageName{"matching"}, Opens: day(14), Closes: day(25), Items: []plan.Item{
			{Name: "meetings/nudge", Does: plan.SendMail, To: plan.Audience{Who: plan.Silent}, At: day(14), Until: day(25)},
			{Name: "meetings/lost", Does: plan.SendMail, At: day(14), Need: plan.PairLost},
		}},
		{Name: "evaluation", Kind: plan.Evaluation, After: []plan.StageName{"meetings"}, Surveys: []plan.Survey{{Name: "review", Opens: day(26), Closes: day(28)}}},
	}}
}

func TestDecide(t *testing.T) {
	begun := func(names ...plan.StageName) stages.State {
		s := stages.State{Began: map[plan.StageName]time.Time{}, Ended: map[plan.StageName]time.Time{}}
		for i, n := range names {
			s.Began[n] = day(1)
			if i < len(names)-1 {
				s.Ended[n] = day(2)
			}
		}
		return s
	}
	approved := func(s stages.State, proposal int, who ...plan.StaffName) stages.State {
		for _, w := range who {
			s.Approvals = append(s.Approvals, stages.Approval{Stage: "matching", By: w, Proposal: proposal})
		}
		return s
	}
	matching := begun("recruitment", "launch", "matching")
	for name, c := range map[string]struct {
		state      stages.State
		facts      stages.Facts
		now        time.Time
		begin, end []plan.StageName
		wanted     []string
		next       time.Time
		needs      []plan.StaffName
		over       bool
	}{
		"before it opens":                        {now: day(1).Add(-time.Hour), wanted: []string{"recruitment/received#0", "launch/invitation#0"}, next: day(1)},
		"it opens":                               {now: day(1), begin: []plan.StageName{"recruitment"}, wanted: []string{"recruitment/received#0", "launch/invitation#0"}, next: day(5)},
		"closed, undecided":                      {state: begun("recruitment"), facts: stages.Facts{Undecided: 2}, now: day(6), wanted: []string{"recruitment/received#0", "recruitment/to-decide#0", "launch/invitation#0"}, next: day(7), needs: []plan.StaffName{"coordinator"}},
		"the date comes before the decisions":    {state: begun("recruitment"), facts: stages.Facts{Undecided: 1, Untold: 3}, now: day(7), wanted: []string{"recruitment/received#0", "recruitment/to-decide#0", "launch/invitation#0"}, next: day(10), needs: []plan.StaffName{"coordinator"}},
		"decisions are told at once":             {state: begun("recruitment"), facts: stages.Facts{Untold: 3}, now: day(7), wanted: []string{"recruitment/received#0", "recruitment/tell#0", "launch/invitation#0"}, next: day(10)},
		"told: the launch may begin":             {state: begun("recruitment"), facts: stages.Facts{Told: 3, Places: 2}, now: day(7), begin: []plan.StageName{"launch"}, end: []plan.StageName{"recruitment"}, wanted: []string{"recruitment/received#0", "launch/invitation#0"}, next: day(10)},
		"a late decision, others undecided":      {state: begun("recruitment"), facts: stages.Facts{Told: 3, Untold: 1, Undecided: 1}, now: day(8), wanted: []string{"recruitment/received#0", "recruitment/to-decide#0", "recruitment/tell#0", "launch/invitation#0"}, next: day(10), needs: []plan.StaffName{"coordinator"}},
		"choices closed":                         {state: matching, facts: stages.Facts{Told: 2, Places: 2}, now: day(11), wanted: []string{"recruitment/received#0", "launch/invitation#0", "matching/propose#1"}, next: day(13)},
		"nobody has a place, nothing to propose": {state: matching, now: day(11), wanted: []string{"recruitment/received#0", "launch/invitation#0"}, next: day(13)},
		"one approval of two": {state: approved(matching, 1, "coach"), facts: stages.Facts{Told: 2, Places: 2, Matched: stages.Matched{Proposal: 1}}, now: day(13),
			wanted: []string{"recruitment/received#0", "launch/invitation#0", "matching/to-approve#1", "matching/late#1"}, next: day(14), needs: []plan.StaffName{"coordinator"}},
		"a stale proposal is made anew, approvals of it count for nothing": {state: approved(matching, 1, "coach", "coordinator"), facts: stages.Facts{Told: 2, Places: 2, Matched: stages.Matched{Proposal: 1, Stale: true}}, now: day(13),
			wanted: []string{"recruitment/received#0", "launch/invitation#0", "matching/propose#2"}, next: day(14)},
		"approvals of an older proposal": {state: approved(matching, 1, "coach", "coordinator"), facts: stages.Facts{Told: 2, Places: 2, Matched: stages.Matched{Proposal: 2}}, now: day(13),
			wanted: []string{"recruitment/received#0", "launch/invitation#0", "matching/to-approve#2", "matching/late#2"}, next: day(14), needs: []plan.StaffName{"coordinator", "coach"}},
		"approved before its day": {state: approved(matching, 1, "coach", "coordinator"), facts: stages.Facts{Told: 2, Places: 2, Matched: stages.Matched{Proposal: 1}}, now: day(12),
			wanted: []string{"recruitment/received#0", "launch/invitation#0", "matching/to-approve#1"}, next: day(13)},
		"approved": {state: approved(matching, 1, "coach", "coordinator"), facts: stages.Facts{Told: 2, Places: 2, Matched: stages.Matched{Proposal: 1}}, now: day(13),
			wanted: []string{"recruitment/received#0", "launch/invitation#0", "matching/to-approve#1", "matching/announce#1"}, next: day(14)},
		"announced late, meetings begin at once": {state: matching, facts: stages.Facts{Told: 2, Places: 2, PairsEnded: 1, Matched: stages.Matched{Proposal: 1, Announced: true}}, now: day(15), begin: []plan.StageName{"meetings"}, end: []plan.StageName{"matching"},
			wanted: []string{"recruitment/received#0", "launch/invitation#0", "meetings/nudge#0", "meetings/lost#1"}, next: day(25)},
		"everything is past, all at once": {state: begun("recruitment", "launch", "matching", "meetings"), facts: stages.Facts{Told: 2, Matched: stages.Matched{Announced: true, Proposal: 1}}, now: day(28), begin: []plan.StageName{"evaluation"}, end: []plan.StageName{"meetings", "evaluation"},
			wanted: []string{"recruitment/received#0", "launch/invitation#0"}, over: true},
		"nobody has a place on the day: matching is over": {state: matching, facts: stages.Facts{Told: 2}, now: day(13), begin: nil, end: []plan.StageName{"matching"}, wanted: []string{"recruitment/received#0", "launch/invitation#0"}, next: day(14)},
		"a late applicant is told of, and holds nothing up": {state: matching, facts: stages.Facts{Told: 2, Places: 2, Undecided: 1}, now: day(11),
			wanted: []string{"recruitment/received#0", "recruitment/to-decide#0", "launch/invitation#0", "matching/propose#1"}, next: day(13), needs: []plan.StaffName{"coordinator"}},
		"stopped": {state: stages.State{Stopped: true}, facts: stages.Facts{Untold: 3}, now: day(7), over: true},
	} {
		t.Run(name, func(t *testing.T) {
			d := stages.Decide(small(), c.state, c.facts, c.now)
			var wanted []string
			for _, w := range d.Wanted {
				wanted = append(wanted, w.Key())
			}
			check(t, "begin", d.Begin, c.begin)
			check(t, "end", d.End, c.end)
			check(t, "wanted", wanted, c.wanted)
			check(t, "needs", d.Needs, c.needs)
			if !d.Next.Equal(c.next) || d.Over != c.over {
				t.Errorf("next %v, over %v; want %v, %v", d.Next, d.Over, c.next, c.over)
			}
		})
	}
}

func check[T comparable](t *testing.T, what string, got, want []T) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s %v, want %v", what, got, want)
	}
}

// TestNotOverBeforeTheLastMail: a mail may come weeks after the last stage ended.
func TestNotOverBeforeTheLastMail(t *testing.T) {
	p := small()
	last := &p.Stages[len(p.Stages)-1]
	last.Items = append(last.Items, plan.Item{Name: "evaluation/thanks", Does: plan.SendMail, To: plan.Audience{Who: plan.Placed}, At: day(30)})
	s := stages.State{Began: map[plan.StageName]time.Time{}, Ended: map[plan.StageName]time.Time{}}
	for _, stage := range p.Stages {
		s.Began[stage.Name], s.Ended[stage.Name] = day(1), day(28)
	}
	if d := stages.Decide(p, s, stages.Facts{Matched: stages.Matched{Announced: true}}, day(29)); d.Over || !d.Next.Equal(day(30)) {
		t.Errorf("a day before the last mail: over %v, next %v", d.Over, d.Next)
	}
	if d := stages.Decide(p, s, stages.Facts{Matched: stages.Matched{Announced: true}}, day(30)); !d.Over || !slices.Contains(d.Wanted, stages.Task{Item: "evaluation/thanks"}) {
		t.Errorf("on the day: over %v, wanted %v", d.Over, d.Wanted)
	}
}

// TestDecideIsPure: the same arguments give the same decision, they are left as
// they were, and a state that went through JSON decides alike.
func TestDecideIsPure(t *testing.T) {
	chance := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		p, s, f, now := small(), someState(chance), someFacts(chance), day(1).Add(time.Duration(chance.IntN(28*24))*time.Hour)
		before, _ := json.Marshal(s)
		first := stages.Decide(p, s, f, now)
		after, _ := json.Marshal(s)
		if string(before) != string(after) {
			t.Fatalf("Decide changed its state: %s, then %s", before, after)
		}
		var carried stages.State
		if err := json.Unmarshal(before, &carried); err != nil {
			t.Fatal(err)
		}
		if again := stages.Decide(small(), carried, f, now); !reflect.DeepEqual(first, again) {
			t.Fatalf("decided\n%+v, then\n%+v", first, again)
		}
		if !first.Next.IsZero() && !first.Next.After(now) {
			t.Fatalf("look again at %v, which is not after %v", first.Next, now)
		}
		for _, name := range first.End {
			if _, began := s.Began[name]; !began && !slices.Contains(first.Begin, name) {
				t.Fatalf("%s ends and has not begun", name)
			}
		}
	}
}

func someState(chance *rand.Rand) stages.State {
	s := stages.State{Began: map[plan.StageName]time.Time{}, Ended: map[plan.StageName]time.Time{}, Stopped: chance.IntN(20) == 0}
	for _, stage := range small().Stages[:chance.IntN(6)] {
		s.Began[stage.Name] = day(1)
		if chance.IntN(2) == 0 {
			s.Ended[stage.Name] = day(2)
		}
	}
	for _, who := range []plan.StaffName{"coordinator", "coach"} {
		if chance.IntN(2) == 0 {
			s.Approvals = append(s.Approvals, stages.Approval{Stage: "matching", By: who, Proposal: 1 + chance.IntN(2), At: day(12)})
		}
	}
	return s
}

func someFacts(chance *rand.Rand) stages.Facts {
	return stages.Facts{Undecided: chance.IntN(2), Untold: chance.IntN(2), Told: chance.IntN(3), Places: chance.IntN(3), PairsEnded: chance.IntN(2), Matched: stages.Matched{Proposal: chance.IntN(3), Stale: chance.IntN(2) == 0, Announced: chance.IntN(2) == 0}}
}
