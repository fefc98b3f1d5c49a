package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"trellis/definitions/plan"
	"trellis/definitions/timeline"
	"trellis/workflows/stages"
)

// need is what one of the staff must do, and what to type.
type need struct {
	Who      plan.StaffName `json:"who"`
	What     string         `json:"what"`
	Stage    plan.StageName `json:"stage"`
	Since    time.Time      `json:"since,omitzero"`
	Due      time.Time      `json:"due,omitzero"`
	Late     bool           `json:"late,omitempty"`
	Commands []string       `json:"commands"`
}

// needed are what the cohort waits for, one for each who must act.
func (s *status) needed() []need {
	all := []need{}
	if s.Standing == nil {
		return all
	}
	for _, w := range s.Standing.Waits {
		for _, who := range w.Who {
			n := need{Who: who, Stage: w.Stage, Since: w.Since, Due: w.Due, Late: w.Late(s.Now)}
			n.What, n.Commands = s.doing(w, who)
			all = append(all, n)
		}
	}
	return all
}

// doing is what a wait asks of somebody, and the commands for it.
func (s *status) doing(w stages.Wait, who plan.StaffName) (what string, commands []string) {
	switch w.For {
	case stages.Decisions:
		return "decide about " + number(w.Of, "applicant"), []string{
			fmt.Sprintf("trellis people list --cohort %s", s.Cohort),
			fmt.Sprintf("trellis decide %s WHO accept|decline --as %s", s.Cohort, who),
		}
	case stages.Approvals:
		return fmt.Sprintf("approve the %s of proposal %d", matchesOf(s.plan), w.Of) + s.inStage(w.Stage), []string{
			strings.TrimSpace(fmt.Sprintf("trellis match %s %s", s.Cohort, s.strand(w.Stage))),
			fmt.Sprintf("trellis approve %s --as %s --proposal %d", s.Cohort, who, w.Of),
		}
	case stages.Confirmations:
		return "ask those who have not said whether their match suits them: " + number(w.Of, "pair"), []string{
			fmt.Sprintf("trellis waiting %s", s.Cohort),
			fmt.Sprintf("trellis record confirmation %s WHO yes|no", s.Cohort),
		}
	case stages.Dates:
		return fmt.Sprintf("say when %s of %s takes place: write it into the cohort's file", number(w.Of, "session"), s.stage(w.Stage)), []string{
			fmt.Sprintf("trellis plan DIR %s", s.Cohort.Short()),
		}
	}
	return string(w.For), nil
}

// strand names a matching to a command, where the programme has several.
func (s *status) strand(of plan.StageName) string {
	if len(s.plan.Matchings()) < 2 {
		return ""
	}
	return string(of)
}

func (s *status) inStage(of plan.StageName) string {
	if s.strand(of) == "" {
		return ""
	}
	return " (" + s.stage(of) + ")"
}

func (s *status) stage(name plan.StageName) string {
	if x := s.plan.Stage(name); x != nil && x.Title != "" {
		return x.Title
	}
	return string(name)
}

// coming is one line of the days to come.
type coming struct {
	At    time.Time       `json:"at"`
	What  string          `json:"what"`
	Items []plan.ItemName `json:"items,omitempty"`
}

// soon is what the plan has for the next days: what falls due at once is due, and
// what it needs may not be so yet.
func (s *status) soon() ([]coming, error) {
	const days = 14
	t, err := timeline.Of(s.plan)
	if err != nil {
		return nil, err
	}
	until := s.Now.AddDate(0, 0, days)
	all := []coming{}
	for i := range t.Entries {
		e := &t.Entries[i]
		moments := e.Repeats
		if len(moments) == 0 {
			moments = []time.Time{e.At}
		}
		for _, at := range moments {
			if at.After(s.Now) && !at.After(until) {
				all = append(all, coming{At: at, What: e.String(), Items: e.Items})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b coming) int { return a.At.Compare(b.At) })
	return all, nil
}
