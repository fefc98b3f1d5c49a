package activities

import (
	"context"
	"slices"
	"time"

	"trellis/mail"
	"trellis/roster"
)

// fault is what goes wrong at one of the next mails, and with the whole server.
type fault struct {
	next   time.Time // when the cohort looks again by itself
	in     int       // so many mails from now; 0: at none
	what   what
	second bool // the second way in which it goes wrong
	who    int
	dead   bool // the process has died: nothing leaves or is written any more
	downTo time.Time
	left   []row // the ledger as the process left it
	begun  []row // as it was at the first mail of the activity
	sent   int   // mails of the activity
	broken any   // a difference that showed on the way
}

// row is what sending changes of a row of the ledger.
type row struct {
	id                   int64
	state, owner, word   string
	attempts, doubts, at int64
}

// carriage takes mails to where they go: into the people's diaries.
type carriage struct{ *lived }

func (c *carriage) Close() error { return nil }

// Carry keeps a difference that shows on the way for whoever waits for the activity.
func (c *carriage) Carry(_ context.Context, e mail.Envelope) (result mail.Result) {
	l := c.lived
	defer func() {
		if p := recover(); p != nil {
			l.broken, l.dead = p, true
			result = mail.Result{Outcome: mail.NotSent}
		}
	}()
	switch {
	case l.dead:
		return mail.Result{Outcome: mail.NotSent}
	case l.now.Before(l.downTo):
		return mail.Result{Outcome: mail.Temporary, Word: "down", Server: true}
	}
	if l.begun == nil {
		l.begun = l.rows()
	}
	now := false
	if l.in > 0 {
		l.in--
		now = l.in == 0
	}
	if now && l.what == cutsIn {
		l.cutsIn()
	}
	if e.BeforeDot() != nil {
		return mail.Result{Outcome: mail.NotSent}
	}
	accepted := mail.Result{Outcome: mail.Accepted, Code: 250}
	switch {
	case now && l.what == putsOff:
		return mail.Result{Outcome: mail.Temporary, Code: 451, Word: "later"}
	case now && l.what == dies:
		if !l.second {
			l.arrives(e)
		}
		l.dies()
		return accepted
	case now && l.what == doubts:
		if !l.second {
			l.arrives(e)
		}
		return mail.Result{Outcome: mail.Doubtful, Word: "silence"}
	}
	l.arrives(e)
	l.sent++
	return accepted
}

// dies leaves the ledger as a process leaves it that dies here: with what came of the
// mails before this one, or, had the clerk no time to write it down, without.
func (l *lived) dies() {
	l.dead = true
	if l.left = l.begun; l.who%2 == 0 {
		return
	}
	for began := time.Now(); time.Since(began) < time.Second; time.Sleep(100 * time.Microsecond) {
		l.left = l.rows()
		n := 0
		for _, r := range l.left {
			if i := slices.IndexFunc(l.begun, func(b row) bool { return b.id == r.id }); l.begun[i].state == string(roster.Sending) && r.state != string(roster.Sending) {
				n++
			}
		}
		if n >= l.sent {
			return
		}
	}
}

// rise starts the process again: the ledger is as it was left.
func (l *lived) rise() {
	tx, err := l.db.Begin()
	l.must(err)
	for _, r := range l.left {
		_, err := tx.Exec(`UPDATE ledger SET state = ?, owner = ?, word = ?, attempts = ?, doubts = ?, try_at = ? WHERE id = ?`, r.state, r.owner, r.word, r.attempts, r.doubts, r.at, r.id)
		l.must(err)
	}
	l.must(tx.Commit())
	l.dead = false
	l.start()
}

func (l *lived) rows() (all []row) {
	found, err := l.db.Query(`SELECT id, state, owner, word, attempts, doubts, try_at FROM ledger ORDER BY id`)
	l.must(err)
	defer found.Close()
	for found.Next() {
		var r row
		l.must(found.Scan(&r.id, &r.state, &r.owner, &r.word, &r.attempts, &r.doubts, &r.at))
		all = append(all, r)
	}
	l.must(found.Err())
	return all
}

// cutsIn is a decision about somebody while mail is on its way.
func (l *lived) cutsIn() {
	if p := l.pick(l.who); l.second {
		l.rests(p)
	} else {
		l.leaves(p)
	}
}
