package roster

import (
	"context"
	"database/sql"
	"time"

	"trellis/definitions/plan"
)

// What happened in a cohort, in one word.
type What string

// What was decided is not among them: [Roster.Reasons] has that, with who and why.
const (
	WasStarted  What = "started"  // the cohort
	WasBegun    What = "begun"    // an application
	WasApplied  What = "applied"  // it was sent; About is the role
	WasTold     What = "told"     // whether they have a place: How is yes or no
	WasProposed What = "proposed" // pairs; Count is the proposal's number
	WasPaired   What = "paired"   // Person with Other
	WasParted   What = "parted"   // Person from Other; How is why
	WasMet      What = "met"      // Person and Other, the two of a pair
	WasGrouped  What = "grouped"  // Count is the id of the group that was announced
	WasJoined   What = "joined"   // Person the group with that id, after it was announced
	WasLeft     What = "left"     // Person the group with that id
	WasClosed   What = "closed"   // the group with that id has ended; How is why
	WasGathered What = "gathered" // the group with that id has met, at Person's if it is said
	WasReplied  What = "replied"  // to an invitation: About is the session, How the answer
	WasThere    What = "there"    // it was recorded that they came to a session: About is which
	WasAnswered What = "answered" // About is the form
	WasAgreed   What = "agreed"   // About is the agreement
	WasDone     What = "done"     // About is the task
	WasPaid     What = "paid"     // money passed between them and the programme: Count is how much, in the smallest unit of the currency in How, About what for
	WasMailed   What = "mailed"   // About is the item, How the state of Count rows
)

// Happening is one event of a cohort as the tables have it. Mails of one item that
// left at the same moment are one event; one that did not arrive is an event of its own.
type Happening struct {
	At            time.Time // by the cohort's clock
	What          What
	Person, Other plan.PersonID // 0: nobody in particular, or several
	About, How    string
	Count         int
	Method        string // of mail: [Mail], [Request] or [Cancel]
	Word          string // of mail that did not arrive: the server's last, or why it is held
}

// Happened lists what happened in a cohort from a moment on, by moment. It is the
// roster's own memory, and needs nothing that runs.
func (r *Roster) Happened(ctx context.Context, id plan.CohortID, since time.Time) (all []Happening, err error) {
	rows, err := r.reader.query(ctx, happened, id, millis(since))
	err = each(rows, err, func(rows *sql.Rows) error {
		var h Happening
		err := rows.Scan(instant{&h.At}, &h.What, &h.Person, &h.Other, &h.About, &h.How, &h.Count, &h.Method, &h.Word)
		all = append(all, h)
		return err
	})
	return all, failed("reading what happened", id, err)
}

// happened asks each table for the moments that it keeps. Rows of the ledger count
// from when they were rendered, for that is when they were sent.
const happened = `SELECT at, what, person, other, about, how, n, method, word FROM (
	SELECT started AS at, 'started' AS what, 0 AS person, 0 AS other, '' AS about, '' AS how, 0 AS n, '' AS method, '' AS word, 0 AS place FROM cohorts WHERE id = $1
	UNION ALL SELECT started, 'begun', person, 0, role, '', 0, '', '', 1 FROM applications WHERE cohort = $1 AND started > 0 AND started <> applied
	UNION ALL SELECT applied, 'applied', person, 0, role, '', 0, '', '', 2 FROM applications WHERE cohort = $1 AND applied > 0
	UNION ALL SELECT told, 'told', person, 0, role, CASE WHEN accepted THEN 'yes' ELSE 'no' END, 0, '', '', 3 FROM applications WHERE cohort = $1 AND told > 0
	UNION ALL SELECT made, 'proposed', 0, 0, '', '', number, '', '', 4 FROM proposals WHERE cohort = $1
	UNION ALL SELECT announced, 'paired', mentor, mentee, '', '', 0, '', '', 5 FROM pairs WHERE cohort = $1
	UNION ALL SELECT ended, 'parted', mentor, mentee, '', ended_because, 0, '', '', 6 FROM pairs WHERE cohort = $1 AND ended > 0
	UNION ALL SELECT m.met, 'met', p.mentor, p.mentee, '', '', 0, '', '', 7 FROM meetings m JOIN pairs p ON p.id = m.pair WHERE p.cohort = $1
	UNION ALL SELECT announced, 'grouped', 0, 0, '', '', id, '', '', 5 FROM groups WHERE cohort = $1
	UNION ALL SELECT m.joined, 'joined', m.person, 0, '', '', g.id, '', '', 5 FROM groups g JOIN group_members m ON m.group_id = g.id WHERE g.cohort = $1 AND m.joined > g.announced
	UNION ALL SELECT m.gone, 'left', m.person, 0, '', '', g.id, '', '', 6 FROM groups g JOIN group_members m ON m.group_id = g.id WHERE g.cohort = $1 AND m.gone > 0
	UNION ALL SELECT ended, 'closed', 0, 0, '', ended_because, id, '', '', 6 FROM groups WHERE cohort = $1 AND ended > 0
	UNION ALL SELECT h.met, 'gathered', COALESCE(h.host, 0), 0, '', '', g.id, '', '', 7 FROM group_meetings h JOIN groups g ON g.id = h.group_id WHERE g.cohort = $1
	UNION ALL SELECT at, 'replied', person, 0, session, answer, 0, '', '', 8 FROM rsvps WHERE cohort = $1
	UNION ALL SELECT at, 'there', person, 0, session, '', 0, '', '', 8 FROM attended WHERE cohort = $1
	UNION ALL SELECT at, 'answered', person, 0, form, '', 0, '', '', 9 FROM answers WHERE cohort = $1 AND person IS NOT NULL
	UNION ALL SELECT at, 'agreed', person, 0, agreement, '', 0, '', '', 10 FROM agreed WHERE cohort = $1
	UNION ALL SELECT at, 'done', person, about, task, '', 0, '', '', 11 FROM tasks_done WHERE cohort = $1
	UNION ALL SELECT at, 'paid', person, 0, what, currency, pence, '', '', 11 FROM money WHERE cohort = $1
	UNION ALL SELECT moment, 'mailed', CASE WHEN COUNT(*) = 1 THEN MIN(person) ELSE 0 END, 0, item, state, COUNT(*), method, word, 12 FROM (
		SELECT l.item, l.person, l.state, l.method, CASE WHEN COALESCE(b.date, 0) > 0 THEN b.date ELSE l.at END AS moment,
			CASE WHEN l.state IN ('accepted', 'due', 'sending', 'cancelled') THEN 0 ELSE l.id END AS alone,
			CASE WHEN l.state IN ('accepted', 'due', 'sending', 'cancelled') THEN '' ELSE l.word END AS word
		FROM ledger l LEFT JOIN letters b ON b.entry = l.id WHERE l.cohort = $1) AS sent
		GROUP BY moment, item, state, method, alone, word
) AS events WHERE at >= $2 AND at > 0 ORDER BY at, place, about, how, person, other, n`
