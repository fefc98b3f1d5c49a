package mail

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/emersion/go-ical"
)

// productID names the program that wrote a calendar (RFC 5545, 3.7.3).
const productID = "-//Trellis//Mentoring programmes//EN"

// encode makes the iTIP object of one event for one attendee (RFC 5546): one
// VEVENT, one UID, and the zone that its times are in.
func (e *Event) encode(domain string) ([]byte, error) {
	calendar := newCalendar()
	calendar.Props.SetText(ical.PropMethod, e.method())
	zone, err := zoneFor(e.Zone, e.Start)
	if err != nil {
		return nil, err
	}
	if inRepeatedHour(e.Start.In(zone.location)) || inRepeatedHour(e.End.In(zone.location)) {
		zone = utc
	}
	if zone.component != nil {
		calendar.Children = append(calendar.Children, zone.component)
	}
	calendar.Children = append(calendar.Children, e.component(domain, zone.location))
	return encodeCalendar(calendar)
}

func newCalendar() *ical.Calendar {
	calendar := ical.NewCalendar()
	calendar.Props.SetText(ical.PropProductID, productID)
	calendar.Props.SetText(ical.PropVersion, "2.0")
	calendar.Props.SetText(ical.PropCalendarScale, "GREGORIAN")
	return calendar
}

func encodeCalendar(calendar *ical.Calendar) ([]byte, error) {
	var b bytes.Buffer
	if err := ical.NewEncoder(&b).Encode(calendar); err != nil {
		return nil, fmt.Errorf("the calendar object could not be written: %w", err)
	}
	return fold(b.Bytes()), nil
}

// component is the VEVENT. It has no alarm, for programs set their own, and no
// recurrence: exceptions to a series are what programs read worst.
func (e *Event) component(domain string, zone *time.Location) *ical.Component {
	event := ical.NewEvent()
	p := event.Props
	p.SetText(ical.PropUID, eventUID(e.UIDKey, domain))
	setRaw(p, ical.PropSequence, strconv.Itoa(e.Sequence))
	setTime(p, ical.PropDateTimeStamp, e.Stamp, time.UTC)
	setTime(p, ical.PropLastModified, e.Stamp, time.UTC)
	if !e.Created.IsZero() {
		setTime(p, ical.PropCreated, e.Created, time.UTC)
	}
	setTime(p, ical.PropDateTimeStart, e.Start, zone)
	setTime(p, ical.PropDateTimeEnd, e.End, zone)
	p.SetText(ical.PropSummary, e.Title)
	if description := e.description(); description != "" {
		p.SetText(ical.PropDescription, description)
	}
	if location := e.location(); location != "" {
		p.SetText(ical.PropLocation, location)
	}
	if e.Link != "" {
		setRaw(p, ical.PropURL, e.Link)
		p.Set(conference(e.Link))
	}
	status := "CONFIRMED"
	if e.Cancel {
		status = "CANCELLED"
	}
	p.SetText(ical.PropStatus, status)
	p.SetText(ical.PropTransparency, "OPAQUE")
	class := "PUBLIC"
	if e.Private {
		class = "PRIVATE"
	}
	p.SetText(ical.PropClass, class)
	p.Set(calendarUser(ical.PropOrganizer, e.Organizer))
	p.Set(attendee(e.Attendee, e.Answer))
	return event.Component
}

// attendee asks the one recipient for an answer, unless they have answered: what they
// said stays, for a correction asks nobody again.
func attendee(a Address, answer string) *ical.Prop {
	prop := calendarUser(ical.PropAttendee, a)
	prop.Params.Set("CUTYPE", "INDIVIDUAL")
	prop.Params.Set("ROLE", "REQ-PARTICIPANT")
	status, asks := "NEEDS-ACTION", "TRUE"
	if said := map[string]string{"yes": "ACCEPTED", "no": "DECLINED", "maybe": "TENTATIVE"}[answer]; said != "" {
		status, asks = said, "FALSE"
	}
	prop.Params.Set("PARTSTAT", status)
	prop.Params.Set("RSVP", asks)
	return prop
}

// calendarUser is a bare mailto: URI; the name, which is one clean line since
// checked, is a parameter, in which a double quote cannot stand.
func calendarUser(name string, a Address) *ical.Prop {
	prop := ical.NewProp(name)
	if cn := strings.ReplaceAll(a.Name, `"`, "'"); cn != "" {
		prop.Params.Set("CN", cn)
	}
	prop.Value = "mailto:" + a.Email
	return prop
}

// conference is the link as RFC 7986, 5.11 has it. go-ical leaves out VALUE,
// which that property must have.
func conference(link string) *ical.Prop {
	prop := ical.NewProp(ical.PropConference)
	prop.Params.Set("VALUE", "URI")
	prop.Params.Set("FEATURE", "VIDEO")
	prop.Params.Set("LABEL", "Join the session")
	prop.Value = link
	return prop
}

func setRaw(p ical.Props, name, value string) {
	prop := ical.NewProp(name)
	prop.Value = value
	p.Set(prop)
}

func setTime(p ical.Props, name string, t time.Time, zone *time.Location) {
	p.SetDateTime(name, t.In(zone).Truncate(time.Second))
}
