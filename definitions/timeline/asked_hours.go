package timeline

import (
	"fmt"

	"trellis/definitions/plan"
)

// attending is the time of sessions that somebody comes to. Of several of which
// one comes to one, the shortest is the least.
func (t *Timeline) attending(b *Burden, s *plan.Stage, reaches func(plan.Audience) bool) {
	var sum, single plan.Range
	times := 0
	for i := range s.Sessions {
		x := &s.Sessions[i]
		if !reaches(t.guests(s, x)) {
			continue
		}
		minutes := int(x.End.Sub(x.Start).Minutes())
		if times == 0 || minutes < single.Least {
			single.Least = minutes
		}
		single.Most = max(single.Most, minutes)
		sum = plus(sum, plan.Range{Least: minutes, Most: minutes})
		times++
	}
	if n := promised(s); n > 0 && reaches(s.Invites) {
		times, sum = n, plan.Range{Least: n * s.Lasts.Least, Most: n * s.Lasts.Most}
	}
	if times > 1 && b.Role != "" {
		switch s.Attend {
		case "one session":
			sum, times = single, 1
		case "at least one session":
			sum.Least = single.Least
		}
	}
	what := s.Title
	if times > 1 {
		what = fmt.Sprintf("%s, %d times", s.Title, times)
	}
	switch {
	case sum.Most > 0:
		b.add(s, Part{Kind: Session, What: what, Minutes: sum})
	case times > 0:
		b.Uncounted = append(b.Uncounted, what+": how long one lasts is not said")
	}
	t.pending(b, s, reaches)
}

// promised is how many sessions there are to be of which no day is written down.
func promised(s *plan.Stage) (n int) {
	for _, it := range s.Items {
		if it.Mail == "to-arrange" {
			n++
		}
	}
	return n
}

func (t *Timeline) pending(b *Burden, s *plan.Stage, reaches func(plan.Audience) bool) {
	for _, x := range s.Pending {
		switch {
		case !reaches(s.Invites):
		case s.Lasts.Most == 0:
			b.Uncounted = append(b.Uncounted, x.Title+": when and how long is not known")
		default:
			b.add(s, Part{Kind: Session, What: x.Title, Minutes: s.Lasts})
		}
	}
}

// meeting is what pairs or groups hold, as far as anybody can count it.
func (t *Timeline) meeting(b *Burden, s *plan.Stage, r *plan.Role) {
	if s.Kind != plan.Meetings {
		return
	}
	m := Total(s)
	what := s.Title + ", " + m.String()
	minutes := m.Minutes
	switch {
	case r.TakesAnswer != "":
		what += "; as often as they say that they take somebody"
	case r.Takes > 1:
		what += fmt.Sprintf("; with each of up to %d", r.Takes)
		minutes.Most *= r.Takes
	}
	if s.OnlyIf != "" {
		what += "; only for those " + conditionOf(s.OnlyIf).words()
	}
	b.Meetings = append(b.Meetings, what)
	if minutes.Most > 0 {
		b.add(s, Part{Kind: Meeting, What: s.Title, Minutes: minutes})
	}
}
