package rehearsal

import (
	"context"
	"errors"
	"fmt"

	"trellis/activities"
	"trellis/definitions"
	"trellis/definitions/calendar"
	"trellis/definitions/plan"
	"trellis/mail"
	"trellis/roster"
)

// stage is where a rehearsal is played: a cohort, its roster and its agenda.
type stage struct {
	plan   *plan.Plan
	days   *calendar.Calendar
	book   *definitions.Book
	seed   int64
	from   mail.Address
	out    *folder
	roster *roster.Roster
	acts   []roster.Act
	watch  *watch
	mails  outage
	last   standing
}

// set puts the cohort, its staff and everyone's agenda into a fresh roster.
func set(ctx context.Context, o Options, p *plan.Plan, out *folder) (*stage, error) {
	days, err := calendar.New(p.Zone, p.Holidays)
	if err != nil {
		return nil, err
	}
	r, err := roster.Open(ctx, roster.Options{Path: out.keep(o.Keep)})
	if err != nil {
		return nil, fmt.Errorf("the rehearsal's roster cannot be made: %w", err)
	}
	s := &stage{plan: p, days: days, book: o.Book, seed: o.Seed, from: o.From, out: out, roster: r, watch: &watch{plan: p}}
	if s.from.Email == "" {
		s.from.Email = "mentoring@example.org"
	}
	s.acts = Invent(p, o.People, o.Seed, o.Inventing)
	start := s.start()
	cohort := roster.Cohort{ID: p.Cohort, Hash: p.Hash, Seed: o.Seed, Started: start, Clock: start}
	var staff []roster.Staff
	for _, x := range o.Book.Staff(o.Cohort) {
		staff = append(staff, roster.Staff{Name: x.Name, FullName: x.FullName, Email: x.Email})
	}
	err = errors.Join(
		r.SavePlan(ctx, p, o.Book.Files(o.Cohort)),
		r.AddCohort(ctx, cohort, staff),
		r.AddActs(ctx, p.Cohort, s.acts))
	if err != nil {
		r.Close()
		return nil, fmt.Errorf("the cohort cannot be put into the rehearsal's roster: %w", err)
	}
	return s, nil
}

// activities are the real ones, with a folder for a mail server.
func (s *stage) activities(d activities.Decider) *activities.Activities {
	return &activities.Activities{
		Roster: s.roster, From: s.from, Decider: d, Outage: s.mails.set,
		// Files of one directory are made one at a time, whoever makes them.
		Lanes:   1,
		Carrier: func() mail.Carrier { return s.mails.carrier(mail.Folder(s.out.path(outboxDir), nameOnTheWay)) },
	}
}
