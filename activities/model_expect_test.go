package activities

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"trellis/definitions/plan"
	"trellis/mail"
	"trellis/roster"
)

// arrives puts a mail into somebody's diary, and holds it against the model at once:
// nothing may come to whom it is not for, too early, too late, or after they left.
func (l *lived) arrives(e mail.Envelope) {
	p := l.byMail[e.To]
	if p == nil {
		l.fail("a mail to nobody who is known, %s", e.To)
	}
	text := string(e.Bytes)
	_, subject, _ := strings.Cut(text, "\r\nSubject: ")
	subject, _, _ = strings.Cut(subject, "\r\n")
	var object mail.Diary
	if strings.Contains(text, "text/calendar") {
		l.must(object.Apply(e.Bytes))
		l.must(l.diaries[e.To].Apply(e.Bytes))
	}
	events := object.Events()
	removes := len(events) > 0 && events[0].Cancelled
	if strings.Contains(text, "method=CANCEL") != removes && len(events) > 0 {
		l.fail("a CANCEL that is none, or none that is one")
	}
	switch {
	case l.state.Paused:
		l.fail("%q left although the cohort is paused", subject)
	case removes:
		return
	case p.gone:
		l.fail("%q came to person %d, who has left", subject, p.id)
	case p.paused:
		l.fail("%q came to person %d, who is paused", subject, p.id)
	case p.address != e.To:
		l.fail("%q came to a former address of person %d", subject, p.id)
	case len(events) > 0:
		l.invited(p, events[0])
		return
	case p.staff:
		return
	}
	p.got[subject]++
	switch post, known := l.posts()[subject]; {
	case !known:
		l.fail("%q is no mail of the programme's", subject)
	case l.over || post.stopped:
		l.fail("%q came to person %d although it is not to leave", subject, p.id)
	case l.now.Before(post.from) || !l.now.Before(post.to):
		l.fail("%q came to person %d at %v: it is for between %v and %v", subject, p.id, l.now, post.from, post.to)
	case !post.for_(p):
		l.fail("%q came to person %d, for whom it is not", subject, p.id)
	}
}

// invited holds an invitation against the session as it is.
func (l *lived) invited(p *soul, e mail.DiaryEvent) {
	for item, g := range l.gatherings() {
		if g.start.Equal(e.Start) && strings.Contains(e.Title+" "+e.Where, g.says) {
			if !g.for_(p) || !l.now.Before(g.start) {
				l.fail("%s came to person %d, for whom it is not, or too late", item, p.id)
			}
			p.holds[item] = g.text() // also when they pause before the cohort rests
			return
		}
	}
	l.fail("person %d is invited to what is not so: %s, %v, %s", p.id, e.Title, e.Start, e.Where)
}

// rested is the model's turn, when nothing more is due: what everyone should hold from
// now on. What still waits for the mail server they hold later.
func (l *lived) rested() {
	if l.state.Paused || l.now.Before(l.settle) {
		return
	}
	newest, open, _ := l.newest()
	waits := func(p *soul, item plan.ItemName) bool {
		return open[holding{p.id, item}] || l.state.Retry[string(item)+"#0"].At.After(l.now)
	}
	all := l.gatherings()
	for _, item := range []plan.ItemName{"circle/invitation", "drop_ins/invitation", "finale/invitation"} {
		g, on := all[item]
		for _, p := range l.souls {
			switch in := on && !p.gone && g.for_(p); {
			case waits(p, item) || on && !l.now.Before(g.start):
			case !in:
				delete(p.holds, item)
			case !p.paused:
				p.holds[item] = g.text()
			}
		}
	}
	for subject, post := range l.posts() {
		for _, p := range l.souls {
			due := !l.over && !post.stopped && !p.paused && !p.gone && post.for_(p) && !l.now.Before(post.from) && l.now.Before(post.to)
			state := newest[holding{p.id, post.item}].State
			if due && p.got[subject] == 0 && !waits(p, post.item) && state != roster.Doubtful && state != roster.Dropped {
				l.fail("person %d lacks %q, and is not listed (%q)", p.id, subject, state)
			}
		}
	}
}

// holding is an item that somebody has, or should have.
type holding struct {
	person plan.PersonID
	item   plan.ItemName
}

// newest are the newest rows of everybody's items, which have rows that are open, and of
// whom it is listed that something may not have arrived.
func (l *lived) newest() (all map[holding]roster.Entry, open map[holding]bool, listed map[plan.PersonID]bool) {
	entries, err := l.roster.Entries(l.ctx, modelCohort)
	l.must(err)
	all, open, listed = map[holding]roster.Entry{}, map[holding]bool{}, map[plan.PersonID]bool{}
	for _, e := range entries {
		key := holding{e.Person, e.Item}
		if e.Revision > all[key].Revision {
			all[key] = e
		}
		if e.State == roster.Due || e.State == roster.Sending {
			open[key] = true
		}
		listed[e.Person] = listed[e.Person] || e.State == roster.Doubtful
	}
	return all, open, listed
}

// compare holds every diary, and what everybody was sent, against the model.
func (l *lived) compare() {
	newest, open, listed := l.newest()
	if len(open) > 0 {
		return // it is looked at when everything is at an end
	}
	for address, diary := range l.diaries {
		p := l.byMail[address]
		var holds, should []string
		for _, e := range diary.Events() {
			if !e.Cancelled && e.Start.After(l.now) && !l.began(e) {
				holds = append(holds, e.Start.UTC().Format(time.RFC3339)+" "+e.Title+" "+e.Where)
			}
		}
		if p.address == address {
			for item, text := range p.holds {
				if at, _, _ := strings.Cut(text, " "); at > l.now.Format(time.RFC3339) && !l.past(item) {
					should = append(should, text)
				}
			}
		}
		slices.Sort(holds)
		slices.Sort(should)
		if !listed[p.id] && !slices.EqualFunc(holds, should, alike) {
			l.fail("the calendar of person %d at %s has\n\t%s\nand should have\n\t%s\nthe ledger:%s", p.id, address, strings.Join(holds, "\n\t"), strings.Join(should, "\n\t"), l.ledgerOf(p))
		}
	}
	for subject, post := range l.posts() {
		for _, p := range l.souls {
			if n, e := p.got[subject], newest[holding{p.id, post.item}]; n > 1 && !(post.again && n == 2 && e.Doubts > 0) {
				l.fail("%q came to person %d %d times, in doubt %d times", subject, p.id, n, e.Doubts)
			}
		}
	}
}

// ended holds that everything has come to an end that was begun.
func (l *lived) ended() {
	_, open, _ := l.newest()
	for _, p := range l.souls {
		for key := range open {
			if key.person == p.id {
				l.fail("%s of person %d has not come to an end:%s", key.item, key.person, l.ledgerOf(p))
			}
		}
	}
	l.compare()
}

// ledgerOf is somebody's rows, for whoever reads of a difference.
func (l *lived) ledgerOf(p *soul) (text string) {
	entries, err := l.roster.Entries(l.ctx, modelCohort)
	l.must(err)
	for _, e := range entries {
		if e.Person == p.id {
			text += fmt.Sprintf("\n\t%s %s %d of %s, sequence %d: %s %s, due %s, made %s, attempts %d, doubts %d", e.Item, e.Method, e.Revision, e.Version, e.Sequence,
				e.State, e.Word, e.At.Format(time.DateTime), e.Date.Format(time.DateTime), e.Attempts, e.Doubts)
		}
	}
	return text
}

// alike says that an entry is when it should be and says what it should.
func alike(has, should string) bool {
	at, says, _ := strings.Cut(should, " ")
	return strings.HasPrefix(has, at) && strings.Contains(has, says)
}
