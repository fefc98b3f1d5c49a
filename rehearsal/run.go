package rehearsal

import (
	"context"
	"fmt"
	"time"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/mail"
	"trellis/report"
	"trellis/roster"
)

// Options say what to rehearse.
type Options struct {
	Book   *definitions.Book
	Cohort string // the file's name, without the programme's: "2025"
	People []definitions.Applicant
	Seed   int64
	Out    string // a directory that is empty, not there yet, or made by a rehearsal
	// Keep leaves the roster there too, as roster.db: Out is then a data directory that
	// commands may look at, in which nothing runs.
	Keep bool

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
	Numbers *report.Report // as the cohort would end with it

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
	Groups    int // likewise
	Meetings  int // that pairs and groups held
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
	numbers, err := s.numbers(ctx, out)
	if err != nil {
		return nil, err
	}
	return &Result{
		Plan: p, Report: out.path(reportFile), Entries: r.entries, Figures: r.figures, Numbers: numbers,
		Took: time.Since(began), Matching: s.watch.matching,
	}, nil
}
