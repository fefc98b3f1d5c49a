package roster

import (
	"trellis/definitions/plan"
)

// What is asked before something is recorded that came by mail, by telephone or on paper.

// Invited says whether a person holds the invitation that one of these items is, or is
// about to.
func (t *Tx) Invited(person plan.PersonID, items []plan.ItemName) (bool, error) {
	var n int
	err := t.row(`SELECT COUNT(*) FROM ledger WHERE cohort = $1 AND person = $2 AND method = 'REQUEST'
		AND state NOT IN ('cancelled', 'dropped', 'failed') AND `+among("item", "$3"), t.Cohort, person, list(items)).Scan(&n)
	return n > 0, failed("reading invitations", t.Cohort, err)
}

// MarkLate keeps that a person's answer to a form came when it was not open.
func (t *Tx) MarkLate(person plan.PersonID, form string) error {
	_, err := t.exec(`UPDATE answers SET late = TRUE WHERE cohort = $1 AND form = $2 AND person = $3`, t.Cohort, form, person)
	return failed("keeping an answer", t.Cohort, err)
}

// Announced says whether pairs of a matching were ever announced: then a choice for it has
// no effect.
func (t *Tx) Announced(s plan.Strand) (bool, error) {
	var n int
	err := t.row(`SELECT COUNT(*) FROM proposals WHERE cohort = $1 AND strand = $2 AND announced > 0`, t.Cohort, s).Scan(&n)
	return n > 0, failed("reading proposals", t.Cohort, err)
}
