package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"trellis/definitions/plan"
	"trellis/roster"
)

// count counts both sides: those who are matched, and those who wait.
func (s *sight) count() {
	in := map[plan.PersonID]bool{}
	roles := map[string]*sideCount{}
	var order []string
	side := func(role string) *sideCount {
		if roles[role] == nil {
			roles[role] = &sideCount{Role: role}
			order = append(order, role)
		}
		return roles[role]
	}
	add := func(id plan.PersonID, role string, matched bool) {
		if in[id] {
			return
		}
		in[id] = true
		x := side(role)
		x.People++
		if matched {
			x.Matched++
		}
	}
	by, among := s.roles()
	for _, p := range s.of.Pairs {
		add(p.Mentee, by, true)
		add(p.Mentor, among, true)
	}
	for _, g := range s.of.Groups {
		for _, m := range g.Members {
			add(m, s.roleOf(m), true)
		}
	}
	for _, w := range s.of.Waiting {
		add(w.Person, s.roleOf(w.Person), false)
	}
	slices.Sort(order)
	for _, role := range order {
		s.Sides = append(s.Sides, *roles[role])
	}
}

// roles are what the programme calls those who choose, and those among whom they do.
func (s *sight) roles() (by, among string) {
	stage := s.co.matched()
	if stage == nil || stage.Choose == nil {
		return "mentee", "mentor"
	}
	return wordOf(s.co.plan, stage.Choose.By), wordOf(s.co.plan, stage.Choose.Among)
}

func wordOf(p *plan.Plan, role plan.RoleName) string {
	if r := p.Role(role); r != nil {
		return r.Word()
	}
	return string(role)
}

// only is what of a proposal concerns one person.
func (c *cohort) only(ctx context.Context, s *sight, who string) (*sight, error) {
	var p roster.Person
	err := c.asked(ctx, func(t *roster.Tx) (err error) { p, err = participant(t, who); return err })
	if err != nil {
		return nil, err
	}
	is := func(x someone) bool { return x.ID == p.ID }
	one := *s
	one.Changed, one.Bands, one.Sides = nil, nil, nil
	one.Pairs = slices.DeleteFunc(slices.Clone(s.Pairs), func(x seenPair) bool { return !is(x.Mentee) && !is(x.Mentor) })
	one.Groups = slices.DeleteFunc(slices.Clone(s.Groups), func(x seenGroup) bool { return !slices.ContainsFunc(x.Members, is) })
	one.Waiting = slices.DeleteFunc(slices.Clone(s.Waiting), func(x seenWaiting) bool { return !is(x.someone) })
	one.Blocking = slices.DeleteFunc(slices.Clone(s.Blocking), func(x seenBlock) bool { return !is(x.Mentee) && !is(x.Mentor) })
	one.Pins = slices.DeleteFunc(slices.Clone(s.Pins), func(x seenPin) bool { return !is(x.First) && !is(x.Second) })
	for i := range one.Pairs {
		x := &one.Pairs[i]
		x.Instead = s.each(x.Mentee.ID, x.Mentor.ID)
	}
	for i := range one.Waiting {
		one.Waiting[i].Instead = s.each(p.ID, 0)
	}
	if s.Changed != nil {
		only := *s.Changed
		only.All = slices.DeleteFunc(slices.Clone(only.All), func(x otherwise) bool { return !is(x.Who) })
		one.Changed = &only
	}
	return &one, nil
}

// asked reads as a fact does, and states nothing.
func (c *cohort) asked(ctx context.Context, f func(*roster.Tx) error) error {
	return c.state(ctx, true, f)
}

func (s *sight) writePerson(w io.Writer) {
	fmt.Fprintf(w, "Proposal %d of %s, made on %s\n", s.Proposal, s.Cohort, dayOf(s.Made, s.co.zone))
	if len(s.Pairs)+len(s.Groups)+len(s.Waiting) == 0 {
		fmt.Fprintln(w, "They are not in it.")
	}
	s.writeGroups(w)
	for i := range s.Pairs {
		s.Pairs[i].write(w)
		if fit := strings.Trim(s.Pairs[i].Fit, "[]"); fit != "" {
			s.writeFit(w, fitOf(fit))
		}
	}
	if len(s.Waiting) > 0 {
		fmt.Fprintln(w)
		s.writeWaiting(w)
	}
	s.writePins(w)
	s.writeBlocking(w)
	if s.Changed != nil && len(s.Changed.All) > 0 {
		fmt.Fprintln(w)
		s.Changed.write(w, 0)
	}
}

// writeFit writes what the number of each preference is for two people.
func (s *sight) writeFit(w io.Writer, fit []int) {
	for i, x := range profiles(s.preferences(), s.of.Pairs) {
		if i < len(fit) {
			fmt.Fprintf(w, "  %s: %s\n", headed(x.Preference), band{From: fit[i], To: fit[i]}.named(yesOrNo(x.Bands)))
		}
	}
}
