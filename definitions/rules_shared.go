package definitions

import "slices"

// What a sentence about a pair may speak of. A question that only some of those who run
// the programme see, and whose answers are shown to nobody, is a request: it is used,
// and in what is said of a pair neither its answer nor whose it is.

// kept says that nobody but some of those who run the programme sees the answers.
func (q *question) kept() bool { return len(q.seenBy) > 0 && len(q.shownTo) == 0 }

// Shared are the choices that the rules found in both, as the programme writes
// them and in the order of the one who asks for them: what the sentence about the
// pair speaks of. Requests are not among them.
func (r *Rules) Shared(mentor, mentee Prepared) []string {
	p := pair{first: mentor, second: mentee}
	var both []string
	for _, o := range r.spoken() {
		a, b := o[0].of(&p), o[1].of(&p)
		for _, i := range a.common(b) {
			if !slices.Contains(both, b.shown[i]) {
				both = append(both, b.shown[i])
			}
		}
	}
	return both
}

// Asked is how many choices of this person's the rules look for in another: how
// many needs a mentee has. Requests are not among them.
func (r *Rules) Asked(p Prepared) int {
	var asked []string
	for _, o := range r.spoken() {
		for _, x := range o {
			if x.who == p.who {
				asked = append(asked, p.answer(x.slot).texts...)
			}
		}
	}
	slices.Sort(asked)
	return len(slices.Compact(asked))
}

func (r *Rules) spoken() (all [][2]operand) {
	for _, o := range r.overlaps {
		if !o[0].kept() && !o[1].kept() {
			all = append(all, o)
		}
	}
	return all
}

// Request says whether a mentee asked for something that is told to nobody, and whether
// the mentor meets it. It is for those who run the programme, and for no page that
// anybody else sees.
func (r *Rules) Request(mentor, mentee Prepared) (asked, met bool) {
	p := pair{first: mentor, second: mentee}
	for _, o := range r.overlaps {
		if !o[0].kept() && !o[1].kept() {
			continue
		}
		a, b := o[0].of(&p), o[1].of(&p)
		if o[1].who != mentee.who {
			a, b = b, a
		}
		asked = asked || b.given()
		met = met || a.meets(b) > 0
	}
	return asked, met
}

// First is how early somebody is matched when not everybody can be: whoever has the
// higher number comes first, and of several rules the one that is written first weighs
// more than all after it.
func (r *Rules) First(p Prepared) (n int) {
	one := pair{first: p}
	for _, l := range r.first {
		n *= 2
		if l.broken(&one) {
			n++
		}
	}
	return n
}
