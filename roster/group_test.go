package roster_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

const peer = plan.RoleName("peer")

// peers give so many people a place.
func (w *world) peers(n int) (ids []plan.PersonID) {
	w.Helper()
	for i := range n {
		ids = append(ids, w.place(day(1), fmt.Sprintf("peer%d", i+1), peer))
	}
	return ids
}

// group announces these groups as the cohort's only ones.
func (w *world) group(at time.Time, all ...[]plan.PersonID) {
	w.Helper()
	w.fact(at, func(t *roster.Tx) error {
		var p roster.Proposal
		for _, members := range all {
			p.Groups = append(p.Groups, roster.ProposedGroup{Members: members, Why: "A goal in common.", Fit: []roster.GroupFit{{Rule: "a goal in common", Pairs: 3, Full: 3, Some: 3, Mean: 100}}})
		}
		n, err := t.Propose(p)
		if err != nil {
			return err
		}
		_, err = t.Announce(n)
		return err
	})
}

func (w *world) groups() []roster.Group {
	w.Helper()
	all, err := w.Groups(w.Context(), cohort)
	w.must(err)
	return all
}

func (w *world) matchOf(id plan.PersonID) []plan.PersonID {
	w.Helper()
	found, err := w.Readers(w.Context(), cohort, []plan.PersonID{id})
	w.must(err)
	return found[id].Match
}

func toGroups(who plan.Who) roster.Want {
	return roster.Want{Item: plan.Item{Name: "matching/your-group", Does: plan.SendMail, To: plan.Audience{Who: who}}, Now: day(20)}
}

func TestAGroupIsAnnouncedToAllAtOnce(t *testing.T) {
	w := newWorld(t)
	ids := w.peers(7)
	proposed := []plan.PersonID{ids[0], ids[1], ids[2]}
	w.fact(day(2), func(x *roster.Tx) error {
		_, err := x.Propose(roster.Proposal{Groups: []roster.ProposedGroup{{Members: proposed, Why: "So.", Fit: []roster.GroupFit{{Rule: "goal", Alone: ids[:1]}}}},
			Waiting: []roster.Waiting{{Person: ids[6], Why: "No room."}}})
		return err
	})
	p, err := w.Proposal(t.Context(), cohort, "")
	w.must(err)
	if len(p.Groups) != 1 || !slices.Equal(p.Groups[0].Members, proposed) || p.Groups[0].Why != "So." || p.Groups[0].Fit[0].Alone[0] != ids[0] || len(p.Waiting) != 1 {
		t.Errorf("the proposal came back as %+v", p)
	}
	if len(w.groups()) != 0 || len(w.matchOf(ids[0])) != 0 {
		t.Error("a proposal made groups")
	}
	w.group(day(3), ids[:3], ids[3:6])
	all := w.groups()
	if len(all) != 2 || !slices.Equal(all[0].In(), ids[:3]) || all[1].Number != 2 || !slices.Equal(w.matchOf(ids[1]), []plan.PersonID{ids[0], ids[2]}) {
		t.Errorf("announced %+v; the second is with %v", all, w.matchOf(ids[1]))
	}
	if n := w.owe(toGroups(plan.Paired), "a"); n.Due+n.Dropped != 6 {
		t.Errorf("%+v were owed their mail, want 6", n)
	}
	w.group(day(4), ids[:3], ids[3:7])
	all = w.groups()
	if len(all) != 3 || !all[0].Ended.IsZero() || all[1].Ended.IsZero() || len(all[2].In()) != 4 {
		t.Errorf("after a newer proposal there is %+v", all)
	}
	if c, err := w.Standing(t.Context(), cohort); err != nil || c.Groups != 2 || c.Pairs != 0 {
		t.Errorf("counts %+v, %v", c, err)
	}
}

func TestNobodyIsAnnouncedToSomebodyWhoHasLeftTheirGroup(t *testing.T) {
	w := newWorld(t)
	ids := w.peers(4)
	number := 0
	w.fact(day(2), func(x *roster.Tx) (err error) {
		number, err = x.Propose(roster.Proposal{Groups: []roster.ProposedGroup{{Members: ids}}})
		return err
	})
	w.withdraw(day(3), ids[0])
	err := w.Fact(t.Context(), cohort, day(4), func(x *roster.Tx) error { _, err := x.Announce(number); return err })
	if !errors.Is(err, roster.ErrStale) {
		t.Errorf("it was announced: %v", err)
	}
}

func TestWhoLeavesAGroup(t *testing.T) {
	w := newWorld(t)
	ids := w.peers(4)
	w.group(day(2), ids)
	w.withdraw(day(19), ids[3])
	g := w.groups()[0]
	if !g.Ended.IsZero() || g.Changes != 1 || !slices.Equal(g.In(), ids[:3]) || !g.Members[3].Lost {
		t.Errorf("the group is %+v", g)
	}
	if c, err := w.Standing(t.Context(), cohort); err != nil || c.GroupsLeft != 1 || c.Groups != 1 {
		t.Errorf("counts %+v, %v", c, err)
	}
	changed := toGroups(plan.Changed)
	if n := w.owe(changed, "a"); n.Due != 3 {
		t.Errorf("%+v are told, want the three who stay", n)
	}
	if n := w.owing(changed); n.Missing != 0 {
		t.Errorf("%d more are to be told", n.Missing)
	}
	w.fact(day(20), func(x *roster.Tx) error { return x.LeaveGroup(ids[2], "coach", "they do not get on") })
	changed.Now = day(20).Add(time.Hour)
	if n := w.owe(changed, "a"); n.Due != 2 || n.Cancelled != 3 {
		t.Errorf("of two changes, the last is told: %+v", n)
	}
	w.withdraw(day(21), ids[1])
	if g := w.groups()[0]; g.Ended.IsZero() || len(w.matchOf(ids[0])) != 0 {
		t.Errorf("one is left, and the group is %+v", g)
	}
}

func TestWhoJoinsAGroup(t *testing.T) {
	w := newWorld(t)
	ids := w.peers(6)
	w.group(day(2), ids[:3], ids[3:5])
	w.owe(toGroups(plan.Paired), "a")
	first, second := w.groups()[0], w.groups()[1]
	join := func(g roster.Group, person plan.PersonID, most int) error {
		return w.Fact(t.Context(), cohort, day(20), func(x *roster.Tx) error {
			return x.Join(roster.Joining{Group: g.ID, Person: person, Seen: g.Changes, Most: most, By: "coach", Because: "she came late"})
		})
	}
	if err := join(first, ids[5], 3); err == nil {
		t.Error("a full group was joined")
	}
	if err := join(first, ids[0], 8); !errors.Is(err, roster.ErrExists) {
		t.Errorf("somebody joined their own group: %v", err)
	}
	w.must(join(first, ids[5], 8))
	if n := w.owe(toGroups(plan.Paired), "a"); n.Due != 1 {
		t.Errorf("the one who joins is owed what the group was told: %+v", n)
	}
	if n := w.owe(toGroups(plan.Changed), "a"); n.Due != 3 {
		t.Errorf("the others are told: %+v", n)
	}
	if err := join(first, ids[4], 8); !errors.Is(err, roster.ErrStale) {
		t.Errorf("somebody had joined since: %v", err)
	}
	w.must(join(w.groups()[0], ids[4], 8)) // the second is left with one
	if g := w.groups()[1]; g.Ended.IsZero() || g.ID != second.ID {
		t.Errorf("a group of one goes on: %+v", g)
	}
	if got := w.matchOf(ids[4]); !slices.Equal(got, []plan.PersonID{ids[0], ids[1], ids[2], ids[5]}) {
		t.Errorf("they are with %v", got)
	}
}

func TestAGroupMeets(t *testing.T) {
	w := newWorld(t)
	ids := w.peers(4)
	w.group(day(2), ids[:3])
	g := w.groups()[0]
	met := func(m roster.GroupMeeting) (news bool) {
		w.fact(day(9), func(x *roster.Tx) (err error) { news, err = x.MetTogether(g.ID, m); return err })
		return news
	}
	for i, c := range []struct {
		m    roster.GroupMeeting
		news bool
	}{
		{roster.GroupMeeting{At: day(5)}, true},
		{roster.GroupMeeting{At: day(5)}, false}, // another of them says so too
		{roster.GroupMeeting{At: day(5), Minutes: 90, Host: ids[1]}, true},
		{roster.GroupMeeting{At: day(5), Minutes: 90, Host: ids[1]}, false},
		{roster.GroupMeeting{At: day(7), Host: ids[0]}, true},
	} {
		if got := met(c.m); got != c.news {
			t.Errorf("meeting %d: news is %t", i+1, got)
		}
	}
	g = w.groups()[0]
	if g.Meetings != 2 || !g.LastMet.Equal(day(7)) || g.Minutes() != 90 || !slices.Equal(g.Hosts(), []plan.PersonID{ids[1], ids[0]}) {
		t.Errorf("the group is %+v", g)
	}
	silent := toGroups(plan.Silent)
	silent.Silent = day(8)
	if n := w.owe(silent, "a"); n.Due != 3 {
		t.Errorf("they were not asked why they have not met: %+v", n)
	}
	next, err := w.NextSilence(t.Context(), cohort, roster.Want{Silent: day(6)})
	w.must(err)
	if !next.Equal(day(7)) {
		t.Errorf("they are silent from %v", next)
	}
	met(roster.GroupMeeting{At: day(8).Add(time.Hour)})
	if n := w.owe(silent, "a"); n.Cancelled != 3 {
		t.Errorf("they have met, and are asked all the same: %+v", n)
	}
	w.fact(day(10), func(x *roster.Tx) error {
		return x.NotMetTogether(g.ID, day(8).Add(time.Hour), ids[0], "coach", "a slip")
	})
	if g = w.groups()[0]; g.Meetings != 2 {
		t.Errorf("a meeting that was not is counted: %+v", g)
	}
	w.fact(day(10), func(x *roster.Tx) error {
		if _, err := x.GroupOf(ids[3], day(10)); !errors.Is(err, roster.ErrUnknown) {
			t.Errorf("somebody without a group: %v", err)
		}
		return nil
	})
	w.withdraw(day(11), ids[2])
	w.fact(day(12), func(x *roster.Tx) error {
		was, err := x.GroupOf(ids[2], day(10))
		if err != nil || was.ID != g.ID {
			t.Errorf("of somebody who was in it: %+v, %v", was, err)
		}
		return nil
	})
}
