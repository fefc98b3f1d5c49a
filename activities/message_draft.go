package activities

import (
	"context"
	"errors"
	"time"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/mail"
	"trellis/roster"
	"trellis/workflows/stages"
)

// Draft is a message that was not sent yet, as it would be.
type Draft struct {
	roster.Addressed
	First *Preview // the first letter that can be written; nil when none can
	Lacks []Lack   // whose letters cannot, by number
}

// Lack is why somebody's letter cannot be written yet: it would be held.
type Lack struct {
	Person plan.PersonID
	Word   string
}

// Draft says whom a message would go to and renders the first of its letters, by what
// will send it. Its words have no problems. Nothing is written.
func (a *Activities) Draft(ctx context.Context, cohort plan.CohortID, hash plan.Hash, m roster.Message, files map[string][]byte, now time.Time) (d Draft, err error) {
	b, err := a.book(ctx, hash)
	if err != nil {
		return d, err
	}
	m.Words = roster.MessageWords(files)
	if d.Addressed, err = a.Roster.Address(ctx, cohort, b.plan, m, now); err != nil || len(d.People) == 0 {
		return d, err
	}
	m.Item, m.At, m.Until = d.Item, now, now.Add(plan.Grace)
	x := b.read(m, files)
	if x.unreadable != nil {
		return d, x.unreadable
	}
	alone := &book{Book: b.Book, plan: b.plan, calendar: b.calendar, letters: map[string]*letter{}, messages: map[plan.ItemName]*message{m.Item: x}}
	var rows, staff []roster.Row // those who take part are shown before staff
	for _, p := range d.People {
		row := roster.Row{Person: p.ID, Email: p.Email, Revision: 1, Method: roster.Mail, At: now, Told: -1}
		if p.Role == "" {
			staff = append(staff, row)
		} else {
			rows = append(rows, row)
		}
	}
	rows = append(rows, staff...)
	ask := DoAsk{Cohort: cohort, Hash: hash, Task: stages.Task{Item: m.Item}, Now: now}
	s, err := a.scene(ctx, alone, &x.item, ask, rows)
	if err != nil {
		return d, err
	}
	return d, d.write(s, rows)
}

// write tries each letter, and renders the first that can be written.
func (d *Draft) write(s *scene, rows []roster.Row) error {
	l, err := s.letter(s.item.Mail)
	if err != nil {
		return err
	}
	for i := range rows {
		row := &rows[i]
		_, err := l.words.Values(s.of(row))
		missing := (*definitions.Missing)(nil)
		switch {
		case errors.As(err, &missing):
			d.Lacks = append(d.Lacks, Lack{row.Person, missing.Error()})
			continue
		case err != nil:
			return err
		case d.First != nil:
			continue
		}
		p := &Preview{Person: row.Person, At: row.At}
		if p.Message, err = s.message(row); err != nil {
			return err
		}
		if p.Bytes, err = mail.Render(p.Message); err != nil {
			return err
		}
		if p.Seen, err = s.seen(s.item); err != nil {
			return err
		}
		d.First = p
	}
	return nil
}
