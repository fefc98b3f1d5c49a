package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"trellis/definitions"
	"trellis/definitions/phrase"
	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/worker"
)

// cohort is one that was started: what the roster knows of it, and its
// definitions as they were when it was started.
type cohort struct {
	matching *plan.Stage // of several, the one that was turned to: see [cohort.of]
	roster.Cohort
	house *worker.Installation // nil where nothing needs to be running
	rolls *roster.Roster
	plan  *plan.Plan
	book  *definitions.Book
	zone  *time.Location

	messages []roster.Message // that were sent outside the plan
}

// open finds a cohort. One that is to be changed needs an installation that
// runs, so that it hears of it at once; one that is only read, or tried with
// --dry-run, needs its roster alone. Close it.
func (s *site) open(ctx context.Context, name string, change bool) (*cohort, error) {
	c := &cohort{}
	err := c.reach(ctx, s, change)
	if err == nil {
		c.Cohort, err = s.find(ctx, c.rolls, name)
	}
	if err == nil {
		err = c.recall(ctx)
	}
	if err != nil {
		c.close()
		return nil, err
	}
	return c, nil
}

func (c *cohort) reach(ctx context.Context, s *site, change bool) (err error) {
	if !change {
		c.rolls, err = s.read(ctx)
		return err
	}
	if c.house, err = s.connect(ctx); err == nil {
		c.rolls = c.house.Roster
	}
	return err
}

// recall reads the definitions that the cohort was started with.
func (c *cohort) recall(ctx context.Context) error {
	p, files, err := c.rolls.Plan(ctx, c.Hash)
	if err != nil {
		return err
	}
	book, problems := definitions.Open(p.Cohort.Programme(), files)
	if book == nil {
		return fmt.Errorf("the definitions that %s was started with can no longer be read: they have %s", c.ID, number(problems.Errors(), "error"))
	}
	zone, err := time.LoadLocation(p.Zone)
	if err != nil {
		return fmt.Errorf("this machine does not know the time in %s: %w", p.Zone, err)
	}
	c.plan, c.book, c.zone = p, book, zone
	c.messages, err = c.rolls.Messages(ctx, c.ID)
	return err
}

func (c *cohort) close() {
	switch {
	case c.house != nil:
		c.house.Close()
	case c.rolls != nil:
		_ = c.rolls.Close()
	}
}

// now is the time by the cohort's clock.
func (c *cohort) now() time.Time {
	if c.Paced {
		return c.Clock
	}
	return time.Now().UTC().Truncate(time.Second)
}

// errDry undoes what was tried.
var errDry = errors.New("only tried")

// state states facts about people, in one transaction: all of them, or none. Tried
// with dry, they are stated and then undone.
func (c *cohort) state(ctx context.Context, dry bool, f func(*roster.Tx) error) error {
	err := c.rolls.Fact(ctx, c.ID, c.now(), func(t *roster.Tx) error {
		if err := f(t); err != nil {
			return err
		}
		if dry {
			return errDry
		}
		return nil
	})
	if errors.Is(err, errDry) {
		return nil
	}
	return err
}

// staff says who decides: the one who was named, who must be among those who may,
// or else the first of these.
func (c *cohort) staff(named string, may []plan.StaffName) (plan.StaffName, error) {
	if len(may) == 0 {
		may = []plan.StaffName{c.plan.Coordinator}
	}
	if named == "" {
		return may[0], nil
	}
	if slices.Contains(may, plan.StaffName(named)) {
		return plan.StaffName(named), nil
	}
	var names []string
	for _, m := range may {
		names = append(names, string(m))
	}
	if near, ok := phrase.Near(named, names); ok {
		return "", fmt.Errorf("%s decides nothing here. Did you mean %s?", clean(named), near)
	}
	return "", fmt.Errorf("the programme does not ask %s; it asks %s", clean(named), inWords(may))
}

// stage finds the first stage of a kind; nil where the programme has none.
func (c *cohort) stage(kind plan.Kind) *plan.Stage {
	for i := range c.plan.Stages {
		if s := &c.plan.Stages[i]; s.Kind == kind {
			return s
		}
	}
	return nil
}

// because keeps who decided what, and why, unless it is kept already: a command
// that is typed again says nothing new.
func (c *cohort) because(ctx context.Context, who plan.StaffName, what, why, ref string) error {
	kept, err := c.rolls.Reasons(ctx, c.ID)
	if err != nil {
		return err
	}
	if slices.ContainsFunc(kept, func(r roster.Reason) bool { return r.Who == who && r.What == what && r.Ref == ref }) {
		return nil
	}
	return c.state(ctx, false, func(t *roster.Tx) error { return t.Reason(who, what, why, ref) })
}
