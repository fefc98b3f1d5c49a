package matching

import (
	"context"
	"fmt"
	"math"
)

// improve is the simplex method on the columns alone. Mentees are looked at in blocks,
// around and around, and of each block who gains the most moves; then the places.
func (e *engine) improve(ctx context.Context) error {
	block := max(32, int(math.Sqrt(float64(e.columns.size))))
	people, places := len(e.columns.rows), len(e.node)
	for next, idle := 0, 0; idle <= people+places; {
		best := entering{}
		for looked := 0; looked < block && idle <= people+places; idle++ {
			if next < people {
				looked += 1 + e.lookAtPerson(int32(next), &best)
			} else if next < people+places {
				looked++
				e.lookAtPlace(int32(next-people), &best)
			}
			if next++; next >= people+places {
				next = 0
			}
		}
		if best.over == 0 {
			continue
		}
		idle = 0
		if err := e.enter(ctx, best); err != nil {
			return err
		}
	}
	return nil
}

// entering is who would gain by moving where, the gain as how far the column is over
// nothing: below it.
type entering struct {
	over   int64
	mentee int32
	column
}

func (e *engine) lookAtPerson(mentee int32, best *entering) (looked int) {
	pays, row := e.paysNow(int(mentee)), e.columns.rows[mentee]
	for i := range row {
		if o := row[i].cost + e.price[row[i].place] - pays; o < best.over {
			*best = entering{over: o, mentee: mentee, column: row[i]}
		}
	}
	return len(row)
}

// lookAtPlace: a place of a price below nothing should rather be free, unless a word
// before has settled that it is not.
func (e *engine) lookAtPlace(place int32, best *entering) {
	if e.price[place] < best.over && !e.taken[place] {
		*best = entering{over: e.price[place], mentee: free, column: column{place: place}}
	}
}

func (e *engine) enter(ctx context.Context, who entering) error {
	if e.pivots++; e.pivots%1024 == 0 && ctx.Err() != nil {
		return stopped(ctx)
	}
	e.pivot(who.mentee, who.place, who.cost, -who.over)
	return nil
}

func stopped(ctx context.Context) error {
	return fmt.Errorf("matching was stopped before it was done: %w", ctx.Err())
}
