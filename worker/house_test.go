package worker

import (
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"testing"
	"time"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/mail"
	"trellis/roster"
	"trellis/workflows/stages"
)

// open opens a house with Libraries Connected 2025 in it, at the morning on which
// applications open, with a clock that all but stands still.
func open(t *testing.T) (*House, plan.CohortID) {
	t.Helper()
	return openIn(t, t.TempDir())
}

func openIn(t *testing.T, dir string) (*House, plan.CohortID) {
	t.Helper()
	if os.Getenv("TRELLIS_REAL") == "" {
		t.Skip("set TRELLIS_REAL=1 to run a cohort on a real server")
	}
	h, err := Open(t.Context(), Serving{Dir: dir, Logger: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(h.Close)
	book, problems := definitions.Load("../definitions/libraries-connected")
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	p, _ := book.Resolve("2025")
	id, _, err := h.Start(t.Context(), Start{
		Book: book, Cohort: "2025", Now: time.Now(), At: p.Stages[0].Opens.Add(time.Hour), Day: 24 * time.Hour, Seed: 1,
	})
	if err != nil {
		t.Fatal(err)
	}
	eventually(t, "the cohort answers", func() bool {
		_, err := h.Standing(t.Context(), id)
		return err == nil
	})
	return h, id
}

// apply adds people who have applied, with a ring or without.
func apply(t *testing.T, r *roster.Roster, id plan.CohortID, from, n int) {
	t.Helper()
	c, err := r.Cohort(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	err = r.Fact(t.Context(), id, c.Clock, func(tx *roster.Tx) error {
		for i := from; i < from+n; i++ {
			if _, err := tx.AddApplicant(roster.Applicant{
				Name: fmt.Sprintf("Person %d", i), Email: fmt.Sprintf("p%d@example.org", i), Role: "mentee", Applied: c.Clock,
			}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// answered is how many applicants have been told that their application arrived.
func answered(t *testing.T, h *House, id plan.CohortID) (n int) {
	t.Helper()
	entries, err := h.Roster.Entries(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Item == "recruitment/application-received" && e.State == roster.Accepted {
			n++
		}
	}
	return n
}

// TestBell: a fact is heard by its signal; one whose signal was lost, because the
// process died before it rang, is heard at the next sweep, and not before.
func TestBell(t *testing.T) {
	h, id := open(t)
	apply(t, h.Roster, id, 0, 1)
	eventually(t, "the applicant has an answer", func() bool { return answered(t, h, id) == 1 })

	eventually(t, "the cohort waits again", func() bool {
		s, err := h.Standing(t.Context(), id)
		return err == nil && len(s.UnderWay) == 0
	})
	time.Sleep(500 * time.Millisecond) // it looks once more after its last mail

	apply(t, h.Roster.Quietly(), id, 1, 1)
	time.Sleep(300 * time.Millisecond)
	if n := answered(t, h, id); n != 1 {
		t.Fatalf("%d mails arrived without anybody ringing", n)
	}
	set := h.ringAgain(t.Context(), map[plan.CohortID]time.Time{})
	if len(set) != 1 || answered(t, h, id) != 1 {
		t.Fatalf("a bell that was only just set was rung again: %v", set)
	}
	h.ringAgain(t.Context(), set)
	eventually(t, "the second applicant has an answer", func() bool { return answered(t, h, id) == 2 })
}

// TestAskedWhileSendingHangs: the mail server does not answer. Meanwhile the
// cohort can be asked, is told an approval, and can be stopped; after "stopped" was
// said nothing leaves.
func TestAskedWhileSendingHangs(t *testing.T) {
	h, id := open(t)
	h.Sink.SetFault(mail.Fault{HangBeforeDot: true})
	apply(t, h.Roster, id, 0, 20)
	eventually(t, "the server is asked to take the answers", func() bool {
		totals, err := h.Roster.Totals(t.Context(), id)
		return err == nil && totals[roster.Due]+totals[roster.Sending] >= 20
	})
	began := time.Now()
	if _, err := h.Agenda(t.Context(), id); err != nil {
		t.Error(err)
	}
	err := h.Approve(t.Context(), id, "a", stages.Approval{Stage: "matching", By: "coach", Proposal: 1})
	if err == nil || time.Since(began) > 2*time.Second {
		t.Errorf("approving what does not exist was answered %v after %v", err, time.Since(began))
	}
	began = time.Now()
	if _, err := h.Stop(t.Context(), id, "s", ""); err != nil || time.Since(began) > 2*time.Second {
		t.Errorf("stopping was answered %v after %v", err, time.Since(began))
	}
	h.Sink.SetFault(mail.Fault{})
	var summary struct{ Stopped bool }
	if err := h.Client.GetWorkflow(t.Context(), id.WorkflowID(), "").Get(t.Context(), &summary); err != nil || !summary.Stopped {
		t.Errorf("the cohort ended with %v, stopped %v", err, summary.Stopped)
	}
	if n := answered(t, h, id); n != 0 {
		t.Errorf("%d mails left after the cohort was stopped", n)
	}
	totals, err := h.Roster.Totals(t.Context(), id)
	if err != nil || totals[roster.Cancelled] < 20 || totals[roster.Due]+totals[roster.Sending] > 0 {
		t.Errorf("the ledger has %v, want what was owed to 20 applicants cancelled (%v)", totals, err)
	}
	if _, err := h.Stop(t.Context(), id, "t", ""); err == nil {
		t.Error("a stopped cohort was stopped again")
	}
}

// TestStartRefuses: dates that are past, a cohort that runs.
func TestStartRefuses(t *testing.T) {
	h, _ := open(t)
	book, _ := definitions.Load(filepath.FromSlash("../definitions/libraries-connected"))
	if _, problems, err := h.Start(t.Context(), Start{Book: book, Cohort: "2025", Now: time.Now()}); err == nil || len(problems) == 0 {
		t.Errorf("a cohort of the past was started: %v, %v", problems, err)
	}
	if _, _, err := h.Start(t.Context(), Start{Book: book, Cohort: "2025", Now: time.Now(), At: time.Now(), Day: time.Hour}); err == nil {
		t.Error("a cohort was started twice")
	}
}

// TestOpenRefuses: what cannot be served is said in a sentence, and what was opened
// is closed again.
func TestOpenRefuses(t *testing.T) {
	logger := slog.New(slog.DiscardHandler)
	for name, spoil := range map[string]func(t *testing.T, dir string){
		"a mail server without a sender": func(t *testing.T, _ string) { t.Setenv("TRELLIS_SMTP_HOST", "127.0.0.1") },
		"a setting that is none": func(t *testing.T, _ string) {
			t.Setenv("TRELLIS_SMTP_HOST", "127.0.0.1")
			t.Setenv("TRELLIS_SMTP_TLS", "foo")
		},
		"a roster that is something else": func(t *testing.T, dir string) {
			write(t, filepath.Join(dir, rosterFile), "not a roster, by its first bytes")
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			spoil(t, dir)
			h, err := Open(t.Context(), Serving{Dir: dir, Logger: logger})
			if err == nil || h != nil {
				t.Fatalf("it opened: %v", err)
			}
		})
	}
	dir := t.TempDir()
	h, err := Open(t.Context(), Serving{Dir: dir, Alone: true, Logger: logger})
	if err != nil {
		t.Fatal(err)
	}
	defer h.Close()
	if _, err := Open(t.Context(), Serving{Dir: dir, Alone: true, Logger: logger}); !errors.Is(err, ErrInUse) {
		t.Errorf("a second one serves the same directory: %v", err)
	}
	if _, err := readReady(dir); err != nil {
		t.Errorf("the second one took the address of the first away: %v", err)
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
