package definitions

import (
	"sync"
	"time"

	"trellis/definitions/phrase"
)

func sameDay(a, b time.Time) bool { return a.YearDay() == b.YearDay() && a.Year() == b.Year() }

func timeOfDay(t time.Time) string { return phrase.Clock{Hour: t.Hour(), Minute: t.Minute()}.String() }

// day is an instant's day in the zone of the plan: "Friday 18 April 2025".
func day(s *Scene, t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return s.local(t).Format("Monday 2 January 2006")
}

// lastDay is the day that ends at an instant, midnight.
func lastDay(s *Scene, t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return day(s, t.Add(-time.Second))
}

// zones are those that were loaded: reading one costs more than the rest of a letter.
var zones sync.Map

func (s *Scene) local(t time.Time) time.Time {
	zone, ok := zones.Load(s.Plan.Zone)
	if !ok {
		loaded, err := time.LoadLocation(s.Plan.Zone)
		if err != nil {
			loaded = time.UTC // a plan is only made of a zone that there is
		}
		zone, _ = zones.LoadOrStore(s.Plan.Zone, loaded)
	}
	return t.In(zone.(*time.Location))
}
