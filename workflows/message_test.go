package workflows_test

import (
	"context"
	"testing"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/workflows"
)

// sends sends words to everybody with a place, as they were seen this moment.
func (l *life) sends(words string) {
	ctx := context.WithoutCancel(l.Context())
	files := map[string][]byte{roster.NoteFile: []byte(words)}
	m := roster.Message{Addressees: roster.Addressees{To: []plan.Audience{{Who: plan.Placed}}}, Words: roster.MessageWords(files), By: "coordinator"}
	a, err := l.roster.Address(ctx, lived, l.plan, m, l.env.Now())
	must(l.T, err)
	m.Mark = a.Mark
	must(l.T, l.roster.Fact(ctx, lived, l.env.Now(), func(t *roster.Tx) error {
		_, _, err := t.Send(l.plan, m, files)
		return err
	}))
}

// reached says to how many an item was sent, and how long after the beginning the first and
// the last were.
func (l *life) reached(began time.Time, item plan.ItemName, sequence int) (n int, first, last time.Duration) {
	for _, e := range l.entries() {
		if e.Item != item || e.Sequence != sequence || e.State != roster.Accepted {
			continue
		}
		after := e.Date.Sub(began)
		if n++; n == 1 || after < first {
			first = after
		}
		last = max(last, after)
	}
	return n, first, last
}

// TestAMessageDoesNotWaitForAnAmendment: a link changes, and somebody writes a message
// beside it. The message is there at once; whoever had accepted is sent an update a
// minute later, which keeps their answer.
func TestAMessageDoesNotWaitForAnAmendment(t *testing.T) {
	const day = 24 * time.Hour
	l := newLife(t, "26 May 2025 9:00")
	began := l.env.Now()
	l.at(day, func() {
		must(t, l.roster.Fact(t.Context(), lived, l.env.Now(), func(x *roster.Tx) error { return x.RSVP(l.mentor, "finale", "yes") }))
	})
	l.at(2*day, func() { l.amend(in2025, `"https://meet.example.org/libraries"`, `"https://meet.example.org/other"`) })
	l.at(2*day+5*time.Second, func() { l.sends("Subject: A new link\n\nhttps://meet.example.org/other\n") })
	l.live()
	n, first, last := l.reached(began, "message/1", 0)
	if n != 10 || first < 2*day+5*time.Second || last > 2*day+20*time.Second {
		t.Errorf("the message went to %d, from %v to %v", n, first, last)
	}
	n, first, _ = l.reached(began, "finale/invitation", 1)
	if n < 10 || first < 2*day+time.Minute {
		t.Errorf("the update went to %d, from %v on", n, first)
	}
	letter := l.letter("finale/invitation", l.mentor, 1)
	if !holds(letter, "https://meet.example.org/other") || !holds(letter, "PARTSTAT=ACCEPTED") {
		t.Errorf("the update says\n%.1500s", letter)
	}
}

// TestAMessageWaitsWhileItsCohortIsPaused, and leaves when that goes on.
func TestAMessageWaitsWhileItsCohortIsPaused(t *testing.T) {
	const day = 24 * time.Hour
	l := newLife(t, "26 May 2025 9:00")
	began := l.env.Now()
	answered := func(err error) { must(t, err) }
	l.at(day, func() { l.update(workflows.PauseUpdate, "pause/1", workflows.Pause{ID: "pause/1"}, answered) })
	l.at(day+time.Hour, func() { l.sends("Subject: The platform is down\n\nWe tell you when it is back.\n") })
	l.at(2*day, func() { l.update(workflows.ResumeUpdate, "resume/1", workflows.Pause{ID: "resume/1"}, answered) })
	l.live()
	if n, first, _ := l.reached(began, "message/1", 0); n != 10 || first < 2*day || first > 2*day+time.Minute {
		t.Errorf("it went to %d, from %v on", n, first)
	}
}
