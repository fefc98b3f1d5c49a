package mail

import (
	"errors"
	"strconv"
	"strings"
	"time"

	"github.com/emersion/go-ical"
)

// readEntry reads an event of a REQUEST or CANCEL and the zone that it names.
func readEntry(event ical.Event, calendar *ical.Calendar) (entry, error) {
	p := event.Props
	e := entry{component: event.Component}
	var err error
	if e.stamp, err = timeOf(p, ical.PropDateTimeStamp); err != nil {
		return entry{}, err
	}
	if e.Start, err = timeOf(p, ical.PropDateTimeStart); err != nil {
		return entry{}, err
	}
	if e.End, err = timeOf(p, ical.PropDateTimeEnd); err != nil {
		return entry{}, err
	}
	if sequence := rawValue(p, ical.PropSequence); sequence != "" {
		if e.Sequence, err = strconv.Atoi(sequence); err != nil {
			return entry{}, errors.New("the event's SEQUENCE is not a number")
		}
	}
	// The UID is taken as it stands: Props.Text would cut it at a comma.
	if e.UID = rawValue(p, ical.PropUID); e.UID == "" {
		return entry{}, errors.New("the event has no UID")
	}
	e.Zone = e.Start.Location().String()
	if e.zone = zoneNamed(e.Zone, calendar); e.zone == nil {
		known, err := zoneFor(e.Zone, e.Start)
		if err != nil {
			return entry{}, err
		}
		e.zone = known.component
	}
	e.Title = textOf(p, ical.PropSummary)
	e.Description = textOf(p, ical.PropDescription)
	e.Where = textOf(p, ical.PropLocation)
	e.Link = rawValue(p, ical.PropURL)
	e.Organizer = mailboxOf(p, ical.PropOrganizer)
	e.Attendee = mailboxOf(p, ical.PropAttendee)
	return e, nil
}

// timeOf reads a time in UTC or in a zone known by its IANA name. The zone of
// Start is kept, for the diary shows the hour on the wall.
func timeOf(p ical.Props, name string) (time.Time, error) {
	prop := p.Get(name)
	if prop == nil {
		return time.Time{}, errors.New("the event has no " + name)
	}
	t, err := prop.DateTime(time.UTC)
	if err != nil {
		return time.Time{}, errors.New("the event's " + name + " is not a time in a zone that is known")
	}
	return t, nil
}

func zoneNamed(name string, calendar *ical.Calendar) *ical.Component {
	for _, child := range calendar.Children {
		if child.Name == ical.CompTimezone && textOf(child.Props, ical.PropTimezoneID) == name {
			return child
		}
	}
	return nil
}

func rawValue(p ical.Props, name string) string {
	if prop := p.Get(name); prop != nil {
		return prop.Value
	}
	return ""
}

// unescapeText undoes RFC 5545, 3.3.11, and forgives what else is escaped.
var unescapeText = strings.NewReplacer(`\\`, `\`, `\n`, "\n", `\N`, "\n", `\,`, ",", `\;`, ";")

func textOf(p ical.Props, name string) string { return unescapeText.Replace(rawValue(p, name)) }

func mailboxOf(p ical.Props, name string) string {
	value := rawValue(p, name)
	if !hasPrefixFold([]byte(value), "mailto:") {
		return ""
	}
	return value[len("mailto:"):]
}
