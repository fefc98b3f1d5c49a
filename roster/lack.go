package roster

// The two questions that [Roster.Owing] counts and [Roster.Owe] acts on are asked in
// the same words, so that they cannot disagree.

// reached is a condition on row m of the ledger: it arrived, or may have.
const reached = `(m.state IN ('sending', 'accepted', 'doubtful', 'bounced') OR m.doubts > 0)`

// ledgerOf is a condition on rows of the ledger under that name: the item's, and of
// the occurrence, unless each pair or group has its own.
func (o *owing) ledgerOf(row string) string {
	s := row + ".cohort = $1 AND " + row + ".item = " + o.item
	if !o.want.Item.To.Apart() {
		s += " AND " + row + ".occurrence = " + o.thisOccurrence()
	}
	return s
}

// lacking asks who should hold the item and does not: person, since, occurrence.
//
// A mail is held from its first row on, unless that was taken back before it left,
// because its person paused or was out of the audience for a while. Who is paused is
// owed nothing. An invitation is held as long as the newest
// row that may have reached the person is not a CANCEL or of another version; so a
// session that moves there and back is sent again, and so is one that its reader
// was taken out of and returns to.
func (o *owing) lacking() string {
	q := "SELECT u.person, u.since, u.occurrence FROM (" + o.members(o.audience()) + ") AS u WHERE NOT " + paused("u.person") + " AND "
	if !o.want.Item.Until.IsZero() {
		q += "u.since < " + o.bind(millis(o.want.Item.Until)) + " AND "
	}
	if !o.want.Item.Later.IsZero() {
		q += "u.since <= " + o.bind(millis(o.want.Joined)) + " AND "
	}
	if o.want.Item.Optional {
		q += "NOT " + spared("u.person") + " AND "
	}
	if o.want.reminds() { // who joined after its moment is asked, not reminded
		q += "u.since <= " + o.number(millis(o.want.Item.At)) + " AND "
	}
	same := o.sameKey("l", "u")
	if !o.want.invites() {
		return q + "NOT EXISTS (SELECT 1 FROM ledger l WHERE " + same + " AND NOT " + returns + ")"
	}
	version := o.bind(o.want.version())
	return q + `NOT EXISTS (SELECT 1 FROM ledger l WHERE ` + same + ` AND l.method = 'REQUEST' AND l.version = ` + version + ` AND (l.state <> 'cancelled' OR l.held_for = 'skip')
		AND NOT EXISTS (SELECT 1 FROM ledger m WHERE ` + o.sameKey("m", "l") + ` AND m.revision > l.revision
			AND (m.method = 'CANCEL' OR m.version <> ` + version + `) AND ` + reached + `))`
}

// leaving asks who holds the invitation and is no longer in the audience: person,
// version. Once a CANCEL was made, whatever became of it, there is no second one.
func (o *owing) leaving() string {
	from := "ledger l"
	if o.want.Since > 0 {
		// Driven by the few who changed, not by all who were invited.
		from = "(" + o.touched() + ") AS t CROSS JOIN ledger l"
	}
	q := `SELECT l.person, l.occurrence, l.version FROM ` + from + ` WHERE ` + o.ledgerOf("l") + `
		AND l.method = 'REQUEST' AND (l.state IN ('sending', 'accepted', 'doubtful') OR l.doubts > 0)
		AND NOT ` + o.audience().has() + `
		AND NOT EXISTS (SELECT 1 FROM ledger m WHERE ` + o.sameKey("m", "l") + ` AND m.revision > l.revision
			AND (m.method = 'CANCEL' AND m.state <> 'cancelled' OR m.method = 'REQUEST' AND ` + reached + `))`
	if o.want.Since > 0 {
		q += " AND l.person = t.person"
	}
	return q
}

func (o *owing) touched() string {
	after := " WHERE cohort = $1 AND mark > " + o.bind(o.want.Since)
	return "SELECT person FROM applications" + after +
		" UNION SELECT mentor FROM pairs" + after + " UNION SELECT mentee FROM pairs" + after +
		" UNION SELECT m.person FROM groups g JOIN group_members m ON m.group_id = g.id WHERE g.cohort = $1 AND g.mark > " + o.bind(o.want.Since)
}

// sameKey is a condition: row of the ledger is of that other row's person and occurrence.
func (o *owing) sameKey(row, other string) string {
	return row + ".cohort = $1 AND " + row + ".item = " + o.item + " AND " +
		row + ".occurrence = " + other + ".occurrence AND " + row + ".person = " + other + ".person"
}
