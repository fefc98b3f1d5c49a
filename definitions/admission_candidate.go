package definitions

import "trellis/definitions/plan"

// Candidate is what the rules about places say of one who applies.
type Candidate struct {
	Person plan.PersonID
	Role   plan.RoleName
	// First is how early they come: whoever has the higher number comes first, and of
	// several rules the one that is written first weighs more than all after it.
	First int
	// Why are the rules by which they come first, as the programme calls them.
	Why    []string
	counts []mark // in the order of the role's rules
}

// mark is that somebody is counted, and among whom.
type mark struct {
	of         *quota
	key, shown string
}

// Candidate judges one who applies.
func (a *Admission) Candidate(id plan.PersonID, role plan.RoleName, answers map[string]string) Candidate {
	c := Candidate{Person: id, Role: role}
	of := a.roles[role]
	if of == nil {
		return c
	}
	one := pair{first: prepare(applicant, a.book.asked(role), of.slots, answers)}
	for i := range of.first {
		c.First *= 2
		if _, so := of.first[i].concerns(&one, of.slots); so {
			c.First++
			c.Why = append(c.Why, of.first[i].label)
		}
	}
	for i := range of.counts {
		x := &of.counts[i]
		key, so := x.concerns(&one, of.slots)
		if !so {
			continue
		}
		m := mark{of: x.of, key: key}
		if x.per != "" {
			m.shown = one.first.answer(of.slots[x.per]).shown[0]
		}
		c.counts = append(c.counts, m)
	}
	return c
}
