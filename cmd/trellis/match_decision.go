package main

import (
	"context"
	"fmt"
	"slices"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/roster"
)

// decision is one about two people, beside those that are in force.
type decision struct {
	*cohort
	*pinning
	*trial
	two     [2]*roster.Person // mentor and mentee
	inForce []roster.Pin
}

// before is what is in force about the two; nil: nothing.
func (d *decision) before() *roster.Pin {
	for i := range d.inForce {
		if d.inForce[i].Of(d.pin.First, d.pin.Second) {
			return &d.inForce[i]
		}
	}
	return nil
}

// known says that it is so already, and refuses the opposite of what is.
func (d *decision) known() (bool, error) {
	was := d.before()
	switch {
	case d.what == "unpin" && was == nil:
		return false, fmt.Errorf("persons %d and %d are neither pinned nor kept apart", d.pin.First, d.pin.Second)
	case d.what == "unpin", was == nil:
		return false, nil
	case was.Together != d.pin.Together:
		return false, d.refuse(was)
	}
	return true, nil
}

// refuse names the decision that contradicts this one, and how to take it back.
func (d *decision) refuse(was *roster.Pin) error {
	how := "keeps them apart"
	if was.Together {
		how = "has pinned them"
	}
	why := ""
	if was.Because != "" {
		why = " (“" + clean(was.Because) + "”)"
	}
	return fmt.Errorf("about persons %d and %d it was decided on %s: %s %s%s. Take that back first: `trellis match unpin %s %d %d`",
		was.First, was.Second, dayOf(was.At, d.zone), was.By, how, why, d.cohort.ID, was.Second, was.First)
}

// contradicts refuses a pin that others in force, a rule or places do not leave.
func (d *decision) contradicts(w *activities.Weighed) error {
	if d.what != "pin" || w == nil {
		return nil
	}
	var taken []*roster.Pin
	for i := range d.inForce {
		x := &d.inForce[i]
		switch {
		case !x.Together:
		case x.Second == d.pin.Second:
			return d.refuse(x)
		case x.First == d.pin.First:
			taken = append(taken, x)
		}
	}
	against, there := w.Two(d.pin.First, d.pin.Second)
	switch {
	case !there:
		return fmt.Errorf("persons %d and %d are not both among those who are to be matched: see `trellis people list %s`", d.pin.First, d.pin.Second, d.cohort.ID)
	case against.Rule != "":
		return fmt.Errorf("“%s” forbids it, and what a rule of the programme forbids nobody can pin: to allow it, change the rule and amend", against.Rule)
	case len(taken) > 0 && len(taken) >= w.Takes(d.pin.First):
		return d.refuse(taken[0])
	case d.evenSo:
		return nil
	case len(against.Cautions) > 0:
		return fmt.Errorf("the programme says to avoid it: %s. If you have weighed that, add --even-so", inWords(quoted(against.Cautions)))
	case against.Below:
		return fmt.Errorf("the two fit less well than the programme asks of a pair. If you have weighed that, add --even-so")
	}
	return nil
}

func quoted(words []string) (all []string) {
	for _, w := range words {
		all = append(all, "“"+clean(w)+"”")
	}
	return all
}

// after is what will be in force.
func (d *decision) after() []roster.Pin {
	all := slices.DeleteFunc(slices.Clone(d.inForce), func(x roster.Pin) bool { return x.Of(d.pin.First, d.pin.Second) })
	if d.what != "unpin" {
		all = append(all, d.pin)
	}
	return append([]roster.Pin{}, all...) // not nil: that would mean those in force
}

// kept is the proposal that the next one is to be like: the newest; or when a decision
// is taken back, the last that was made without it, if those since were made from it.
func (d *decision) kept(ctx context.Context, newest *roster.Proposal) (*roster.Proposal, error) {
	if d.what != "unpin" {
		return newest, nil
	}
	for p := newest; ; {
		pins, err := d.rolls.PinsOf(ctx, d.cohort.ID, p)
		if err != nil {
			return nil, err
		}
		with := slices.ContainsFunc(pins, func(x roster.Pin) bool { return x.Of(plan.PersonID(d.pin.First), d.pin.Second) })
		switch {
		case !with:
			return p, nil
		case p.Kept == 0:
			return nil, nil
		}
		if p, err = d.rolls.ProposalNumbered(ctx, d.cohort.ID, p.Kept); err != nil {
			return nil, err
		}
	}
}
