package rehearsal

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"trellis/activities"
	"trellis/definitions"
	"trellis/definitions/calendar"
	"trellis/definitions/plan"
	"trellis/roster"
)

// Inventing says how an agenda is made. The zero value is what a rehearsal uses.
type Inventing struct {
	// Quantum rounds each act up to a multiple of it, counted from the midnight of
	// its day: the cost of a rehearsal is that of its distinct instants, and ten
	// thousand people need not mean ten thousand of them. Zero: acts stay at the few
	// hours at which people act, most at 1pm and 8pm. An act that must come before
	// something (applications close) still does.
	Quantum time.Duration
	// Outage takes the mail server down for three days while applications are open.
	Outage bool
}

// Hours of the day, on the wall clock of the plan's zone, at which people act.
const (
	midday    = 13
	evening   = 20
	afternoon = 16 // at work: deciding, approving
)

// Invent makes the agenda of a cohort's people. It is pure: the same arguments
// give the same agenda, ordered by instant. A plan whose zone or bank holidays
// are unknown, which package definitions never makes, has an empty one.
func Invent(p *plan.Plan, people []definitions.Applicant, seed int64, o Inventing) []roster.Act {
	days, err := calendar.New(p.Zone, p.Holidays)
	if err != nil {
		return nil
	}
	v := &inventor{plan: p, days: days, quantum: o.Quantum, people: cast(p, people, seed)}
	for i := range p.Stages {
		v.stage(&p.Stages[i])
	}
	if o.Outage {
		v.outage()
	}
	slices.SortStableFunc(v.acts, func(a, b roster.Act) int { return a.At.Compare(b.At) })
	return v.acts
}

// inventor is one agenda in the making.
type inventor struct {
	plan    *plan.Plan
	days    *calendar.Calendar
	quantum time.Duration
	people  []invented
	met     bool // the first meetings are invented
	acts    []roster.Act
}

// stage is what people do in one stage: what its kind asks of them, then what
// all stages may ask.
func (v *inventor) stage(s *plan.Stage) {
	switch s.Kind {
	case plan.Recruitment:
		v.recruitment(s)
	case plan.Matching:
		v.matching(s)
	case plan.Meetings:
		v.meetings(s)
	}
	if s.Kind != plan.Matching && !s.Decide.IsZero() {
		v.deciding(s)
	}
	for i := range s.Items {
		if it := &s.Items[i]; it.Does == plan.SendInvitation {
			v.invitation(it)
		}
	}
	if s.Kind == plan.Finale {
		v.questions(s)
	}
	for i := range s.Agreements {
		v.agreement(s, &s.Agreements[i])
	}
	for i := range s.Tasks {
		v.task(s, &s.Tasks[i])
	}
	for i := range s.Surveys {
		v.survey(s, &s.Surveys[i])
	}
}

func (v *inventor) outage() {
	for i := range v.plan.Stages {
		if s := &v.plan.Stages[i]; s.Kind == plan.Recruitment && s.Closes.After(s.Opens) {
			down := v.days.Add(v.days.Date(s.Opens), 0, v.daysBetween(s.Opens, s.Closes)/3, 0)
			v.add(v.at(down, midday), activities.ActOutage, "down")
			v.add(v.at(v.days.Add(down, 0, 3, 0), midday), activities.ActOutage, "up")
			return
		}
	}
}

func (v *inventor) add(at time.Time, kind, format string, args ...any) {
	v.acts = append(v.acts, roster.Act{At: at, Kind: kind, Arg: fmt.Sprintf(format, args...)})
}

// begin is the act of beginning an application, with all that will be in it.
func (v *inventor) begin(at time.Time, p *invented) {
	arg, err := json.Marshal(activities.Application{
		Name: p.Name, First: p.First, Email: p.Email, Role: p.Role, Answers: p.Answers,
	})
	if err != nil {
		return // strings always encode
	}
	v.acts = append(v.acts, roster.Act{At: at, Kind: activities.ActStart, Arg: string(arg)})
}

// at is an hour of a day, rounded up to the quantum.
func (v *inventor) at(d calendar.Date, hour int) time.Time {
	t := v.days.At(d, hour, 0)
	if v.quantum <= 0 {
		return t
	}
	midnight := v.days.At(d, 0, 0)
	steps := (t.Sub(midnight) + v.quantum - 1) / v.quantum
	return midnight.Add(steps * v.quantum).Truncate(time.Second)
}

// within moves an act between two instants: not before the first, and ahead of
// the second. A zero instant is no limit.
func within(t, notBefore, before time.Time) time.Time {
	if !before.IsZero() && !t.Before(before) {
		t = before.Add(-time.Hour)
	}
	if t.Before(notBefore) {
		t = notBefore
	}
	return t
}

// daysBetween is how many days lie between two instants, at least none.
func (v *inventor) daysBetween(a, b time.Time) int {
	return max(0, int(v.days.At(v.days.Date(b), 12, 0).Sub(v.days.At(v.days.Date(a), 12, 0)).Round(24*time.Hour)/(24*time.Hour)))
}
