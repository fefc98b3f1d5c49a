package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

// realYear is Libraries Connected 2025 in skipped time, all of whose mails went
// through Postfix to Dovecot.
type realYear struct {
	plans    []*plan.Plan             // at first, and after each amendment
	answered map[plan.PersonID]string // to the invitation that is corrected, by then
	people   map[plan.PersonID]roster.Person
	rows     map[string]roster.Entry // that were sent, by Message-ID
	sent     map[string][]byte       // as they were handed over, by Message-ID
	inbox    map[plan.PersonID][][]byte
}

// liveRealYear was lived once, for all tests.
var liveRealYear = sync.OnceValues(playRealYear)

func yearOfMail(t *testing.T) *realYear {
	t.Helper()
	needsPost(t)
	y, err := liveRealYear()
	if err != nil {
		t.Fatal(err)
	}
	return y
}

// gather reads the ledger and everyone's mailbox.
func (p *playing) gather(ctx context.Context) error {
	y := p.year
	y.people, y.inbox = map[plan.PersonID]roster.Person{}, map[plan.PersonID][][]byte{}
	y.rows, y.sent = map[string]roster.Entry{}, map[string][]byte{}
	people, err := p.roster.People(ctx, liveCohort)
	if err != nil {
		return err
	}
	for _, x := range people {
		if y.people[x.ID] = x; y.inbox[x.ID] != nil {
			continue
		}
		if y.inbox[x.ID], err = p.post.inbox(x.Email); err != nil {
			return err
		}
	}
	entries, err := p.roster.Entries(ctx, liveCohort)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if e.State != roster.Accepted {
			continue
		}
		y.rows[e.MessageID] = e
		if y.sent[e.MessageID], err = p.roster.Bytes(ctx, e.ID); err != nil {
			return err
		}
	}
	return nil
}

// calendarMails are the mails with a calendar that somebody got, in the order in
// which they arrived, each as its row and as a file in dir.
func (y *realYear) calendarMails(dir string, who plan.PersonID) (rows []roster.Entry, files []string, err error) {
	for i, eml := range y.inbox[who] {
		row := y.rows[messageID(eml)]
		if row.Method == roster.Mail {
			continue
		}
		file := filepath.Join(dir, fmt.Sprintf("%03d-%02d.eml", who, i))
		if err := os.WriteFile(file, eml, 0o600); err != nil {
			return nil, nil, err
		}
		rows, files = append(rows, row), append(files, file)
	}
	return rows, files, nil
}

// session is the one that a row is about, as it was when the row was made.
func (y *realYear) session(row roster.Entry) *plan.Session {
	item, _ := y.plans[0].Item(row.Item)
	i := slices.IndexFunc(y.plans, func(p *plan.Plan) bool { return p.Session(item.Session).Version == row.Version })
	return y.plans[i].Session(item.Session)
}

// end is the plan as it was in the end.
func (y *realYear) end() *plan.Plan { return y.plans[len(y.plans)-1] }
