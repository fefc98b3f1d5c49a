package timeline

import (
	"bytes"
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/emersion/go-ical"

	"trellis/definitions/plan"
)

// moment is how long what happens at an hour takes in a calendar that has no
// shorter entries worth looking at.
const moment = 15 * time.Minute

// WriteICS writes the timeline as a file that calendars import (RFC 5545, METHOD
// PUBLISH): sessions at their hours, mails at theirs, what opens, closes or is due
// all day. Only sessions make somebody busy. An entry has the same UID in every
// such file of the cohort, so that a later one, by its stamp, replaces it. There is
// no organiser, for programs would take whoever imports it for a guest.
func (t *Timeline) WriteICS(w io.Writer, stamp time.Time) error {
	calendar := ical.NewCalendar()
	calendar.Props.SetText(ical.PropProductID, "-//Trellis//Mentoring programmes//EN")
	calendar.Props.SetText(ical.PropVersion, "2.0")
	calendar.Props.SetText(ical.PropCalendarScale, "GREGORIAN")
	calendar.Props.SetText(ical.PropMethod, "PUBLISH")
	calendar.Props.SetText(ical.PropName, t.Programme+", "+t.Title)
	raw(calendar.Props, "X-WR-CALNAME", calendar.Props.Get(ical.PropName).Value) // for programs older than RFC 7986
	for i := range t.Entries {
		e := &t.Entries[i]
		if len(e.Repeats) == 0 {
			calendar.Children = append(calendar.Children, t.event(e, e.ID, e.At, stamp))
		}
		for n, at := range e.Repeats {
			id := string(e.Items[min(n, len(e.Items)-1)])
			if n >= len(e.Items) { // one item that goes out again
				id = fmt.Sprintf("%s/%d", id, n+1)
			}
			calendar.Children = append(calendar.Children, t.event(e, id, at, stamp))
		}
	}
	if len(calendar.Children) == 0 {
		return fmt.Errorf("nothing of %s has a date, so there is no calendar of it: write its dates in the cohort's file", t.Cohort)
	}
	var b bytes.Buffer
	if err := ical.NewEncoder(&b).Encode(calendar); err != nil {
		return fmt.Errorf("the calendar of %s could not be written: %w", t.Cohort, err)
	}
	_, err := w.Write(folded(b.Bytes()))
	return err
}

// event is one entry at one of its moments.
func (t *Timeline) event(e *Entry, id string, at, stamp time.Time) *ical.Component {
	event := ical.NewComponent(ical.CompEvent)
	p := event.Props
	p.SetText(ical.PropUID, t.uid(id))
	p.SetDateTime(ical.PropDateTimeStamp, stamp.UTC().Truncate(time.Second))
	transparency, class := "TRANSPARENT", "PUBLIC"
	switch {
	case e.Kind == Session:
		transparency = "OPAQUE"
		x := t.plan.Session(e.Session)
		p.SetText(ical.PropSummary, x.Title)
		p.SetDateTime(ical.PropDateTimeStart, x.Start.UTC())
		p.SetDateTime(ical.PropDateTimeEnd, x.End.UTC())
		located(p, x)
	case e.Hour == "" || e.Hour == "24:00":
		p.SetText(ical.PropSummary, capital(e.What))
		day := e.day()
		p.SetDate(ical.PropDateTimeStart, day)
		p.SetDate(ical.PropDateTimeEnd, day.AddDate(0, 0, 1))
	default:
		p.SetText(ical.PropSummary, capital(e.What))
		p.SetDateTime(ical.PropDateTimeStart, at.UTC())
		p.SetDateTime(ical.PropDateTimeEnd, at.UTC().Add(moment))
	}
	if e.Private {
		class = "PRIVATE"
	}
	p.SetText(ical.PropDescription, capital(e.String())+".")
	p.SetText(ical.PropCategories, string(e.Kind))
	p.SetText(ical.PropTransparency, transparency)
	p.SetText(ical.PropClass, class)
	return event
}

func located(p ical.Props, x *plan.Session) {
	if x.Where != "" {
		p.SetText(ical.PropLocation, x.Where)
	}
	if x.Link != "" {
		raw(p, ical.PropURL, x.Link)
	}
}

// uid names an entry of this cohort for ever, by 160 bits of a hash. The domain is
// nobody's (RFC 2606).
func (t *Timeline) uid(id string) string {
	sum := sha256.Sum256([]byte("timeline\x00" + string(t.Cohort) + "\x00" + id))
	return strings.ToLower(base32.StdEncoding.EncodeToString(sum[:20])) + "@trellis.invalid"
}

func raw(p ical.Props, name, value string) {
	prop := ical.NewProp(name)
	prop.Value = value
	p.Set(prop)
}

// folded breaks lines of more than 75 octets (RFC 5545, 3.1), never within a
// character; go-ical writes them whole.
func folded(calendar []byte) []byte {
	var b bytes.Buffer
	for line := range bytes.SplitSeq(bytes.TrimSuffix(calendar, []byte("\r\n")), []byte("\r\n")) {
		for room := 75; len(line) > room; room = 74 {
			n := room
			for !utf8.RuneStart(line[n]) {
				n--
			}
			b.Write(line[:n])
			b.WriteString("\r\n ")
			line = line[n:]
		}
		b.Write(line)
		b.WriteString("\r\n")
	}
	return b.Bytes()
}
