package definitions

import "fmt"

const checkKeptPlaces = "places/kept"

// checkKept is places/kept: no more places are kept than there are, and a limit
// can be reached.
func (r *reader) checkKept(d *dated) {
	p := r.book.programme
	all := 0
	for _, role := range p.roles {
		n := d.places[plural(string(role.name))]
		if n == 0 {
			all = -1 << 30 // one role has no limit, so that all together have none
		}
		all += n
		r.keptOf(d, &role.applying, n, "for "+plural(string(role.name)), d.roomAt(role.name))
	}
	if len(p.roles) > 0 {
		r.keptOf(d, &p.everyone, all, "in all", d.roomAt(p.roles[0].name))
	}
}

func (r *reader) keptOf(d *dated, a *applying, places int, whose string, at place) {
	if places <= 0 {
		return
	}
	kept := 0
	for _, x := range a.reserves {
		kept += x.atLeast * r.answersTo(x.per)
	}
	if kept > places {
		r.wrong(checkKeptPlaces, at, fmt.Sprintf("%d places are kept for some, and there are %d %s", kept, places, whose),
			"Offer more places, or keep fewer: at_least in programme.hcl says how many.")
	}
	for _, l := range a.limits {
		if l.atMost >= places && l.within == nil {
			r.warn(checkKeptPlaces, at, fmt.Sprintf("The limit %s is never reached: it allows %d, and there are %d places %s", quote(l.label), l.atMost, places, whose),
				"Lower at_most in programme.hcl, or take the limit out.")
		}
	}
}

// answersTo is how many answers there can be to the question that places are kept
// by; 1 where they are not kept by answers.
func (r *reader) answersTo(per named) int {
	name := per.of(applicant)
	if name == "" {
		return 1
	}
	if q := called(name, r.book.questions()); q != nil && q.kind == Choice {
		return len(q.options)
	}
	return 1
}
