package roster_test

import (
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

// TestTroubleIsDealtWith: what did not arrive is trouble until it was put right, by a
// newer one, by leaving, or by somebody who has seen to it; not for ever.
func TestTroubleIsDealtWith(t *testing.T) {
	invitation := roster.Want{
		Item:    plan.Item{Name: "launch/invitation", Does: plan.SendInvitation, To: plan.Audience{Who: plan.Placed}},
		Session: &plan.Session{Name: "launch", Start: day(30), End: day(30), Version: "a"}, Now: day(3),
	}
	for name, settle := range map[string]func(w *world, who plan.PersonID){
		"a newer one arrives": func(w *world, _ plan.PersonID) {
			moved := invitation
			moved.Session = &plan.Session{Name: "launch", Start: day(31), End: day(31), Version: "b", Sequence: 1}
			w.owe(moved, "me")
			w.send("launch/invitation", roster.Accepted)
		},
		"they leave": func(w *world, who plan.PersonID) { w.withdraw(day(4), who) },
		"it is skipped": func(w *world, who plan.PersonID) {
			w.fact(day(4), func(t *roster.Tx) error {
				_, err := t.Order(roster.Order{Item: invitation.Item, Person: who, What: roster.SkipIt, By: "coordinator", Because: "Told by telephone."})
				return err
			})
		},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			who := w.place(day(1), "Ada", mentor)
			w.owe(invitation, "me")
			w.send("launch/invitation", roster.Failed)
			if n := w.troubled(); n != 1 {
				t.Fatalf("%d rows are trouble when one failed", n)
			}
			all, err := w.Troubles(t.Context(), cohort)
			w.must(err)
			if len(all) != 1 || all[0].Person != who || all[0].Name != "Ada" || all[0].State != roster.Failed || all[0].Word != "as asked" {
				t.Errorf("it is told as %+v", all)
			}
			settle(w, who)
			if n := w.troubled(); n != 0 {
				t.Errorf("%d rows are still trouble", n)
			}
			if all, err := w.Troubles(t.Context(), cohort); err != nil || len(all) != 0 {
				t.Errorf("and %+v is still listed (%v)", all, err)
			}
		})
	}
}

func (w *world) troubled() int {
	w.Helper()
	c, err := w.Standing(w.Context(), cohort)
	w.must(err)
	return c.Trouble
}
