package activities

import (
	"context"

	"trellis/roster"
)

// Foresee is what a look would decide now, of an installation that another process
// serves: nothing is written, no bell unset, no clock set. It is how a new decider
// shows what it would do before it takes over.
func Foresee(ctx context.Context, r *roster.Roster, ask LookAsk) (Seen, error) {
	a := &Activities{Roster: r}
	b, err := a.book(ctx, ask.Hash)
	if err != nil {
		return Seen{}, err
	}
	counts, err := r.Standing(ctx, ask.Cohort)
	if err != nil {
		return Seen{}, err
	}
	return a.see(ctx, b, ask, counts)
}
