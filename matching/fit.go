package matching

import (
	"fmt"
	"slices"
)

// fit asks how well two people fit and gives the place of that fit in the table.
// There are few different fits, so a pair keeps a number instead of a list.
func (j *judging) fit(mentor, mentee int) ([]int, int32, error) {
	var fit []int
	if j.Fit != nil {
		fit = j.Fit(mentor, mentee)
	}
	if j.table.width == nobody {
		j.table.width = len(fit)
	}
	if len(fit) != j.table.width {
		return nil, 0, fmt.Errorf("the fit of mentor %d and mentee %d has %d numbers, that of others has %d; give as many for every pair",
			j.Mentors[mentor].ID, j.Mentees[mentee].ID, len(fit), j.table.width)
	}
	key := make([]byte, 0, 16)
	for _, points := range fit {
		if points < 0 || points > 100 {
			return nil, 0, fmt.Errorf("a fit of mentor %d and mentee %d is %d; give a number from 0 to 100",
				j.Mentors[mentor].ID, j.Mentees[mentee].ID, points)
		}
		key = append(key, byte(points))
	}
	at, known := j.fitAt[string(key)]
	if !known {
		at = int32(len(j.table.fits))
		j.fitAt[string(key)] = at
		j.table.fits = append(j.table.fits, slices.Clone(fit))
	}
	return fit, at, nil
}

// checkWidth refuses a floor or bands for numbers that no fit has. When no pair was
// allowed, nobody said how many there are.
func (j *judging) checkWidth() error {
	width := j.table.width
	if width == nobody {
		return nil
	}
	if len(j.Floor) > width {
		return fmt.Errorf("the floor has %d numbers, a fit has %d; give at most as many", len(j.Floor), width)
	}
	if len(j.Bands) > width {
		return fmt.Errorf("there are bands for %d numbers, a fit has %d; give at most as many", len(j.Bands), width)
	}
	return nil
}

// band is the number of the band that a value lies in, the worst band lowest.
func (t *table) band(field, points int) int {
	if !t.banded(field) {
		return points
	}
	above, exact := slices.BinarySearch(t.bands[field], points)
	if exact {
		above++
	}
	return above
}

// banded says whether a band of this field may hold more than one value.
func (t *table) banded(field int) bool {
	return field < len(t.bands) && t.bands[field] != nil
}

// pair gives what is known of a pair.
func (t *table) pair(mentor, mentee int) judged {
	return t.pairs[mentee*len(t.mentors)+mentor]
}

// row gives what is known of a mentee and each mentor.
func (t *table) row(mentee int) []judged {
	return t.pairs[mentee*len(t.mentors) : (mentee+1)*len(t.mentors)]
}
