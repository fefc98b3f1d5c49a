package activities

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"trellis/definitions/plan"
	"trellis/report"
	"trellis/roster"
)

// figureOf is what a report says in a row and column of a table.
func figureOf(t *testing.T, r *report.Report, table, row, column string) report.Figure {
	t.Helper()
	for _, made := range r.Tables() {
		if made.Name != table {
			continue
		}
		for _, x := range made.Rows {
			for i, c := range made.Columns {
				if x.Label == row && c == column {
					return x.Figures[i]
				}
			}
		}
	}
	t.Fatalf("the report has no row %q, column %q in %s", row, column, table)
	return report.Figure{}
}

// TestTheReportCounts: two pairs, of whom one met twice and lost its mentee; who was
// left over; and a word that somebody wrote, which is in no report.
func TestTheReportCounts(t *testing.T) {
	l := newLibraries(t, nil)
	l.do("matching/your-pair", l.at("matching/announce"))
	day := l.at("matching/announce").Add(10 * 24 * time.Hour)
	l.fact(day, func(tx *roster.Tx) error {
		for i, minutes := range []int{60, 90} {
			pair, err := tx.PairOf(l.people["Ben"], 0, day)
			if err == nil {
				_, err = tx.MetAs(pair.ID, day.Add(-time.Duration(i)*24*time.Hour), minutes)
			}
			if err != nil {
				return err
			}
		}
		return tx.Withdraw(l.people["Ben"], "coordinator", "SECRETWORD")
	})
	r, err := l.Report(t.Context(), librariesCohort, l.plan.Hash, day, true)
	fatal(t, err)
	for _, want := range []struct {
		table, row, column string
		figure             report.Figure
	}{
		{"recruitment", "Applied", "All", report.Count(5)},
		{"recruitment", "Were told yes", "Mentees", report.Count(3)},
		{"recruitment", "Were matched", "Mentees", report.Count(2)},
		{"recruitment", "Kept their place", "Mentees", report.Count(2)},
		{"meetings", "2", "Pairs", report.Share(1, 2)},
		{"meetings", "None recorded", "Pairs", report.Share(1, 2)},
		{"meetings-promised", "No meeting was recorded", "Pairs", report.Share(1, 1)},
		{"leaving", "After they were matched", "Mentees", report.Count(1)},
		{"mails", "Accepted by the mail server", "How many", report.Count(4)},
	} {
		if got := figureOf(t, r, want.table, want.row, want.column); got != want.figure {
			t.Errorf("%s, %s, %s: %v, want %v", want.table, want.row, want.column, got, want.figure)
		}
	}
	kept, err := json.Marshal(r)
	fatal(t, err)
	for _, secret := range []string{"SECRETWORD", "Archer", "example.org", "Words about"} {
		if strings.Contains(string(kept), secret) {
			t.Errorf("the report says %q", secret)
		}
	}
	if !strings.Contains(string(kept), "2 h 30") {
		t.Errorf("the report does not say how long they met")
	}
	if r.Section("surveys") == nil {
		return // none has opened by then
	}
	t.Error("a survey is reported on before it opened")
}

// TestAKeptReportStays: what was kept when the cohort ended is what is read later.
func TestAKeptReportStays(t *testing.T) {
	l := newLibraries(t, nil)
	ask := ConcludeAsk{Cohort: librariesCohort, Hash: l.plan.Hash, Now: l.at("matching/announce")}
	if kept, err := l.Roster.KeptReport(t.Context(), librariesCohort); kept != nil || err != nil {
		t.Fatalf("a report was there before the end: %s, %v", kept, err)
	}
	fatal(t, l.Conclude(t.Context(), ask))
	fatal(t, l.Conclude(t.Context(), ask)) // tried again
	kept, err := l.Roster.KeptReport(t.Context(), librariesCohort)
	fatal(t, err)
	r := new(report.Report)
	fatal(t, json.Unmarshal(kept, r))
	if !r.Ended || !r.Until.Equal(ask.Now) || figureOf(t, r, "recruitment", "Applied", "All") != report.Count(5) {
		t.Errorf("kept was %s", kept)
	}
}

// BenchmarkReport counts a cohort of 10,000 people, 5,000 pairs and 40,000 meetings.
func BenchmarkReport(b *testing.B) {
	l := newLibraries(b, nil)
	now := l.at("matching/announce")
	l.fact(now, func(tx *roster.Tx) error {
		var pairs []roster.ProposedPair
		for i := range 10_000 {
			role := plan.RoleName("mentor")
			if i%2 == 1 {
				role = "mentee"
			}
			id, err := tx.AddApplicant(roster.Applicant{
				Name: fmt.Sprintf("Person %d", i), Email: fmt.Sprintf("person%d@example.org", i), Role: role, Started: now, Applied: now,
				Answers: map[string]string{"service": "Somewhere", "about": strings.Repeat("Words about themselves. ", 40)},
			})
			if err == nil {
				err = tx.Decide(roster.Decision{Person: id, Role: role, Accept: true, By: "coordinator"})
			}
			if err != nil {
				return err
			}
			if i%2 == 0 {
				pairs = append(pairs, roster.ProposedPair{Mentor: id})
			} else {
				pairs[len(pairs)-1].Mentee = id
			}
		}
		if _, err := tx.Tell(); err != nil {
			return err
		}
		n, err := tx.Propose(roster.Proposal{Pairs: pairs})
		if err == nil {
			_, err = tx.Announce(n)
		}
		return err
	})
	all, err := l.Roster.Pairs(b.Context(), librariesCohort)
	fatal(b, err)
	l.fact(now, func(tx *roster.Tx) error {
		for _, p := range all {
			for i := range 8 {
				if _, err := tx.MetAs(p.ID, now.AddDate(0, 0, 14*i), 60); err != nil {
					return err
				}
			}
		}
		return nil
	})
	for b.Loop() {
		r, err := l.Report(b.Context(), librariesCohort, l.plan.Hash, now.AddDate(0, 6, 0), true)
		fatal(b, err)
		fatal(b, r.WriteHTML(io.Discard))
	}
}
