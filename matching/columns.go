package matching

import "context"

// columns are the pairs that the simplex method looks at: of each mentee a few that
// are cheap, and those which turned out to be missing.
type columns struct {
	rows [][]column
	size int // of all rows
}

// column is a place that a mentee might have, and what it costs them.
type column struct {
	cost  int64
	place int32
}

// How many columns there are was measured: fewer of either, and more pivots are
// wasted on prices that are far from the last; more, and each pivot takes longer.
const (
	fewPairs     = 24 // with no more of them for each mentee, all pairs are columns
	firstColumns = 10
	moreColumns  = 3
)

// optimise pivots until nobody could sit for less than they pay.
func (e *engine) optimise(ctx context.Context) error {
	all := e.choose()
	for {
		if ctx.Err() != nil {
			return stopped(ctx)
		}
		if err := e.improve(ctx); err != nil {
			return err
		}
		if all || e.addMissing() == 0 {
			return nil
		}
	}
}

// choose takes the cheapest pairs of each mentee, or all if they are few.
func (e *engine) choose() (all bool) {
	pairs := 0
	for _, row := range e.rows {
		pairs += len(row)
	}
	all = pairs <= fewPairs*len(e.rows)
	e.columns = columns{rows: make([][]column, len(e.rows))}
	for mentee, row := range e.rows {
		chosen := make([]column, 0, min(len(row), fewPairs)+1)
		if e.waits[mentee] {
			chosen = append(chosen, column{cost: e.of[e.word][e.waitsAs[mentee]], place: e.root})
		}
		if all {
			for _, a := range row {
				chosen = append(chosen, e.column(mentee, a))
			}
		} else {
			chosen = e.addCheapest(chosen, mentee)
		}
		e.columns.rows[mentee] = chosen
		e.columns.size += len(chosen)
	}
	return all
}

func (e *engine) column(mentee int, a arc) column {
	return column{cost: e.costs.word(mentee, a, e.word), place: a.mentor}
}

// addCheapest adds some of the cheapest pairs. They are looked for from somewhere else
// in each row: where many cost the same, each mentee should have others.
func (e *engine) addCheapest(chosen []column, mentee int) []column {
	row := e.rows[mentee]
	if len(row) == 0 {
		return chosen
	}
	from := int(mix(uint64(mentee)) % uint64(len(row)))
	best := chosen[len(chosen):]
	for i := range row {
		at := from + i
		if at >= len(row) {
			at -= len(row)
		}
		if len(best) == firstColumns && e.of[e.word][row[at].kind] >= best[firstColumns-1].cost {
			continue // the ticket, if one is added, makes it no cheaper
		}
		best = insert(best, firstColumns, e.column(mentee, row[at]))
	}
	return chosen[:len(chosen)+len(best)]
}

// insert keeps a list of the cheapest, ascending.
func insert(list []column, most int, c column) []column {
	if len(list) < most {
		list = append(list, c)
	} else if c.cost >= list[most-1].cost {
		return list
	}
	i := len(list) - 1
	for ; i > 0 && list[i-1].cost > c.cost; i-- {
		list[i] = list[i-1]
	}
	list[i] = c
	return list
}

// addMissing looks at all pairs, and adds for each mentee those that cost least of
// the ones which cost less than they pay.
func (e *engine) addMissing() (added int) {
	cost, lottery := e.of[e.word], e.word == e.words-1
	var buffer [moreColumns]column
	for mentee, row := range e.rows {
		pays := e.paysNow(mentee)
		missing, bar := buffer[:0], pays // and columns here cost what they do with the price
		for _, a := range row {
			with := cost[a.kind] + e.price[a.mentor]
			if with >= bar {
				continue
			}
			if lottery {
				with += e.ticket(mentee, a.mentor)
			}
			if with >= bar {
				continue
			}
			missing = insert(missing, moreColumns, column{cost: with, place: a.mentor})
			if len(missing) == moreColumns {
				bar = missing[moreColumns-1].cost
			}
		}
		if len(missing) > 0 {
			e.add(mentee, missing, pays)
			added += len(missing)
		}
	}
	return added
}

// add adds columns, and lets the mentee move to the best place at once, so that the
// next mentees see the prices that follow from it.
func (e *engine) add(mentee int, missing []column, pays int64) {
	gain := pays - missing[0].cost
	for i := range missing {
		missing[i].cost -= e.price[missing[i].place]
	}
	e.columns.rows[mentee] = append(e.columns.rows[mentee], missing...)
	e.columns.size += len(missing)
	e.pivot(int32(mentee), missing[0].place, missing[0].cost, gain)
}
