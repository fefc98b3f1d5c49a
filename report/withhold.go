package report

import (
	"cmp"
	"slices"
)

// Enough is how many people must be behind a figure about what people answered.
const Enough = 5

// Withhold takes the small figures out of each column of a table of answers, so that
// nobody is found among few. Where one alone would be withheld, or those withheld come
// to less than [Enough] together, the next smallest goes with them: else the sum gives
// them away. Figures of 0 stay, for they tell of nobody, unless nothing else is left.
func (t *Table) Withhold() {
	for column := range t.Columns {
		var hidden, shown []*Figure
		sum := 0
		for i := range t.Rows {
			switch f := &t.Rows[i].Figures[column]; {
			case !f.Shown():
			case f.N > 0 && f.N < Enough:
				hidden, sum = append(hidden, f), sum+f.N
			default:
				shown = append(shown, f)
			}
		}
		slices.SortStableFunc(shown, func(a, b *Figure) int {
			return cmp.Or(compareNothing(a, b), cmp.Compare(a.N, b.N))
		})
		for len(hidden) > 0 && len(shown) > 0 && (len(hidden) == 1 || sum < Enough) {
			hidden, sum, shown = append(hidden, shown[0]), sum+shown[0].N, shown[1:]
		}
		for _, f := range hidden {
			*f = Few
		}
	}
}

// compareNothing puts figures of 0 behind the others.
func compareNothing(a, b *Figure) int {
	switch {
	case a.N == 0 && b.N != 0:
		return 1
	case a.N != 0 && b.N == 0:
		return -1
	}
	return 0
}
