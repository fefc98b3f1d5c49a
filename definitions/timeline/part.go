package timeline

import (
	"slices"

	"trellis/definitions/plan"
)

var exactlyOne = plan.Range{Least: 1, Most: 1}

// perhaps is a range whose least is nothing.
func perhaps(r plan.Range) plan.Range { return plan.Range{Most: r.Most} }

func plus(a, b plan.Range) plan.Range {
	return plan.Range{Least: a.Least + b.Least, Most: a.Most + b.Most}
}

// add takes a part that is of a stage, and perhaps only for some.
func (b *Burden) add(s *plan.Stage, p Part) {
	p.only = s.OnlyIf
	b.Parts = append(b.Parts, p)
}

// strand is what falls to those of whom a condition is so.
type strand struct {
	condition
	mails, forms, minutes plan.Range
}

// total adds up the parts. Of strands that exclude each other one person who is
// matched with one (single) is in one at most.
func (b *Burden) total(single bool) {
	var strands []strand
	for _, p := range b.Parts {
		if p.only == "" {
			b.Mails, b.Forms, b.Minutes = plus(b.Mails, p.Mails), plus(b.Forms, p.Forms), plus(b.Minutes, p.Minutes)
			continue
		}
		i := slices.IndexFunc(strands, func(x strand) bool { return x.text == p.only })
		if i < 0 {
			i, strands = len(strands), append(strands, strand{condition: conditionOf(p.only)})
		}
		x := &strands[i]
		x.mails, x.forms, x.minutes = plus(x.mails, p.Mails), plus(x.forms, p.Forms), plus(x.minutes, p.Minutes)
	}
	for len(strands) > 0 {
		taken, rest := exclusive(strands)
		b.Mails = plus(b.Mails, oneOf(taken, single, func(x strand) plan.Range { return x.mails }))
		b.Forms = plus(b.Forms, oneOf(taken, single, func(x strand) plan.Range { return x.forms }))
		b.Minutes = plus(b.Minutes, oneOf(taken, single, func(x strand) plan.Range { return x.minutes }))
		strands = rest
	}
}

// exclusive takes the first strand and those that it excludes.
func exclusive(strands []strand) (taken, rest []strand) {
	taken = strands[:1:1]
	for _, x := range strands[1:] {
		if !slices.ContainsFunc(taken, func(y strand) bool { return !x.excludes(y.condition) }) {
			taken = append(taken, x)
		} else {
			rest = append(rest, x)
		}
	}
	return taken, rest
}

// oneOf is what falls to somebody who is in one of some strands; in none of them,
// unless one is always so; in several, where they are matched with several.
func oneOf(strands []strand, single bool, of func(strand) plan.Range) (sum plan.Range) {
	sure := false
	for i, x := range strands {
		r := of(x)
		if i == 0 || r.Least < sum.Least {
			sum.Least = r.Least
		}
		if single {
			sum.Most = max(sum.Most, r.Most)
		} else {
			sum.Most += r.Most
		}
		sure = sure || slices.ContainsFunc(strands, func(y strand) bool { return x.covers(y.condition) })
	}
	if !sure {
		sum.Least = 0
	}
	return sum
}
