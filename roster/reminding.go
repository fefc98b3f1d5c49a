package roster

import "trellis/definitions/plan"

// reminds says that an item is for those alone who have not done what it is about.
func (w *Want) reminds() bool {
	return w.Item.To.Lacks && (w.Item.Agreement != "" || w.Item.Task != "" || w.Item.Survey != "")
}

// lacks is a condition: the person in that column has not done what the item is about.
// Of an anonymous survey it is known who has answered, and not what.
func (o *owing) lacks(column string) string {
	const done = "NOT EXISTS (SELECT 1 FROM "
	it := &o.want.Item
	switch {
	case it.Agreement != "":
		return done + "agreed d WHERE d.cohort = $1 AND d.agreement = " + o.bind(it.Agreement) + " AND d.person = " + column + ")"
	case it.Survey != "":
		return done + "answers d WHERE d.cohort = $1 AND d.form = " + o.bind(it.Survey) + " AND d.person = " + column + ")"
	case o.want.Unheard != nil:
		return among(column, o.bind(list(*o.want.Unheard)))
	}
	return done + "tasks_done d WHERE d.cohort = $1 AND d.task = " + o.bind(it.Task) + " AND d.person = " + column + ")"
}

// spared is a condition: the person in that column asked to be sent only what is needed
// to take part.
func spared(column string) string {
	return "EXISTS (SELECT 1 FROM spared z WHERE z.cohort = $1 AND z.person = " + column + ")"
}

// Spare has somebody sent only what is needed to take part: of these items, which are
// optional, nothing more. What was due of them is taken back, and the fence moves.
func (t *Tx) Spare(person plan.PersonID, optional []plan.ItemName, by plan.StaffName, because string) error {
	if err := t.takesPart(person); err != nil {
		return err
	}
	if _, err := t.exec(`INSERT INTO spared (cohort, person, at) VALUES ($1, $2, $3) ON CONFLICT (cohort, person) DO NOTHING`, t.Cohort, person, millis(t.At)); err != nil {
		return failed("keeping what somebody is spared", t.Cohort, err)
	}
	if _, err := t.exec(`UPDATE ledger SET state = CASE WHEN doubts > 0 THEN 'doubtful' ELSE 'cancelled' END, word = 'spared'
		WHERE cohort = $1 AND person = $2 AND state IN ('due', 'held') AND method = 'MAIL' AND `+among("item", "$3"), t.Cohort, person, list(optional)); err != nil {
		return failed("taking back what was due to them", t.Cohort, err)
	}
	if err := t.moveFence(); err != nil {
		return err
	}
	return t.Reason(by, "send nothing optional to", because, aboutPerson(person))
}

// NotSpare takes that back: from now on they are sent what is optional too.
func (t *Tx) NotSpare(person plan.PersonID, by plan.StaffName, because string) error {
	n, err := t.exec(`DELETE FROM spared WHERE cohort = $1 AND person = $2`, t.Cohort, person)
	return t.tookBack(n, err, "send optional mail again to", by, because, person)
}

// Spared says whether somebody asked for nothing that is optional.
func (t *Tx) Spared(person plan.PersonID) (bool, error) {
	var n int
	err := t.row(`SELECT COUNT(*) FROM spared WHERE cohort = $1 AND person = $2`, t.Cohort, person).Scan(&n)
	return n > 0, failed("reading what somebody is spared", t.Cohort, err)
}
