package activities

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"sync"
	"time"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/mail"
	"trellis/roster"
)

// stale is how old a Date may be when a mail is sent: filters distrust a mail
// whose Date is hours old (SpamAssassin: 2.4 points from 3 hours on).
const stale = 2 * time.Hour

// render makes the bytes of rows that have none, or whose Date is too old, and
// stores them before anything is sent. A value that one person lacks holds that
// person's mail, with the name of the value; the others go on.
func (a *Activities) render(ctx context.Context, b *book, item *plan.Item, ask DoAsk, rows []roster.Row) ([]roster.Row, error) {
	cohort, err := a.Roster.Cohort(ctx, ask.Cohort)
	if err != nil {
		return nil, err
	}
	s, err := a.scene(ctx, b, item, ask, rows)
	if err != nil {
		return nil, err
	}
	if s.enclosures, err = a.enclose(ctx, s.handouts); err != nil {
		return nil, err
	}
	errs := make([]error, len(rows))
	parallel(len(rows), func(i int) {
		if row := &rows[i]; !row.Stored || ask.Now.Sub(row.Date) >= stale {
			if errs[i] = s.render(row); errs[i] == nil {
				s.takeOut(row)
			}
		}
	})
	waits, err := a.otherHalves(ctx, s, rows)
	if err != nil {
		return nil, err
	}
	var made []roster.Rendered
	ready := rows[:0]
	for i, row := range rows {
		missing := (*definitions.Missing)(nil)
		switch {
		case errors.As(errs[i], &missing):
			if err := a.Roster.Hold(ctx, row.ID, cohort.Mark, missing.Error()); err != nil {
				return nil, err
			}
			continue
		case errs[i] != nil:
			if err := a.Roster.Hold(ctx, row.ID, cohort.Mark, errs[i].Error()); err != nil {
				return nil, err
			}
			continue
		case waits[row.Person] != "":
			if err := a.Roster.HoldPair(ctx, row.ID, cohort.Mark, waits[row.Person]); err != nil {
				return nil, err
			}
			continue
		}
		if !row.Stored || row.Date.Equal(ask.Now) {
			made = append(made, roster.Rendered{Row: row.ID, MessageID: row.MessageID, Date: row.Date, Bytes: row.Bytes, Enclosed: row.Enclosed})
		}
		ready = append(ready, row)
	}
	return ready, a.Roster.Store(ctx, made)
}

// scene is what all letters of one chunk have in common.
type scene struct {
	*book
	common        definitions.Scene
	item          *plan.Item
	ask           DoAsk
	from          mail.Address
	reply         mail.Address
	people        map[plan.PersonID]roster.Person
	introductions []introduced // if the mail has them
	quiet         bool         // of the weekly digest: there is nothing to say
	handouts      []mail.Attachment
	enclosures    []enclosure              // the handouts, as mails carry them
	answers       map[plan.PersonID]string // to the session's invitation
	pairs         map[int64]roster.Pair    // by id, where a mail is about one of several of its reader's
	strand        *plan.Strand             // the matching that it is about; nil: any
}

func (a *Activities) scene(ctx context.Context, b *book, item *plan.Item, ask DoAsk, rows []roster.Row) (*scene, error) {
	ids := make([]plan.PersonID, len(rows))
	for i, row := range rows {
		ids[i] = row.Person
	}
	people, err := a.Roster.Readers(ctx, ask.Cohort, ids)
	if err != nil {
		return nil, err
	}
	if item.To.Who == plan.Offered {
		if err := a.offered(ctx, ask.Cohort, b.strandOf(item.Name), people); err != nil {
			return nil, err
		}
	}
	staff := map[plan.StaffName]definitions.Staff{}
	for _, x := range b.Staff(ask.Cohort.Short()) {
		staff[x.Name] = x
	}
	coordinator := staff[b.plan.Coordinator]
	s := &scene{book: b, item: item, ask: ask, people: people, from: a.From}
	s.from.Name = b.plan.Programme
	s.reply = mail.Address{Name: coordinator.FullName, Email: coordinator.Email}
	_, of := plan.Reminded(ask.Task.Occurrence)
	s.common = definitions.Scene{Plan: b.plan, Staff: staff, LinkTo: coordinator.Email, Proposal: of, Item: item}
	if m := b.message(item.Name); m != nil && m.Thing != "" {
		s.common.Asked = wasAsked(b.plan, m.Thing)
	}
	if item.Session != "" {
		s.common.Session = b.plan.Session(item.Session)
	}
	if err := a.severalPairs(ctx, s); err != nil {
		return nil, err
	}
	if item.Survey != "" {
		s.common.Survey = b.plan.Survey(item.Survey)
	}
	if item.Does == plan.SendInvitation {
		if s.answers, err = a.Roster.RSVPs(ctx, ask.Cohort, item.Session, ids); err != nil {
			return nil, err
		}
	}
	if s.handouts, err = b.handouts(item); err != nil {
		return nil, err
	}
	return s, a.addFigures(ctx, s)
}

// handouts are the files that an item's mails carry. The definition was checked when
// the cohort was started, and its files are kept with it.
func (b *book) handouts(item *plan.Item) (files []mail.Attachment, err error) {
	if m := b.message(item.Name); m != nil {
		return m.files, nil
	}
	if len(item.Attach) == 0 {
		return nil, nil
	}
	all := b.Files(b.plan.Cohort.Short())
	for _, name := range item.Attach {
		content, ok := all["handouts/"+name]
		if !ok {
			return nil, fmt.Errorf("the handout %s is not among the files that %s was started with", name, b.plan.Cohort)
		}
		files = append(files, mail.Attachment{Name: name, Content: content})
	}
	return files, nil
}

// render makes one person's mail.
func (s *scene) render(row *roster.Row) error {
	m, err := s.message(row)
	if err != nil {
		return err
	}
	if row.Bytes, err = mail.Render(m); err != nil {
		return err
	}
	row.MessageID, row.Date = mail.MessageID(m.Key, m.Domain), m.Date
	return nil
}

// message is what it says, and to whom.
func (s *scene) message(row *roster.Row) (m mail.Message, err error) {
	l, err := s.letter(s.words(row))
	if err != nil {
		return m, err
	}
	values, err := l.words.Values(s.of(row))
	if err != nil {
		return m, err
	}
	words, err := l.form.Fill(values)
	if err != nil {
		return m, fmt.Errorf("mail %s: %w", s.item.Mail, err)
	}
	reader := s.people[row.Person]
	m = mail.Message{
		Key:     fmt.Sprintf("%s %s %d %d %d", s.ask.Cohort, s.item.Name, row.Occurrence, row.Person, row.Revision),
		Domain:  domain(s.from.Email),
		From:    s.from,
		To:      mail.Address{Name: reader.Name, Email: row.Email},
		ReplyTo: s.reply,
		Date:    s.ask.Now,
		Words:   words,
	}
	if row.Method != roster.Mail {
		m.Event = s.event(row, m)
	} else {
		m.Attachments = s.handouts
	}
	return m, nil
}

// words are the item's own, or for what happens to an invitation later, those
// that are built in.
func (s *scene) words(row *roster.Row) string {
	switch {
	case s.quiet:
		return quietWeek
	case row.Method == roster.Cancel && row.Readdressed:
		return "new-address"
	case row.Method == roster.Cancel && s.common.Session.Off:
		return "called-off"
	case row.Method == roster.Cancel:
		return "cancellation"
	case row.Readdressed:
		return s.item.Mail // that mailbox was not invited before
	case row.Method == roster.Request && row.Told >= 0 && row.Told < s.common.Session.Since:
		return "update"
	case row.Method == roster.Request && row.Told >= 0:
		return "correction"
	}
	return s.item.Mail
}

func (s *scene) event(row *roster.Row, m mail.Message) *mail.Event {
	session := s.common.Session
	title, description := s.plan.Programme+": "+session.Title, m.Words.Text
	if session.Private {
		title, description = s.plan.Programme, "" // what it is about is in the mail alone
	}
	return &mail.Event{
		Cancel:      row.Method == roster.Cancel,
		UIDKey:      string(s.ask.Cohort) + " " + string(session.Name),
		Sequence:    row.Sequence,
		Stamp:       row.At,
		Start:       session.Start,
		End:         session.End,
		Zone:        s.plan.Zone,
		Private:     session.Private,
		Title:       title,
		Description: description,
		Where:       session.Where,
		Link:        session.Link,
		Organizer:   m.From,
		Attendee:    m.To,
		Answer:      s.answers[row.Person],
	}
}

// of is the scene as one reader has it.
func (s *scene) of(row *roster.Row) definitions.Scene {
	mine := s.common
	reader := s.people[row.Person]
	mine.You = asDefined(reader)
	for _, id := range s.about(row, reader.Match) {
		mine.Match = append(mine.Match, asDefined(s.people[id]))
	}
	mine.Introductions = s.introductionsFor(row.Person)
	return mine
}

func asDefined(p roster.Person) definitions.Person {
	return definitions.Person{Name: p.Name, First: p.First, Email: p.Email, Role: string(p.Role), Answers: p.Answers}
}

func domain(address string) string { return address[strings.LastIndexByte(address, '@')+1:] }

// parallel does n things, as many at a time as there are processors.
func parallel(n int, do func(i int)) {
	var wait sync.WaitGroup
	workers := min(runtime.GOMAXPROCS(0), n)
	for w := range workers {
		wait.Go(func() {
			for i := w; i < n; i += workers {
				do(i)
			}
		})
	}
	wait.Wait()
}
