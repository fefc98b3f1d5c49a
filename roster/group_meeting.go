package roster

import (
	"fmt"
	"time"

	"trellis/definitions/plan"
)

// MetTogether keeps a meeting of a group, whoever of it says so. The same group and
// moment twice is one meeting; how long it was and whom they visited is added when the
// second one says it. News is whether anything was kept.
func (t *Tx) MetTogether(group int64, m GroupMeeting) (news bool, err error) {
	var host any
	if m.Host != 0 {
		host = m.Host
	}
	n, err := t.exec(`INSERT INTO group_meetings (group_id, met, minutes, host, manner) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (group_id, met) DO UPDATE
		SET minutes = CASE WHEN excluded.minutes > 0 THEN excluded.minutes ELSE group_meetings.minutes END, host = COALESCE(excluded.host, group_meetings.host),
			manner = CASE WHEN excluded.manner <> '' THEN excluded.manner ELSE group_meetings.manner END
		WHERE excluded.manner <> '' AND excluded.manner <> group_meetings.manner OR excluded.minutes > 0 AND excluded.minutes <> group_meetings.minutes
			OR excluded.host IS NOT NULL AND excluded.host <> COALESCE(group_meetings.host, 0)`, group, millis(m.At), m.Minutes, host, m.Manner)
	if err != nil || n == 0 {
		return false, failed("keeping a meeting", t.Cohort, err)
	}
	return true, t.recountGroup(group)
}

// NotMetTogether takes back a meeting that was recorded by mistake. The reason is kept.
func (t *Tx) NotMetTogether(group int64, when time.Time, person plan.PersonID, by plan.StaffName, because string) error {
	n, err := t.exec(`DELETE FROM group_meetings WHERE group_id = $1 AND met = $2`, group, millis(when))
	if err := t.tookBack(n, err, "take back a meeting", by, because, person); err != nil {
		return err
	}
	return t.recountGroup(group)
}

// GroupOf finds the group that a person is in; or else one that they were in at that
// moment. [ErrUnknown] when there is none.
func (t *Tx) GroupOf(person plan.PersonID, when time.Time) (Group, error) {
	all, err := groups(t.ctx, t.tx, t.Cohort, withPerson, person)
	if err != nil {
		return Group{}, err
	}
	var was *Group
	for i := range all {
		g := &all[i]
		for _, m := range g.Members {
			switch {
			case m.Person != person:
			case m.Gone.IsZero() && g.Ended.IsZero():
				return *g, nil
			case (m.Gone.IsZero() || when.Before(m.Gone)) && (g.Ended.IsZero() || when.Before(g.Ended)):
				was = g
			}
		}
	}
	if was == nil {
		return Group{}, fmt.Errorf("person %d is in no group of %s: %w", person, t.Cohort, ErrUnknown)
	}
	return *was, nil
}

// group finds a group by its id.
func (t *Tx) group(id int64) (Group, error) {
	found, err := groups(t.ctx, t.tx, t.Cohort, " AND g.id = $2", id)
	switch {
	case err != nil:
		return Group{}, err
	case len(found) == 0:
		return Group{}, fmt.Errorf("%s has no such group: %w", t.Cohort, ErrUnknown)
	}
	return found[0], nil
}
