package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"

	"trellis/activities"
	"trellis/roster"
)

// afterTheForm is when recruitment of the cohort has closed, and its equality form with it.
var afterTheForm = time.Date(2023, time.June, 20, 9, 0, 0, 0, time.UTC)

// shownOf is what the command prints of a form.
func shownOf(t *testing.T, c *cohort, form string) string {
	t.Helper()
	cmd := &cobra.Command{}
	cmd.SetContext(t.Context())
	all, err := c.results(cmd, &site{dir: t.TempDir()}, []string{form})
	must(t, err)
	var out bytes.Buffer
	must(t, c.tellAnswers(&out, all[0]))
	return out.String()
}

// monitored has twelve people answer the equality form.
func monitored(t *testing.T, c *cohort) {
	t.Helper()
	people, err := c.rolls.People(t.Context(), c.ID)
	must(t, err)
	people = slices.DeleteFunc(people, func(p roster.Person) bool { return p.Role == "" }) // the staff
	must(t, c.rolls.Fact(t.Context(), c.ID, afterTheForm, func(x *roster.Tx) error {
		for i, p := range people {
			sheet := map[string]string{"ethnicity": "White", "orientation": "No", "disability": []string{"Yes", "No"}[i%2]}
			switch {
			case i < 3:
				sheet["ethnicity"] = "Asian"
			case i < 5:
				sheet["ethnicity"], sheet["orientation"] = "Black", "Yes"
			}
			if _, err := x.AnswerUnnamed(p.ID, "equality_and_diversity", sheet); err != nil {
				return err
			}
		}
		return nil
	}))
}

// TestMonitoringIsShownOfFiveOrMore: what few answered is hidden, and what would tell it.
func TestMonitoringIsShownOfFiveOrMore(t *testing.T) {
	c := startedCohort(t, afterTheForm)
	monitored(t, c)
	const want = `Equality and diversity: answered by 12 people.

How would you describe your ethnic background?
  Asian                    not shown
  Black                    not shown
  Mixed                    0 of 12  0%
  White                    7 of 12  58%
  Another background       0 of 12  0%
  I would rather not say   0 of 12  0%
  Figures that fewer than five people are behind are not shown, nor what would
  tell them.

Do you identify as LGBTQ+?
  Yes                      not shown
  No                       not shown
  I would rather not say   0 of 12  0%
  Figures that fewer than five people are behind are not shown, nor what would
  tell them.

Do you have a disability or a long-term health condition?
  Yes                      6 of 12  50%
  No                       6 of 12  50%
  I would rather not say   0 of 12  0%
`
	if got := shownOf(t, c, "equality_and_diversity"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestFewAnswersAfterItClosed to an anonymous survey are refused: whoever looked before
// would see whose they are. Five at once are taken.
func TestFewAnswersAfterItClosed(t *testing.T) {
	c := startedCohort(t, afterTheForm)
	record := func(n int) error {
		f, err := c.form("equality_and_diversity")
		must(t, err)
		b := &batch{}
		f.late, f.known = true, func() { b.known++ }
		b.columns, b.fact, b.whole = f.columns(), f.answer, f.mingles
		b.file = filepath.Join(t.TempDir(), "late.csv")
		var sheet strings.Builder
		sheet.WriteString("who,ethnicity,orientation,disability\n")
		for i := range n {
			fmt.Fprintf(&sheet, "p%d@example.org,White,No,No\n", i)
		}
		must(t, os.WriteFile(b.file, []byte(sheet.String()), 0o600))
		read, err := readSheet(b.file, b.columns)
		must(t, err)
		cmd := &cobra.Command{}
		cmd.SetContext(t.Context())
		return b.state(cmd, c, read.rows)
	}
	if err := record(4); err == nil || !strings.Contains(err.Error(), "5 people or more at once") {
		t.Errorf("four late answers: %v", err)
	}
	a, err := c.rolls.Answers(t.Context(), c.ID, "equality_and_diversity")
	if must(t, err); a.People+len(a.Sheets) > 0 {
		t.Errorf("of those that were refused %d are kept", a.People)
	}
	must(t, record(5))
	if a, err = c.rolls.Answers(t.Context(), c.ID, "equality_and_diversity"); err != nil || a.People != 5 || a.Late != 5 || len(a.Sheets) != 5 {
		t.Errorf("five late answers: %d, %d late, %v", a.People, a.Late, err)
	}
	must(t, record(5)) // again: nothing new
}

// TestAnyWordsAreShownHarmless: long, in Welsh, with emoji, HTML, signs that command a
// terminal, and what a spreadsheet would take for a formula.
func TestAnyWordsAreShownHarmless(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("Diolch yn fawr iawn i’r tîm 🙂. ", 3300))
	all := []*activities.Results{{Form: "words", Title: "Words", People: 4, Words: []activities.Words{
		{Question: "words", Ask: "What do you say?", Answers: []string{long, "<script>alert(1)</script> & more", "=HYPERLINK(\"http://example.org\")", "\x1b[31mred\nsecond line"}},
	}}}
	var text, sheet, program bytes.Buffer
	must(t, (&cohort{Cohort: roster.Cohort{Paced: true, Clock: afterTheForm}}).tellAnswers(&text, all[0]))
	must(t, writeAnswers(&sheet, all))
	must(t, writeJSON(&program, all))
	if !strings.Contains(strings.Join(strings.Fields(text.String()), " "), long) || !strings.Contains(text.String(), "\n  [31mred\n  second line\n") || strings.Contains(text.String(), "\x1b") {
		t.Errorf("%d characters are shown of %d", text.Len(), len(long))
	}
	if !strings.Contains(sheet.String(), long) || !strings.Contains(sheet.String(), `,"'=HYPERLINK(""http`) {
		t.Error("a spreadsheet takes it for a formula, or does not have it all")
	}
	if !strings.Contains(program.String(), long) {
		t.Error("it is not whole for programs")
	}
}
