package roster_test

import (
	"errors"
	"slices"
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

func (w *world) change(at int, id plan.PersonID, c roster.Change) (moved int) {
	w.Helper()
	c.By, c.Because = "coordinator", "she wrote"
	w.fact(day(at), func(t *roster.Tx) (err error) {
		moved, err = t.Change(id, c)
		return err
	})
	return moved
}

// goes says where what is due of the launch's invitation goes.
func (w *world) goes() (to []string) {
	w.Helper()
	due, err := w.Due(w.Context(), cohort, "launch/invitation", roster.EveryOccurrence, never, 100)
	w.must(err)
	for _, row := range due {
		to = append(to, row.Method+" "+row.Email)
	}
	return to
}

func TestANewAddressMovesTheInvitations(t *testing.T) {
	w := newWorld(t)
	ann := w.place(day(0), "Ann", mentee)
	invitation := placed(launch("v1", 0), 1)
	w.owe(invitation, "x")
	w.send("launch/invitation", roster.Accepted)

	if n := w.change(2, ann, roster.Change{Email: "Ann@new.example"}); n != 1 {
		t.Errorf("%d sessions move, not one", n)
	}
	want := []string{"CANCEL Ann@example.org", "REQUEST Ann@new.example"}
	if got := w.goes(); !slices.Equal(got, want) {
		t.Errorf("what goes out is %q, not %q", got, want)
	}
	invitation.Now = day(2)
	w.owe(invitation, "x")
	w.send("launch/invitation", roster.Accepted)
	if n := w.owing(invitation); n.Missing+n.Open != 0 {
		t.Errorf("%d more are owed", n.Missing+n.Open)
	}
	w.withdraw(day(3), ann)
	invitation.Now = day(3)
	w.owe(invitation, "x")
	if got := w.goes(); !slices.Equal(got, []string{"CANCEL Ann@new.example"}) {
		t.Errorf("who leaves afterwards gets %q", got)
	}
	rows := []string{"3 r1 REQUEST v1/0 accepted", "3 r2 CANCEL v1/1 accepted", "3 r3 REQUEST v1/2 accepted", "3 r4 CANCEL v1/3 due"}
	if got := w.ledger(); !slices.Equal(got, rows) {
		t.Errorf("the ledger has %q, not %q", got, rows)
	}
}

func TestASessionThatMovesAfterANewAddress(t *testing.T) {
	w := newWorld(t)
	ann := w.place(day(0), "Ann", mentee)
	w.owe(placed(launch("v1", 0), 1), "x")
	w.send("launch/invitation", roster.Accepted)
	w.owe(placed(launch("v2", 1), 2), "x") // an update that has not left
	w.change(2, ann, roster.Change{Email: "ann@new.example"})
	w.owe(placed(launch("v3", 2), 3), "x")
	w.send("launch/invitation", roster.Accepted)
	want := []string{"3 r1 REQUEST v1/0 accepted", "3 r2 REQUEST v2/1 cancelled", "3 r3 CANCEL v1/1 accepted", "3 r4 REQUEST v2/2 cancelled", "3 r5 REQUEST v3/2 accepted"}
	if got := w.ledger(); !slices.Equal(got, want) {
		t.Errorf("the ledger has\n%q, not\n%q", got, want)
	}
}

func TestWhatWasNotSentGoesToTheNewAddress(t *testing.T) {
	w := newWorld(t)
	ann := w.place(day(0), "Ann", mentee)
	w.owe(placed(launch("v1", 0), 1), "x")
	due, err := w.Due(t.Context(), cohort, "launch/invitation", 0, never, 1)
	w.must(err)
	w.must(w.Store(t.Context(), []roster.Rendered{{Row: due[0].ID, MessageID: "m", Date: day(1), Bytes: []byte("To: Ann@example.org")}}))
	if n := w.change(2, ann, roster.Change{Email: "ann@new.example"}); n != 0 {
		t.Errorf("%d sessions move that nobody was invited to", n)
	}
	due, err = w.Due(t.Context(), cohort, "launch/invitation", 0, never, 1)
	w.must(err)
	if due[0].Email != "ann@new.example" || due[0].Stored {
		t.Errorf("it goes to %s, rendered before: %v", due[0].Email, due[0].Stored)
	}
}

func TestAPersonStaysThePersonTheyWere(t *testing.T) {
	w := newWorld(t)
	ann, bob := w.place(day(0), "Ann", mentee), w.place(day(0), "Bob", mentee)
	w.change(1, ann, roster.Change{Name: "Anna Other", First: "Anna", Email: "anna@new.example"})
	if again := w.apply(day(2), "Ann", mentee); again != ann {
		t.Errorf("who applies with the address they had is person %d, not %d", again, ann)
	}
	for _, who := range []string{"ann@example.org", "ANNA@new.example", "Anna Other"} {
		p, err := w.Find(t.Context(), cohort, who)
		if err != nil || p.ID != ann || p.Name != "Anna Other" {
			t.Errorf("%s finds person %d: %v", who, p.ID, err)
		}
	}
	err := w.Fact(t.Context(), cohort, day(3), func(x *roster.Tx) error {
		_, err := x.Change(bob, roster.Change{Email: "anna@NEW.example"})
		return err
	})
	if !errors.Is(err, roster.ErrExists) {
		t.Errorf("somebody else's address was taken: %v", err)
	}
	w.change(4, ann, roster.Change{Email: "ann@example.org"})
	if p, err := w.Find(t.Context(), cohort, "ann@example.org"); err != nil || p.ID != ann {
		t.Errorf("back at the old address, that finds person %d: %v", p.ID, err)
	}
}

func TestTheSecondOfTwoSeesTheFirstsChange(t *testing.T) {
	w := newWorld(t)
	ann := w.place(day(0), "Ann", mentee)
	life, err := w.Life(t.Context(), cohort, ann)
	w.must(err)
	correct := func(answer string) error {
		return w.Fact(t.Context(), cohort, day(1), func(x *roster.Tx) error {
			if err := x.Seen(ann, life.Seen); err != nil {
				return err
			}
			_, err := x.Change(ann, roster.Change{Answers: map[string]string{"needs": answer}, By: "coordinator", Because: "she wrote"})
			return err
		})
	}
	w.must(correct("budgets"))
	if err := correct("fundraising"); !errors.Is(err, roster.ErrStale) {
		t.Errorf("the second change was taken: %v", err)
	}
	life, err = w.Life(t.Context(), cohort, ann)
	w.must(err)
	if life.Answers["needs"] != "budgets" {
		t.Errorf("the answer is %q", life.Answers["needs"])
	}
}

func TestALifeIsWhole(t *testing.T) {
	w := newWorld(t)
	a, b := w.place(day(0), "Ann", mentor), w.place(day(0), "Bob", mentee)
	w.pair(day(1), [2]plan.PersonID{a, b})
	w.owe(launch("v1", 0), "x")
	w.fact(day(2), func(x *roster.Tx) error {
		pair, err := x.PairOf(a, b, day(2))
		if err != nil {
			return err
		}
		_, metErr := x.MetAs(pair.ID, day(2), 90)
		_, agreedErr := x.Agree(a, "mentoring-agreement", day(2))
		_, doneErr := x.TaskDone(a, "interview", b, day(2))
		_, nominatedErr := x.Nominate(a, mentor, "northbrook")
		return errors.Join(metErr, agreedErr, doneErr, nominatedErr, x.RSVP(a, "launch", "yes"),
			x.Answer(a, "how_it_went", map[string]string{"recommend": "yes"}), x.MarkLate(a, "how_it_went"))
	})
	w.pause(3, a)
	w.change(4, a, roster.Change{Email: "ann@new.example"})
	l, err := w.Life(t.Context(), cohort, a)
	w.must(err)
	for what, n := range map[string]int{
		"verdicts": len(l.Verdicts), "pairs": len(l.Pairs), "meetings": len(l.Meetings), "RSVPs": len(l.RSVPs),
		"forms": len(l.Forms), "agreements": len(l.Agreements), "tasks": len(l.Tasks), "nominations": len(l.Nominations),
		"pauses": len(l.Pauses), "former addresses": len(l.Former), "mails": len(l.Ledger),
	} {
		if n != 1 {
			t.Errorf("%d %s, not 1", n, what)
		}
	}
	if len(l.Reasons) != 3 {
		t.Errorf("%d decisions are kept, not 3", len(l.Reasons))
	}
	if l.Pairs[0].Minutes != 90 || !l.Forms[0].Late || l.Tasks[0].About != b {
		t.Errorf("the life has %+v", l)
	}
}
