package matching

import (
	"fmt"
	"slices"
)

// stay pins a mentee to the mentor with whom they are to stay, if they still may be
// paired.
func (g *judgeOf) stay(columns []int) error {
	mentee := g.menteeAt[g.row]
	if g.keptWith == nil || g.table.pinned[g.row] != nobody {
		return nil
	}
	for _, mentor := range g.keptWith[mentee] {
		column := g.column[mentor]
		if _, is := slices.BinarySearch(columns, column); !is || column == g.table.pinned[g.row] {
			continue
		}
		if _, ok, _ := g.allowed(mentor, mentee); !ok {
			continue
		}
		if with := g.table.pinned[g.row]; with != nobody {
			return fmt.Errorf("mentee %d is to stay with mentors %d and %d; keep one pair of the two",
				g.Mentees[mentee].ID, g.table.mentors[with].ID, g.Mentors[mentor].ID)
		}
		g.table.pinned[g.row], g.table.stays[g.row] = column, true
	}
	return nil
}
