package stages

import (
	"time"

	"trellis/definitions/plan"
)

// Health is how a relationship is: a pair's, or a group's.
type Health string

const (
	Fine    Health = "fine"           // heard of within its own rhythm
	Quiet   Health = "quiet"          // not for longer than that
	Overdue Health = "overdue"        // so long that they are asked, or for two turns
	Asked   Health = "asked for help" // one of them wishes to talk
	Rests   Health = "paused"         // one of them is away: nobody waits for them
)

// Healths are all of them, in the order in which they want looking after.
var Healths = []Health{Asked, Overdue, Quiet, Fine, Rests}

// Rhythm is how often the relationships of a stage are heard of, in days: Days lie
// between two meetings at most, and after Patience they are asked. 0: it does not say.
// Enough is how many meetings there are to be at most, where it says so in all.
type Rhythm struct{ Days, Patience, Enough int }

const (
	week, month, working = 7, 30, 5 // days
)

// RhythmOf is a stage's: what it says of how often they meet; or else its time through
// the least number of meetings; or else after how long they are asked.
func RhythmOf(s *plan.Stage) (r Rhythm) {
	for i := range s.Items {
		if it := &s.Items[i]; it.To.Who == plan.Silent {
			patience := it.Silence.Months*month + it.Silence.Days + it.Silence.WorkingDays*week/working
			if r.Patience == 0 || patience < r.Patience {
				r.Patience = patience
			}
		}
	}
	if s.Times.Per == "" {
		r.Enough = s.Times.Most
	}
	least := max(s.Times.Least, min(s.Times.Most, 1))
	switch lasts := int(s.Closes.Sub(s.Opens).Hours() / 24); {
	case s.Every.Most > 0:
		r.Days = s.Every.Most
	case least > 0 && s.Times.Per == "month":
		r.Days = month / least
	case least > 0 && s.Times.Per == "" && !s.Closes.IsZero() && !s.Opens.IsZero():
		r.Days = lasts / least
	}
	if r.Days == 0 || r.Patience > 0 && r.Days > r.Patience {
		r.Days = r.Patience
	}
	return r
}

// Relationship is what bears on its health.
type Relationship struct {
	Heard         time.Time // when they last met or wrote, or were announced
	Meetings      int       // that they have held
	Every         int       // days between their meetings, where they agreed on more than others; 0: they did not
	Asked, Paused bool      // one of them
}

// Health is how a relationship is at a moment, by its own rhythm: where they agreed to
// meet less often than others, by that. Who has held all
// meetings is fine. Days are those of the calendar, in the zone.
func (x Relationship) Health(r Rhythm, now time.Time, zone *time.Location) Health {
	longer := 0
	if r.Days > 0 {
		longer = max(x.Every-r.Days, 0)
	}
	patience := r.Patience
	if patience == 0 {
		patience = 2 * r.Days
	}
	switch silent := daysBetween(x.Heard, now, zone); {
	case x.Asked:
		return Asked
	case x.Paused:
		return Rests
	case r.Enough > 0 && x.Meetings >= r.Enough:
		return Fine
	case patience > 0 && silent >= patience+longer:
		return Overdue
	case r.Days > 0 && silent > r.Days+longer:
		return Quiet
	}
	return Fine
}

// daysBetween counts midnights: a day on which a clock changes is a day.
func daysBetween(from, to time.Time, zone *time.Location) int {
	midnight := func(t time.Time) time.Time {
		y, m, d := t.In(zone).Date()
		return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	}
	return int(midnight(to).Sub(midnight(from)) / (24 * time.Hour))
}
