package workflows_test

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"

	"trellis/mail"
	"trellis/roster"
	"trellis/workflows"
)

// outage is a life whose mail server is down for three days, while the finale moves and
// somebody withdraws.
func outage(t *testing.T) *life {
	l := newLife(t, "26 May 2025 9:00")
	l.at(24*time.Hour, func() { l.sink.SetFault(mail.Fault{Down: true}) })
	l.at(30*time.Hour, func() {
		l.amend(in2025, finaleOn, strings.Replace(finaleOn, "Tuesday 25 November 2025, 10am to 11.30am", finaleLater, 1))
	})
	l.at(50*time.Hour, func() {
		must(t, l.roster.Fact(context.WithoutCancel(t.Context()), lived, l.env.Now(), func(x *roster.Tx) error { return x.Withdraw(l.mentor, "coordinator", "a new job") }))
	})
	return l
}

// TestServerDownWhileTheCohortIsAmended: when the mail server is back after three days,
// whoever is still there hears of the move, once; who has left hears only that it is off.
func TestServerDownWhileTheCohortIsAmended(t *testing.T) {
	l := outage(t)
	l.at(96*time.Hour, func() { l.sink.SetFault(mail.Fault{}) })
	l.at(110*time.Hour, func() { l.update(workflows.StopUpdate, "stop", workflows.Stop{ID: "stop"}, func(error) {}) })
	l.live()
	people, err := l.roster.People(t.Context(), lived)
	must(t, err)
	for _, p := range people {
		if p.Staff != "" {
			continue
		}
		want := []string{"REQUEST/0 accepted", "REQUEST/1 accepted"}
		if p.ID == l.mentor {
			want = []string{"REQUEST/0 accepted", "REQUEST/1 cancelled", "CANCEL/1 accepted"}
		}
		same(t, "the finale", l.held("finale/invitation", p.ID), want...)
	}
	l.once()
}

// TestServerDownWhileTheCohortIsStopped: what the mail server did not take before the
// cohort was stopped does not leave when it is back, and is listed as cancelled.
func TestServerDownWhileTheCohortIsStopped(t *testing.T) {
	l := outage(t)
	var before int
	l.at(70*time.Hour, func() {
		before = len(l.once())
		l.update(workflows.StopUpdate, "stop", workflows.Stop{ID: "stop"}, func(err error) {
			if err != nil {
				t.Errorf("stopping was refused: %v", err)
			}
			l.sink.SetFault(mail.Fault{})
		})
	})
	l.live()
	cancelled := 0
	for _, e := range l.entries() {
		switch e.State {
		case roster.Due, roster.Sending:
			t.Errorf("%s of person %d has not come to an end", e.Item, e.Person)
		case roster.Cancelled:
			cancelled++
		}
	}
	if after := len(l.once()); after != before || cancelled < 10 {
		t.Errorf("%d mails left afterwards, and %d are listed as cancelled", after-before, cancelled)
	}
}

// once holds that every mail arrived once, and answers with their Message-IDs.
func (l *life) once() (all map[string]bool) {
	l.Helper()
	files, err := l.sink.Mails()
	must(l.T, err)
	all = map[string]bool{}
	for _, f := range files {
		data, err := os.ReadFile(f)
		must(l.T, err)
		_, rest, _ := strings.Cut(string(data), "Message-ID: ")
		id, _, _ := strings.Cut(rest, "\r\n")
		if all[id] {
			l.Errorf("%s arrived twice", id)
		}
		all[id] = true
	}
	return all
}
