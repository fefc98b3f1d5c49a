package rehearsal

import (
	"context"
	"slices"
	"strings"
	"time"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/roster"
)

// happen keeps of the agenda what came to something. Somebody without a place
// chooses nobody, a pair that has ended does not meet: such acts were on the
// agenda, and nothing happened.
func (r *record) happen(agenda []roster.Act) {
	r.meetings = map[plan.PersonID][]time.Time{}
	for i, a := range agenda {
		if i == 0 || !a.At.Equal(agenda[i-1].At) {
			r.figures.Instants++
		}
		if !r.happened(a) {
			continue
		}
		r.acts = append(r.acts, a)
		if a.Kind == activities.ActMeet {
			id := r.actor(a).ID
			r.meetings[id] = append(r.meetings[id], a.At)
		}
	}
}

func (r *record) happened(a roster.Act) bool {
	switch a.Kind {
	case activities.ActStart, activities.ActDecide, activities.ActOutage:
		return true
	case activities.ActApprove:
		for _, x := range r.standing.Approvals {
			if x.At.Equal(a.At) && strings.HasSuffix(a.Arg, " "+string(x.By)) {
				return true
			}
		}
		return false
	}
	p := r.actor(a)
	if p == nil {
		return false
	}
	switch a.Kind {
	case activities.ActApply:
		return p.Applied.Equal(a.At)
	case activities.ActWithdraw:
		return p.Withdrawn.Equal(a.At)
	case activities.ActMeet:
		return r.has(roster.WasMet, p, a) || r.gathered(p.ID, a.At)
	case activities.ActPart:
		return r.has(roster.WasParted, p, a)
	case activities.ActConfirm:
		return slices.ContainsFunc(r.confirmations, func(c roster.Confirmation) bool { return c.Person == p.ID && c.At.Equal(a.At) })
	case activities.ActAgree:
		return r.has(roster.WasAgreed, p, a)
	case activities.ActTask:
		return r.has(roster.WasDone, p, a)
	case activities.ActAnswer:
		return r.answered(p, a)
	}
	return r.takesPart(p, a)
}

// answered says that somebody was asked to fill in the form: applicants too are asked
// some.
func (r *record) answered(p *roster.Person, a roster.Act) bool {
	form := strings.Fields(a.Arg)[1]
	for i := range r.plan.Stages {
		s := &r.plan.Stages[i]
		if s.Kind == plan.Recruitment && slices.ContainsFunc(s.Surveys, func(x plan.Survey) bool { return string(x.Name) == form }) {
			return before(p.Applied, a.At) && (p.Withdrawn.IsZero() || a.At.Before(p.Withdrawn))
		}
	}
	return r.takesPart(p, a)
}

func (r *record) takesPart(p *roster.Person, a roster.Act) bool {
	return p.Accepted && before(p.Told, a.At) && (p.Withdrawn.IsZero() || a.At.Before(p.Withdrawn))
}

// actor is the person whose act it is; nil for an act of nobody in particular.
func (r *record) actor(a roster.Act) *roster.Person {
	who, _, _ := strings.Cut(a.Arg, " ")
	return r.byEmail[strings.ToLower(who)]
}

// deed is something that somebody did at a moment.
type deed struct {
	what roster.What
	who  plan.PersonID
	at   time.Time
}

func (r *record) has(what roster.What, p *roster.Person, a roster.Act) bool {
	return r.did[deed{what, p.ID, a.At}]
}

// deeds are those that the roster tells of.
func (s *stage) deeds(ctx context.Context) (map[deed]bool, error) {
	all, err := s.roster.Happened(ctx, s.plan.Cohort, time.Time{})
	did := map[deed]bool{}
	for _, h := range all {
		switch h.What {
		case roster.WasMet, roster.WasParted, roster.WasAgreed, roster.WasDone:
			did[deed{h.What, h.Person, h.At}] = true
			did[deed{h.What, h.Other, h.At}] = true
		}
	}
	return did, err
}

// before says that something happened, and earlier.
func before(t, than time.Time) bool { return !t.IsZero() && t.Before(than) }
