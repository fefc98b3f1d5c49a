package definitions

import (
	"fmt"
	"time"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// mostTimes is how often something that is repeated may be; beyond it, it is a slip.
const mostTimes = 400

// eachTime makes a mail of each time of a cadence: "every month during meetings".
// A range goes by its longer end, so that nobody is asked too often.
func (r *resolver) eachTime(m *mailItem, made *plan.Stage, it plan.Item) {
	over := r.anchored(m.send)
	if over == nil {
		return
	}
	times := r.times(m.send.Length, over)
	for i, at := range times {
		one := it
		one.Name = plan.ItemName(fmt.Sprintf("%s/%d", it.Name, i+1))
		one.At, one.Until = at, over.Closes
		if i+1 < len(times) {
			one.Until = times[i+1]
		}
		made.Items = append(made.Items, one)
	}
}

// times are the mornings of a cadence while a stage goes on, after its first day.
func (r *resolver) times(often phrase.Length, over *plan.Stage) (times []time.Time) {
	step := span(phrase.Length{Least: often.Most, Most: often.Most})
	if over.Opens.IsZero() || step.IsZero() {
		return nil
	}
	first, last := r.days.Date(over.Opens), r.days.Date(over.Closes.Add(-time.Second))
	for i := 1; i <= mostTimes; i++ {
		at := r.days.Morning(r.days.After(first, i*step.Months, i*step.Days, i*step.WorkingDays))
		if !at.Before(r.days.Morning(last)) {
			break
		}
		times = append(times, at)
	}
	return times
}

// promised reminds those who lead sessions that are promised and have no dates:
// they arrange them with people one by one.
func (r *resolver) promised(s *stage, made *plan.Stage) {
	if s.kind != plan.DropIns || s.every == nil || len(made.Sessions) > 0 {
		return
	}
	for i, at := range r.times(*s.every, r.span(s, made)) {
		it := r.notice(made, "to-arrange", at, plan.Nothing, r.leading(s)...)
		it.Name = plan.ItemName(fmt.Sprintf("%s/%d", it.Name, i+1))
		made.Items = append(made.Items, it)
	}
}

// leading are those who lead a stage, or else the coordinator.
func (r *resolver) leading(s *stage) []plan.StaffName {
	if len(s.ledBy) > 0 {
		return asStaff(s.ledBy)
	}
	return []plan.StaffName{r.plan.Coordinator}
}

// span is a stage for the time in which it is held: its own, or that of what it
// stands beside.
func (r *resolver) span(s *stage, made *plan.Stage) *plan.Stage {
	for _, beside := range s.alongside {
		if other := r.plan.Stage(plan.StageName(beside.name)); other != nil && !other.Closes.IsZero() {
			return other
		}
	}
	return made
}

// handing asks for what people are to do: agreements and tasks. Decisions about
// applicants are asked for elsewhere.
func (r *resolver) handing(s *stage, made *plan.Stage) {
	for _, x := range made.Agreements {
		made.Items = append(made.Items, plan.Item{Name: itemName(made, nil, string(x.Name)), Does: plan.SendMail, Mail: "agreement", To: x.By,
			At: r.begins(made), Agreement: x.Name, SendAgain: true})
	}
	for _, x := range made.Tasks {
		if x.Decides || x.By.Who == plan.Nobody && len(x.By.Staff) == 0 {
			continue
		}
		made.Items = append(made.Items, plan.Item{Name: itemName(made, nil, string(x.Name)), Does: plan.SendMail, Mail: "task", To: x.By,
			At: r.begins(made), Until: x.Due, Task: x.Name, SendAgain: true})
	}
}

// begins is the morning on which a stage has begun: after its first session,
// where it has one.
func (r *resolver) begins(made *plan.Stage) time.Time {
	switch {
	case len(made.Sessions) > 0:
		return made.Sessions[0].End
	case made.Kind == plan.Recruitment:
		return r.morningAfter(made.Closes)
	case !made.Opens.IsZero():
		return r.morningAfter(made.Opens)
	}
	if at := r.ended(made.After); !at.IsZero() {
		return r.morningAfter(at)
	}
	return time.Time{}
}

// midpoint is the morning in the middle of a stage.
func (r *resolver) midpoint(s *plan.Stage) time.Time {
	if s == nil || s.Opens.IsZero() || s.Closes.IsZero() {
		return time.Time{}
	}
	return r.days.Morning(r.days.After(r.days.Date(s.Opens), 0, r.half(s).Days, 0))
}

// half is half as long as a stage, in days.
func (r *resolver) half(s *plan.Stage) plan.Span {
	return plan.Span{Days: int(s.Closes.Sub(s.Opens).Hours()/24) / 2}
}

// moment is when a phrase falls that may be counted from pairs: then it is when
// they are to be announced.
func (r *resolver) moment(w *when) time.Time {
	if w.ofStage() {
		at, _ := r.instant(w)
		return at
	}
	for _, s := range r.plan.Stages {
		if s.Kind == plan.Matching {
			return s.Decide
		}
	}
	return time.Time{}
}

// ofPeople says that a time is counted from what happens to each person.
func (w *when) ofPeople() bool {
	return w.Anchor == phrase.They || w.Event == phrase.Announced || w.Event == phrase.Paired
}
