package main

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

// printed runs a program of the real parts and answers the lines that it printed.
func printed(t *testing.T, program string, args ...string) []string {
	t.Helper()
	out, err := exec.Command(program, args...).Output()
	if err != nil {
		said := ""
		if e, ok := err.(*exec.ExitError); ok {
			said = string(e.Stderr)
		}
		t.Fatalf("%s: %v\n%s", filepath.Base(program), err, said)
	}
	return strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
}

// readElsewhere is every mail with a calendar that arrived, as two implementations
// that are not ours read it.
func readElsewhere(t *testing.T) (rows []roster.Entry, read [][]string) {
	t.Helper()
	y := yearOfMail(t)
	var files []string
	dir := t.TempDir()
	for who := range y.inbox {
		r, f, err := y.calendarMails(dir, who)
		if err != nil {
			t.Fatal(err)
		}
		rows, files = append(rows, r...), append(files, f...)
	}
	for _, line := range printed(t, realMail+"calendars", files...) {
		read = append(read, strings.Split(line, "\t"))
	}
	if len(rows) < 100 || len(read) != 2*len(rows) {
		t.Fatalf("of %d calendars, %d were read", len(rows), len(read))
	}
	return rows, read
}

// What each of the two prints of a mail.
const (
	readBy = iota + 1
	readMethod
	readUID
	readSequence
	readStart
	readEnd
	readAttendee
	readAnswer
	readHour
)

// TestScar16MethodInMIMEAndBodyEqual: the program refuses a mail whose part says
// another method than its calendar; here it is also that of the ledger.
func TestScar16MethodInMIMEAndBodyEqual(t *testing.T) {
	rows, read := readElsewhere(t)
	for i, row := range rows {
		for _, r := range read[2*i : 2*i+2] {
			if r[readMethod] != row.Method {
				t.Errorf("%s reads %s in %s to person %d, which was sent as %s", r[readBy], r[readMethod], row.Item, row.Person, row.Method)
			}
		}
	}
}

// TestScar12MailAndCalendarShowTheSameHour: the program refuses a mail whose text
// or page says another hour than its calendar; here it is also what the
// coordinator wrote, before and after the clocks change.
func TestScar12MailAndCalendarShowTheSameHour(t *testing.T) {
	rows, read := readElsewhere(t)
	y, summer, winter := yearOfMail(t), 0, 0
	for i, row := range rows {
		s := y.session(row)
		for _, r := range read[2*i : 2*i+2] {
			if r[readHour] != s.Local || r[readStart] != s.Start.Format("2006-01-02T15:04Z") || r[readEnd] != s.End.Format("2006-01-02T15:04Z") {
				t.Errorf("%s reads %s (%s to %s) for %s at %s", r[readBy], r[readHour], r[readStart], r[readEnd], s.Name, s.Local)
			}
			if strings.HasSuffix(r[readStart], r[readHour][10:]+"Z") {
				winter++
			} else {
				summer++
			}
		}
	}
	if summer == 0 || winter == 0 {
		t.Errorf("%d calendars in summer time, %d in winter time", summer, winter)
	}
}

// TestTwoImplementationsAgree: each finds in every mail what the other does, one
// UID for all of a session, and its reader as the attendee.
func TestTwoImplementationsAgree(t *testing.T) {
	rows, read := readElsewhere(t)
	y := yearOfMail(t)
	uids := map[string]plan.SessionName{}
	for i, row := range rows {
		a, b := read[2*i], read[2*i+1]
		a[readBy], b[readBy] = "", ""
		if !slices.Equal(a, b) {
			t.Errorf("of %s to person %d, one reads\n%q and the other\n%q", row.Item, row.Person, a, b)
		}
		s := y.session(row)
		if known := uids[a[readUID]]; known != "" && known != s.Name {
			t.Errorf("%s and %s have one UID", known, s.Name)
		}
		uids[a[readUID]] = s.Name
		want := fmt.Sprintf("%d mailto:%s", row.Sequence, strings.ToLower(y.people[row.Person].Email))
		if got := fmt.Sprintf("%s %s", a[readSequence], strings.ToLower(a[readAttendee])); got != want {
			t.Errorf("%s to person %d says %q, want %q", row.Item, row.Person, got, want)
		}
	}
	if sessions := 6; len(uids) != sessions {
		t.Errorf("%d UIDs for %d sessions", len(uids), sessions)
	}
}

// TestScar14CorrectionAsksNobodyAgain: whoever has answered an invitation keeps the
// answer when it is corrected. All others are asked, and everyone when it moves.
func TestScar14CorrectionAsksNobodyAgain(t *testing.T) {
	rows, read := readElsewhere(t)
	y, kept := yearOfMail(t), 0
	for i, row := range rows {
		if row.Method == roster.Cancel {
			continue
		}
		want := "NEEDS-ACTION/TRUE"
		if said := y.answered[row.Person]; y.session(row).Name == correctedSession && row.Revision > 1 && said != "" {
			want = map[string]string{"yes": "ACCEPTED", "no": "DECLINED", "maybe": "TENTATIVE"}[said] + "/FALSE"
			kept++
		}
		for _, r := range read[2*i : 2*i+2] {
			if r[readAnswer] != want {
				t.Errorf("%s reads %s in revision %d of %s to person %d, want %s", r[readBy], r[readAnswer], row.Revision, row.Item, row.Person, want)
			}
		}
	}
	if kept < 10 {
		t.Errorf("only %d answers were to be kept", kept)
	}
}
