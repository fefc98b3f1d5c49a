package timeline

import (
	"time"

	"trellis/definitions/plan"
)

// before is how long before its session a mail goes: "1 week before the launch".
func (t *Timeline) before(it *plan.Item) string {
	x, s := t.plan.Session(it.Session), t.stageOf(it.Session)
	which := "the " + one(s)
	if len(s.Sessions) > 1 {
		which += " on " + t.short(x.Start, it.At)
	}
	return t.daysBefore(it, x.Start) + which
}

// daysBefore is how long before another moment an item is due, in words that the
// moment follows. Where it could not be due when it was to be, a note says so.
func (t *Timeline) daysBefore(it *plan.Item, what time.Time) string {
	days := int(t.noon(what).Sub(t.noon(it.At)).Hours()) / 24
	switch {
	case days == 0:
		return "on the day of "
	case days < 0:
		return "after "
	case it.Note != "":
		return "before "
	}
	return spanned(plan.Span{Days: days}) + " before "
}

func (t *Timeline) stageOf(name plan.SessionName) *plan.Stage {
	for i := range t.plan.Stages {
		for _, x := range t.plan.Stages[i].Sessions {
			if x.Name == name {
				return &t.plan.Stages[i]
			}
		}
	}
	return nil
}

// noon is the middle of a day, for counting days.
func (t *Timeline) noon(at time.Time) time.Time {
	d := t.days.Date(at)
	return time.Date(d.Year, d.Month, d.Day, 12, 0, 0, 0, time.UTC)
}
