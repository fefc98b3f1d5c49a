package activities

import (
	"context"
	"slices"

	"trellis/matching"
	"trellis/roster"
)

// Forecast is what would be proposed if recruitment closed now. Nobody has chosen yet
// in it who has not; rules and preferences count as they will.
type Forecast struct {
	roster.Proposal
	Mentees, Mentors, Places int // who would be matched, and how many mentees mentors take
	Wanted                   []Wanted
	Nobody                   []Lacking // what is asked for and offered by nobody
}

// Wanted is a kind of mentor who would let more people be matched.
type Wanted struct {
	Offers  string // what they would offer; empty: whatever
	Mentors int    // how many of them, for one mentee each
}

// Lacking is something that mentees ask for and no mentor offers.
type Lacking struct {
	Need    string
	Mentees int
}

// Forecast solves as if everyone had a place who has applied and was not declined.
func (w *Weighed) Forecast(ctx context.Context) (*Forecast, error) {
	r, err := w.Solve(ctx)
	if err != nil {
		return nil, err
	}
	f := &Forecast{Proposal: w.Proposal(r), Mentees: len(w.mentees), Mentors: len(w.mentors)}
	for _, m := range w.problem.Mentors {
		f.Places += m.Takes
	}
	f.Nobody = w.lacking()
	f.Wanted, err = w.wanted(ctx, len(r.Pairs))
	return f, err
}

// wanted finds which mentors would let more mentees be matched: it adds one who passes
// every rule and offers one thing, solves again, and keeps the kind that helps most,
// until no kind helps. What is left then, a mentor for whatever would let be matched.
func (w *Weighed) wanted(ctx context.Context, matched int) (all []Wanted, err error) {
	const most = 20 // mentors; whoever lacks more has to recruit, whatever they offer
	needs := w.needs()
	var kinds []string
	for _, n := range needs {
		for _, x := range n {
			if !slices.Contains(kinds, x) {
				kinds = append(kinds, x)
			}
		}
	}
	slices.Sort(kinds)
	kinds = append(kinds, "")
	var added []string
	for len(added) < most {
		best, which := matched, -1
		for i, kind := range kinds {
			n, err := w.with(ctx, needs, append(slices.Clone(added), kind))
			if err != nil {
				return nil, err
			}
			if n > best {
				best, which = n, i
			}
		}
		if which < 0 {
			break
		}
		matched, added = best, append(added, kinds[which])
	}
	for _, kind := range kinds {
		if n := len(slices.DeleteFunc(slices.Clone(added), func(x string) bool { return x != kind })); n > 0 {
			all = append(all, Wanted{kind, n})
		}
	}
	slices.SortStableFunc(all, func(a, b Wanted) int { return b.Mentors - a.Mentors })
	return all, nil
}

// with is how many would be matched with some more mentors, who offer these things.
func (w *Weighed) with(ctx context.Context, needs [][]string, offers []string) (int, error) {
	p := w.problem
	p.Mentors = slices.Clone(p.Mentors)
	for i := range offers {
		p.Mentors = append(p.Mentors, matching.Mentor{ID: -1 - int64(i), Takes: 1})
	}
	there := len(w.mentors)
	p.Judges = func() matching.Judge {
		judge := w.judge()
		fit := make([]int, w.preferences())
		return func(mentor, mentee int) ([]int, bool, string) {
			if mentor < there {
				return judge(mentor, mentee)
			}
			offer := offers[mentor-there]
			return fit, offer == "" || slices.Contains(needs[mentee], offer), "does not ask for it"
		}
	}
	r, err := matching.Solve(ctx, p)
	if err != nil {
		return 0, err
	}
	return len(r.Pairs), nil
}

// preferences is how many numbers a fit has.
func (w *Weighed) preferences() int {
	if len(w.mentors) == 0 || len(w.mentees) == 0 {
		return 1
	}
	return len(w.rules.Fit(w.mentors[0].prepared, w.mentees[0].prepared, false))
}

// needs are what each mentee asks for, as the rules read it.
func (w *Weighed) needs() (all [][]string) {
	for _, x := range w.mentees {
		all = append(all, w.rules.Named(x.prepared))
	}
	return all
}

// lacking is what mentees ask for that no mentor offers, the most asked for first.
func (w *Weighed) lacking() (all []Lacking) {
	offered := map[string]bool{}
	for _, x := range w.mentors {
		for _, offer := range w.rules.Named(x.prepared) {
			offered[offer] = true
		}
	}
	for _, needs := range w.needs() {
		for _, need := range needs {
			if offered[need] {
				continue
			}
			i := slices.IndexFunc(all, func(l Lacking) bool { return l.Need == need })
			if i < 0 {
				all = append(all, Lacking{Need: need})
				i = len(all) - 1
			}
			all[i].Mentees++
		}
	}
	slices.SortFunc(all, func(a, b Lacking) int {
		if a.Mentees != b.Mentees {
			return b.Mentees - a.Mentees
		}
		return slices.Compare([]byte(a.Need), []byte(b.Need))
	})
	return all
}
