package rehearsal

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-ical"

	"trellis/definitions/plan"
)

// published are the dates that Libraries Connected gave out, by the clocks of
// London: British Summer Time for all but the finale.
var published = []struct {
	at      string
	offset  string
	mentors bool // for mentors alone
}{
	{"2025-05-07T10:00", "+01:00", false}, // launch
	{"2025-05-21T10:00", "+01:00", false}, // training
	{"2025-07-08T12:30", "+01:00", true},  // drop-ins
	{"2025-09-12T12:30", "+01:00", true},
	{"2025-10-21T12:30", "+01:00", true},
	{"2025-11-25T10:00", "+00:00", false}, // finale, in GMT
}

func sourceOf(role plan.RoleName) string {
	var b strings.Builder
	for _, s := range published {
		if !s.mentors || role == "mentor" {
			fmt.Fprintf(&b, "%s%s\n", s.at, s.offset)
		}
	}
	return b.String()
}

// startsOf reads a calendar file and lists when its events start.
func startsOf(t *testing.T, path string) string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	calendar, err := ical.NewDecoder(f).Decode()
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, e := range calendar.Events() {
		start, err := e.DateTimeStart(time.UTC)
		if err != nil {
			t.Fatal(err)
		}
		b.WriteString(start.Format("2006-01-02T15:04-07:00") + "\n")
	}
	return b.String()
}

const readWithPython = `
import sys
from icalendar import Calendar
for path in sys.argv[1:]:
    with open(path, "rb") as f:
        calendar = Calendar.from_ical(f.read())
    print(path)
    for event in calendar.walk("VEVENT"):
        print(event.decoded("dtstart").isoformat(timespec="minutes"))
`

// TestAnotherImplementationAgrees asks Debian's python3-icalendar, which takes
// the zone from the file itself or from its own tables, never from ours.
func TestAnotherImplementationAgrees(t *testing.T) {
	const python = "/usr/bin/python3"
	if os.Getenv("TRELLIS_REAL") == "" {
		t.Skip("set TRELLIS_REAL=1 to ask python3-icalendar whether it reads the same calendars")
	}
	if err := exec.Command(python, "-c", "import icalendar").Run(); err != nil {
		t.Skip("python3-icalendar is not installed: apt-get install python3-icalendar")
	}
	r := libraries2025(t)
	args := []string{"-c", readWithPython}
	var want strings.Builder
	for _, d := range r.diaries {
		if p := r.byID[d.person]; p.Placed() && p.Staff == "" {
			path := filepath.Join(r.dir, calendarsDir, d.file)
			args = append(args, path)
			fmt.Fprintf(&want, "%s\n%s", path, sourceOf(p.Role))
		}
	}
	got, err := exec.Command(python, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, got)
	}
	if string(got) != want.String() {
		t.Errorf("python3-icalendar reads\n%s\nwant\n%s", got, want.String())
	}
}
