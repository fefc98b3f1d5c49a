package groups

import (
	"context"
	"slices"
)

// warm is how much a step may lose at the beginning, in what the rough search pays. It
// cools in rounds, each time by one part in decay, to the hundredth part.
const (
	warm   = 1_500
	rounds = 200
	decay  = 41
)

// anneal tries so many steps, more and more strictly. ctx stops it early.
func (r *rough) anneal(ctx context.Context, steps int) error {
	heat := int64(warm) << 16
	for range rounds {
		if err := ctx.Err(); err != nil {
			return stopped(err)
		}
		for range steps / rounds / tries {
			party := r.takes[r.below(len(r.takes))]
			for range tries {
				r.step(party, heat>>16)
			}
		}
		heat -= heat / decay
	}
	return nil
}

// tries is how many steps one party makes in a row: what was read about it is at hand.
const tries = 4

// step moves a party to another group or swaps two, if that gains or the heat allows it.
func (r *rough) step(party int32, heat int64) {
	from, to := r.in[party], r.aim(party)
	if from == to {
		return
	}
	goes, comes := r.parties[party], []int32(nil)
	other := r.exchange(from, to)
	if other != nobody {
		comes = r.parties[other]
	}
	r.one = append(without(r.one[:0], r.groups[from], goes), comes...)
	r.two = without(append(r.two[:0], goes...), r.groups[to], comes)
	if len(r.one) > r.Most || len(r.two) > r.Most {
		return
	}
	one, two := r.pay(from, r.one, len(comes)-len(goes)), r.pay(to, r.two, len(goes)-len(comes))
	if loss := one + two - r.pays[from] - r.pays[to]; loss > 0 && loss<<16 > heat*r.patience() {
		return
	}
	r.seat(party, to)
	if other != nobody {
		r.seat(other, from)
	}
	r.become(from, r.one, one)
	r.become(to, r.two, two)
}

// become gives a group its new people. Those who wait are no group, and in a list of
// their own.
func (r *rough) become(at int, people []int32, pay int64) {
	r.pays[at] = pay
	if at != waiting {
		r.groups[at] = append(r.groups[at][:0], people...)
	}
}

// aim picks a group: most often that of somebody who fits.
func (r *rough) aim(party int32) int {
	if r.below(4) == 0 {
		return r.below(len(r.groups))
	}
	self := r.parties[party][0]
	row := r.rows[int(self)*len(r.ids) : (int(self)+1)*len(r.ids)]
	best, fits := party, int64(-1)
	for range 3 {
		other := r.takes[r.below(len(r.takes))]
		word := r.lane[row[r.parties[other][0]]]
		if word&0xffff != 0 || r.in[other] == r.in[party] {
			continue
		}
		if fit := r.worth[1]*int64(word>>16&0xffff) + r.worth[2]*int64(word>>32&0xffff); fit > fits {
			best, fits = other, fit
		}
	}
	return r.in[best]
}

// exchange is a party that comes back for the one that goes, or nobody.
func (r *rough) exchange(from, to int) int32 {
	if r.below(5) == 0 {
		return nobody
	}
	if to == waiting && len(r.wait) > 0 {
		return r.wait[r.below(len(r.wait))]
	}
	if group := r.groups[to]; len(group) > 0 {
		return r.party[group[r.below(len(group))]]
	}
	return nobody
}

// without writes those of a group who are not of a party, which is sorted.
func without(to, group, party []int32) []int32 {
	for _, person := range group {
		if !slices.Contains(party, person) {
			to = append(to, person)
		}
	}
	return to
}

// settled is what the search came to, once those who clash, and groups that are too
// small, wait.
func (r *rough) settled() division {
	d := division{wait: r.members(r.wait)}
	for _, group := range r.groups {
		for {
			party := r.clashing(group)
			if party == nil {
				break
			}
			d.wait = append(d.wait, party...)
			group = without(nil, group, party)
		}
		if len(group) < r.Least {
			d.wait = append(d.wait, group...)
			continue
		}
		d.groups = append(d.groups, slices.Clone(group))
	}
	return d
}

// clashing is the party in a group that may not be with most of the others; nil if all
// may be together.
func (t *table) clashing(group []int32) []int32 {
	var worst []int32
	most := 0
	for _, a := range t.partiesOf(group) {
		clashes := 0
		for _, b := range group {
			if t.party[b] != a && t.refusal(t.parties[a], []int32{b}) != nil {
				clashes++
			}
		}
		if clashes > most {
			worst, most = t.parties[a], clashes
		}
	}
	return worst
}
