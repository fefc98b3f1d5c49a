package rehearsal

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/roster"
)

func TestInventIsPure(t *testing.T) {
	_, people := librariesConnected(t)
	p := plan2025(t)
	first := Invent(p, people, 1, Inventing{})
	if again := Invent(p, people, 1, Inventing{}); !reflect.DeepEqual(first, again) {
		t.Error("the same arguments gave another agenda")
	}
	if other := Invent(p, people, 2, Inventing{}); reflect.DeepEqual(first, other) {
		t.Error("another seed gave the same agenda")
	}
	if !slices.IsSortedFunc(first, func(a, b roster.Act) int { return a.At.Compare(b.At) }) {
		t.Error("the agenda is not in order")
	}
}

// limits are when an act may happen: at or after the first, and before the second.
func limits(p *plan.Plan, a roster.Act) (from, to time.Time) {
	words := strings.Fields(a.Arg)
	recruitment, matching, meetings := p.Stage("recruitment"), p.Stage("matching"), p.Stage("meetings")
	switch a.Kind {
	case activities.ActStart, activities.ActApply, activities.ActOutage:
		return recruitment.Opens, recruitment.Closes
	case activities.ActDecide:
		return recruitment.Closes, recruitment.Decide
	case activities.ActChoose:
		return p.Session("launch").End, matching.Closes
	case activities.ActApprove:
		return matching.Closes, matching.Decide
	case activities.ActRSVP:
		return recruitment.Decide, p.Session(plan.SessionName(words[1])).Start
	case activities.ActMeet, activities.ActPause, activities.ActResume, activities.ActPart:
		return meetings.Opens, meetings.Closes
	case activities.ActAnswer:
		if s := p.Survey(plan.SurveyName(words[1])); s != nil {
			return s.Opens, s.Closes
		}
		return p.Session("finale").Start.AddDate(0, 0, -7), p.Session("finale").End.AddDate(0, 0, 1)
	case activities.ActWithdraw:
		return recruitment.Decide, meetings.Closes
	}
	return time.Time{}, time.Time{}
}

func TestNobodyActsOutsideTheDates(t *testing.T) {
	_, people := librariesConnected(t)
	p := plan2025(t)
	for seed := range int64(30) {
		for _, o := range []Inventing{{}, {Quantum: 24 * time.Hour}, {Quantum: time.Hour, Outage: true}} {
			for _, a := range Invent(p, people, seed, o) {
				if from, to := limits(p, a); a.At.Before(from) || !a.At.Before(to) {
					t.Fatalf("seed %d, %+v: %s at %v is not between %v and %v", seed, o, a.Kind, a.At, from, to)
				}
			}
		}
	}
}

func TestFewInstants(t *testing.T) {
	_, people := librariesConnected(t)
	p := plan2025(t)
	instants := map[time.Time]bool{}
	for _, a := range Invent(p, people, 1, Inventing{}) {
		instants[a.At] = true
	}
	if len(instants) >= 250 {
		t.Errorf("people act at %d instants; a rehearsal should stop fewer than 250 times", len(instants))
	}
	coarse := map[time.Time]bool{}
	for _, a := range Invent(p, people, 1, Inventing{Quantum: 24 * time.Hour}) {
		coarse[a.At] = true
	}
	if len(coarse) >= len(instants) {
		t.Errorf("rounded to days people act at %d instants, otherwise at %d", len(coarse), len(instants))
	}
}

func TestEveryPartIsPlayed(t *testing.T) {
	_, people := librariesConnected(t)
	p := plan2025(t)
	for seed := range int64(30) {
		count := map[any]int{}
		for _, x := range cast(p, people, seed) {
			count[x.sends]++
			count[x.leaves]++
			count[x.together]++
			if x.leaves == declines && x.Role != "mentor" {
				t.Errorf("seed %d: a %s declines", seed, x.Role)
			}
		}
		want := map[any]int{true: 31, false: 1, stays: 27, declines: 1, withdraws: 1, fallsIll: 1, isAway: 1, parts: 1, steady: 28, stops: 2, resumes: 2}
		if !reflect.DeepEqual(count, want) {
			t.Errorf("seed %d: parts are %v, want %v", seed, count, want)
		}
	}
}

func TestTwoApproveOnDifferentDays(t *testing.T) {
	_, people := librariesConnected(t)
	var said []string
	for _, a := range Invent(plan2025(t), people, 1, Inventing{}) {
		if a.Kind == activities.ActApprove {
			said = append(said, a.At.Format(time.RFC3339)+" "+a.Arg)
		}
	}
	want := []string{"2025-05-15T15:00:00Z matching coordinator", "2025-05-19T15:00:00Z matching coach"}
	if !slices.Equal(said, want) {
		t.Errorf("approvals are %q, want %q", said, want)
	}
}
