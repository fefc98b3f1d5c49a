package main

import (
	"fmt"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

// folded puts together what many people did on one day: "14 people applied" instead of
// a line for each. What went wrong, and what was decided for a reason of its own,
// stays by itself.
func folded(events []event, zone *time.Location) []event {
	const few = 3 // so many are still read by name
	type same struct {
		day, kind, form string
		by              plan.StaffName
		why             string
		item            plan.ItemName
		state           roster.State
	}
	key := func(e event) same {
		return same{dayOf(e.At, zone), e.Kind, e.form, e.By, e.Why, e.Item, e.State}
	}
	count := map[same]int{}
	for _, e := range events {
		count[key(e)] += max(1, e.Count)
	}
	var short []event
	said := map[same]bool{}
	for _, e := range events {
		switch k := key(e); {
		case e.form == "" || e.wrong || count[k] <= few:
			short = append(short, e)
		case !said[k]:
			said[k] = true
			e.Text, e.People, e.Count = fmt.Sprintf(e.form, number(count[k], noun(e.Kind))), nil, count[k]
			short = append(short, e)
		}
	}
	return short
}

// noun is what is counted of a kind.
func noun(kind string) string {
	switch roster.What(kind) {
	case roster.WasPaired:
		return "pair"
	case roster.WasMet:
		return "time"
	}
	return "person"
}
