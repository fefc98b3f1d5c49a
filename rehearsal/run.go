package rehearsal

import (
	"context"
	"errors"
	"fmt"
	"time"

	"trellis/activities"
	"trellis/definitions"
	"trellis/definitions/calendar"
	"trellis/definitions/plan"
	"trellis/mail"
	"trellis/roster"
)

// Options say what to rehearse.
type Options struct {
	Book   *definitions.Book
	Cohort string // the file's name, without the programme's: "2025"
	People []definitions.Applicant
	Seed   int64
	Out    string // a directory that is empty, not there yet, or made by a rehearsal

	Inventing
	// From is who mails come from. Zero: an address of an example domain.
	From mail.Address
}

// Result is what a rehearsal came to.
type Result struct {
	Plan    *plan.Plan
	Report  string // path of the page to look at
	Entries []roster.Entry
	Figures

	// Took is the whole of it, Matching the part that went into proposing pairs.
	Took, Matching time.Duration
}

// Figures are the counts of a rehearsal.
type Figures struct {
	People    int // who began an application
	Applied   int // and sent it
	Places    int // were told that they have a place, also those who left later
	Left      int // withdrew
	Pairs     int // were announced, also those that ended early
	Meetings  int // that pairs held
	Answers   int // to forms: the finale's, surveys
	Calendars int // files in calendars/
	Mails     map[roster.State]int
	Instants  int // at which invented people acted
}

// Run rehearses a cohort, and writes what came of it.
func Run(ctx context.Context, o Options) (*Result, error) {
	began := time.Now()
	p, problems := o.Book.Resolve(o.Cohort)
	if p == nil {
		return nil, fmt.Errorf("there is nothing to rehearse: the definition has %d errors. See them with: trellis check", problems.Errors())
	}
	out, err := openFolder(o.Out)
	if err != nil {
		return nil, err
	}
	defer out.close()
	s, err := set(ctx, o, p, out)
	if err != nil {
		return nil, err
	}
	defer s.roster.Close()
	if err := s.play(ctx); err != nil {
		return nil, err
	}
	r, err := s.record(ctx)
	if err != nil {
		return nil, err
	}
	if err := r.write(out); err != nil {
		return nil, err
	}
	return &Result{
		Plan: p, Report: out.path(reportFile), Entries: r.entries, Figures: r.figures,
		Took: time.Since(began), Matching: s.watch.matching,
	}, nil
}

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
	r, err := roster.Open(ctx, roster.Options{Path: out.scratch("roster.db")})
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
		Carrier: func() mail.Carrier { return s.mails.carrier(mail.Folder(s.out.path(outboxDir), nameOnTheWay)) },
	}
}

// start is when a coordinator would start the cohort: at 9am on the working day
// before anything happens. Staff get their invitations then.
func (s *stage) start() time.Time {
	var first time.Time
	consider := func(t time.Time) {
		if !t.IsZero() && (first.IsZero() || t.Before(first)) {
			first = t
		}
	}
	for _, st := range s.plan.Stages {
		consider(st.Opens)
		for _, it := range st.Items {
			consider(it.At)
		}
	}
	if len(s.acts) > 0 {
		consider(s.acts[0].At)
	}
	return s.days.Morning(s.days.Add(s.days.Date(first), 0, 0, -1))
}

// deadline is two months after the last date of the plan, when a cohort that is
// not over waits for somebody who will not come.
func (s *stage) deadline() time.Time {
	var last time.Time
	consider := func(t time.Time) {
		if t.After(last) {
			last = t
		}
	}
	for _, st := range s.plan.Stages {
		consider(st.Closes)
		consider(st.Decide)
		for _, it := range st.Items {
			consider(it.At)
		}
		for _, session := range st.Sessions {
			consider(session.End)
		}
		for _, survey := range st.Surveys {
			consider(survey.Closes)
		}
	}
	return last.AddDate(0, 2, 0)
}
