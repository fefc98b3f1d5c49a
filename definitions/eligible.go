package definitions

import "trellis/definitions/plan"

// Eligible judges answers by the rules of everyone and of the role. Refused are
// the sentences of those that are required and not so: nobody may be accepted
// while there is one. Advised are the sentences of those that are only advised; a
// person decides, and the applicant may read them too. The sentences are the
// programme's own, in its order. What was not answered satisfies no rule.
func (b *Book) Eligible(role plan.RoleName, answers map[string]string) (refused, advised []string) {
	r := b.role(role)
	if r == nil {
		return nil, nil
	}
	for _, x := range append(append([]*rule{}, b.programme.everyone.rules...), r.rules...) {
		if x.law != "require" && x.law != "advise" {
			continue
		}
		switch holds := b.holds(x, role, answers); {
		case !holds && x.law == "require":
			refused = append(refused, x.otherwise)
		case !holds:
			advised = append(advised, x.otherwise)
		}
	}
	return refused, advised
}

// holds says whether every expression of a rule about one applicant is so.
func (b *Book) holds(x *rule, role plan.RoleName, answers map[string]string) bool {
	c := &compiler{book: b, asked: map[string][]*question{applicant: b.asked(role)}, slots: map[string]int{}}
	var terms []term
	for _, e := range x.exprs {
		terms = append(terms, c.compile(e))
	}
	one := pair{first: prepare(applicant, c.asked[applicant], c.slots, answers)}
	for _, t := range terms {
		if t(&one) == no {
			return false
		}
	}
	return true
}
