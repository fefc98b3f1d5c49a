package main

import (
	"bytes"
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

// TestRealMailArrives: what was sent lies in the mailboxes, each mail once, with
// the very bytes, below the lines that the servers put on top.
func TestRealMailArrives(t *testing.T) {
	y := yearOfMail(t)
	arrived := map[string]int{}
	for who, mails := range y.inbox {
		for _, eml := range mails {
			id := messageID(eml)
			arrived[id]++
			trace, isWhole := bytes.CutSuffix(eml, y.sent[id])
			switch {
			case y.rows[id].Person != who:
				t.Errorf("person %d got a mail to person %d", who, y.rows[id].Person)
			case !isWhole:
				t.Errorf("%s to person %d arrived with other bytes", y.rows[id].Item, who)
			case !bytes.HasPrefix(trace, []byte("Return-Path: <"+organiser+">\r\n")):
				t.Errorf("above %s to person %d stands %q", y.rows[id].Item, who, trace)
			}
		}
	}
	for id, row := range y.rows {
		if arrived[id] != 1 {
			t.Errorf("%s to person %d arrived %d times", row.Item, row.Person, arrived[id])
		}
	}
	if len(y.rows) < 400 {
		t.Errorf("only %d mails were sent in a whole year", len(y.rows))
	}
}

// TestRealMailKeepsCalendarsRight: everyone who was invited to a session that was
// amended, and stayed, was sent one update of it, and everyone who left, one CANCEL
// for each session to come; each after what it changes, with the next SEQUENCE.
func TestRealMailKeepsCalendarsRight(t *testing.T) {
	y := yearOfMail(t)
	updates, cancels := map[plan.SessionName]int{}, 0
	for who := range y.inbox {
		newest := map[plan.SessionName]roster.Entry{}
		rows, _, err := y.calendarMails(t.TempDir(), who)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			s := y.session(row)
			last, known := newest[s.Name]
			if known != (row.Revision > 1) || known && (row.Sequence != last.Sequence+1 || row.Revision <= last.Revision) {
				t.Errorf("person %d got revision %d of %s, SEQUENCE %d, after revision %d, SEQUENCE %d",
					who, row.Revision, row.Item, row.Sequence, last.Revision, last.Sequence)
			}
			newest[s.Name] = row
			switch {
			case row.Method == roster.Cancel:
				cancels++
			case known && row.Version != y.end().Session(s.Name).Version:
				t.Errorf("person %d got an update of %s that says nothing new", who, row.Item)
			case known:
				updates[s.Name]++
			}
		}
		for name, last := range newest {
			isAmended := name == movedSession || name == correctedSession
			left := !y.people[who].Withdrawn.IsZero() && y.people[who].Withdrawn.Before(y.end().Session(name).Start)
			switch {
			case (last.Method == roster.Cancel) != left:
				t.Errorf("the last that person %d got of %s is %s", who, name, last.Method)
			case !left && (last.Revision == 2) != isAmended:
				t.Errorf("the last that person %d got of %s is revision %d", who, name, last.Revision)
			}
		}
	}
	if updates[movedSession] < 10 || updates[correctedSession] < 20 || cancels < 3 {
		t.Errorf("%v updates and %d cancellations", updates, cancels)
	}
}
