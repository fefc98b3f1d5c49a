package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/report"
	"trellis/roster"
)

func recordAnswerCommand() *cobra.Command {
	var b batch
	var late bool
	c := &cobra.Command{
		Use:   "answer COHORT WHO FORM QUESTION=ANSWER… | COHORT FORM --csv CSV [--late] [--dry-run] [--data DIR]",
		Short: "Record what somebody answered to a survey",
		Long: `Answer records what somebody answered to a form: a survey, or the questions that
a stage asks, like those of finale. Every question needs its answer, unless the
programme says that it may be left blank. The same person again replaces it; but
nobody knows which sheet of an anonymous survey was theirs, so there the first
one stays. An answer to a survey that is not open is taken with --late only, and
marked; of an anonymous one that has closed, five or more together in a CSV.

The columns of a CSV are who, and each question by its name or in its words. A
paragraph has at most 100,000 characters, a few words 300.`,
		Example: `  trellis record answer libraries-connected/2025 pat@example.org how_it_went confidence=Agree recommend=yes`,
		Args:    b.either(4, -1, 2),
		RunE: func(c *cobra.Command, args []string) error {
			co, err := b.open(c.Context(), args[0])
			if err != nil {
				return err
			}
			defer co.close()
			name, pairs := args[1], []string(nil)
			typed := map[string]string{}
			if b.file == "" {
				typed[who.name], name, pairs = args[1], args[2], args[3:]
			}
			form, err := co.form(name)
			if err != nil {
				return err
			}
			if err := form.typed(typed, pairs); err != nil {
				return err
			}
			form.late, form.known = late, func() { b.known++ }
			b.columns, b.fact, b.whole = form.columns(), form.answer, form.mingles
			return b.run(c, co, typed)
		},
	}
	b.flags(c)
	c.Flags().BoolVar(&late, "late", false, "take it although the survey is not open")
	return c
}

// answer keeps one person's. What is anonymous is kept without who, and of the
// person only that they answered.
func (f *form) answer(c *cohort, t *roster.Tx, r row) error {
	p, err := participant(t, r.cells[who.name])
	if err != nil {
		return err
	}
	answers, err := f.read(c, r.cells)
	if err != nil {
		return err
	}
	open := f.isOpen(t.At)
	if !open && !f.late {
		return f.notOpen(c, t.At)
	}
	news, err := f.keep(t, p.ID, answers)
	if err != nil || open {
		return err
	}
	if news && f.anonymous && t.At.After(f.survey.Opens) {
		f.after++
	}
	return t.MarkLate(p.ID, f.name)
}

// keep keeps an answer. Nobody knows which sheet of an anonymous survey was theirs, so
// a second one of the same person cannot replace it, and is passed over.
func (f *form) keep(t *roster.Tx, person plan.PersonID, answers map[string]string) (news bool, err error) {
	if !f.anonymous {
		return true, t.Answer(person, f.name, answers)
	}
	news, err = t.AnswerUnnamed(person, f.name, answers)
	if err == nil && !news {
		f.known()
	}
	return news, err
}

// mingles refuses a few answers to an anonymous survey that has closed. What came before
// may have been looked at, and the difference would be theirs.
func (f *form) mingles() error {
	n := f.after
	f.after = 0
	if n == 0 || n >= report.Enough {
		return nil
	}
	return fmt.Errorf("%s is anonymous and has closed. What comes later is taken of %d people or more at once, for beside the answers that are shown already those of a few would be seen to be theirs: put them into one CSV", f.name, report.Enough)
}

// isOpen says whether a form takes answers at a moment. What a stage asks it asks
// whenever somebody answers.
func (f *form) isOpen(now time.Time) bool {
	return f.survey == nil || !now.Before(f.survey.Opens) && (f.survey.Closes.IsZero() || now.Before(f.survey.Closes))
}

func (f *form) notOpen(c *cohort, now time.Time) error {
	if now.Before(f.survey.Opens) {
		return fmt.Errorf("%s opens on %s: take an answer before that with --late", f.name, dayOf(f.survey.Opens, c.zone))
	}
	return fmt.Errorf("%s closed on %s: take an answer after that with --late, and it is marked", f.name, dayOf(f.survey.Closes.Add(-time.Second), c.zone))
}
