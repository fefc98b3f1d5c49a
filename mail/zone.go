package mail

import (
	"errors"
	"fmt"
	"sync"
	"time"
	_ "time/tzdata" // so that invitations are the same on machines without zones

	"github.com/emersion/go-ical"
)

// A zone is what the times of an event are written in: a location, and the
// VTIMEZONE that describes it (RFC 5545, 3.6.5), nil when they are in UTC.
type zone struct {
	location  *time.Location
	component *ical.Component
}

var utc = zone{location: time.UTC}

// yearsAhead is how long a zone's rule has to hold to be called one.
const yearsAhead = 12

type zoneKey struct {
	name string
	year int
}

var zones sync.Map // of zoneKey to zone: making one walks 24 changes of the clock

// zoneFor is the zone of an event that starts then. Outlook reads no VTIMEZONE
// but one of yearly rules; where the clock follows none, as in a dozen zones
// (Cairo, Jerusalem, Santiago …), the times are UTC, which every program reads.
func zoneFor(name string, start time.Time) (zone, error) {
	location, err := time.LoadLocation(name)
	if err != nil || name == "Local" {
		return zone{}, errors.New("its time zone is not one that calendars know: write one such as Europe/London")
	}
	if name == "" || name == "UTC" || name == "Etc/UTC" {
		return utc, nil
	}
	key := zoneKey{name, start.In(location).Year()}
	if known, ok := zones.Load(key); ok {
		return known.(zone), nil
	}
	made := zone{location: location, component: timezone(location, key.year)}
	if made.component == nil {
		made = utc
	}
	zones.Store(key, made)
	return made, nil
}

// timezone describes a location from the year before the given one; nil if its
// clock does not follow one rule each way for the years ahead, one being the
// turn to a later clock and one the turn back.
func timezone(location *time.Location, year int) *ical.Component {
	component := ical.NewComponent(ical.CompTimezone)
	component.Props.SetText(ical.PropTimezoneID, location.String())
	from := time.Date(year-1, 1, 1, 0, 0, 0, 0, time.UTC)
	turns := turnsOf(location, from, from.AddDate(yearsAhead, 0, 0))
	if len(turns) == 0 {
		name, offset := from.In(location).Zone()
		always := turn{from: offset, to: offset, name: name}
		component.Children = append(component.Children, observance(ical.CompTimezoneStandard, always, "19700101T000000", ""))
		return component
	}
	var forward, back []turn
	for _, t := range turns {
		if t.to > t.from {
			forward = append(forward, t)
		} else {
			back = append(back, t)
		}
	}
	summer, isRule := yearlyRule(forward)
	winter, isAlsoRule := yearlyRule(back)
	if !isRule || !isAlsoRule {
		return nil
	}
	component.Children = append(component.Children,
		observance(ical.CompTimezoneDaylight, forward[0], forward[0].wall().Format(wallClock), summer),
		observance(ical.CompTimezoneStandard, back[0], back[0].wall().Format(wallClock), winter))
	return component
}

const wallClock = "20060102T150405"

// observance is the part of a VTIMEZONE that begins with a turn.
func observance(kind string, t turn, start, rule string) *ical.Component {
	component := ical.NewComponent(kind)
	setRaw(component.Props, ical.PropDateTimeStart, start)
	setRaw(component.Props, ical.PropTimezoneOffsetFrom, utcOffset(t.from))
	setRaw(component.Props, ical.PropTimezoneOffsetTo, utcOffset(t.to))
	component.Props.SetText(ical.PropTimezoneName, t.name)
	if rule != "" {
		setRaw(component.Props, ical.PropRecurrenceRule, rule)
	}
	return component
}

// utcOffset writes seconds east of UTC as ±hhmm, or ±hhmmss (RFC 5545, 3.3.14).
func utcOffset(seconds int) string {
	sign := '+'
	if seconds < 0 {
		sign, seconds = '-', -seconds
	}
	written := fmt.Sprintf("%c%02d%02d", sign, seconds/3600, seconds/60%60)
	if seconds%60 != 0 {
		written += fmt.Sprintf("%02d", seconds%60)
	}
	return written
}
