package activities

import (
	"context"
	"time"

	"trellis/definitions/plan"
	"trellis/definitions/timeline"
	"trellis/report"
	"trellis/roster"
)

// Report counts what a cohort has done by now, in the words of the definition that it
// runs by. Ended says that this is the whole of it. No person is in it, nor anything
// that a participant wrote.
func (a *Activities) Report(ctx context.Context, cohort plan.CohortID, hash plan.Hash, now time.Time, ended bool) (*report.Report, error) {
	b, err := a.book(ctx, hash)
	if err != nil {
		return nil, err
	}
	t, err := a.tally(ctx, b, cohort)
	if err != nil {
		return nil, err
	}
	t.now, t.ended = now, ended
	answers, err := t.answers(ctx)
	if err != nil {
		return nil, err
	}
	money, err := t.money(ctx)
	if err != nil {
		return nil, err
	}
	r := &report.Report{
		Programme: b.plan.Programme, Cohorts: []string{b.plan.Title}, Purpose: b.plan.Purpose, Zone: b.plan.Zone,
		From: t.from(), Made: now, Ended: ended,
	}
	if ended {
		r.Until = now
	}
	for _, s := range []report.Section{t.recruitment(), t.matched(), t.meetings(), t.sessions(), t.leaving(), answers, money, t.asks(), t.mails()} {
		if len(s.Says)+len(s.Tables) > 0 {
			r.Sections = append(r.Sections, s)
		}
	}
	return r, nil
}

// tally is all that a report is counted from.
type tally struct {
	*Activities
	*book
	cohort   plan.CohortID
	now      time.Time
	ended    bool
	people   []roster.Person
	pairs    []roster.Pair
	groups   []roster.Group
	counts   roster.Counts
	account  roster.Account
	replies  map[plan.SessionName]map[string]int
	holds    map[plan.ItemName]int
	totals   map[roster.State]int
	timeline *timeline.Timeline
}

func (a *Activities) tally(ctx context.Context, b *book, cohort plan.CohortID) (t *tally, err error) {
	t = &tally{Activities: a, book: b, cohort: cohort}
	if t.people, err = a.Roster.People(ctx, cohort); err != nil {
		return nil, err
	}
	if t.pairs, err = a.Roster.Pairs(ctx, cohort); err != nil {
		return nil, err
	}
	if t.groups, err = a.Roster.Groups(ctx, cohort); err != nil {
		return nil, err
	}
	if t.counts, err = a.Roster.Standing(ctx, cohort); err != nil {
		return nil, err
	}
	if t.account, err = a.Roster.Account(ctx, cohort); err != nil {
		return nil, err
	}
	if t.replies, err = a.Roster.Attendance(ctx, cohort); err != nil {
		return nil, err
	}
	if t.holds, err = a.Roster.Calendars(ctx, cohort); err != nil {
		return nil, err
	}
	if t.totals, err = a.Roster.Totals(ctx, cohort); err != nil {
		return nil, err
	}
	t.timeline, err = timeline.Of(b.plan)
	return t, err
}

// from is the first day of the plan.
func (t *tally) from() (first time.Time) {
	for _, s := range t.plan.Stages {
		for _, at := range []time.Time{s.Opens, s.Closes} {
			if !at.IsZero() && (first.IsZero() || at.Before(first)) {
				first = at
			}
		}
		for _, x := range s.Sessions {
			if first.IsZero() || x.Start.Before(first) {
				first = x.Start
			}
		}
	}
	return first
}

// byRole is a table with a column for each role, and one for all of them where there
// are several.
func (t *tally) byRole(name, title, of string) report.Table {
	made := report.Table{Name: name, Title: title, Of: of}
	if len(t.plan.Roles) > 1 {
		made.Columns = append(made.Columns, "All")
	}
	for i := range t.plan.Roles {
		made.Columns = append(made.Columns, plural(&t.plan.Roles[i]))
	}
	return made
}

// eachRole is a row of such a table: the figure of each role, and their sum.
func (t *tally) eachRole(count func(plan.RoleName) int) []report.Figure {
	var figures []report.Figure
	sum := 0
	for _, r := range t.plan.Roles {
		n := count(r.Name)
		sum += n
		figures = append(figures, report.Count(n))
	}
	if len(figures) > 1 {
		figures = append([]report.Figure{report.Count(sum)}, figures...)
	}
	return figures
}
