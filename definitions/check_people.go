package definitions

import (
	"fmt"
	"slices"

	"trellis/definitions/plan"
)

// checkPeople is cohort/complete: the cohort says who each of the programme's
// people is, and names nobody else.
func (r *reader) checkPeople(d *dated) {
	r.checkPartners(d)
	p := r.book.programme
	for i := range d.staff {
		r.checkPerson(d.cohort, &d.staff[i])
	}
	for _, n := range p.people {
		if !slices.ContainsFunc(d.staff, func(s Staff) bool { return string(s.Name) == n.name }) {
			r.wrongf("cohort/complete", d.cohort.at, fmt.Sprintf("The programme needs one. Add person %q.", n.name), "This cohort has no %s", n.name)
		}
	}
}

func (r *reader) checkPerson(c *cohort, s *Staff) {
	people := namesOf(r.book.programme.people)
	if s.Name == "" || slices.Contains(people, string(s.Name)) {
		return
	}
	meant, fix := didYouMean(string(s.Name), people, "Add it to people in programme.hcl, or take it out here.")
	r.wrongf(checkKnown, c.staffAt[s.Name], fix, "The programme needs no %s", s.Name)
	if meant != "" {
		s.Name = plan.StaffName(meant)
	}
}
