package roster_test

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

// TestHappened: everything that people did and were sent is remembered, in its order.
func TestHappened(t *testing.T) {
	w := newWorld(t)
	ada, cy := w.place(day(1), "Ada", mentor), w.place(day(2), "Cy", mentee)
	w.pair(day(3), [2]plan.PersonID{ada, cy})
	note := roster.Want{Item: plan.Item{Name: "launch/note", Does: plan.SendMail, To: plan.Audience{Who: plan.Placed}, At: day(4)}, Now: day(4)}
	w.owe(note, "me")
	w.send("launch/note", roster.Accepted)
	w.fact(day(5), func(t *roster.Tx) error { return t.Met(cy, day(5)) })
	w.fact(day(6), func(t *roster.Tx) error { return t.RSVP(cy, "launch", "yes") })
	w.fact(day(7), func(t *roster.Tx) error { return t.Answer(cy, "review", map[string]string{"good": "yes"}) })
	w.withdraw(day(8), ada)

	want := []string{
		"17 started 0 0  ",
		"18 applied 3 0 mentor ", "18 told 3 0 mentor yes",
		"19 applied 4 0 mentee ", "19 told 4 0 mentee yes",
		"20 proposed 0 0  ", "20 paired 3 4  ",
		"21 mailed 0 0 launch/note accepted",
		"22 met 3 4  ", "23 replied 4 0 launch yes", "24 answered 4 0 review ",
		"25 parted 3 4  moved away",
	}
	if got := w.happened(time.Time{}); !reflect.DeepEqual(got, want) {
		t.Errorf("happened:\n%q, not\n%q", got, want)
	}
	if got := w.happened(day(6)); !reflect.DeepEqual(got, want[len(want)-3:]) {
		t.Errorf("since the sixth day happened %q", got)
	}
}

func (w *world) happened(since time.Time) (lines []string) {
	w.Helper()
	all, err := w.Happened(w.Context(), cohort, since)
	w.must(err)
	for _, h := range all {
		lines = append(lines, fmt.Sprintf("%d %s %d %d %s %s", h.At.Day(), h.What, h.Person, h.Other, h.About, h.How))
	}
	return lines
}
