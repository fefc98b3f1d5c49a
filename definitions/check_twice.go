package definitions

import (
	"fmt"
	"slices"

	"trellis/definitions/plan"
)

const checkSaidTwice = "dates/twice"

// checkTwice is dates/twice: no session is written twice, nobody is to be in two
// places at once, and where a cohort gives a date that the programme has a rule
// for, the two agree.
func (r *reader) checkTwice(d *dated) {
	met := d.gatherings()
	for i, x := range met {
		for j := i + 1; j < len(met) && met[j].start.Before(x.end); j++ {
			r.atOnce(d, x, met[j])
		}
	}
	for i, s := range r.book.programme.stages {
		r.saidTwice(d, s, &d.plan.Stages[i])
	}
}

// atOnce tells of two sessions that are held at the same time.
func (r *reader) atOnce(d *dated, x, y gathered) {
	if x.on.at.Start.Byte > y.on.at.Start.Byte {
		x, y = y, x
	}
	if x.of == y.of && x.label == y.label {
		if x.start.Equal(y.start) {
			r.wrong(checkSaidTwice, y.on.at, "This session is written twice", "Take one of the two out.")
		}
		return
	}
	who := d.bothInvited(x, y)
	if who == "" {
		return
	}
	summary := fmt.Sprintf("%s and %s are at the same time, on %s", capital(x.aloud()), y.aloud(), dateOf(y.on.Moment))
	r.warn(checkSaidTwice, y.on.at, summary, capital(who)+" to both. Move one of them.")
}

// bothInvited says who is to come to both sessions; "" when nobody is. Who attends
// one of several sessions can choose, and strands are for different people.
func (d *dated) bothInvited(x, y gathered) string {
	for _, n := range x.ledBy {
		if slices.Contains(namesOf(y.ledBy), n.name) {
			return "the " + aloud(plan.StageName(n.name)) + " goes"
		}
	}
	if x.of.onlyIf != nil || y.of.onlyIf != nil || x.of == y.of && x.of.attend != "" && x.of.attend != "every session" {
		return ""
	}
	a, b := d.invited(x.invite).Roles, d.invited(y.invite).Roles
	switch {
	case len(a) == 0 && len(b) == 0:
		return "everyone is invited"
	case len(a) == 0:
		a = b
	case len(b) > 0:
		a = slices.DeleteFunc(slices.Clone(a), func(role plan.RoleName) bool { return !slices.Contains(b, role) })
	}
	if len(a) == 0 {
		return ""
	}
	return plural(a[0]) + " are invited"
}

// aloud is a session as one says it: by its own name, or by its stage's.
func (x gathered) aloud() string {
	if x.label != "" {
		return aloud(plan.StageName(x.label))
	}
	return x.of.aloud()
}

// saidTwice compares a cohort's date with what the programme's rule makes it. That
// there is less time to decide than the rule allows is dates/room.
func (r *reader) saidTwice(d *dated, s *stage, made *plan.Stage) {
	said := d.said(s.name)
	compare := func(given *moment, rule *when, what string) {
		if given == nil || rule == nil || given.Year == 0 || given.slip {
			return
		}
		follows, ok := d.day(rule)
		here := dateOf(given.Moment)
		if !ok || follows.Year < 1000 || follows == here || s.kind == plan.Recruitment && here.Before(follows) {
			return
		}
		r.warn(checkSaidTwice, given.at, fmt.Sprintf("By the programme, %s on %s", what, follows),
			fmt.Sprintf("It says %q. What is written here holds.", rule.When.String()))
	}
	compare(said.decide, s.decide, "applicants are told")
	compare(said.choices, s.choicesClose, "choices close")
	if said.closes == nil || s.length == nil || said.closes.Year == 0 || made.Opens.IsZero() {
		return
	}
	l := span(*s.length)
	here, follows := dateOf(said.closes.Moment), d.days.Add(d.days.Date(made.Opens), l.Months, l.Days, l.WorkingDays)
	if apart := daysBetween(here, follows); apart > 14 || apart < -14 {
		r.warn(checkSaidTwice, said.closes.at, fmt.Sprintf("By the programme, %s %s on %s", s.aloud(), s.verb("ends", "end"), follows),
			fmt.Sprintf("It says for = %q. What is written here holds.", s.length.String()))
	}
}
