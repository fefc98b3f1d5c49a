package timeline_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-ical"

	"trellis/definitions/timeline"
)

var stamp = time.Date(2025, time.January, 2, 3, 4, 5, 0, time.UTC)

func calendar(t testing.TB, x *timeline.Timeline) (file []byte, events []ical.Event) {
	t.Helper()
	var b bytes.Buffer
	if err := x.WriteICS(&b, stamp); err != nil {
		t.Fatal(err)
	}
	read, err := ical.NewDecoder(bytes.NewReader(b.Bytes())).Decode()
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), read.Events()
}

// Each date of the timeline is in the file, once, in lines that programs accept.
func TestCalendarFilesAreWhole(t *testing.T) {
	for name, p := range shipped(t) {
		x := made(t, p)
		file, events := calendar(t, x)
		want := 0
		for _, e := range x.Entries {
			want += max(1, len(e.Repeats))
		}
		uids := map[string]bool{}
		for _, e := range events {
			uids[e.Props.Get(ical.PropUID).Value] = true
		}
		if len(events) != want || len(uids) != want {
			t.Errorf("%s: %d events with %d UIDs for %d dates", name, len(events), len(uids), want)
		}
		for line := range bytes.SplitSeq(bytes.TrimSuffix(file, []byte("\r\n")), []byte("\r\n")) {
			if len(line) > 75 || bytes.ContainsAny(line, "\r\n") {
				t.Errorf("%s: a line of %d octets: %q", name, len(line), line)
			}
		}
	}
}

// A session that is moved is the same entry, and so replaces the one before.
func TestUIDsStay(t *testing.T) {
	p := planned(t, "libraries-connected", "2025")
	_, before := calendar(t, made(t, p))
	p.Stages[1].Sessions[0].Start = p.Stages[1].Sessions[0].Start.AddDate(0, 0, 7)
	p.Stages[1].Sessions[0].End = p.Stages[1].Sessions[0].End.AddDate(0, 0, 7)
	_, after := calendar(t, made(t, p))
	uids := func(events []ical.Event) (all []string) {
		for _, e := range events {
			all = append(all, e.Props.Get(ical.PropUID).Value)
		}
		slices.Sort(all)
		return all
	}
	if !slices.Equal(uids(before), uids(after)) {
		t.Error("the entries have other UIDs")
	}
}

func TestPrivateSessionsStayPrivate(t *testing.T) {
	p := planned(t, "libraries-connected", "2025")
	p.Stages[1].Sessions[0].Private = true
	_, events := calendar(t, made(t, p))
	n := 0
	for _, e := range events {
		if e.Props.Get(ical.PropClass).Value == "PRIVATE" {
			n++
		}
	}
	if n != 1 {
		t.Errorf("%d entries are private", n)
	}
}

const readWithPython = `
import sys, datetime
from icalendar import Calendar
with open(sys.argv[1], "rb") as f:
    calendar = Calendar.from_ical(f.read())
assert calendar["METHOD"] == "PUBLISH"
for event in calendar.walk("VEVENT"):
    start = event.decoded("dtstart")
    print(start.isoformat(), event["summary"])
`

// TestAnotherImplementationAgrees asks Debian's python3-icalendar what it reads.
func TestAnotherImplementationAgrees(t *testing.T) {
	const python = "/usr/bin/python3"
	if os.Getenv("TRELLIS_REAL") == "" {
		t.Skip("set TRELLIS_REAL=1 to ask python3-icalendar whether it reads the same calendars")
	}
	if err := exec.Command(python, "-c", "import icalendar").Run(); err != nil {
		t.Skip("python3-icalendar is not installed: apt-get install python3-icalendar")
	}
	for name, p := range shipped(t) {
		file, events := calendar(t, made(t, p))
		path := filepath.Join(t.TempDir(), "plan.ics")
		if err := os.WriteFile(path, file, 0o600); err != nil {
			t.Fatal(err)
		}
		var want strings.Builder
		for _, e := range events {
			start := e.Props.Get(ical.PropDateTimeStart)
			at, err := start.DateTime(time.UTC)
			if err != nil {
				t.Fatal(err)
			}
			layout := "2006-01-02T15:04:05+00:00"
			if start.ValueType() == ical.ValueDate {
				layout = time.DateOnly
			}
			summary, err := e.Props.Text(ical.PropSummary)
			if err != nil {
				t.Fatal(err)
			}
			want.WriteString(at.Format(layout) + " " + summary + "\n")
		}
		got, err := exec.Command(python, "-c", readWithPython, path).CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%s", name, err, got)
		}
		if string(got) != want.String() {
			t.Errorf("%s: python3-icalendar reads\n%s\nwant\n%s", name, got, want.String())
		}
	}
}
