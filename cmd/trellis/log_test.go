package main

import (
	"testing"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

// TestDecisionsInWords: what was decided, of whom, by whom and why, whatever command
// it was; what this program has no words for is said as it was kept.
func TestDecisionsInWords(t *testing.T) {
	say := teller{
		plan: &plan.Plan{}, names: map[plan.PersonID]string{4: "Ada", 5: "Bea"},
		called: map[plan.ItemName]string{"launch/note": "mail note"},
		pairs:  map[int64]roster.Pair{7: {ID: 7, Mentor: 4, Mentee: 5}},
	}
	for want, r := range map[string]roster.Reason{
		"Ada as mentor: accepted, by deputy coordinator.":         {Who: "deputy_coordinator", What: "accept", Ref: "person 4 as mentor"},
		"Ada: taken out of the cohort. Coordinator: moved away.":  {Who: "coordinator", What: "withdraw", Why: "moved away", Ref: "person 4"},
		"Proposal 2: approved, by coach.":                         {Who: "coach", What: "approve", Ref: "approve/matching/2/coach"},
		"Mail note, Bea: to be skipped. Coach: told her.":         {Who: "coach", What: "skip", Why: "told her", Ref: "launch/note, person 5"},
		"End a pair: the pair of Ada and Bea, by coach.":          {Who: "coach", What: "end a pair", Ref: "pair 7"},
		"The cohort was amended. Coordinator: the room is taken.": {Who: "coordinator", What: "amend", Why: "the room is taken", Ref: "amend/3"},
		"The cohort: paused, by coordinator.":                     {Who: "coordinator", What: "pause", Ref: "pause/3"},
		"Change the address: person 9, by coordinator.":           {Who: "coordinator", What: "change the address", Ref: "person 9"},
		"The cohort was stopped for good, by coordinator.":        {Who: "coordinator", What: "stop", Ref: "stop"},
	} {
		if got := say.decision(r).String(); got != want {
			t.Errorf("said is %q, not %q", got, want)
		}
	}
}

// TestFolded: what many did on a day is one line; what went wrong, and a reason of its
// own, are not lost in it; and an anonymous survey names nobody.
func TestFolded(t *testing.T) {
	say := teller{plan: &plan.Plan{Stages: []plan.Stage{{Surveys: []plan.Survey{{Name: "review", Title: "How it went", Anonymous: true}}}}}, names: map[plan.PersonID]string{1: "Ada"}}
	at := time.Date(2025, 5, 7, 9, 0, 0, 0, time.UTC)
	var events []event
	for range 5 {
		for _, h := range []roster.Happening{
			{At: at, What: roster.WasApplied, Person: 1, About: "mentor"},
			{At: at, What: roster.WasAnswered, Person: 1, About: "review"},
			{At: at, What: roster.WasMailed, Person: 1, About: "note", How: "failed", Count: 1, Word: "550 no such mailbox"},
			{At: at, What: roster.WasMailed, About: "note", How: "accepted", Count: 20},
			{At: at, What: roster.WasMailed, About: "note", How: "due", Count: 20},
		} {
			if e, worth := say.happening(h); worth {
				events = append(events, e)
			}
		}
	}
	if e := events[1]; len(e.People) != 0 || e.Text != "somebody answered “How it went”" {
		t.Errorf("an anonymous answer is told as %+v", e)
	}
	count := map[string]int{}
	for _, e := range folded(events, time.UTC) {
		count[e.String()]++
	}
	for text, n := range map[string]int{
		"5 people applied for a place as mentor.": 1, "5 people answered “How it went”.": 1, "Note to 100 people: sent.": 1,
		"Note to Ada: could not be delivered. 550 no such mailbox.": 5,
	} {
		if count[text] != n {
			t.Errorf("%q is said %d times, not %d: %v", text, count[text], n, count)
		}
	}
}
