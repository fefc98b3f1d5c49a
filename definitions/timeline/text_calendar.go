package timeline

import (
	"fmt"
	"strings"
	"time"

	"trellis/definitions/phrase"
)

const (
	dayWidth  = 8 // "  Mon 17"
	hourWidth = 9 // " midnight"
)

func (t *Timeline) calendarText(p *page) {
	month := ""
	for i := range t.Entries {
		e := &t.Entries[i]
		if m := e.day().Format("January 2006"); m != month {
			month = m
			p.WriteString("\n" + m + "\n")
		}
		lead := fmt.Sprintf("  %s  %-*s", e.day().Format("Mon _2"), hourWidth, e.hour())
		p.hang(lead, strings.Repeat(" ", dayWidth+2+hourWidth+2), e.String())
	}
}

// day is the date of an entry.
func (e *Entry) day() time.Time {
	d, _ := time.Parse(time.DateOnly, e.Date)
	return d
}

// hour is the hour of an entry as one says it; empty for a whole day, and its end.
func (e *Entry) hour() string {
	var c phrase.Clock
	if n, _ := fmt.Sscanf(e.Hour, "%d:%d", &c.Hour, &c.Minute); n < 2 || c.Hour == 24 {
		return "" // midnight could be read as the beginning of the day
	}
	return c.String()
}

// String is what happens, to whom and how: "mail joining-drop-in to 15 mentors, 2
// days before the drop-in on Fri 12 Sep". Its moment is not in it.
func (e *Entry) String() string {
	text := e.sentence()
	if e.When != "" && (!e.At.IsZero()) {
		text += ", " + e.When
	}
	return text + e.noted()
}

func (e *Entry) sentence() string {
	what := e.What
	if e.Holiday != "" {
		what += " (" + e.Holiday + ")"
	}
	if e.To.Words == "" {
		return what
	}
	joint := ": "
	switch e.Kind {
	case Mail, Notice:
		joint = " to "
	case Invitation:
		joint = " for "
	case Date:
		if strings.HasPrefix(e.What, "applications open") {
			joint = " for "
		}
	}
	return what + joint + e.To.Words
}

func (e *Entry) noted() string {
	if len(e.Notes) == 0 {
		return ""
	}
	return "; " + strings.Join(e.Notes, "; ")
}

// wheneverText has what happens under when it does.
func (t *Timeline) wheneverText(p *page) {
	var whens []string
	under := map[string][]*Entry{}
	for i := range t.Whenever {
		e := &t.Whenever[i]
		if under[e.When] == nil {
			whens = append(whens, e.When)
		}
		under[e.When] = append(under[e.When], e)
	}
	if len(whens) > 0 {
		p.WriteString("\nWhenever it happens\n")
	}
	for _, when := range whens {
		p.line("  ", capital(when))
		for _, e := range under[when] {
			p.line("    ", e.sentence()+e.noted())
		}
	}
}
