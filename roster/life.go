package roster

import (
	"context"
	"database/sql"
	"time"

	"trellis/definitions/plan"
)

// Life is everything that is known of a person in one cohort.
type Life struct {
	Person            // in the role they have a place in
	Seen        int64 // the number of the newest reason about them; see [Tx.Seen]
	Verdicts    []Verdict
	Reasons     []Reason
	Pairs       []Pair
	Groups      []Group
	Meetings    []Meeting
	RSVPs       []RSVP
	Attended    []Presence
	Forms       []Form // what they answered; nothing of it where it was anonymous
	Agreements  []Agreed
	Tasks       []Done
	Nominations []Nomination
	Pauses      []Pause
	Calls       []Call
	Amounts     []Amount // money that passed between them and the programme
	Former      []Former
	Ledger      []Entry // what they were sent or are owed, by moment
}

// Meeting is one that a pair held.
type Meeting struct {
	Pair    int64
	At      time.Time
	Minutes int // 0: nobody said
	Manner  Manner
}

// RSVP is an answer to an invitation.
type RSVP struct {
	Session plan.SessionName
	Answer  string
	At      time.Time
}

// Form is what somebody answered to a survey or a stage.
type Form struct {
	Name    string
	Answers map[string]string
	At      time.Time
	Late    bool // the form was not open
}

// Agreed is an agreement that was made.
type Agreed struct {
	Agreement plan.AgreementName
	At        time.Time
}

// Done is a task that was done.
type Done struct {
	Task  plan.TaskName
	About plan.PersonID // 0: nobody in particular
	At    time.Time
}

// Nomination says who sent somebody.
type Nomination struct {
	Role    plan.RoleName
	Partner string
	At      time.Time
}

// Pause is a time in which somebody is sent nothing.
type Pause struct {
	From, Until time.Time // Until is zero as long as it lasts
}

// Life reads everything about one person. [ErrUnknown] if they are not in the cohort.
func (r *Roster) Life(ctx context.Context, id plan.CohortID, person plan.PersonID) (l Life, err error) {
	err = r.read(ctx, func(ctx context.Context, tx *transaction) error {
		t := &Tx{Cohort: id, ctx: ctx, tx: tx}
		if l.Person, err = t.Person(person); err != nil {
			return err
		}
		if l.Seen, err = newestAbout(t, person); err != nil {
			return err
		}
		if l.Verdicts, err = t.Verdicts(person); err != nil {
			return err
		}
		if l.Pairs, err = pairs(ctx, tx, id, only([]plan.PersonID{person})); err != nil {
			return err
		}
		if l.Groups, err = groups(ctx, tx, id, withPerson, person); err != nil {
			return err
		}
		if l.Amounts, err = amounts(ctx, tx, id, only([]plan.PersonID{person})); err != nil {
			return err
		}
		for _, part := range l.parts() {
			if err := t.query(part.query, part.scan, id, person); err != nil {
				return failed("reading a life", id, err)
			}
		}
		return nil
	})
	return l, err
}

// part is one list of a life, asked for by cohort and person.
type part struct {
	query string
	scan  func(*sql.Rows) error
}

func (l *Life) parts() []part {
	return []part{
		{`SELECT at, who, what, why, ref FROM reasons WHERE cohort = $1 AND (ref = 'person ' || CAST($2 AS TEXT) OR ref LIKE 'person ' || CAST($2 AS TEXT) || ' %'
			OR ref IN (SELECT 'pair ' || p.id FROM pairs p WHERE p.cohort = $1 AND (p.mentor = $2 OR p.mentee = $2))) ORDER BY id`,
			rowsOf(&l.Reasons, func(x *Reason) []any { return []any{instant{&x.At}, &x.Who, &x.What, &x.Why, &x.Ref} })},
		{`SELECT m.pair, m.met, m.minutes, m.manner FROM meetings m JOIN pairs p ON p.id = m.pair WHERE p.cohort = $1 AND (p.mentor = $2 OR p.mentee = $2) ORDER BY m.met`,
			rowsOf(&l.Meetings, func(x *Meeting) []any { return []any{&x.Pair, instant{&x.At}, &x.Minutes, &x.Manner} })},
		{`SELECT session, answer, at FROM rsvps WHERE cohort = $1 AND person = $2 ORDER BY at, session`,
			rowsOf(&l.RSVPs, func(x *RSVP) []any { return []any{&x.Session, &x.Answer, instant{&x.At}} })},
		{`SELECT session, at FROM attended WHERE cohort = $1 AND person = $2 ORDER BY at, session`,
			rowsOf(&l.Attended, func(x *Presence) []any { return []any{&x.Session, instant{&x.At}} })},
		{`SELECT form, answers, at, late FROM answers WHERE cohort = $1 AND person = $2 ORDER BY at, form`,
			rowsOf(&l.Forms, func(x *Form) []any { return []any{&x.Name, words{&x.Answers}, instant{&x.At}, &x.Late} })},
		{`SELECT agreement, at FROM agreed WHERE cohort = $1 AND person = $2 ORDER BY at, agreement`,
			rowsOf(&l.Agreements, func(x *Agreed) []any { return []any{&x.Agreement, instant{&x.At}} })},
		{`SELECT task, about, at FROM tasks_done WHERE cohort = $1 AND person = $2 ORDER BY at, task, about`,
			rowsOf(&l.Tasks, func(x *Done) []any { return []any{&x.Task, &x.About, instant{&x.At}} })},
		{`SELECT role, partner, at FROM nominations WHERE cohort = $1 AND person = $2 ORDER BY role`,
			rowsOf(&l.Nominations, func(x *Nomination) []any { return []any{&x.Role, &x.Partner, instant{&x.At}} })},
		{`SELECT paused, resumed FROM pauses WHERE cohort = $1 AND person = $2 ORDER BY paused`,
			rowsOf(&l.Pauses, func(x *Pause) []any { return []any{instant{&x.From}, instant{&x.Until}} })},
		{callRows + ` WHERE cohort = $1 AND person = $2 ORDER BY number`, rowsOf(&l.Calls, (*Call).columns)},
		{`SELECT address, changed FROM former_addresses WHERE person = $2 AND $1 <> '' ORDER BY changed`,
			rowsOf(&l.Former, func(x *Former) []any { return []any{&x.Address, instant{&x.Changed}} })},
		{`SELECT l.id, l.item, l.occurrence, l.person, l.revision, l.method, l.version, l.sequence,
				l.state, l.at, l.until, l.attempts, l.doubts, l.word, COALESCE(b.message_id, ''), b.date
			FROM ledger l LEFT JOIN letters b ON b.entry = l.id WHERE l.cohort = $1 AND l.person = $2 ORDER BY l.at, l.id`,
			rowsOf(&l.Ledger, func(e *Entry) []any {
				return []any{&e.ID, &e.Item, &e.Occurrence, &e.Person, &e.Revision, &e.Method, &e.Version, &e.Sequence,
					&e.State, instant{&e.At}, instant{&e.Until}, &e.Attempts, &e.Doubts, &e.Word, &e.MessageID, instant{&e.Date}}
			})},
	}
}

// rowsOf scans rows to the end of a list.
func rowsOf[T any](to *[]T, columns func(*T) []any) func(*sql.Rows) error {
	return func(rows *sql.Rows) error {
		var x T
		err := rows.Scan(columns(&x)...)
		*to = append(*to, x)
		return err
	}
}
