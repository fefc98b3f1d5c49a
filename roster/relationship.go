package roster

import (
	"fmt"
	"time"

	"trellis/definitions/plan"
)

// Manner is how people met.
type Manner string

const (
	Unsaid   Manner = "" // nobody said
	Online   Manner = "online"
	InPerson Manner = "in person"
	Visit    Manner = "visit" // where one of them works
)

// Relationship is a pair or a group: one of the two is set.
type Relationship struct {
	Pair  int64 `json:"pair,omitempty"`
	Group int64 `json:"group,omitempty"`
}

// Wrote keeps that a pair or a group was heard of on a day although it has not met: one
// of them wrote, or answered when they were asked. It is a sign of life, so nobody asks
// them for a while. Said twice of one day it is one thing, and news is false.
func (t *Tx) Wrote(of Relationship, person plan.PersonID, when time.Time) (news bool, err error) {
	n, err := t.exec(`INSERT INTO signs (pair, group_id, at, person) VALUES ($1, $2, $3, $4) ON CONFLICT (pair, group_id, at) DO NOTHING`,
		of.Pair, of.Group, millis(when), person)
	if err != nil || n == 0 {
		return false, failed("keeping a sign of life", t.Cohort, err)
	}
	return true, t.recountOf(of)
}

// NotWrote takes back what was recorded by mistake. The reason is kept.
func (t *Tx) NotWrote(of Relationship, person plan.PersonID, when time.Time, by plan.StaffName, because string) error {
	n, err := t.exec(`DELETE FROM signs WHERE pair = $1 AND group_id = $2 AND at = $3`, of.Pair, of.Group, millis(when))
	if err := t.tookBack(n, err, "take back that they wrote", by, because, person); err != nil {
		return err
	}
	return t.recountOf(of)
}

// MeetsEvery keeps that a pair or a group agreed to meet less often than the programme
// says: so many days lie between two meetings at most. 0: as the programme says. Said
// again it changes nothing, and news is false. The reason is kept.
func (t *Tx) MeetsEvery(of Relationship, days int, by plan.StaffName, because string) (news bool, err error) {
	table, id, ref := "pairs", of.Pair, "pair"
	if of.Group != 0 {
		table, id, ref = "groups", of.Group, "group"
	}
	n, err := t.exec(`UPDATE `+table+` SET every = $3, mark = $4 WHERE cohort = $1 AND id = $2 AND every <> $3`, t.Cohort, id, days, t.Mark)
	if err != nil || n == 0 {
		return false, failed("keeping how often they meet", t.Cohort, err)
	}
	return true, t.Reason(by, "meet every", because, fmt.Sprintf("%s %d", ref, id))
}

func (t *Tx) recountOf(of Relationship) error {
	if of.Group != 0 {
		return t.recountGroup(of.Group)
	}
	return t.recount(of.Pair)
}

// recount makes of a pair's meetings what is said of them all. A pair is heard of when
// it meets, when one of the two writes, when it is announced, and when one of them
// comes back from a pause.
func (t *Tx) recount(pair int64) error {
	_, err := t.exec(`UPDATE pairs AS p SET mark = $2,
			meetings = (SELECT COUNT(*) FROM meetings m WHERE m.pair = p.id),
			turns = (SELECT COUNT(*) FROM meetings m WHERE m.pair = p.id) + (SELECT COUNT(*) FROM signs s WHERE s.pair = p.id),
			last_met = (SELECT COALESCE(MAX(m.met), 0) FROM meetings m WHERE m.pair = p.id),
			heard = (SELECT COALESCE(MAX(h.at), 0) FROM (
				SELECT m.met AS at FROM meetings m WHERE m.pair = p.id
				UNION ALL SELECT s.at FROM signs s WHERE s.pair = p.id
				UNION ALL SELECT z.resumed FROM pauses z WHERE z.cohort = p.cohort AND z.person IN (p.mentor, p.mentee)
				UNION ALL SELECT p.announced WHERE NOT EXISTS (SELECT 1 FROM meetings m WHERE m.pair = p.id)) AS h)
		WHERE p.id = $1`, pair, t.Mark)
	return failed("counting meetings", t.Cohort, err)
}

// recountGroup makes of a group's meetings what is said of them all.
func (t *Tx) recountGroup(group int64) error {
	_, err := t.exec(`UPDATE groups AS g SET mark = $2,
			meetings = (SELECT COUNT(*) FROM group_meetings h WHERE h.group_id = g.id),
			turns = (SELECT COUNT(*) FROM group_meetings h WHERE h.group_id = g.id) + (SELECT COUNT(*) FROM signs s WHERE s.group_id = g.id),
			last_met = (SELECT COALESCE(MAX(h.met), 0) FROM group_meetings h WHERE h.group_id = g.id),
			heard = (SELECT COALESCE(MAX(h.at), 0) FROM (
				SELECT m.met AS at FROM group_meetings m WHERE m.group_id = g.id
				UNION ALL SELECT s.at FROM signs s WHERE s.group_id = g.id
				UNION ALL SELECT g.announced WHERE NOT EXISTS (SELECT 1 FROM group_meetings m WHERE m.group_id = g.id)) AS h)
		WHERE g.id = $1`, group, t.Mark)
	return failed("counting meetings", t.Cohort, err)
}
