package roster_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

// asks is a plan that asks for everything that can be asked for.
func asks() *plan.Plan {
	placed := plan.Audience{Who: plan.Placed}
	mail := func(name plan.ItemName, x plan.Item) plan.Item {
		x.Name, x.Does, x.At, x.To = name, plan.SendMail, day(5), placed
		return x
	}
	mentees := mail("matching/choose", plan.Item{})
	mentees.To.Roles = []plan.RoleName{mentee}
	invitation := plan.Item{Name: "launch/invitation", Does: plan.SendInvitation, To: placed, Session: "launch", Until: day(50)}
	return &plan.Plan{Cohort: cohort, Stages: []plan.Stage{
		{Name: "recruitment", Kind: plan.Recruitment, Closes: day(20), Deciders: []plan.StaffName{"coordinator", "coach"}},
		{
			Name: "launch", Kind: plan.Launch, Invites: placed, Asks: 1, Items: []plan.Item{invitation},
			Sessions: []plan.Session{{Name: "launch", Start: day(50), End: day(50).Add(time.Hour), Version: "A"}},
		},
		{
			Name: "matching", Kind: plan.Matching, Choose: &plan.Choose{By: mentee, Among: mentor, Number: 3}, Deciders: []plan.StaffName{"coach"},
			Items: []plan.Item{mentees, {Name: "matching/propose", Does: plan.ProposePairs}},
		},
		{
			Name: "meetings", Kind: plan.Meetings,
			Agreements: []plan.Agreement{{Name: "code", By: placed}},
			Tasks: []plan.Task{
				{Name: "reading", By: placed},
				{Name: "note", By: plan.Audience{Who: plan.Placed, Roles: []plan.RoleName{mentor}}, About: "mentee"},
			},
			Items: []plan.Item{mail("code", plan.Item{Agreement: "code"}), mail("reading", plan.Item{Task: "reading"}), mail("note", plan.Item{Task: "note"})},
		},
		{
			Name: "evaluation", Kind: plan.Evaluation,
			Surveys: []plan.Survey{{Name: "named", Opens: day(5), Closes: day(60)}, {Name: "unnamed", Opens: day(5), Closes: day(60), Anonymous: true}},
			Items:   []plan.Item{mail("named", plan.Item{Survey: "named"}), mail("unnamed", plan.Item{Survey: "unnamed"})},
		},
	}}
}

// waits shows who is waited for: "rsvp/launch 3 4", "form/unnamed 1/2".
func (w *world) waits(p *plan.Plan, now time.Time) string {
	w.Helper()
	found, err := w.Waiting(w.Context(), cohort, p, now)
	w.must(err)
	var lines []string
	for _, a := range found {
		line := a.Thing
		if a.Anonymous {
			line += fmt.Sprintf(" %d/%d", a.Silent, a.Asked)
		}
		for _, u := range a.People {
			line += fmt.Sprintf(" %d", u.ID)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, ", ")
}

func (w *world) waitsAre(p *plan.Plan, n int, when, want string) {
	w.Helper()
	if got := w.waits(p, day(n)); got != want {
		w.Errorf("%s:\n got %s\nwant %s", when, got, want)
	}
}

// deliver has everything of the plan arrive at everyone for whom it is.
func (w *world) deliver(p *plan.Plan, state roster.State, but ...plan.ItemName) {
	w.Helper()
	for i := range p.Stages {
		for _, it := range p.Stages[i].Items {
			if it.Does != plan.SendMail && it.Does != plan.SendInvitation || slices.Contains(but, it.Name) {
				continue
			}
			w.owe(roster.Want{Item: it, Session: p.Session(it.Session), Now: day(6)}, "sender")
			w.send(it.Name, state)
		}
	}
}

func TestWhoWasNotHeardFrom(t *testing.T) {
	p, w := asks(), newWorld(t)
	one, two := w.place(day(1), "one", mentor), w.place(day(1), "two", mentee) // 3 and 4
	w.waitsAre(p, 6, "nobody was sent anything", "")
	w.deliver(p, roster.Accepted)
	w.waitsAre(p, 6, "everyone was sent everything",
		"rsvp/launch 3 4, choices 4, agreement/code 3 4, task/reading 3 4, form/named 3 4, form/unnamed 2/2")

	w.fact(day(7), func(x *roster.Tx) error {
		for _, err := range []error{
			x.RSVP(one, "launch", "no"), x.Choose(two, []plan.PersonID{one}), x.Answer(one, "named", map[string]string{"a": "b"}),
			unnamed(x, two, "unnamed", map[string]string{"a": "b"}),
		} {
			if err != nil {
				return err
			}
		}
		if _, err := x.Agree(two, "code", day(7)); err != nil {
			return err
		}
		_, err := x.TaskDone(one, "reading", 0, day(7))
		return err
	})
	w.waitsAre(p, 8, "each did some of it", "rsvp/launch 4, agreement/code 3, task/reading 4, form/named 4, form/unnamed 1/2")

	w.pair(day(10), [2]plan.PersonID{one, two})
	w.waitsAre(p, 11, "paired: there is somebody to write a note about",
		"rsvp/launch 4, agreement/code 3, task/reading 4, task/note 3, form/named 4, form/unnamed 1/2")
	w.fact(day(12), func(x *roster.Tx) error { _, err := x.TaskDone(one, "note", two, day(12)); return err })
	w.waitsAre(p, 70, "all that has an end is over", "form/launch 3 4, agreement/code 3, task/reading 4")

	w.fact(day(71), func(x *roster.Tx) error { return x.Pause(two, "coach", "ill") })
	w.waitsAre(p, 71, "who is ill is not waited for", "form/launch 3, agreement/code 3")
	w.withdraw(day(72), one)
	w.waitsAre(p, 72, "nor who withdrew", "")
}

func TestWhatFailedHasAskedNobody(t *testing.T) {
	p, w := asks(), newWorld(t)
	w.place(day(1), "one", mentor)
	w.place(day(1), "two", mentee)
	w.deliver(p, roster.Failed, "launch/invitation")
	w.waitsAre(p, 6, "everything failed", "")

	// A session that moved is asked about anew, once it was told.
	w.deliver(p, roster.Accepted)
	moved := p.Session("launch")
	moved.Version, moved.Sequence, moved.Since = "B", 1, 1
	w.waitsAre(p, 7, "it moved, and nobody was told", "")
	w.deliver(p, roster.Accepted)
	w.waitsAre(p, 7, "they were told", "rsvp/launch 3 4")
	moved.Off = true
	w.waitsAre(p, 7, "it was called off", "")
}

func TestDecidersAreWaitedFor(t *testing.T) {
	p, w := asks(), newWorld(t)
	begun := w.apply(day(1), "one", mentor)
	w.fact(day(2), func(x *roster.Tx) error {
		_, err := x.AddApplicant(roster.Applicant{Name: "two", Email: "two@example.org", Role: mentee, Started: day(2)})
		return err
	})
	w.waitsAre(p, 3, "one applied and one began", "applications 4, decisions 1 2")
	both := []plan.StaffName{"coordinator", "coach"}
	w.fact(day(3), func(x *roster.Tx) error {
		return x.Decide(roster.Decision{Person: begun, Role: mentor, Accept: true, By: "coach", Of: both})
	})
	w.waitsAre(p, 3, "one of the two decided", "applications 4, decisions 1")
	w.fact(day(4), func(x *roster.Tx) error {
		_, err := x.Propose(roster.Proposal{})
		return err
	})
	w.waitsAre(p, 21, "applications closed, and pairs were proposed", "decisions 1, proposal/1 2")
	w.fact(day(22), func(x *roster.Tx) error { return x.Reason("coach", "approve", "", "approve/matching/1/coach") })
	w.waitsAre(p, 22, "approved", "decisions 1")
}
