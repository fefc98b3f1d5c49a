package roster_test

import (
	"fmt"
	"testing"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

var toMany = plan.Item{Name: "launch/joining", Does: plan.SendMail, Mail: "joining", To: plan.Audience{Who: plan.Placed}, At: day(10), Until: day(11), SecondThoughts: 10}

// ready are the rows of an item that may be sent at a moment.
func (w *world) ready(item plan.ItemName, now time.Time) int {
	w.Helper()
	due, err := w.Due(w.Context(), cohort, item, roster.EveryOccurrence, now, 1000)
	w.must(err)
	return len(due)
}

func (w *world) places(n int) {
	w.Helper()
	for i := range n {
		w.place(day(1), fmt.Sprintf("Mentee%d", i), mentee)
	}
}

// TestSecondThoughts: mail to five people is written down eleven minutes before its moment
// and leaves at it, if its coordinator was told by then; mail to four needs nobody told.
func TestSecondThoughts(t *testing.T) {
	before := day(10).Add(-toMany.Wait())
	for people, told := range map[int]bool{4: false, 5: true} {
		t.Run(fmt.Sprint(people), func(t *testing.T) {
			w := newWorld(t)
			w.places(people)
			want := roster.Want{Item: toMany, Now: before.Add(-time.Second)}
			if n := w.owing(want); n.Missing != 0 {
				t.Errorf("too early %d are missing", n.Missing)
			}
			want.Now = before
			if done := w.owe(want, "me"); done.Due != people {
				t.Fatalf("%d rows are due", done.Due)
			}
			counts, err := w.Standing(t.Context(), cohort)
			w.must(err)
			if (counts.Waiting == 1) != told {
				t.Errorf("announcement %d is to be made", counts.Waiting)
			}
			if n := w.ready(toMany.Name, day(10).Add(-time.Second)); n != 0 {
				t.Errorf("%d may leave before their moment", n)
			}
			if told {
				if n := w.ready(toMany.Name, day(10).Add(time.Hour)); n != 0 {
					t.Errorf("nobody was told, and %d may leave", n)
				}
				all, err := w.Thoughts(t.Context(), cohort, 1)
				w.must(err)
				if len(all) != 1 || all[0].People != people || !all[0].Leaves.Equal(day(10)) {
					t.Errorf("it announces %+v", all)
				}
				w.must(w.Told(t.Context(), cohort, "second-thoughts", 1, before))
			}
			if n := w.ready(toMany.Name, day(10)); n != people {
				t.Errorf("at their moment %d may leave", n)
			}
			if n := w.owing(roster.Want{Item: toMany, Now: before}); n.Open != 0 || n.Later != people || !n.TryAt.Equal(day(10)) {
				t.Errorf("it is owing %+v", n)
			}
		})
	}
}

// TestSecondThoughtsAreOneAnnouncement: what leaves at one moment is announced once;
// who joins after that is not announced.
func TestSecondThoughtsAreOneAnnouncement(t *testing.T) {
	w := newWorld(t)
	w.places(6)
	now := day(10).Add(-toMany.Wait())
	for _, name := range []plan.ItemName{"launch/joining", "launch/handbook", "launch/room"} {
		it := toMany
		it.Name = name
		w.owe(roster.Want{Item: it, Now: now}, "me")
	}
	if all, err := w.Thoughts(t.Context(), cohort, 1); err != nil || len(all) != 3 {
		t.Errorf("the first announcement is of %+v", all)
	}
	w.must(w.Told(t.Context(), cohort, "second-thoughts", 1, now))
	w.place(now, "Late", mentee)
	w.owe(roster.Want{Item: toMany, Now: now.Add(time.Minute)}, "me")
	counts, err := w.Standing(t.Context(), cohort)
	w.must(err)
	if n := w.ready(toMany.Name, day(10)); counts.Waiting != 0 || n != 7 {
		t.Errorf("%d leave, and announcement %d is to be made", n, counts.Waiting)
	}
}

// TestAnAnnouncementThatIsLate keeps the mail back as long as it should have waited; the
// announcement itself is no announcement while it has not left.
func TestAnAnnouncementThatIsLate(t *testing.T) {
	w := newWorld(t)
	w.places(5)
	now := day(10).Add(-toMany.Wait())
	w.owe(roster.Want{Item: toMany, Now: now}, "me")
	notice := plan.Item{Name: "second-thoughts", Does: plan.SendMail, To: plan.Audience{Staff: []plan.StaffName{"coordinator"}}, Need: plan.MailWaits, SendAgain: true}
	w.owe(roster.Want{Item: notice, Occurrence: 1, Now: now}, "me")
	w.must(w.Told(t.Context(), cohort, notice.Name, 1, now))
	if n := w.ready(toMany.Name, day(10).Add(time.Hour)); n != 0 {
		t.Fatalf("it has not left, and %d may", n)
	}
	w.send(notice.Name, roster.Accepted)
	late := day(10).Add(time.Hour)
	w.must(w.Told(t.Context(), cohort, notice.Name, 1, late))
	if early, then := w.ready(toMany.Name, late.Add(9*time.Minute)), w.ready(toMany.Name, late.Add(10*time.Minute)); early != 0 || then != 5 {
		t.Errorf("%d leave too early, and %d ten minutes after it", early, then)
	}
}

// TestSecondThoughtsAreHad: what is held in that time does not leave; what is released
// by hand was looked at, and goes at once, or does not wait at all.
func TestSecondThoughtsAreHad(t *testing.T) {
	order := func(w *world, at time.Time, what roster.OrderKind) {
		w.fact(at, func(t *roster.Tx) error {
			_, err := t.Order(roster.Order{Item: toMany, What: what, By: "coordinator", Because: "I have looked at it."})
			return err
		})
	}
	late := day(10).Add(time.Hour)
	w := newWorld(t)
	w.places(5)
	w.owe(roster.Want{Item: toMany, Now: late}, "me")
	order(w, late, roster.HoldIt)
	if counts, err := w.Standing(t.Context(), cohort); err != nil || counts.Waiting != 0 {
		t.Errorf("what is held is announced: %d", counts.Waiting)
	}
	if n := w.ready(toMany.Name, never); n != 0 {
		t.Errorf("held, %d may leave", n)
	}
	order(w, late, roster.ReleaseIt)
	if n := w.ready(toMany.Name, late); n != 5 {
		t.Errorf("released, %d may leave", n)
	}

	w = newWorld(t)
	w.places(5)
	order(w, day(9), roster.ReleaseIt)
	w.owe(roster.Want{Item: toMany, Now: late}, "me")
	if n := w.ready(toMany.Name, late); n != 5 {
		t.Errorf("released beforehand, %d may leave", n)
	}
}

// TestWhatWasLackingIsTriedAgain: a held letter is due again when a fact was stated since,
// and not before; what was ever lacking is counted while something is.
func TestWhatWasLackingIsTriedAgain(t *testing.T) {
	w := newWorld(t)
	w.places(2)
	item := toMany
	item.SecondThoughts = 0
	want := roster.Want{Item: item, Now: day(10)}
	w.owe(want, "me")
	mark := func() int64 {
		c, err := w.Cohort(t.Context(), cohort)
		w.must(err)
		return c.Mark
	}
	w.must(w.Hold(t.Context(), 1, mark(), "a value is missing"))
	w.must(w.HoldPair(t.Context(), 2, mark(), "the other's letter waits"))
	if n := w.owing(want); n.Open != 0 {
		t.Errorf("nothing is known since, and %d are open", n.Open)
	}
	if c, err := w.Standing(t.Context(), cohort); err != nil || c.Lacking != 2 {
		t.Errorf("something is lacking in %d", c.Lacking)
	}
	w.fact(day(10), func(*roster.Tx) error { return nil })
	if n := w.owing(want); n.Open != 2 {
		t.Errorf("something is known since, and %d are open", n.Open)
	}
	if done := w.owe(want, "me"); done.Due != 2 || w.ready(item.Name, day(10)) != 2 {
		t.Errorf("%d are due", done.Due)
	}
	if c, err := w.Standing(t.Context(), cohort); err != nil || c.Lacking != 0 {
		t.Errorf("nothing is lacking any more, and it counts %d", c.Lacking)
	}
}
