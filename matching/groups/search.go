package groups

import (
	"context"
	"slices"
)

// effort is how long a search takes. It is decided by how many parties there are, and
// by no clock.
type effort struct {
	starts int   // how often it begins anew, to keep the best
	moves  int   // in the rough search
	idle   int   // after how many rounds that change nothing it ends
	steps  int64 // of the exact way, at most
}

func effortFor(parties int) effort {
	return effort{
		starts: max(1, min(4, 600/parties)),
		moves:  300_000 + 2_500*parties,
		idle:   8,
		steps:  30_000_000 + 1_000_000*int64(parties),
	}
}

// search is the way for many: roughly first, then exactly, a few groups at a time.
func (t *table) search(ctx context.Context, parties []int32, much effort) (best division, err error) {
	var least []int64
	for start := range much.starts {
		rough := t.rough(parties, uint64(2*start))
		if err := rough.anneal(ctx, much.moves); err != nil {
			return division{}, err
		}
		r := t.refining(rough.settled(), uint64(2*start+1))
		r.complete()
		if err := r.refine(ctx, much.idle, much.steps); err != nil {
			return division{}, err
		}
		r.complete()
		if total := t.total(&r.division); least == nil || slices.Compare(total, least) < 0 {
			best, least = r.division, total
		}
	}
	return best, nil
}
