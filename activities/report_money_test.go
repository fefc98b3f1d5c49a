package activities

import (
	"strings"
	"testing"

	"trellis/definitions/plan"
	"trellis/report"
	"trellis/roster"
)

// TestTheReportAddsUpMoney: nothing where a programme has none; that nothing was
// recorded; and what was, by role.
func TestTheReportAddsUpMoney(t *testing.T) {
	free := newLibraries(t, nil)
	now := free.at("matching/announce")
	r, err := free.Report(t.Context(), librariesCohort, free.plan.Hash, now, true)
	fatal(t, err)
	if s := r.Section("money"); s != nil {
		t.Errorf("a programme without money has %+v", s)
	}
	l := newLibraries(t, func(files map[string][]byte) {
		files["programme.hcl"] = []byte(strings.Replace(string(files["programme.hcl"]), "role \"mentee\" {\n", "role \"mentee\" {\n  fee = \"£120\"\n  bursary = \"as agreed\"\n", 1))
	})
	r, err = l.Report(t.Context(), librariesCohort, l.plan.Hash, now, true)
	fatal(t, err)
	if s := r.Section("money"); s == nil || len(s.Tables) > 0 || len(s.Says) != 1 {
		t.Errorf("nothing was recorded, and the report says %+v", s)
	}
	l.fact(now, func(tx *roster.Tx) error {
		for _, a := range []roster.Amount{{For: plan.Fee, Pence: 6000}, {For: plan.Fee, Pence: 6000, Note: "the rest"}, {For: plan.Bursary, Pence: 3450}} {
			a.Person, a.Currency, a.On, a.By = l.people["Ben"], "GBP", now, "coordinator"
			if _, err := tx.Passed(a); err != nil {
				return err
			}
		}
		return nil
	})
	r, err = l.Report(t.Context(), librariesCohort, l.plan.Hash, now, true)
	fatal(t, err)
	pounds := func(n int) report.Figure { return report.Figure{N: 100 * n, Unit: report.Pence("GBP")} }
	for _, want := range []struct {
		row, column string
		figure      report.Figure
	}{
		{"Fees of mentees", "Recorded", pounds(120)},
		{"Fees of mentees", "People", report.Share(1, 3)},
		{"Fees of mentees", "At most, by now", pounds(360)},
		{"Bursaries of mentees", "Recorded", report.Figure{N: 3450, Unit: report.Pence("GBP")}},
		{"Bursaries of mentees", "At most, by now", report.Unsaid},
	} {
		if got := figureOf(t, r, "money", want.row, want.column); got != want.figure {
			t.Errorf("%s, %s: %v, want %v", want.row, want.column, got, want.figure)
		}
	}
}
