package roster_test

import (
	"slices"
	"testing"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

// launch is an invitation to a session on day 50, of the given version.
func launch(version string, sequence int) roster.Want {
	return roster.Want{
		Item:    plan.Item{Name: "launch/invitation", Does: plan.SendInvitation, To: plan.Audience{Who: plan.Paired}, Until: day(50)},
		Session: &plan.Session{Name: "launch", Start: day(50), End: day(50).Add(time.Hour), Version: version, Sequence: sequence},
		Now:     day(20),
	}
}

func TestInvitations(t *testing.T) {
	type story = func(*world, plan.PersonID, plan.PersonID)
	sent := func(s roster.State) story {
		return func(w *world, _, _ plan.PersonID) { w.send("launch/invitation", s) }
	}
	invite := func(version string, sequence int) story {
		return func(w *world, _, _ plan.PersonID) { w.owe(launch(version, sequence), "sender") }
	}
	by := func(owner string) story {
		return func(w *world, _, _ plan.PersonID) { w.owe(launch("A", 0), owner) }
	}
	leave := func(w *world, _, other plan.PersonID) { w.withdraw(day(21), other) }
	again := func(w *world, one, _ plan.PersonID) {
		w.pair(day(22), [2]plan.PersonID{one, w.place(day(21), "third", mentee)})
	}
	// Of the pair 3 and 4, the stories tell what becomes of 3: it leaves the audience
	// when 4 withdraws, and comes back when it is paired again.
	for name, test := range map[string]struct {
		story []story
		want  []string
	}{
		"once": {[]story{invite("A", 0), invite("A", 0), sent(roster.Accepted), invite("A", 0)},
			[]string{"3 r1 REQUEST A/0 accepted"}},
		"refused for good": {[]story{invite("A", 0), sent(roster.Failed), invite("A", 0)},
			[]string{"3 r1 REQUEST A/0 failed"}},
		"moved": {[]story{invite("A", 0), sent(roster.Accepted), invite("B", 0)},
			[]string{"3 r1 REQUEST A/0 accepted", "3 r2 REQUEST B/1 due"}},
		"moved, by a plan that counts on": {[]story{invite("A", 0), sent(roster.Accepted), invite("B", 5)},
			[]string{"3 r1 REQUEST A/0 accepted", "3 r2 REQUEST B/5 due"}},
		"moved before it was sent": {[]story{invite("A", 0), invite("B", 0)},
			[]string{"3 r1 REQUEST A/0 cancelled", "3 r2 REQUEST B/0 due"}},
		"moved there and back": {[]story{invite("A", 0), sent(roster.Accepted), invite("B", 0), sent(roster.Accepted), invite("A", 0)},
			[]string{"3 r1 REQUEST A/0 accepted", "3 r2 REQUEST B/1 accepted", "3 r3 REQUEST A/2 due"}},
		"moved there and back before anybody heard": {[]story{invite("A", 0), sent(roster.Accepted), invite("B", 0), invite("A", 0)},
			[]string{"3 r1 REQUEST A/0 accepted", "3 r2 REQUEST B/1 cancelled"}},
		"moved while nobody knows": {[]story{invite("A", 0), sent(roster.Doubtful), invite("B", 0)},
			[]string{"3 r1 REQUEST A/0 doubtful", "3 r2 REQUEST B/1 due"}},
		"left before it was sent": {[]story{invite("A", 0), leave, invite("A", 0)},
			[]string{"3 r1 REQUEST A/0 cancelled"}},
		"left": {[]story{invite("A", 0), sent(roster.Accepted), leave, invite("A", 0), invite("A", 0)},
			[]string{"3 r1 REQUEST A/0 accepted", "3 r2 CANCEL A/1 due"}},
		"left while it was being sent": {[]story{invite("A", 0), sent(roster.Sending), leave, invite("A", 0)},
			[]string{"3 r1 REQUEST A/0 sending", "3 r2 CANCEL A/1 due"}},
		"left after it was refused": {[]story{invite("A", 0), sent(roster.Failed), leave, invite("A", 0)},
			[]string{"3 r1 REQUEST A/0 failed"}},
		"left before they heard that it moved": {[]story{invite("A", 0), sent(roster.Accepted), invite("B", 0), leave, invite("B", 0)},
			[]string{"3 r1 REQUEST A/0 accepted", "3 r2 REQUEST B/1 cancelled", "3 r3 CANCEL A/1 due"}},
		"left after the move was refused": {[]story{invite("A", 0), sent(roster.Accepted), invite("B", 0), sent(roster.Failed), leave, invite("B", 0)},
			[]string{"3 r1 REQUEST A/0 accepted", "3 r2 REQUEST B/1 failed", "3 r3 CANCEL A/1 due"}},
		"left in doubt": {[]story{invite("A", 0), sent(roster.Doubtful), leave, invite("A", 0)},
			[]string{"3 r1 REQUEST A/0 doubtful", "3 r2 CANCEL A/1 due"}},
		"back": {[]story{invite("A", 0), sent(roster.Accepted), leave, invite("A", 0), sent(roster.Accepted), again, invite("A", 0)},
			[]string{"3 r1 REQUEST A/0 accepted", "3 r2 CANCEL A/1 accepted", "3 r3 REQUEST A/2 due"}},
		"back before they heard": {[]story{invite("A", 0), sent(roster.Accepted), leave, invite("A", 0), again, invite("A", 0)},
			[]string{"3 r1 REQUEST A/0 accepted", "3 r2 CANCEL A/1 cancelled"}},
		"a crash while it was being sent": {[]story{invite("A", 0), sent(roster.Sending), by("next")},
			[]string{"3 r1 REQUEST A/0 due"}},
		"two crashes": {[]story{invite("A", 0), sent(roster.Sending), by("next"), sent(roster.Sending), by("third")},
			[]string{"3 r1 REQUEST A/0 doubtful"}},
		"a crash, and then it moved": {[]story{invite("A", 0), sent(roster.Sending), by("next"), invite("B", 0)},
			[]string{"3 r1 REQUEST A/0 doubtful", "3 r2 REQUEST B/1 due"}},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			one, other := w.place(day(1), "one", mentor), w.place(day(1), "other", mentee)
			w.pair(day(10), [2]plan.PersonID{one, other})
			for _, step := range test.story {
				step(w, one, other)
			}
			got := slices.DeleteFunc(w.ledger(), func(row string) bool { return row[0] != '3' })
			if !slices.Equal(got, test.want) {
				t.Errorf("got  %q\nwant %q", got, test.want)
			}
		})
	}
}
