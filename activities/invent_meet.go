package activities

import (
	"context"
	"errors"
	"slices"

	"trellis/definitions/plan"
	"trellis/roster"
)

// meet is what invented people do of a pair, or of a group: of that, it is the first
// member who says that it met, and they visit each of them in turn. Who is in none does
// not meet, nor does somebody for whom that stage is not: who does not carry on.
func (x *actor) meet(ctx context.Context, t *roster.Tx, person roster.Person, act roster.Act) error {
	_, name, _ := cutLast(act.Arg)
	of := x.plan.Stage(plan.StageName(name))
	if !person.Paused.IsZero() {
		return nil
	}
	if is, err := x.isFor(ctx, of, person.ID); err != nil || !is {
		return err
	}
	if x.plan.Grouped() != nil {
		return x.meetTogether(t, person, act)
	}
	pair, err := x.pairOf(t, person, act)
	if errors.Is(err, roster.ErrUnknown) {
		return nil
	}
	if err == nil {
		_, err = t.MetAs(pair.ID, act.At, minutes(of))
	}
	return err
}

// isFor says that a stage is for somebody (only_if). An act of an agenda that was made
// without stages is for everybody.
func (x *actor) isFor(ctx context.Context, s *plan.Stage, id plan.PersonID) (bool, error) {
	if s == nil {
		return true, nil
	}
	return x.isSo(ctx, s, s.OnlyIf, id)
}

// asks says that a survey is for somebody. A form that is no survey is for everybody.
func (x *actor) asks(ctx context.Context, survey plan.SurveyName, id plan.PersonID) (bool, error) {
	for i := range x.plan.Stages {
		s := &x.plan.Stages[i]
		for _, it := range s.Items {
			if it.Survey == survey && survey != "" && !it.To.Lacks {
				return x.isSo(ctx, s, it.To.OnlyIf, id)
			}
		}
	}
	return true, nil
}

func (x *actor) isSo(ctx context.Context, s *plan.Stage, rule string, id plan.PersonID) (bool, error) {
	if rule == "" {
		return true, nil
	}
	only, err := x.judged.get(ctx, x.Roster, judging{x.book, x.ask.Cohort, s.Name, rule, false})
	return slices.Contains(only.People, id), err
}

// pairOf is the pair that somebody is in; of several, the first.
func (x *actor) pairOf(t *roster.Tx, person roster.Person, act roster.Act) (roster.Pair, error) {
	pair, err := t.PairOf(person.ID, 0, act.At)
	if !errors.Is(err, roster.ErrSeveral) {
		return pair, err
	}
	person, err = t.Person(person.ID) // with their matches
	if err != nil {
		return pair, err
	}
	return t.PairOf(person.ID, person.Match[0], act.At)
}

// minutes are how long a pair says that it met, where the programme counts hours.
func minutes(of *plan.Stage) int {
	const anHour = 60
	if of == nil || of.Contact.Most == 0 {
		return 0
	}
	return max(anHour, of.Lasts.Most)
}

func (x *actor) meetTogether(t *roster.Tx, person roster.Person, act roster.Act) error {
	g, err := t.GroupOf(person.ID, act.At)
	if errors.Is(err, roster.ErrUnknown) {
		return nil
	}
	if err != nil {
		return err
	}
	in := g.In()
	if !g.Ended.IsZero() || len(in) == 0 || in[0] != person.ID {
		return nil
	}
	m := roster.GroupMeeting{At: act.At}
	if x.visits() {
		m.Host = in[g.Meetings%len(in)]
	}
	_, err = t.MetTogether(g.ID, m)
	return err
}

// visits says that people of the programme visit each other.
func (x *actor) visits() bool {
	for i := range x.plan.Stages {
		if s := &x.plan.Stages[i]; s.Kind == plan.Meetings && s.Visits.Most > 0 {
			return true
		}
	}
	return false
}
