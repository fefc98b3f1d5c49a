package definitions

import (
	"fmt"
	"slices"

	"trellis/definitions/calendar"
	"trellis/definitions/plan"
)

// Admission is how places are given, made ready to judge many who apply: who comes
// first, how many may have a place, and for whom places are kept. It counts, and
// decides nothing: people do. It may be used by several goroutines at once.
type Admission struct {
	book   *Book
	days   *calendar.Calendar
	roles  map[plan.RoleName]*admission
	counts []*quota // all limits and kept places, in the order of the programme
}

// admission is what is said of those who apply for one role.
type admission struct {
	slots  map[string]int
	first  []conditional
	counts []conditional
}

// conditional is a rule about one person, compiled: whom it concerns, and by which of
// their answers they are told apart.
type conditional struct {
	label string
	when  []term
	per   string
	of    *quota // of a limit or of kept places
}

// quota is a limit, or places that are kept.
type quota struct {
	role    plan.RoleName // none: of everyone
	label   string
	limit   *limit
	reserve *reserve
	options []string // of kept places: an answer each, for which they are kept
}

// Admission compiles what the programme says about places. The error says that its
// rules have mistakes, which check lists.
func (b *Book) Admission() (*Admission, error) {
	days, err := calendar.New(b.programme.zone, b.programme.holidays)
	if err != nil {
		return nil, err
	}
	a := &Admission{book: b, days: days, roles: map[plan.RoleName]*admission{}}
	all := a.add(everybody, &b.programme.everyone)
	for _, r := range b.programme.roles {
		own := a.add(r.name, &r.applying)
		c := b.applying(r.name, b.asked(r.name))
		of := &admission{}
		for _, x := range slices.Concat(b.programme.everyone.rules, r.rules) {
			if x.law == "prioritise" {
				of.first = append(of.first, c.conditional(x, named{}))
			}
		}
		for _, x := range slices.Concat(all, own) {
			made := c.conditional(x.rule())
			made.of = x
			of.counts = append(of.counts, made)
		}
		if c.problems.Errors() > 0 {
			return nil, fmt.Errorf("what is said about places cannot be used: %s: check the directory, which says what to change", c.problems[0].Summary)
		}
		of.slots = c.slots
		a.roles[r.name] = of
	}
	return a, nil
}

// add collects what is counted of a role, or of everyone.
func (a *Admission) add(role plan.RoleName, from *applying) (made []*quota) {
	for _, x := range from.limits {
		made = append(made, &quota{role: role, label: x.rule.label, limit: x})
	}
	for _, x := range from.reserves {
		kept := &quota{role: role, label: x.label, reserve: x}
		if q := called(x.per.of(applicant), from.questions); q != nil {
			kept.options = q.options
		} else if q := called(x.per.of(applicant), a.book.programme.everyone.questions); q != nil {
			kept.options = q.options
		}
		made = append(made, kept)
	}
	a.counts = append(a.counts, made...)
	return made
}

func (x *quota) rule() (*rule, named) {
	if x.limit != nil {
		return &x.limit.rule, x.limit.per
	}
	return &x.reserve.rule, x.reserve.per
}

func (c *compiler) conditional(x *rule, per named) conditional {
	made := conditional{label: x.label, per: per.of(applicant)}
	c.word, c.law, c.exact = x.law, x.isLaw(), x.isExact()
	for _, e := range x.exprs {
		made.when = append(made.when, c.compile(e))
	}
	if _, known := c.slots[made.per]; !known && made.per != "" {
		c.slots[made.per] = len(c.slots)
	}
	return made
}

// concerns says whether the rule concerns somebody, and among whom they are counted. Who
// has not answered what tells people apart is counted among nobody.
func (x *conditional) concerns(p *pair, slots map[string]int) (key string, ok bool) {
	for _, t := range x.when {
		if t(p) == no {
			return "", false
		}
	}
	if x.per == "" {
		return "", true
	}
	a := p.first.answer(slots[x.per])
	if !a.given() {
		return "", false
	}
	return a.texts[0], true
}
