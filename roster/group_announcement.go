package roster

import (
	"slices"

	"trellis/definitions/plan"
)

// announceGroups makes the groups of a proposal those of its matching. They are the
// whole of them: a group that goes on with the same people stays as it is, every other
// one ends.
func (t *Tx) announceGroups(s plan.Strand, number int) error {
	proposed, err := proposedGroups(t.ctx, t.tx, t.Cohort, number)
	if err != nil {
		return err
	}
	going, err := groups(t.ctx, t.tx, t.Cohort, " AND g.ended = 0 AND "+ofStrand("g", "$2"), s)
	if err != nil {
		return err
	}
	for _, g := range going {
		i := slices.IndexFunc(proposed, func(x ProposedGroup) bool { return slices.Equal(x.Members, g.In()) })
		if i >= 0 {
			proposed[i].Members = nil
			continue
		}
		if err := t.endGroup(g.ID, "A newer proposal was announced."); err != nil {
			return err
		}
	}
	for _, x := range proposed {
		if len(x.Members) == 0 {
			continue
		}
		if err := t.announceGroup(number, x); err != nil {
			return err
		}
	}
	return nil
}

func (t *Tx) announceGroup(number int, x ProposedGroup) error {
	var group int64
	err := t.row(`INSERT INTO groups (cohort, number, place, why, announced, heard, mark) VALUES ($1, $2, (SELECT COALESCE(MAX(place), 0) + 1 FROM groups WHERE cohort = $1), $3, $4, $4, $5)
		RETURNING id`, t.Cohort, number, x.Why, millis(t.At), t.Mark).Scan(&group)
	if err != nil {
		return failed("announcing a group", t.Cohort, err)
	}
	for _, person := range x.Members {
		if err := t.addMember(group, person); err != nil {
			return err
		}
	}
	return nil
}

func (t *Tx) addMember(group int64, person plan.PersonID) error {
	_, err := t.exec(`INSERT INTO group_members (group_id, person, joined) VALUES ($1, $2, $3)
		ON CONFLICT (group_id, person) DO UPDATE SET joined = excluded.joined, gone = 0, lost = FALSE`, group, person, millis(t.At))
	return failed("putting somebody into a group", t.Cohort, err)
}

func (t *Tx) endGroup(group int64, because string) error {
	_, err := t.exec(`UPDATE groups SET ended = $2, ended_because = $3, mark = $4 WHERE id = $1 AND ended = 0`, group, millis(t.At), because, t.Mark)
	return failed("ending a group", t.Cohort, err)
}
