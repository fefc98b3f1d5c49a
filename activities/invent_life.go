package activities

import (
	"errors"
	"slices"

	"trellis/definitions/plan"
	"trellis/roster"
)

// agree is what invented people do about an agreement: who is asked makes it, and one
// of a pair or group for all of them.
func (x *actor) agree(t *roster.Tx, person roster.Person, name plan.AgreementName, act roster.Act) error {
	a := x.plan.Agreement(name)
	if a == nil {
		return nil
	}
	makers, err := x.together(t, person, a.By, a.Together)
	for _, id := range makers {
		if _, err := t.Agree(id, a.Name, act.At); err != nil {
			return err
		}
	}
	return err
}

// task is what they do about a task: the same.
func (x *actor) task(t *roster.Tx, person roster.Person, name plan.TaskName, act roster.Act) error {
	k := x.taskNamed(name)
	if k == nil {
		return nil
	}
	doers, err := x.together(t, person, k.By, k.Together)
	for _, id := range doers {
		if _, err := t.TaskDone(id, k.Name, 0, act.At); err != nil {
			return err
		}
	}
	return err
}

func (x *actor) taskNamed(name plan.TaskName) *plan.Task {
	for i := range x.plan.Stages {
		tasks := x.plan.Stages[i].Tasks
		if j := slices.IndexFunc(tasks, func(k plan.Task) bool { return k.Name == name }); j >= 0 {
			return &tasks[j]
		}
	}
	return nil
}

// together are those who do what one of them is asked for: where it is asked of pairs
// and somebody is in none, nobody.
func (x *actor) together(t *roster.Tx, person roster.Person, by plan.Audience, all bool) ([]plan.PersonID, error) {
	person, err := t.Person(person.ID) // with their matches
	switch {
	case err != nil || by.Who == plan.Paired && len(person.Match) == 0:
		return nil, err
	case all:
		return append([]plan.PersonID{person.ID}, person.Match...), nil
	}
	return []plan.PersonID{person.ID}, nil
}

// away is when somebody falls ill, and when they are back.
func (x *actor) away(t *roster.Tx, person roster.Person, kind, why string) error {
	if kind == ActPause {
		return t.Pause(person.ID, x.plan.Coordinator, why)
	}
	if err := t.Resume(person.ID, x.plan.Coordinator, why); !errors.Is(err, roster.ErrUnknown) {
		return err
	}
	return nil // they were not away
}

// part ends somebody's pair early; neither of the two leaves.
func (x *actor) part(t *roster.Tx, person roster.Person, why string) error {
	pair, err := t.PairOf(person.ID, 0, t.At)
	switch {
	case errors.Is(err, roster.ErrUnknown) || errors.Is(err, roster.ErrSeveral):
		return nil
	case err != nil || !pair.Ended.IsZero():
		return err
	}
	return t.EndPair(pair.ID, x.plan.Coordinator, why)
}
