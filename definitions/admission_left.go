package definitions

import (
	"cmp"
	"slices"

	"trellis/definitions/plan"
)

// Left is how a limit, or kept places, stand.
type Left struct {
	Role  plan.RoleName `json:"role,omitempty"` // none: of everyone
	Label string        `json:"label"`
	Of    string        `json:"of,omitempty"` // the answer, where answers are counted apart
	Kept  bool          `json:"kept,omitempty"`
	Most  int           `json:"most"` // or how many are kept
	Taken int           `json:"taken"`
	// Left is how many more may have a place; of kept places, how many are still kept.
	Left int `json:"left"`
}

// Left lists how all limits and kept places stand, in the order of the programme; of
// those that count answers apart, the answers of which there is somebody, and all for
// which places are kept.
func (t *Tally) Left() (all []Left) {
	for _, x := range t.admission.counts {
		for _, s := range t.slotsOf(x) {
			l := Left{Role: x.role, Label: x.label, Of: t.shown[s], Taken: len(t.held[s]) + len(t.earlier[s])}
			if x.limit != nil {
				l.Most, l.Left = x.limit.atMost, max(x.limit.atMost-l.Taken, 0)
			} else {
				l.Kept, l.Most, l.Left = true, x.reserve.atLeast, t.kept(s)
			}
			all = append(all, l)
		}
	}
	return all
}

func (t *Tally) slotsOf(x *quota) (all []slot) {
	switch _, per := x.rule(); {
	case per.name == "":
		return []slot{{of: x}}
	case x.reserve != nil:
		return slices.DeleteFunc(t.reserves(x.role), func(s slot) bool { return s.of != x })
	}
	for s := range t.shown {
		if s.of == x && len(t.held[s])+len(t.earlier[s]) > 0 {
			all = append(all, s)
		}
	}
	slices.SortFunc(all, func(a, b slot) int { return cmp.Compare(a.key, b.key) })
	return all
}

// Bound is a limit as matching keeps it: of these people so many may be matched.
type Bound struct {
	Label  string
	Most   int
	People []plan.PersonID
}

// Bounds are the limits of a role that more have a place under than they allow, the
// earlier cohorts quota: what matching has to keep. In the order of the programme.
func (t *Tally) Bounds(role plan.RoleName) (all []Bound) {
	for _, x := range t.admission.counts {
		if x.limit == nil || x.role != role {
			continue
		}
		for _, s := range t.slotsOf(x) {
			if most := max(x.limit.atMost-len(t.earlier[s]), 0); len(t.held[s]) > most {
				all = append(all, Bound{Label: x.label, Most: most, People: t.held[s]})
			}
		}
	}
	return all
}
