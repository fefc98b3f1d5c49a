package activities

import (
	"context"
	"slices"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

// Carried is something that goes out and tells people of a session: where it is, the
// link to it, or its handouts.
type Carried struct {
	Item  plan.ItemName
	Does  plan.Does
	Where bool     // it says where
	Link  bool     // it has the link
	Files []string // the handouts that go with it
	Sent  int      // how many hold it
	// Coming is to how many it goes, at At; zero At: now.
	Coming int
	At     time.Time
	Not    []NotSent // who does not have it, and why, by number
}

// NotSent is somebody who should have something and has not.
type NotSent struct {
	Person plan.PersonID
	Why    string
}

// Handouts says what of a session is carried by what goes out, and who has not been
// sent it. Nothing is written.
func (a *Activities) Handouts(ctx context.Context, cohort plan.CohortID, hash plan.Hash, session plan.SessionName, now time.Time) (all []Carried, err error) {
	b, err := a.book(ctx, hash)
	if err != nil {
		return nil, err
	}
	x := carriers{Activities: a, book: b, cohort: cohort, now: now}
	if err := x.read(ctx); err != nil {
		return nil, err
	}
	for i := range b.plan.Stages {
		s := &b.plan.Stages[i]
		if !slices.ContainsFunc(s.Sessions, func(x plan.Session) bool { return x.Name == session }) {
			continue
		}
		for j := range s.Items {
			c, about, err := b.carries(s, &s.Items[j], session)
			if err != nil || !about {
				continue // words that cannot be read are a problem of sending, not of this
			}
			if err := x.whoHas(ctx, &s.Items[j], &c); err != nil {
				return nil, err
			}
			all = append(all, c)
		}
	}
	return all, nil
}

// carriers are what goes out of a cohort, and what became of it.
type carriers struct {
	*Activities
	*book
	cohort plan.CohortID
	now    time.Time
	rows   map[plan.ItemName]map[plan.PersonID]roster.Entry // the newest
	paused map[plan.PersonID]bool
}

func (x *carriers) read(ctx context.Context) error {
	entries, err := x.Roster.Entries(ctx, x.cohort)
	if err != nil {
		return err
	}
	x.rows, x.paused = map[plan.ItemName]map[plan.PersonID]roster.Entry{}, map[plan.PersonID]bool{}
	for _, e := range entries {
		if x.rows[e.Item] == nil {
			x.rows[e.Item] = map[plan.PersonID]roster.Entry{}
		}
		if old, ok := x.rows[e.Item][e.Person]; !ok || e.ID > old.ID {
			x.rows[e.Item][e.Person] = e
		}
	}
	people, err := x.Roster.People(ctx, x.cohort)
	for _, p := range people {
		x.paused[p.ID] = x.paused[p.ID] || !p.Paused.IsZero()
	}
	return err
}

// carries says what of a session an item carries, and whether it is about it: by name,
// or as its stage's only one.
func (b *book) carries(s *plan.Stage, it *plan.Item, session plan.SessionName) (c Carried, about bool, err error) {
	c = Carried{Item: it.Name, Does: it.Does, Files: it.Attach}
	x := b.plan.Session(session)
	switch {
	case it.Session != session && (it.Session != "" || len(s.Sessions) > 1):
		return c, false, nil
	case it.Does == plan.SendInvitation:
		c.Where, c.Link = x.Where != "", x.Link != ""
		return c, true, nil
	case it.Does != plan.SendMail:
		return c, false, nil
	}
	l, err := b.letter(it.Mail)
	if err != nil {
		return c, false, err
	}
	speaks := func(member string) bool {
		return slices.Contains(l.words.Names, "session."+member) || slices.Contains(l.words.Names, string(s.Name)+"."+member)
	}
	c.Where, c.Link = x.Where != "" && speaks("where"), x.Link != "" && speaks("link")
	return c, c.Where || c.Link || len(c.Files) > 0, nil
}
