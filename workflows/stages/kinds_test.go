package stages_test

import (
	"slices"
	"testing"
	"time"

	"trellis/definitions/plan"
	"trellis/workflows/stages"
)

// later is a programme that decides after interviews, and whose parts are those that
// not every programme has.
func later() *plan.Plan {
	session := func(n int) []plan.Session { return []plan.Session{{Name: "x", Start: day(n), End: day(n)}} }
	return &plan.Plan{Cohort: "later/1", Coordinator: "coordinator", Stages: []plan.Stage{
		{Name: "recruitment", Kind: plan.Recruitment, Opens: day(1), Closes: day(3)},
		{Name: "interviews", Kind: plan.Own, After: []plan.StageName{"recruitment"}, Decide: day(6), Deciders: []plan.StaffName{"panel"}, Items: []plan.Item{
			{Name: "interviews/to-decide", Does: plan.SendMail, At: day(4), Need: plan.SomeUndecided},
			{Name: "interviews/tell", Does: plan.TellDecisions, At: day(6), Need: plan.AllDecided},
		}},
		{Name: "matching", Kind: plan.Matching, After: []plan.StageName{"interviews"}, Closes: day(7), Decide: day(8), Groups: plan.Range{Least: 4, Most: 8}},
		{Name: "clinic", Kind: plan.Support, After: []plan.StageName{"matching"}, Opens: day(8), Closes: day(20)},
		{Name: "meetings", Kind: plan.Meetings, After: []plan.StageName{"matching"}},
		{Name: "visit", Kind: plan.Own, After: []plan.StageName{"meetings"}, Sessions: session(12), Pending: []plan.Pending{{Title: "Visit", By: day(14)}}},
	}}
}

func TestPartsThatNotEveryProgrammeHas(t *testing.T) {
	begun := func(names ...plan.StageName) stages.State {
		s := stages.State{Began: map[plan.StageName]time.Time{}, Ended: map[plan.StageName]time.Time{}}
		for i, name := range names {
			s.Began[name] = day(1)
			if i < len(names)-1 {
				s.Ended[name] = day(2)
			}
		}
		return s
	}
	for name, c := range map[string]struct {
		state      stages.State
		facts      stages.Facts
		now        time.Time
		begin, end []plan.StageName
		wanted     []string
		needs      []plan.StaffName
	}{
		"recruitment that does not decide is over when it closes": {state: begun("recruitment"), facts: stages.Facts{Undecided: 4}, now: day(3),
			begin: []plan.StageName{"interviews"}, end: []plan.StageName{"recruitment"}, needs: []plan.StaffName{"panel"}},
		"the panel has not decided about all": {state: begun("recruitment", "interviews"), facts: stages.Facts{Undecided: 1, Untold: 3}, now: day(6),
			wanted: []string{"interviews/to-decide#0"}, needs: []plan.StaffName{"panel"}},
		"all are told, in the stage that decides": {state: begun("recruitment", "interviews"), facts: stages.Facts{Untold: 4}, now: day(6), wanted: []string{"interviews/tell#0"}},
		"told, and matching into groups holds nothing up": {state: begun("recruitment", "interviews"), facts: stages.Facts{Told: 4, Places: 4}, now: day(8),
			begin: []plan.StageName{"matching", "clinic", "meetings", "visit"}, end: []plan.StageName{"interviews", "matching", "meetings"}},
		"support goes on until its day": {state: begun("recruitment", "interviews", "matching", "clinic"), facts: stages.Facts{Told: 4}, now: day(19),
			begin: []plan.StageName{"meetings", "visit"}, end: []plan.StageName{"meetings"}, needs: []plan.StaffName{"coordinator"}},
		"a session whose day is to be confirmed is waited for": {state: begun("recruitment", "interviews", "matching", "clinic", "meetings", "visit"), facts: stages.Facts{Told: 4}, now: day(25),
			needs: []plan.StaffName{"coordinator"}},
	} {
		t.Run(name, func(t *testing.T) {
			d := stages.Decide(later(), c.state, c.facts, c.now)
			var wanted []string
			for _, w := range d.Wanted {
				wanted = append(wanted, w.Key())
			}
			check(t, "begin", d.Begin, c.begin)
			check(t, "end", d.End, c.end)
			check(t, "wanted", wanted, c.wanted)
			check(t, "needs", d.Needs, c.needs)
			if d.Over {
				t.Error("it is over")
			}
		})
	}
}

// TestToldAsDecided: where the programme says so, nobody waits for the others.
func TestToldAsDecided(t *testing.T) {
	p := later()
	s := stages.State{Began: map[plan.StageName]time.Time{"recruitment": day(1), "interviews": day(3)}, Ended: map[plan.StageName]time.Time{"recruitment": day(3)}}
	f, tell := stages.Facts{Undecided: 2, Untold: 1}, stages.Task{Item: "interviews/tell"}
	if d := stages.Decide(p, s, f, day(4)); slices.Contains(d.Wanted, tell) {
		t.Error("somebody is told before the day, though all are told together")
	}
	p.Stage("interviews").TellEach = true
	if d := stages.Decide(p, s, f, day(4)); !slices.Contains(d.Wanted, tell) {
		t.Error("nobody is told, though one is decided")
	}
	if d := stages.Decide(p, s, stages.Facts{Undecided: 3}, day(4)); slices.Contains(d.Wanted, tell) {
		t.Error("somebody is told, though nobody is decided")
	}
}

// TestEachMatchingForItself: of two matchings each has proposals and approvals of its own,
// and one is proposed after the other, for somebody may be in both.
func TestEachMatchingForItself(t *testing.T) {
	p := small()
	second := *p.Stage("matching")
	second.Name, second.After = "rematching", []plan.StageName{"launch"}
	second.Items = slices.Clone(second.Items)
	for i := range second.Items {
		second.Items[i].Name = "re" + second.Items[i].Name
	}
	p.Stages = append(p.Stages, second)
	s := stages.State{Began: map[plan.StageName]time.Time{}, Ended: map[plan.StageName]time.Time{}}
	for _, name := range []plan.StageName{"recruitment", "launch"} {
		s.Began[name], s.Ended[name] = day(1), day(2)
	}
	s.Began["matching"], s.Began["rematching"] = day(2), day(2)
	told := stages.Facts{Told: 2, Places: 2}
	both := s
	for _, who := range []plan.StaffName{"coach", "coordinator"} {
		both.Approvals = append(both.Approvals, stages.Approval{Stage: "matching", By: who, Proposal: 1, At: day(12)})
	}
	first, then := told, told
	first.Matched.Proposal = 1
	then.Matched.Proposal = 1
	then.Others = map[plan.Strand]stages.Matched{"rematching": {Proposal: 2}}
	for name, test := range map[string]struct {
		facts stages.Facts
		state stages.State
		want  []plan.ItemName
	}{
		"the first is proposed first": {told, s, []plan.ItemName{"matching/propose"}},
		"then the second":             {first, s, []plan.ItemName{"rematching/propose"}},
		"each is approved for itself": {then, both, []plan.ItemName{"matching/announce"}},
	} {
		var does []plan.ItemName
		for _, w := range stages.Decide(p, test.state, test.facts, day(13)).Wanted {
			if it, _ := p.Item(w.Item); it.Does == plan.ProposePairs || it.Does == plan.AnnouncePairs {
				does = append(does, w.Item)
			}
		}
		if !slices.Equal(does, test.want) {
			t.Errorf("%s: %q", name, does)
		}
	}
}

// TestMatchedAsTheyCome: whoever comes is proposed, no more often than once a day; what is
// proposed stands, unless somebody in it has left.
func TestMatchedAsTheyCome(t *testing.T) {
	p := small()
	rolling := p.Stage("matching")
	rolling.Rolling, rolling.Decide, rolling.Closes = true, time.Time{}, time.Time{}
	for i := range rolling.Items {
		rolling.Items[i].At, rolling.Items[i].Reminders = time.Time{}, nil
	}
	s := stages.State{Began: map[plan.StageName]time.Time{}, Ended: map[plan.StageName]time.Time{}}
	for _, name := range []plan.StageName{"recruitment", "launch"} {
		s.Began[name], s.Ended[name] = day(1), day(2)
	}
	comes := map[plan.RoleName]stages.Alone{"mentee": {Never: 1}}
	at := func(m stages.Matched) stages.Facts { return stages.Facts{Told: 2, Places: 2, Matched: m} }
	for name, test := range map[string]struct {
		of   stages.Matched
		want bool
	}{
		"at once":                       {stages.Matched{}, true},
		"nobody could be matched":       {stages.Matched{Tried: day(8), Alone: comes}, false},
		"somebody has come":             {stages.Matched{Tried: day(8), Alone: comes, News: true}, true},
		"they have, on the same day":    {stages.Matched{Tried: day(10).Add(-time.Hour), Alone: comes, News: true}, false},
		"it waits for the deciders":     {stages.Matched{Proposal: 1, Tried: day(8), Alone: comes, News: true}, false},
		"somebody in it has left":       {stages.Matched{Proposal: 1, Stale: true, Tried: day(10).Add(-time.Hour)}, true},
		"announced, and nobody waits":   {stages.Matched{Proposal: 1, Announced: true, Later: true, Tried: day(8), News: true}, false},
		"announced, and somebody comes": {stages.Matched{Proposal: 1, Announced: true, Later: true, Tried: day(8), News: true, Alone: comes}, true},
	} {
		d := stages.Decide(p, s, at(test.of), day(10))
		if got := slices.ContainsFunc(d.Wanted, func(w stages.Task) bool { return w.Item == "matching/propose" }); got != test.want {
			t.Errorf("%s: it is proposed: %v", name, got)
		}
		if !slices.Contains(d.End, "matching") {
			t.Errorf("%s: it holds up what comes after it", name)
		}
	}
}

// TestOneLossIsToldOnce, however many stages of meetings there are.
func TestOneLossIsToldOnce(t *testing.T) {
	p := small()
	second := *p.Stage("meetings")
	second.Name = "more_meetings"
	second.Items = slices.Clone(second.Items)
	for i := range second.Items {
		second.Items[i].Name = "more_" + second.Items[i].Name
	}
	p.Stages = append(p.Stages, second)
	d := stages.Decide(p, stages.State{}, stages.Facts{PairsEnded: 1, Matched: stages.Matched{Announced: true}}, day(20))
	told := 0
	for _, w := range d.Wanted {
		if it, _ := p.Item(w.Item); it.Need == plan.PairLost {
			told++
		}
	}
	if told != 1 {
		t.Errorf("the coordinator is told %d times", told)
	}
}
