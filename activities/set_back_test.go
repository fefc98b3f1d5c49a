package activities

import (
	"slices"
	"testing"
)

// TestClockSetBackAnHour: the machine's clock is set back an hour again and again, just
// after mail has left and between an amendment and its mail. Nothing leaves twice or
// before its moment by the clock as it then is, and calendars say what they should: see
// TestModel, whose model judges it.
func TestClockSetBackAnHour(t *testing.T) {
	x := newTheatre(t)
	back := step{what: turnsBack, arg: 1} // and the cohort looks
	for amended := range 7 {
		for _, i := range []int{amended % len(lengths), (amended + 3) % len(lengths)} {
			steps := []step{{what: passes, arg: i}, back, {what: passes}, {what: amends, who: amended, arg: 1}, back, back, {what: joins, arg: 1}}
			steps = slices.Concat(steps, steps, []step{{what: passes, arg: i}, back})
			if err := x.live(steps); err != nil {
				t.Errorf("after %v, with amendment %d: %v", lengths[i], amended, err)
			}
		}
	}
}
