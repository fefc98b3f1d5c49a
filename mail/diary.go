package mail

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"github.com/emersion/go-ical"
)

// Diary is a person's calendar as their program shows it after the mails that
// they got. The zero value is an empty calendar. It is not safe for concurrent use.
type Diary struct {
	entries map[string]entry // by UID
}

// An entry is the newest revision of an event that came.
type entry struct {
	DiaryEvent
	stamp     time.Time
	component *ical.Component
	zone      *ical.Component // its VTIMEZONE, nil in UTC
}

// DiaryEvent is an event of a diary.
type DiaryEvent struct {
	UID         string
	Sequence    int
	Cancelled   bool // programs strike it through, or show it no more
	Start, End  time.Time
	Zone        string // IANA name; "UTC" when the mail named none
	Title       string
	Description string
	Where       string
	Link        string
	Organizer   string // the mailbox
	Attendee    string // the mailbox
}

// Apply reads a mail as it is on the wire and does what its calendar object
// asks, as RFC 5546 has it: a REQUEST adds an event or replaces an older
// revision of it, a CANCEL marks it. Revisions are ordered by SEQUENCE, then
// DTSTAMP; what is not newer is ignored, so mails may come twice or out of
// order. A cancelled event comes back only with a higher SEQUENCE. A mail
// without a calendar object changes nothing.
func (d *Diary) Apply(eml []byte) error {
	object, err := calendarPart(eml)
	if err != nil || object == nil {
		return err
	}
	calendar, err := decodeCalendar(object)
	if err != nil {
		return err
	}
	method := rawValue(calendar.Props, ical.PropMethod)
	if method != "REQUEST" && method != "CANCEL" {
		return nil
	}
	for _, event := range calendar.Events() {
		came, err := readEntry(event, calendar)
		if err != nil {
			return err
		}
		came.Cancelled = method == "CANCEL"
		d.keep(came)
	}
	return nil
}

// keep puts a revision into the diary if it is newer than what is there.
func (d *Diary) keep(came entry) {
	if d.entries == nil {
		d.entries = make(map[string]entry)
	}
	known, exists := d.entries[came.UID]
	if exists && !came.newerThan(known) {
		return
	}
	d.entries[came.UID] = came
}

func (e entry) newerThan(known entry) bool {
	if e.Sequence != known.Sequence {
		return e.Sequence > known.Sequence
	}
	return !known.Cancelled && e.stamp.After(known.stamp)
}

// Events lists what the diary holds, the cancelled too, by start and then UID.
func (d *Diary) Events() []DiaryEvent {
	var events []DiaryEvent
	for _, e := range d.sorted() {
		events = append(events, e.DiaryEvent)
	}
	return events
}

func (d *Diary) sorted() []entry {
	return slices.SortedFunc(maps.Values(d.entries), func(a, b entry) int {
		return cmp.Or(a.Start.Compare(b.Start), cmp.Compare(a.UID, b.UID))
	})
}

// Encode is the diary as an iCalendar file that calendars import, without the
// cancelled events. The name is what programs call the calendar. The same diary
// gives the same bytes.
func (d *Diary) Encode(name string) ([]byte, error) {
	calendar := newCalendar()
	calendar.Props.SetText(ical.PropName, oneLine(name))
	calendar.Props.SetText("X-WR-CALNAME", oneLine(name)) // the same, for programs older than RFC 7986
	calendar.Props.Get("X-WR-CALNAME").Params.Del(ical.ParamValue)
	zones := map[string]bool{}
	var events []*ical.Component
	for _, e := range d.sorted() {
		if e.Cancelled {
			continue
		}
		if e.zone != nil && !zones[e.Zone] {
			zones[e.Zone] = true // the earliest event's, which holds from the year before
			calendar.Children = append(calendar.Children, e.zone)
		}
		events = append(events, e.component)
	}
	calendar.Children = append(calendar.Children, events...)
	if len(calendar.Children) == 0 {
		// A calendar must have a component (RFC 5545, 3.6); this one says nothing.
		calendar.Children = append(calendar.Children, timezone(time.UTC, 1970))
	}
	return encodeCalendar(calendar)
}
