package roster

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"trellis/definitions/plan"
)

// ProposedGroup is people who are to be together, why, and what they have in common.
type ProposedGroup struct {
	Members []plan.PersonID // by number
	Why     string          // in sentences
	Fit     []GroupFit      // for each rule by which groups are preferred, the most important first
}

// GroupFit is how the people of a group fit by one rule. How two people fit is from 0,
// not at all, to 100.
type GroupFit struct {
	Rule  string          `json:"rule"`            // as the programme names it
	Pairs int             `json:"pairs"`           // how many two people there are in the group
	Full  int             `json:"full"`            // of these, how many fit fully
	Some  int             `json:"some"`            // and how many fit at all
	Mean  int             `json:"mean"`            // of all of them
	Alone []plan.PersonID `json:"alone,omitempty"` // who fits nobody of the group
}

// proposeGroups keeps the groups of a proposal.
func (t *Tx) proposeGroups(number int, all []ProposedGroup) error {
	for i, x := range all {
		fit, err := json.Marshal(x.Fit)
		if err != nil {
			return fmt.Errorf("writing how a group fits: %w", err)
		}
		if _, err := t.exec(`INSERT INTO proposed_groups (cohort, number, place, why, fit) VALUES ($1, $2, $3, $4, $5)`,
			t.Cohort, number, i+1, x.Why, string(fit)); err != nil {
			return failed("keeping a proposed group", t.Cohort, err)
		}
		for _, person := range x.Members {
			if _, err := t.exec(`INSERT INTO proposed_members (cohort, number, place, person) VALUES ($1, $2, $3, $4)`,
				t.Cohort, number, i+1, person); err != nil {
				return failed("keeping who is to be in a group", t.Cohort, err)
			}
		}
	}
	return nil
}

// proposedGroups are those of a proposal, in its order.
func proposedGroups(ctx context.Context, q querier, id plan.CohortID, number int) (all []ProposedGroup, err error) {
	rows, err := q.query(ctx, `SELECT why, fit FROM proposed_groups WHERE cohort = $1 AND number = $2 ORDER BY place`, id, number)
	err = each(rows, err, func(rows *sql.Rows) error {
		var x ProposedGroup
		var fit string
		if err := rows.Scan(&x.Why, &fit); err != nil {
			return err
		}
		all = append(all, x)
		return json.Unmarshal([]byte(fit), &all[len(all)-1].Fit)
	})
	if err != nil || len(all) == 0 {
		return nil, failed("reading proposed groups", id, err)
	}
	rows, err = q.query(ctx, `SELECT place, person FROM proposed_members WHERE cohort = $1 AND number = $2 ORDER BY place, person`, id, number)
	err = each(rows, err, func(rows *sql.Rows) error {
		var place int
		var person plan.PersonID
		if err := rows.Scan(&place, &person); err != nil {
			return err
		}
		all[place-1].Members = append(all[place-1].Members, person)
		return nil
	})
	return all, failed("reading who is to be in a group", id, err)
}
