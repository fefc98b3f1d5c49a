package activities

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"trellis/definitions/plan"
	"trellis/mail"
	"trellis/roster"
	"trellis/workflows/stages"
)

// Preview is one letter as it will be sent, or as it was.
type Preview struct {
	mail.Message
	Bytes  []byte // what goes to the server
	Person plan.PersonID
	Seen   string       // the hash of the words: what an approval is of
	State  roster.State // of its row; empty: it is not in the ledger yet
	At     time.Time    // when it is due, or was
}

// ErrNobody says that an item is for nobody, as things are.
var ErrNobody = errors.New("there is nobody whom it would go to, as things are")

// Preview renders an item for somebody, or for the first of its audience, by what sends
// it: when nothing changes in between and it is sent at that moment, these are the bytes.
// What was sent is shown as it was. A value that is missing is a [*definitions.Missing].
func (a *Activities) Preview(ctx context.Context, cohort plan.CohortID, hash plan.Hash, name plan.ItemName, person plan.PersonID, now time.Time) (p Preview, err error) {
	b, err := a.book(ctx, hash)
	if err != nil {
		return p, err
	}
	item, _ := b.find(name)
	if item == nil {
		return p, fmt.Errorf("the plan has no item %s", name)
	}
	row, state, err := a.rowOf(ctx, b, cohort, item, person, now)
	if err != nil {
		return p, err
	}
	at := now
	if row.At.After(at) {
		at = row.At
	}
	ask := DoAsk{Cohort: cohort, Hash: hash, Task: stages.Task{Item: name, Occurrence: row.Occurrence}, Now: at}
	rows := []roster.Row{row}
	s, err := a.scene(ctx, b, item, ask, rows)
	if err != nil {
		return p, err
	}
	if rows[0].Email == "" {
		rows[0].Email = s.people[row.Person].Email
	}
	p = Preview{Person: row.Person, State: state, At: row.At}
	if p.Seen, err = b.seen(item); err != nil {
		return p, err
	}
	if p.Message, err = s.message(&rows[0]); err != nil {
		return p, err
	}
	if row.Stored && (state != roster.Due || now.Sub(row.Date) < stale) {
		p.Date = row.Date
		p.Bytes, err = a.Roster.Whole(ctx, row.Bytes, row.Enclosed)
		return p, err
	}
	p.Bytes, err = mail.Render(p.Message)
	return p, err
}

// rowOf is somebody's row of the ledger, or the one that they would get.
func (a *Activities) rowOf(ctx context.Context, b *book, cohort plan.CohortID, item *plan.Item, person plan.PersonID, now time.Time) (row roster.Row, state roster.State, err error) {
	row, state, err = a.Roster.Newest(ctx, cohort, item.Name, person)
	if !errors.Is(err, roster.ErrUnknown) {
		return row, state, err
	}
	task := stages.Task{Item: item.Name}
	counts, err := a.Roster.Standing(ctx, cohort)
	if err != nil {
		return row, "", err
	}
	switch item.Need {
	case plan.HasProposal, plan.NotYetApproved, plan.Approved, plan.ToConfirm, plan.ConfirmedLate, plan.OffersOver:
		task.Occurrence = counts.Matching(b.strandOf(item.Name)).Proposal
	case plan.MailWaits:
		task.Occurrence = counts.Waiting
	case plan.LettersLack:
		task.Occurrence = counts.Lacking
	case plan.CallWanted:
		task.Occurrence = counts.Called
	case plan.PairLost:
		task.Occurrence = counts.PairsEnded + counts.GroupsLeft
	}
	at := now
	if item.At.After(at) {
		at = item.At
	}
	want, err := a.want(ctx, b, cohort, task, at)
	if err != nil {
		return row, "", err
	}
	row = roster.Row{Person: person, Occurrence: task.Occurrence, Revision: 1, Method: roster.Mail, At: at, Told: -1}
	if item.Does == plan.SendInvitation {
		row.Method, row.Version, row.Sequence = roster.Request, want.Session.Version, want.Session.Sequence
	}
	if person != 0 {
		return row, "", nil
	}
	members, err := a.Roster.Members(ctx, cohort, want)
	if err != nil {
		return row, "", err
	}
	if len(members) == 0 {
		return row, "", ErrNobody
	}
	row.Person, row.Occurrence = members[0].Person, members[0].Occurrence
	return row, "", nil
}

// Try sends a letter as Preview has it to somebody's own mailbox, and nothing of it is
// written in the ledger. Its Message-ID and the UID of its event are others than the
// real ones, so that it touches no real invitation, in whosever calendar.
func (a *Activities) Try(ctx context.Context, p Preview, to mail.Address, number string) (mail.Result, error) {
	m := p.Message
	m.Key = "test " + number + " " + m.Key
	m.To = to
	m.Words.Subject = "[Test] " + m.Words.Subject
	if m.Event != nil {
		event := *m.Event
		event.UIDKey = "test " + number + " " + event.UIDKey
		event.Attendee = to
		event.Title = "[Test] " + event.Title
		m.Event = &event
	}
	bytes, err := mail.Render(m)
	if err != nil {
		return mail.Result{}, err
	}
	carrier := a.Carrier()
	defer carrier.Close()
	return carrier.Carry(ctx, mail.Envelope{From: m.From.Email, To: strings.TrimSpace(to.Email), Bytes: bytes}), nil
}
