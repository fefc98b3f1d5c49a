package definitions

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"trellis/definitions/plan"
)

// Tally counts who has a place in one cohort, and what is left.
type Tally struct {
	admission *Admission
	places    map[plan.RoleName]int // 0: there is no limit
	taken     map[plan.RoleName][]plan.PersonID
	held      map[slot][]plan.PersonID // by limit, or kept places, and answer
	earlier   map[slot][]plan.PersonID // of cohorts before this one
	wanting   map[slot]int             // who applied for kept places, and is not decided about
	shown     map[slot]string
	closed    bool
}

// slot is a limit, or kept places, for one answer where answers are counted apart.
type slot struct {
	of  *quota
	key string
}

// Tally begins to count. Closed says that applications have closed: from then on kept
// places that nobody applied for are open to all, where the programme says so.
func (a *Admission) Tally(p *plan.Plan, closed bool) *Tally {
	t := &Tally{admission: a, closed: closed, places: map[plan.RoleName]int{}, taken: map[plan.RoleName][]plan.PersonID{},
		held: map[slot][]plan.PersonID{}, earlier: map[slot][]plan.PersonID{}, wanting: map[slot]int{}, shown: map[slot]string{}}
	for _, r := range p.Roles {
		t.places[r.Name] = r.Places
	}
	return t
}

// Takes counts somebody who has a place, or was accepted and is to be told.
func (t *Tally) Takes(c Candidate) {
	t.taken[c.Role] = append(t.taken[c.Role], c.Person)
	for _, m := range c.counts {
		t.held[t.slot(m)] = append(t.held[t.slot(m)], c.Person)
	}
}

// Wants counts somebody who applied and has not been decided about.
func (t *Tally) Wants(c Candidate) {
	for _, m := range c.counts {
		t.wanting[t.slot(m)]++
	}
}

// Decided is that somebody is no longer among those who want a place.
func (t *Tally) Decided(c Candidate) {
	for _, m := range c.counts {
		t.wanting[t.slot(m)]--
	}
}

// Took counts somebody who had a place in an earlier cohort of the programme since
// told, by the limits that look back so far from now.
func (t *Tally) Took(c Candidate, told, now time.Time) {
	for _, m := range c.counts {
		if m.of.limit == nil || m.of.limit.within == nil {
			continue
		}
		s, days := span(*m.of.limit.within), t.admission.days
		if from := days.Add(days.Date(now), -s.Months, -s.Days, -s.WorkingDays); days.Date(told).Before(from) {
			continue
		}
		t.earlier[t.slot(m)] = append(t.earlier[t.slot(m)], c.Person)
	}
}

func (t *Tally) slot(m mark) slot {
	s := slot{m.of, m.key}
	t.shown[s] = m.shown
	return s
}

// Full is why there is no place for somebody.
type Full struct {
	Label     string // of the limit or the kept places; empty: all places of the role are taken
	Otherwise string // the programme's sentence, of a limit
	Kept      bool   // what is left is kept for others
	Most      int
	Who       []plan.PersonID // who have these places
}

// Name is what was gone past, where somebody is given a place all the same.
func (f Full) Name() string { return cmp.Or(f.Label, "places") }

// Why is the sentence for those who decide.
func (f Full) Why() string {
	switch {
	case f.Kept:
		return fmt.Sprintf("The places that are left are kept: %s.", f.Label)
	case f.Label == "":
		return "All places are taken."
	case f.Otherwise != "":
		return f.Otherwise
	}
	return fmt.Sprintf("The limit is reached: %s.", f.Label)
}

// Full lists what speaks against giving somebody a place; nothing: there is one.
func (t *Tally) Full(c Candidate) (all []Full) {
	for _, m := range c.counts {
		s := t.slot(m)
		if m.of.limit == nil {
			continue
		}
		if who := slices.Concat(t.earlier[s], t.held[s]); len(who) >= m.of.limit.atMost {
			all = append(all, Full{Label: m.of.label, Otherwise: m.of.limit.rule.otherwise, Most: m.of.limit.atMost, Who: who})
		}
	}
	places, taken := t.places[c.Role], t.taken[c.Role]
	switch {
	case places == 0:
	case len(taken) >= places:
		all = append(all, Full{Most: places, Who: taken})
	default:
		if kept, label := t.keptFrom(c); len(taken)+kept >= places {
			all = append(all, Full{Label: label, Kept: true, Most: places, Who: taken})
		}
	}
	return all
}

// keptFrom counts the places of a role that are kept for others than one person, and
// says for whom most are.
func (t *Tally) keptFrom(c Candidate) (n int, label string) {
	own := func(s slot) bool {
		return slices.ContainsFunc(c.counts, func(m mark) bool { return m.of == s.of && m.key == s.key })
	}
	most := 0
	for _, s := range t.reserves(c.Role) {
		if own(s) {
			continue
		}
		kept := t.kept(s)
		if n += kept; kept > most {
			most, label = kept, s.of.label
		}
	}
	return n, label
}

// kept is how many places are still kept and not taken.
func (t *Tally) kept(s slot) int {
	kept := max(s.of.reserve.atLeast-len(t.held[s]), 0)
	if t.closed && s.of.reserve.ifUnused != "stay empty" {
		kept = min(kept, max(t.wanting[s], 0))
	}
	return kept
}

// reserves are the kept places of a role, an answer each.
func (t *Tally) reserves(role plan.RoleName) (all []slot) {
	for _, x := range t.admission.counts {
		if x.reserve == nil || x.role != everybody && x.role != role {
			continue
		}
		if x.reserve.per.name == "" {
			all = append(all, slot{of: x})
			continue
		}
		for _, o := range x.options {
			s := slot{x, alike(o)}
			t.shown[s] = o
			all = append(all, s)
		}
	}
	return all
}
