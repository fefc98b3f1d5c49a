package mail

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/emersion/go-ical"
)

// What a calendar object from outside may be: go-ical's decoder takes time by
// the square of a parameter's length, and nests as deep as it is told.
const (
	maxCalendar     = 256 << 10 // octets
	maxCalendarLine = 16 << 10  // octets, unfolded
	maxCalendarNest = 8         // components within components
)

// decodeCalendar reads a calendar object that anyone may have written.
func decodeCalendar(b []byte) (calendar *ical.Calendar, err error) {
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	if err := withinLimits(b); err != nil {
		return nil, err
	}
	defer func() {
		// The decoder panics on some malformed lines, such as "ATTENDEE;CN=foo".
		if r := recover(); r != nil {
			calendar, err = nil, errMalformed
		}
	}()
	calendar, err = ical.NewDecoder(bytes.NewReader(b)).Decode()
	if err != nil {
		// The cause is left out: it quotes the line, which may be about a person.
		return nil, errMalformed
	}
	return calendar, nil
}

var errMalformed = errors.New("the calendar object is malformed")

func withinLimits(b []byte) error {
	if len(b) > maxCalendar {
		return fmt.Errorf("the calendar object is larger than %d KiB", maxCalendar>>10)
	}
	unfolded, nest := 0, 0
	for line := range bytes.SplitSeq(b, []byte("\n")) {
		line = bytes.TrimRight(line, "\r")
		if len(line) > 0 && (line[0] == ' ' || line[0] == '\t') {
			unfolded += len(line) - 1
		} else {
			unfolded = len(line)
		}
		switch {
		case hasPrefixFold(line, "BEGIN:"):
			nest++
		case hasPrefixFold(line, "END:"):
			nest--
		}
		if unfolded > maxCalendarLine {
			return fmt.Errorf("the calendar object has a line longer than %d KiB", maxCalendarLine>>10)
		}
		if nest > maxCalendarNest {
			return fmt.Errorf("the calendar object nests deeper than %d components", maxCalendarNest)
		}
	}
	return nil
}

func hasPrefixFold(line []byte, prefix string) bool {
	return len(line) >= len(prefix) && bytes.EqualFold(line[:len(prefix)], []byte(prefix))
}
