package main

import (
	"context"
	"fmt"
	"io"
	"slices"

	"trellis/definitions/plan"
	"trellis/roster"
)

// changes are what differs in one proposal than in another.
type changes struct {
	From int         `json:"from"`
	To   int         `json:"to"`
	All  []otherwise `json:"all"`
}

// otherwise is one person who is matched otherwise: mentees, and members of groups.
type otherwise struct {
	Who someone   `json:"who"`
	Is  string    `json:"is"` // moved, new, gone
	Was []someone `json:"was,omitempty"`
	Now []someone `json:"now,omitempty"`
}

const (
	changeMoved = "moved" // is with somebody else
	changeNew   = "new"   // was in no pair before
	changeGone  = "gone"  // is in no pair any more
)

// compare adds what has changed since the proposal before.
func (s *sight) compare(ctx context.Context) error {
	if s.Proposal == 1 {
		return nil
	}
	before, err := s.co.rolls.ProposalNumbered(ctx, s.co.ID, s.Proposal-1)
	if err != nil {
		return err
	}
	s.Changed = changesOf(before, s.of, s.names)
	return nil
}

// changesOf tells two proposals apart.
func changesOf(before, after *roster.Proposal, names map[plan.PersonID]string) *changes {
	c := &changes{From: before.Number, To: after.Number, All: []otherwise{}}
	was, now := matched(before), matched(after)
	for who := range was {
		if _, still := now[who]; !still {
			now[who] = nil
		}
	}
	for who, with := range now {
		x := otherwise{Who: someone{who, names[who]}, Was: someones(was[who], names), Now: someones(with, names)}
		switch {
		case slices.Equal(was[who], with):
			continue
		case len(was[who]) == 0:
			x.Is = changeNew
		case len(with) == 0:
			x.Is = changeGone
		default:
			x.Is = changeMoved
		}
		c.All = append(c.All, x)
	}
	slices.SortFunc(c.All, func(a, b otherwise) int { return byName(a.Who, b.Who) })
	return c
}

// matched is with whom each mentee is, or each member of a group.
func matched(p *roster.Proposal) map[plan.PersonID][]plan.PersonID {
	with := map[plan.PersonID][]plan.PersonID{}
	for _, pair := range p.Pairs {
		with[pair.Mentee] = []plan.PersonID{pair.Mentor}
	}
	for _, g := range p.Groups {
		for _, who := range g.Members {
			others := slices.DeleteFunc(slices.Clone(g.Members), func(x plan.PersonID) bool { return x == who })
			slices.Sort(others)
			with[who] = others
		}
	}
	return with
}

func someones(ids []plan.PersonID, names map[plan.PersonID]string) (all []someone) {
	for _, id := range ids {
		all = append(all, someone{id, names[id]})
	}
	slices.SortFunc(all, byName)
	return all
}

// count says how many moved, are new, are gone: "2 moved, 1 new".
func (c *changes) count() string {
	var said []string
	for _, is := range []string{changeMoved, changeNew, changeGone} {
		n := 0
		for _, x := range c.All {
			if x.Is == is {
				n++
			}
		}
		if n > 0 {
			said = append(said, fmt.Sprintf("%d %s", n, is))
		}
	}
	return inWords(said)
}

func (x otherwise) String() string {
	who := x.Who.Name
	switch x.Is {
	case changeNew:
		return fmt.Sprintf("%s: with %s, and nobody before", who, namesIn(x.Now))
	case changeGone:
		return fmt.Sprintf("%s: with nobody, and %s before", who, namesIn(x.Was))
	}
	return fmt.Sprintf("%s: with %s, and %s before", who, namesIn(x.Now), namesIn(x.Was))
}

func namesIn(people []someone) string {
	var names []string
	for _, p := range people {
		names = append(names, p.Name)
	}
	return inWords(names)
}

// write lists at most so many; 0: all of them.
func (c *changes) write(w io.Writer, most int) {
	if len(c.All) == 0 {
		fmt.Fprintf(w, "Since proposal %d nobody is with somebody else.\n", c.From)
		return
	}
	fmt.Fprintf(w, "Since proposal %d: %s.\n", c.From, c.count())
	for i, x := range c.All {
		if most > 0 && i == most {
			fmt.Fprintf(w, "  … and %d more: --changed lists all.\n", len(c.All)-most)
			return
		}
		fmt.Fprintln(w, "  -"+wrapped(x.String()+".", "    ")[3:])
	}
}
