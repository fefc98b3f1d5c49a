package definitions

import (
	"fmt"
	"strconv"
)

// checkPlaces is places/enough: where one side chooses among the other and has
// more places, somebody has nobody.
func (r *reader) checkPlaces(d *dated) {
	for _, s := range d.plan.Stages {
		if s.Choose == nil {
			continue
		}
		among, by := plural(s.Choose.Among), plural(s.Choose.By)
		role := d.plan.Role(s.Choose.Among)
		if role.TakesAnswer != "" {
			continue // each says how many
		}
		fewer, more := d.places[among]*role.Takes, d.places[by]
		if fewer == 0 || fewer >= more {
			continue
		}
		short := "one"
		if n := more - fewer; n > 1 {
			short = strconv.Itoa(n)
		}
		r.warn("places/enough", d.placesAt[among], fmt.Sprintf("There are fewer places for %s than for %s", among, by),
			fmt.Sprintf("At least %s of %d %s would have nobody.", short, more, by))
	}
}
