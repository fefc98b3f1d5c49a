package groups

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
)

// Verify checks a result against its problem without searching again: that everybody
// is in one group or waits, that the groups may be made, that pins are kept, that nobody
// waits for whom a group has room, and what it is all worth. Facts, reasons and the bound
// are worked out again and compared. It returns what is wrong first. That nothing better
// exists it does not prove anew.
func Verify(ctx context.Context, p Problem, r *Result) error {
	t, err := judge(ctx, &p)
	if err != nil {
		return err
	}
	if r.Engine != Engine || r.Input != t.input {
		return fmt.Errorf("the result is %s of input %s, the problem is %s of input %s; compare it with the problem that it was made from",
			r.Engine, r.Input, Engine, t.input)
	}
	return t.verify(r)
}

func (t *table) verify(r *Result) error {
	d, err := t.read(r)
	if err != nil {
		return err
	}
	for _, group := range d.groups {
		if err := t.verifyGroup(group); err != nil {
			return err
		}
	}
	if err := t.verifyPins(d.wait); err != nil {
		return err
	}
	for i, group := range d.groups {
		if !reflect.DeepEqual(r.Groups[i], t.describe(group)) {
			return fmt.Errorf("the group of person %d is described wrongly", t.ids[group[0]])
		}
	}
	if err := t.verifyWaiting(r, d); err != nil {
		return err
	}
	return t.verifyScore(r, d)
}

// read takes nothing in a result for granted.
func (t *table) read(r *Result) (*division, error) {
	var d division
	seen := make([]bool, len(t.ids))
	find := func(ids []int64) ([]int32, error) {
		var people []int32
		for _, id := range ids {
			person, known := slices.BinarySearch(t.ids, id)
			if !known || seen[person] {
				return nil, fmt.Errorf("person %d is not in the problem, or twice in the result", id)
			}
			seen[person] = true
			people = append(people, int32(person))
		}
		if !slices.IsSorted(people) {
			return nil, errors.New("people are out of order")
		}
		return people, nil
	}
	for i, group := range r.Groups {
		people, err := find(group.People)
		if err != nil {
			return nil, err
		}
		if i > 0 && len(people) > 0 && people[0] < d.groups[i-1][0] {
			return nil, errors.New("the groups are out of order")
		}
		if len(people) < t.Least || len(people) > t.Most {
			return nil, fmt.Errorf("a group has %d people, and groups are of %d to %d", len(people), t.Least, t.Most)
		}
		d.groups = append(d.groups, people)
	}
	var ids []int64
	for _, w := range r.Waiting {
		ids = append(ids, w.ID)
	}
	var err error
	if d.wait, err = find(ids); err != nil {
		return nil, err
	}
	if missing := slices.Index(seen, false); missing >= 0 {
		return nil, fmt.Errorf("person %d is in no group and does not wait", t.ids[missing])
	}
	return &d, nil
}

// verifyGroup checks that each may be with each, and that pins are kept.
func (t *table) verifyGroup(group []int32) error {
	for _, a := range group {
		for _, b := range group {
			if k := t.between(a, b); a != b && k.refused {
				return fmt.Errorf("persons %d and %d are in one group, and may not be: %s", t.ids[a], t.ids[b], k.rule)
			}
		}
	}
	return t.verifyPins(group)
}

// verifyPins checks that a group has all of a party or none.
func (t *table) verifyPins(group []int32) error {
	for _, party := range t.partiesOf(group) {
		for _, person := range t.parties[party] {
			if !slices.Contains(group, person) {
				return fmt.Errorf("person %d is not with those whom they are pinned to", t.ids[person])
			}
		}
	}
	return nil
}

// verifyWaiting checks the reasons, and that they are not excuses.
func (t *table) verifyWaiting(r *Result, d *division) error {
	for _, party := range t.partiesOf(d.wait) {
		people := t.parties[party]
		for _, group := range d.groups {
			if len(group)+len(people) <= t.Most && t.refusal(people, group) == nil {
				return fmt.Errorf("person %d waits, and the group of person %d has room for them", t.ids[people[0]], t.ids[group[0]])
			}
		}
	}
	for _, w := range r.Waiting {
		if err := t.verifyExample(w); err != nil {
			return err
		}
	}
	if !reflect.DeepEqual(r.Waiting, t.whyWaiting(d)) {
		return errors.New("the reasons for waiting are told wrongly")
	}
	return nil
}
