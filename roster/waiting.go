package roster

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"trellis/definitions/plan"
)

// Asking is one thing that people were asked, and who of them was not heard from.
type Asking struct {
	// Thing says what: "applications", "choices", "rsvp/launch", "agreement/code",
	// "task/reading", "form/how_it_went", "decisions", "proposal/3".
	Thing     string
	Due       time.Time // until when; zero: it was not said, or differs
	Anonymous bool      // then nobody is named
	Asked     int       // how many were asked, of those who are still there
	Silent    int       // how many of them were not heard from
	People    []Unheard // these, by since when and then by number
}

// Unheard is somebody who was asked, and was not heard from.
type Unheard struct {
	Person
	Since time.Time       // when they were asked first
	About []plan.PersonID // whom it is about, where it is asked once for each of several
}

// Waiting lists whom a cohort waits for, for each thing that was asked. Asked is who
// was sent it: a mail that waits, failed or came back has asked nobody. Whoever
// withdrew or is paused is waited for in nothing.
//
// Nothing that is over is waited for: neither an answer to the invitation to a session
// that was, nor to a form that has closed, nor choices once there are pairs.
func (r *Roster) Waiting(ctx context.Context, id plan.CohortID, p *plan.Plan, now time.Time) (all []Asking, err error) {
	err = r.read(ctx, func(ctx context.Context, t *transaction) error {
		all, err = (&Tx{Cohort: id, ctx: ctx, tx: t}).waiting(p, now)
		return err
	})
	return all, err
}

func (t *Tx) waiting(p *plan.Plan, now time.Time) ([]Asking, error) {
	k, err := know(t)
	if err != nil {
		return nil, failed("reading who is waited for", t.Cohort, err)
	}
	k.now = now
	k.applications(p)
	if slices.ContainsFunc(p.Matchings(), func(s *plan.Stage) bool { return s.Unmatched == "wait for the next cohort" }) {
		k.carriedOver(p)
	}
	for i := range p.Stages {
		if s := &p.Stages[i]; s.Kind != plan.Gone {
			if err := k.stage(t, p, s); err != nil {
				return nil, err
			}
		}
	}
	return k.all, nil
}

// stage is what one stage asks, in the order in which it usually does.
func (k *knowledge) stage(t *Tx, p *plan.Plan, s *plan.Stage) error {
	k.decisions(s)
	for i := range s.Sessions {
		k.rsvps(s, &s.Sessions[i])
	}
	for i := range s.Agreements {
		k.agreement(s, &s.Agreements[i])
	}
	for i := range s.Tasks {
		k.task(s, &s.Tasks[i])
	}
	if slices.Contains(p.Matchings(), s) {
		if err := k.matching(t, p.Strand(s.Name), s); err != nil {
			return err
		}
	}
	k.afterwards(s)
	for i := range s.Surveys {
		k.survey(s, &s.Surveys[i])
	}
	return nil
}

// asking collects those who were asked one thing.
type asking struct {
	*knowledge
	Asking
}

func (k *knowledge) asks(due time.Time, format string, args ...any) *asking {
	return &asking{k, Asking{Thing: fmt.Sprintf(format, args...), Due: due}}
}

// of adds somebody who was asked, and whether they were heard from.
func (a *asking) of(p Person, since time.Time, heard bool, about ...plan.PersonID) {
	a.Asked++
	if heard {
		return
	}
	a.Silent++
	a.People = append(a.People, Unheard{p, since, about})
}

// done adds it to what is waited for, unless everyone was heard from.
func (a *asking) done() {
	if a.Silent == 0 {
		return
	}
	if a.Anonymous {
		a.People = nil
	}
	slices.SortStableFunc(a.People, func(x, y Unheard) int {
		return cmp.Or(x.Since.Compare(y.Since), cmp.Compare(x.ID, y.ID))
	})
	a.all = append(a.all, a.Asking)
}
