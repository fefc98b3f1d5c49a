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

// TestMatchedOnce: a second matching is over on its day, and asks for nothing.
func TestMatchedOnce(t *testing.T) {
	p := small()
	second := *p.Stage("matching")
	second.Name, second.After = "rematching", []plan.StageName{"matching"}
	second.Items = slices.Clone(second.Items)
	for i := range second.Items {
		second.Items[i].Name = "re" + second.Items[i].Name
	}
	p.Stages = append(p.Stages, second)
	s := stages.State{Began: map[plan.StageName]time.Time{}, Ended: map[plan.StageName]time.Time{}}
	for _, name := range []plan.StageName{"recruitment", "launch", "matching"} {
		s.Began[name], s.Ended[name] = day(1), day(2)
	}
	s.Began["rematching"] = day(2)
	d := stages.Decide(p, s, stages.Facts{Told: 2, Places: 2, Proposal: 1}, day(13))
	if !slices.Contains(d.End, "rematching") {
		t.Errorf("it goes on; %v end", d.End)
	}
	for _, w := range d.Wanted {
		if it, stage := p.Item(w.Item); stage.Name == "rematching" {
			t.Errorf("%s is wanted", it.Name)
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
	d := stages.Decide(p, stages.State{}, stages.Facts{Announced: true, PairsEnded: 1}, day(20))
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
