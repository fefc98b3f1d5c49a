package definitions

import (
	"slices"
	"time"

	"trellis/definitions/calendar"
	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// lineage is what comes before a stage of a cohort, directly or through others: what
// the checks of dates ask for of each stage, without going all the way each time.
type lineage struct {
	last     time.Time     // when the last of them ends, meetings left out
	meetings []*plan.Stage // those among them, the nearest first
	loose    bool          // it depends on people when one of them is
}

// lineage of a stage. No stage waits for itself; that was told, and taken out.
func (d *dated) lineage(name plan.StageName) *lineage {
	if d.lines == nil {
		d.lines = map[plan.StageName]*lineage{}
	}
	if x := d.lines[name]; x != nil {
		return x
	}
	x := &lineage{}
	d.lines[name] = x
	s := d.made(name)
	if s == nil {
		return x
	}
	for _, before := range s.After {
		b := d.made(before)
		if b == nil {
			continue
		}
		further := d.lineage(before)
		x.loose = x.loose || further.loose || b.Rolling || len(b.Pending) > 0
		if further.last.After(x.last) {
			x.last = further.last
		}
		if b.Kind == plan.Meetings {
			x.meetings = append(x.meetings, b)
		} else if _, at := d.edge(b, phrase.Ends); at.After(x.last) {
			x.last = at
		}
		for _, m := range further.meetings {
			if !slices.Contains(x.meetings, m) {
				x.meetings = append(x.meetings, m)
			}
		}
	}
	return x
}

// late is the nearest of the stages before one that has not ended on a day; nil
// when all have.
func (d *dated) late(name plan.StageName, day calendar.Date) (*plan.Stage, calendar.Date) {
	if last := d.lineage(name).last; last.IsZero() || last.Before(d.days.At(day, 0, 0)) {
		return nil, calendar.Date{}
	}
	seen := map[plan.StageName]bool{}
	for next := []plan.StageName{name}; len(next) > 0; next = next[1:] {
		for _, before := range d.made(next[0]).After {
			b := d.made(before)
			if b == nil || seen[before] {
				continue
			}
			seen[before] = true
			next = append(next, before)
			if b.Kind == plan.Meetings {
				continue // that meetings go on past what follows is dates/fit
			}
			if ends, at := d.edge(b, phrase.Ends); !at.IsZero() && ends.Compare(day) > 0 {
				return b, ends
			}
		}
	}
	return nil, calendar.Date{}
}
