package main

import (
	"log/slog"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"trellis/mail"
	"trellis/rehearsal"
	"trellis/roster"
	"trellis/testdata"
	"trellis/worker"
)

// TestServingThroughARealServer: an installation whose environment names a mail
// server hands it everything, at pace, and keeps nothing in an outbox. It is closed
// in the middle of the year; what the ledger has as accepted arrived.
func TestServingThroughARealServer(t *testing.T) {
	needsPost(t)
	p, err := openPost()
	if err != nil {
		t.Fatal(err)
	}
	defer p.close()
	for name, value := range map[string]string{"HOST": p.Host, "PORT": "2525", "TLS": "none"} {
		t.Setenv("TRELLIS_SMTP_"+name, value)
	}
	dir := t.TempDir()
	house, err := worker.Open(t.Context(), worker.Serving{Dir: dir, From: mail.Address{Email: organiser}, Pace: true, Logger: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	defer house.Close()
	if house.Ready.Outbox != "" {
		t.Errorf("mail is kept in %s", house.Ready.Outbox)
	}
	book, first, err := planned(0)
	if err != nil {
		t.Fatal(err)
	}
	people, _ := book.ReadPeople(strings.NewReader(testdata.People), "people.csv")
	_, _, err = house.Start(t.Context(), worker.Start{
		Book: book, Cohort: "2025", Now: time.Now(), At: first.Stages[0].Opens.Add(-24 * time.Hour), Day: 10 * time.Millisecond, Cap: 40 * time.Millisecond,
		Seed: demoSeed, Acts: rehearsal.Invent(first, people, demoSeed, rehearsal.Inventing{}),
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := p.await(100); err != nil {
		t.Fatal(err)
	}
	house.Close()
	accepted := acceptedIn(t, dir)
	if err := p.await(accepted); err != nil {
		t.Fatal(err)
	}
	if n := p.delivered(); accepted < 100 || n != accepted {
		t.Errorf("%d mails arrived, and the ledger has %d as accepted", n, accepted)
	}
}

func acceptedIn(t *testing.T, dir string) int {
	t.Helper()
	r, err := roster.Open(t.Context(), roster.Options{Path: filepath.Join(dir, rosterFile)})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	totals, err := r.Totals(t.Context(), liveCohort)
	if err != nil {
		t.Fatal(err)
	}
	return totals[roster.Accepted]
}
