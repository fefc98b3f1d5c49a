package roster

import (
	"fmt"

	"trellis/definitions/plan"
)

// Joining puts somebody into a group that goes on. Who is in another group leaves it.
type Joining struct {
	Group   int64
	Person  plan.PersonID
	Seen    int // [Group.Changes] as whoever decided saw it
	Most    int // how many people a group may be of
	By      plan.StaffName
	Because string
}

// Join carries it out: the others are told, and the one who joins is owed what the
// group was told. [ErrStale] when somebody has left or joined the group since it was
// seen. The reason is kept.
func (t *Tx) Join(j Joining) error {
	g, err := t.group(j.Group)
	switch {
	case err != nil:
		return err
	case !g.Ended.IsZero():
		return fmt.Errorf("group %d of %s has ended", g.Number, t.Cohort)
	case g.Changes != j.Seen:
		return fmt.Errorf("somebody has left or joined group %d since you looked: look again: %w", g.Number, ErrStale)
	case len(g.In()) >= j.Most:
		return fmt.Errorf("group %d has %d people, and a group is of at most %d", g.Number, len(g.In()), j.Most)
	}
	if err := t.mayJoin(j.Person, &g); err != nil {
		return err
	}
	if err := t.leaveGroups(j.Person, false, "Only one was left."); err != nil {
		return err
	}
	if err := t.addMember(j.Group, j.Person); err != nil {
		return err
	}
	if err := t.groupChanged(j.Group); err != nil {
		return err
	}
	if _, err := t.exec(`UPDATE applications SET mark = $3 WHERE cohort = $1 AND person = $2 AND withdrawn = 0`, t.Cohort, j.Person, t.Mark); err != nil {
		return failed("putting somebody into a group", t.Cohort, err)
	}
	if err := t.moveFence(); err != nil {
		return err
	}
	return t.Reason(j.By, "join a group", j.Because, fmt.Sprintf("person %d into group %d", j.Person, g.Number))
}

// mayJoin is an error for somebody without a place, or who is in the group already.
func (t *Tx) mayJoin(person plan.PersonID, g *Group) error {
	p, err := t.Person(person)
	switch {
	case err != nil:
		return err
	case !p.Placed():
		return fmt.Errorf("person %d has no place in %s, or has not been told of it yet", person, t.Cohort)
	}
	for _, m := range g.Members {
		if m.Person == person && m.Gone.IsZero() {
			return fmt.Errorf("person %d is in group %d already: %w", person, g.Number, ErrExists)
		}
	}
	return nil
}

// LeaveGroup takes somebody out of their group who stays in the cohort. The others are
// told. The reason is kept. [ErrUnknown] when they are in none.
func (t *Tx) LeaveGroup(person plan.PersonID, by plan.StaffName, because string) error {
	g, err := t.GroupOf(person, t.At)
	if err != nil {
		return err
	}
	if err := t.leaveGroups(person, false, because); err != nil {
		return err
	}
	if err := t.moveFence(); err != nil {
		return err
	}
	return t.Reason(by, "leave a group", because, fmt.Sprintf("person %d out of group %d", person, g.Number))
}

// leaveGroups takes somebody out of the group that they are in, if any. Nobody is a
// group alone: when one is left, it ends.
func (t *Tx) leaveGroups(person plan.PersonID, lost bool, because string) error {
	in, err := groups(t.ctx, t.tx, t.Cohort, " AND g.ended = 0"+withPerson+" AND EXISTS (SELECT 1 FROM group_members w WHERE w.group_id = g.id AND w.person = $2 AND w.gone = 0)", person)
	if err != nil {
		return err
	}
	for _, g := range in {
		if _, err := t.exec(`UPDATE group_members SET gone = $3, lost = $4 WHERE group_id = $1 AND person = $2`, g.ID, person, millis(t.At), lost); err != nil {
			return failed("taking somebody out of a group", t.Cohort, err)
		}
		if err := t.groupChanged(g.ID); err != nil {
			return err
		}
		if len(g.In()) <= 2 { // as they were before
			if err := t.endGroup(g.ID, because); err != nil {
				return err
			}
		}
	}
	return nil
}

// groupChanged has the others told who is in it now. Letters about it that have not
// left say so, too: their bytes are made anew.
func (t *Tx) groupChanged(group int64) error {
	for _, s := range []string{
		`UPDATE groups SET changes = changes + 1, changed = $2, mark = $3 WHERE id = $1`,
		`DELETE FROM letters WHERE entry IN (SELECT l.id FROM ledger l JOIN group_members m ON m.person = l.person AND m.group_id = $1
			WHERE l.cohort = $4 AND l.state IN ('due', 'held') AND l.doubts = 0 AND CAST($2 AS BIGINT) > 0 AND CAST($3 AS BIGINT) > 0)`,
	} {
		if _, err := t.exec(s, group, millis(t.At), t.Mark, t.Cohort); err != nil {
			return failed("changing a group", t.Cohort, err)
		}
	}
	return nil
}
