package mail_test

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"trellis/mail"
)

// calendarOf renders an invitation for a time and gives its text/calendar part.
func calendarOf(t *testing.T, start time.Time, zone string) string {
	t.Helper()
	m := invitation(t)
	m.Event.Start, m.Event.End, m.Event.Zone = start, start.Add(time.Hour), zone
	found := ""
	eml := render(t, m)
	head, body, _ := bytes.Cut(eml, []byte("\r\n\r\n"))
	contentType := string(head[bytes.Index(head, []byte("multipart/mixed")):])
	eachPart(t, func(string) string { return strings.ReplaceAll(contentType, "\r\n", "") }, bytes.NewReader(body), func(kind, content string) {
		if kind == "text/calendar" {
			found = content
		}
	})
	return found
}

func TestZones(t *testing.T) {
	noon := time.Date(2025, 7, 1, 12, 0, 0, 0, time.UTC)
	tests := []struct {
		name, zone string
		start      time.Time
		want       string // contained, lines joined by spaces
	}{
		{"summer and winter", "Europe/London", noon, "DTSTART;TZID=Europe/London:20250701T130000"},
		{"summer is the DST, also in Dublin", "Europe/Dublin", noon, "BEGIN:DAYLIGHT DTSTART:20240331T010000 RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU TZNAME:IST TZOFFSETFROM:+0000 TZOFFSETTO:+0100 END:DAYLIGHT"},
		{"the nth Sunday", "America/New_York", noon, "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"},
		{"the other half of the world", "Australia/Sydney", noon, "BEGIN:STANDARD DTSTART:20240407T030000 RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU TZNAME:AEST TZOFFSETFROM:+1100 TZOFFSETTO:+1000 END:STANDARD"},
		{"half an hour", "Australia/Lord_Howe", noon, "TZOFFSETFROM:+1030 TZOFFSETTO:+1100"},
		{"no summer", "Asia/Kolkata", noon, "TZID:Asia/Kolkata BEGIN:STANDARD DTSTART:19700101T000000 TZNAME:IST TZOFFSETFROM:+0530 TZOFFSETTO:+0530 END:STANDARD END:VTIMEZONE"},
		{"no rule", "Africa/Cairo", noon, "DTSTART:20250701T120000Z"},
		{"beyond Go's tables and a leap year", "Europe/London", noon.AddDate(15, 0, 0), "DTSTART;TZID=Europe/London:20400701T130000"},
		{"UTC", "UTC", noon, "DTSTART:20250701T120000Z"},
		{"no zone", "", noon, "DTSTART:20250701T120000Z"},
		{"an hour that comes twice, first", "Europe/London", time.Date(2025, 10, 26, 0, 30, 0, 0, time.UTC), "DTSTART:20251026T003000Z"}, // for it ends in the second
		{"an hour that comes twice, second", "Europe/London", time.Date(2025, 10, 26, 1, 30, 0, 0, time.UTC), "DTSTART:20251026T013000Z"},
		{"after the hour that comes twice", "Europe/London", time.Date(2025, 10, 26, 2, 0, 0, 0, time.UTC), "DTSTART;TZID=Europe/London:20251026T020000"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := strings.ReplaceAll(calendarOf(t, tt.start, tt.zone), "\r\n", " ")
			if !strings.Contains(got, tt.want+" ") {
				t.Errorf("the calendar lacks %q:\n%s", tt.want, got)
			}
			if strings.Contains(tt.want, "Z") && strings.HasSuffix(tt.want, "Z") == strings.Contains(got, "VTIMEZONE") {
				t.Errorf("a zone where the times are UTC, or none where they are not:\n%s", got)
			}
		})
	}
}

// TestZonesAgree lets an implementation of which no line is ours read the
// invitations, from their VTIMEZONE and from its own zones, and compares the
// instants with Go's.
func TestZonesAgree(t *testing.T) {
	python := independentCalendar(t)
	var calendars, want strings.Builder
	for _, name := range []string{
		"Europe/London", "Europe/Dublin", "Europe/Berlin", "America/New_York", "America/St_Johns", "America/Sao_Paulo",
		"America/Havana", "Australia/Sydney", "Australia/Lord_Howe", "Pacific/Auckland", "Asia/Kolkata", "Asia/Kathmandu",
		"Asia/Tokyo", "Asia/Jerusalem", "Africa/Cairo", "Africa/Casablanca", "Antarctica/Troll", "Europe/Chisinau",
	} {
		location, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, start := range instants(location) {
			calendars.WriteString(calendarOf(t, start, name))
			want.WriteString(start.Format(time.RFC3339) + "\n")
		}
	}
	command := exec.Command(python, "-c", readInstants)
	command.Stdin = strings.NewReader(calendars.String())
	command.Stderr = os.Stderr
	got, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	gotLines, wantLines := strings.Split(string(got), "\n"), strings.Split(want.String(), "\n")
	if len(gotLines) != len(wantLines) || len(wantLines) < 1000 {
		t.Fatalf("%d instants, want %d", len(gotLines), len(wantLines))
	}
	for i, line := range gotLines {
		if line != wantLines[i] {
			t.Errorf("instant %d: %s, want %s", i, line, wantLines[i])
		}
	}
}

// instants are the first of each month for three years, and the hours around
// each change of the clock.
func instants(location *time.Location) []time.Time {
	var all []time.Time
	start := time.Date(2025, 1, 1, 12, 0, 0, 0, time.UTC)
	for month := range 36 {
		all = append(all, start.AddDate(0, month, 0))
	}
	for at := start.In(location); ; {
		_, at = at.ZoneBounds()
		if at.IsZero() || at.Year() > 2027 {
			return all
		}
		for hours := -3; hours <= 3; hours++ {
			all = append(all, at.UTC().Add(time.Duration(hours)*time.Hour))
		}
	}
}

// readInstants prints the start of each event, read in two ways that must agree.
const readInstants = `
import sys, pytz
from icalendar import Calendar
for calendar in Calendar.from_ical(sys.stdin.read(), multiple=True):
    start = calendar.walk("VEVENT")[0]["DTSTART"].dt
    zones = calendar.walk("VTIMEZONE")
    instant = start.astimezone(pytz.utc)
    if zones:
        wall = start.replace(tzinfo=None)
        described = zones[0].to_tz().localize(wall, is_dst=True).astimezone(pytz.utc)
        named = pytz.timezone(str(start.tzinfo)).localize(wall, is_dst=True).astimezone(pytz.utc)
        if described != named:
            print("described as", described, "and named", named)
            continue
        instant = described
    print(instant.strftime("%Y-%m-%dT%H:%M:%SZ"))
`

// TestDiaryAgrees lets the same implementation read a person's calendar.
func TestDiaryAgrees(t *testing.T) {
	python := independentCalendar(t)
	var diary mail.Diary
	if err := diary.Apply(render(t, invitation(t))); err != nil {
		t.Fatal(err)
	}
	encoded, err := diary.Encode("Zoë")
	if err != nil {
		t.Fatal(err)
	}
	command := exec.Command(python, "-c", `
import sys
from icalendar import Calendar
for e in Calendar.from_ical(sys.stdin.read()).walk("VEVENT"):
    print(e["SUMMARY"], e["DTSTART"].dt.isoformat(), e["DTEND"].dt.isoformat(), e["LOCATION"], e["ATTENDEE"].params["CN"], e["SEQUENCE"])
`)
	command.Stdin = bytes.NewReader(encoded)
	command.Stderr = os.Stderr
	got, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	want := "Launch; Libraries Connected, 2025 2025-05-07T10:00:00+01:00 2025-05-07T11:30:00+01:00 https://meet.example/launch Zoë O’Neill 1\n"
	if string(got) != want {
		t.Errorf("it reads\n%s\nwant\n%s", got, want)
	}
}

// independentCalendar finds Debian's python3-icalendar, or skips.
func independentCalendar(t *testing.T) string {
	t.Helper()
	if os.Getenv("TRELLIS_REAL") != "1" {
		t.Skip("set TRELLIS_REAL=1 to compare with python3-icalendar")
	}
	python := "/usr/bin/python3"
	if err := exec.Command(python, "-c", "import icalendar, pytz").Run(); err != nil {
		t.Skip("python3-icalendar is not installed: apt-get install python3-icalendar")
	}
	return python
}
