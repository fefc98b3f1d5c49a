package roster_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

var (
	mentors = plan.Audience{Who: plan.Placed, Roles: []plan.RoleName{mentor}}
	note    = map[string][]byte{roster.NoteFile: []byte("Subject: A new link\n\nHello\n")}
)

// message is one that a coordinator writes to these audiences.
func message(to ...plan.Audience) roster.Message {
	return roster.Message{Addressees: roster.Addressees{To: to}, Words: roster.MessageWords(note), Subject: "A new link", By: "coordinator"}
}

func (w *world) address(p *plan.Plan, m roster.Message, now time.Time) roster.Addressed {
	w.Helper()
	a, err := w.Address(w.Context(), cohort, p, m, now)
	w.must(err)
	return a
}

// sends sends a message as it was seen.
func (w *world) sends(p *plan.Plan, m roster.Message, mark string, at time.Time) (sent roster.Message, to int, err error) {
	m.Mark = mark
	err = w.Fact(w.Context(), cohort, at, func(t *roster.Tx) error {
		sent, to, err = t.Send(p, m, note)
		return err
	})
	return sent, to, err
}

// seen says to whom and to whom not: "3 4, not 5 (is paused)".
func seen(a roster.Addressed) string {
	var text []string
	for _, p := range a.People {
		text = append(text, fmt.Sprint(p.ID))
	}
	for _, l := range a.Left {
		text = append(text, fmt.Sprintf("not %d: %s", l.ID, l.Why))
	}
	return strings.Join(text, ", ")
}

func TestAMessageGoesToThoseWhoWereSeen(t *testing.T) {
	p, w := asks(), newWorld(t)
	one, two, three := w.place(day(1), "one", mentor), w.place(day(1), "two", mentor), w.place(day(1), "three", mentor) // 3, 4, 5
	w.place(day(1), "four", mentee)
	w.fact(day(2), func(x *roster.Tx) error { return x.Pause(two, "coordinator", "ill") })
	w.withdraw(day(2), three)

	m := message(mentors)
	a := w.address(p, m, day(3))
	if got := seen(a); got != "3, not 4: is paused, not 5: has withdrawn" || a.Item != "message/1" {
		t.Fatalf("%s goes to %s", a.Item, got)
	}
	// Somebody comes in between: it is not sent to whom nobody saw.
	w.place(day(3), "late", mentor) // 7
	if _, _, err := w.sends(p, m, a.Mark, day(3)); !errors.Is(err, roster.ErrStale) {
		t.Fatalf("it went to others than were seen: %v", err)
	}
	a = w.address(p, m, day(3))
	sent, to, err := w.sends(p, m, a.Mark, day(3))
	if w.must(err); sent.Item != "message/1" || to != 2 || len(w.ledger()) != 2 {
		t.Fatalf("%s to %d, and the ledger has %q", sent.Item, to, w.ledger())
	}
	// The same again changes nothing, and nobody comes to it later.
	if _, _, err := w.sends(p, m, a.Mark, day(3)); !errors.Is(err, roster.ErrExists) {
		t.Errorf("sent twice: %v", err)
	}
	w.fact(day(3), func(x *roster.Tx) error { return x.Resume(two, "coordinator", "well") })
	w.place(day(3), "later", mentor)
	if done := w.owe(roster.Want{Item: sent.Sends(), Now: day(4)}, "sender"); done.Due != 0 || len(w.ledger()) != 2 {
		t.Errorf("it goes to others: %q", w.ledger())
	}
	// Whoever leaves before it left is not sent it.
	w.withdraw(day(4), one)
	w.send("message/1", roster.Accepted)
	if got, want := strings.Join(w.ledger(), ", "), "3 r1 MAIL /0 cancelled, 7 r1 MAIL /0 accepted"; got != want {
		t.Errorf("the ledger has %s", got)
	}
	// The same words to the same people, once more, are another message.
	again := w.address(p, m, day(5))
	if again.Mark == a.Mark || again.Item != "message/2" {
		t.Errorf("it would be %s, seen as before", again.Item)
	}
	kept, err := w.Messages(t.Context(), cohort)
	if w.must(err); len(kept) != 1 || kept[0].Subject != "A new link" || kept[0].Mark != a.Mark || len(kept[0].To) != 1 || !kept[0].Until.Equal(day(3).Add(plan.Grace)) {
		t.Errorf("kept is %+v", kept)
	}
	files, err := w.MessageFiles(t.Context(), kept[0].Words)
	if w.must(err); string(files[roster.NoteFile]) != string(note[roster.NoteFile]) {
		t.Errorf("its text is %q", files)
	}
}

func TestScar01AMessageToNobodyIsNoMail(t *testing.T) {
	p, w := asks(), newWorld(t)
	w.place(day(1), "one", mentee)
	for _, m := range []roster.Message{message(mentors), message(), message(plan.Audience{}), message(plan.Audience{Who: plan.Waiting})} {
		a := w.address(p, m, day(2))
		if len(a.People) != 0 {
			t.Errorf("%v goes to %s", m.To, seen(a))
		}
		if _, _, err := w.sends(p, m, a.Mark, day(2)); !errors.Is(err, roster.ErrUnknown) {
			t.Errorf("%v: %v", m.To, err)
		}
	}
	if rows := w.ledger(); len(rows) != 0 {
		t.Errorf("the ledger has %q", rows)
	}
}

// TestAChaseGoesToThoseWhoWereNotHeardFrom, and to nobody who answers before it leaves.
func TestAChaseGoesToThoseWhoWereNotHeardFrom(t *testing.T) {
	p, w := asks(), newWorld(t)
	one, _ := w.place(day(1), "one", mentor), w.place(day(1), "two", mentee) // 3, 4
	w.deliver(p, roster.Accepted)
	m := roster.Message{Addressees: roster.Addressees{Thing: "rsvp/launch"}, Words: roster.MessageWords(note), By: "coordinator"}
	a := w.address(p, m, day(7))
	if got := seen(a); got != "3, 4" || a.Item != "chase/rsvp/launch/1" {
		t.Fatalf("%s goes to %s", a.Item, got)
	}
	w.fact(day(7), func(x *roster.Tx) error { return x.RSVP(one, "launch", "yes") })
	if _, _, err := w.sends(p, m, a.Mark, day(7)); !errors.Is(err, roster.ErrStale) {
		t.Fatalf("it went to somebody who had answered: %v", err)
	}
	if got := seen(w.address(p, m, day(7))); got != "4" {
		t.Errorf("it goes to %s", got)
	}
	if _, err := w.Address(t.Context(), cohort, p, roster.Message{Addressees: roster.Addressees{Thing: "form/unnamed"}}, day(7)); !errors.Is(err, roster.ErrAnonymous) {
		t.Errorf("an anonymous survey: %v", err)
	}
	if _, err := w.Address(t.Context(), cohort, p, roster.Message{Addressees: roster.Addressees{Thing: "lunch"}}, day(7)); !errors.Is(err, roster.ErrUnknown) {
		t.Errorf("what nobody asked: %v", err)
	}
}

func TestWhoCameIsKeptOnce(t *testing.T) {
	w := newWorld(t)
	one := w.place(day(1), "one", mentor)
	w.fact(day(2), func(x *roster.Tx) error {
		for i, want := range []bool{true, false} {
			if news, err := x.Attended(one, "launch"); err != nil || news != want {
				t.Errorf("%d: %v, %v", i, news, err)
			}
		}
		if _, err := x.Attended(99, "launch"); !errors.Is(err, roster.ErrUnknown) {
			t.Errorf("a stranger: %v", err)
		}
		return nil
	})
	came, err := w.Came(t.Context(), cohort)
	if w.must(err); !came["launch"][one] || len(came) != 1 {
		t.Errorf("%v came", came)
	}
	w.fact(day(2), func(x *roster.Tx) error { return x.NotAttended(one, "launch", "coordinator", "it was another one") })
	if came, err = w.Came(t.Context(), cohort); err != nil || len(came) != 0 {
		t.Errorf("%v came, %v", came, err)
	}
}
