package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

// khalConfig is one reader's calendar, in London.
const khalConfig = `[locale]
local_timezone = Europe/London
default_timezone = Europe/London
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
timeformat = %H:%M
datetimeformat = %Y-%m-%dT%H:%M
longdatetimeformat = %Y-%m-%dT%H:%M
[sqlite]
path = DIR/khal.db
[calendars]
[[reader]]
path = DIR/reader
`

// TestCalendarsOfKhal: whoever puts the invitations that arrived into khal, one
// after the other, has in the end exactly the sessions that they are expected at.
func TestCalendarsOfKhal(t *testing.T) {
	needsParts(t, "khal")
	y, checked := yearOfMail(t), 0
	for who, p := range y.people {
		rows, files, err := y.calendarMails(t.TempDir(), who)
		if err != nil {
			t.Fatal(err)
		}
		// One in four will do, and everyone to whom something happened.
		if len(rows) == 0 || who%4 != 0 && p.Withdrawn.IsZero() && p.Staff == "" {
			continue
		}
		checked++
		if got, want := inKhal(t, files), y.expectedAt(p); !slices.Equal(got, want) {
			t.Errorf("khal shows person %d\n%q, want\n%q", who, got, want)
		}
	}
	if checked < 8 {
		t.Errorf("only %d calendars were looked at", checked)
	}
}

// inKhal imports the calendars of mails and lists what khal then shows.
func inKhal(t *testing.T, mails []string) (shown []string) {
	t.Helper()
	dir := t.TempDir()
	config := filepath.Join(dir, "config")
	if err := os.WriteFile(config, []byte(strings.ReplaceAll(khalConfig, "DIR", dir)), 0o600); err != nil {
		t.Fatal(err)
	}
	printed(t, realMail+"calendars", mails...)
	add := []string{"-c", config, "import", "--batch", "-a", "reader"}
	for _, eml := range mails {
		add = append(add, eml+".ics")
	}
	printed(t, "khal", add...)
	for _, line := range printed(t, "khal", "-c", config, "list", "--day-format", "", "-f", "{start-long} {title}{cancelled}", "2025-01-01", "2026-12-31") {
		if line != "" && !strings.Contains(line, "CANCELLED") {
			shown = append(shown, line)
		}
	}
	return shown
}

// expectedAt are the sessions that somebody is expected at, by the hours on the
// wall of the plan as it was in the end.
func (y *realYear) expectedAt(p roster.Person) (sessions []string) {
	for _, stage := range y.end().Stages {
		for _, s := range stage.Sessions {
			forMentors := stage.Kind == plan.DropIns
			leads := slices.Contains(s.Led, p.Staff)
			comes := p.Staff == "" && (!forMentors || p.Role == "mentor")
			gone := !p.Withdrawn.IsZero() && p.Withdrawn.Before(s.Start)
			if (leads || comes) && !gone {
				sessions = append(sessions, s.Local+" "+y.end().Programme+": "+s.Title)
			}
		}
	}
	slices.Sort(sessions)
	return sessions
}
