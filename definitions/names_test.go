package definitions

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"trellis/definitions/plan"
)

// scene is one in which every name has a value.
func scene(t testing.TB) Scene {
	t.Helper()
	at := func(s string) time.Time {
		x, err := time.Parse(time.RFC3339, s)
		if err != nil {
			t.Fatal(err)
		}
		return x.UTC()
	}
	session := func(name plan.SessionName, title, start, end string) []plan.Session {
		return []plan.Session{{Name: name, Title: title, Start: at(start), End: at(end), Where: "online", Link: "https://meet.example.org/" + string(name), Led: []plan.StaffName{"coach"}}}
	}
	p := &plan.Plan{
		Cohort: "libraries-connected/2025", Programme: "Libraries Connected Peer Mentoring", Title: "2025", Zone: "Europe/London", Coordinator: "coordinator",
		Stages: []plan.Stage{
			{Name: "recruitment", Kind: plan.Recruitment, Opens: at("2025-03-17T00:00:00Z"), Closes: at("2025-04-18T23:00:00Z"), Decide: at("2025-04-25T08:00:00Z")},
			{Name: "launch", Kind: plan.Launch, Title: "Launch event and speed dating", Sessions: session("launch", "Launch event and speed dating", "2025-05-07T09:00:00Z", "2025-05-07T10:30:00Z")},
			{Name: "matching", Kind: plan.Matching, Closes: at("2025-05-07T23:00:00Z"), Decide: at("2025-05-20T08:00:00Z")},
			{Name: "training", Kind: plan.Training, Title: "Briefing", Sessions: session("training", "Briefing", "2025-05-21T09:00:00Z", "2025-05-21T10:30:00Z")},
			{Name: "meetings", Kind: plan.Meetings, Title: "Meetings", Closes: at("2025-11-22T00:00:00Z"), Decide: at("2025-05-20T08:00:00Z"),
				Agreements: []plan.Agreement{{Name: "ours", Due: at("2025-06-18T00:00:00Z")}},
				Tasks:      []plan.Task{{Name: "report", Ask: "Write a page.", Due: at("2025-11-22T00:00:00Z")}},
				Items:      []plan.Item{{Name: "meetings/ours", Agreement: "ours", Task: "report"}}},
			{Name: "drop_ins", Kind: plan.DropIns, Title: "Drop-in support", Sessions: session("drop_ins/2", "Drop-in support", "2025-09-12T11:30:00Z", "2025-09-12T12:30:00Z")},
			{Name: "finale", Kind: plan.Finale, Title: "Finale", Sessions: session("finale", "Finale", "2025-11-25T10:00:00Z", "2025-11-25T11:30:00Z")},
			{Name: "evaluation", Kind: plan.Evaluation, Surveys: []plan.Survey{{Name: "how_it_went", Title: "How it went", Closes: at("2025-12-17T00:00:00Z")}}},
		},
	}
	answers := map[string]string{"service": "Tarnside Libraries", "position": "Head of Service", "about": "Hello.", "experience": "Budgeting", "needs": "Restructures"}
	drops := p.Stage("drop_ins")
	drops.Attend, drops.Sessions = "at least one session", append(drops.Sessions, plan.Session{Name: "drop_ins/3"})
	return Scene{
		Plan:  p,
		You:   Person{Name: "Zoë O'Neill", Email: "zoe@example.org", Role: "mentee", Answers: answers},
		Match: []Person{{Name: "José van Almeida", First: "Pepe", Email: "jose@example.com", Role: "mentor", Answers: answers}},
		Staff: map[plan.StaffName]Staff{
			"coordinator": {Name: "coordinator", FullName: "Project Manager", Email: "coordinator@example.org"},
			"coach":       {Name: "coach", FullName: "Coach and supervisor", Email: "coach@example.org"},
			"evaluator":   {Name: "evaluator", FullName: "External evaluator", Email: "evaluator@example.org"},
		},
		Session: p.Session("drop_ins/2"), Survey: p.Survey("how_it_went"),
		Introductions: "Ann Lee, Northbrook", Asked: Asked{What: "whether you come to the launch", Due: time.Date(2025, 5, 7, 9, 0, 0, 0, time.UTC)}, Counts: map[string]int{"applied": 32, "undecided": 2, "places": 30, "pairs": 14, "ended": 1},
		Report: map[string]string{"waiting": "mail joining-launch, to 30 people", "leaves": "Tuesday 6 May 2025, 9am", "lacking": "mail your-pair, to 1 person",
			"calls": "Zoë O'Neill (mentee), zoe@example.org", "handed": "Zoë O'Neill (mentee), zoe@example.org",
			"standing": "As mentor: 12 have a place", "happened": "12 applied", "coming": "Nothing.", "needed": "Nobody has to do anything now.", "wrong": "Nothing went wrong."},
		Item:     &plan.Item{Name: "meetings/ours", Agreement: "ours", Task: "report"},
		Proposal: 3, LinkTo: "coordinator@example.org",
	}
}

// TestNames: every name that a mail may speak of has a doc, and a value, as the
// golden list has it.
func TestNames(t *testing.T) {
	s := scene(t)
	var list strings.Builder
	for _, k := range libraries(t).names() {
		v, ok := k.value(&s)
		if !ok || k.doc == "" || v == "" {
			t.Errorf("%s has the value %q, %v, and the doc %q", k.name, v, ok, k.doc)
		}
		fmt.Fprintf(&list, "%s: %s\n", k.name, v)
	}
	golden(t, "testdata/names.txt", list.String())
}

// golden compares with a file; TRELLIS_UPDATE=1 writes it.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if os.Getenv("TRELLIS_UPDATE") != "" {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; got\n%s", file, got)
	}
}
