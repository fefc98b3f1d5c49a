package main

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"trellis/definitions"
	"trellis/definitions/phrase"
	"trellis/definitions/plan"
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
marked.

The columns of a CSV are who, and each question by its name or in its words.`,
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
			b.columns, b.fact = form.columns(), form.answer
			return b.run(c, co, typed)
		},
	}
	b.flags(c)
	c.Flags().BoolVar(&late, "late", false, "take it although the survey is not open")
	return c
}

// form is what a survey or a stage asks.
type form struct {
	name      string
	questions []definitions.Question
	anonymous bool
	survey    *plan.Survey // nil: what a stage asks
	late      bool         // it is taken although it is not open
	known     func()       // is told of somebody whose answer was taken already
}

func (c *cohort) form(name string) (*form, error) {
	if questions := c.book.Form(name); len(questions) > 0 {
		survey := c.plan.Survey(plan.SurveyName(name))
		return &form{name: name, questions: questions, survey: survey, anonymous: survey != nil && survey.Anonymous}, nil
	}
	var forms []string
	for _, s := range c.plan.Stages {
		if len(c.book.Form(string(s.Name))) > 0 {
			forms = append(forms, string(s.Name))
		}
		for _, x := range s.Surveys {
			forms = append(forms, string(x.Name))
		}
	}
	if near, ok := phrase.Near(name, forms); ok {
		return nil, fmt.Errorf("there is no form called %s. Did you mean %s?", clean(name), near)
	}
	return nil, fmt.Errorf("there is no form called %s. There is %s", clean(name), inWords(forms))
}

func (f *form) columns() []column {
	columns := []column{who}
	for _, q := range f.questions {
		columns = append(columns, column{name: q.Name, also: []string{q.Ask}, needed: !q.Optional})
	}
	return columns
}

// typed reads question=answer as it was typed.
func (f *form) typed(into map[string]string, pairs []string) error {
	for _, text := range pairs {
		name, answer, ok := strings.Cut(text, "=")
		if !ok {
			return misused("write each answer as question=answer, in quotes where it has spaces: \"%s=…\"", f.questions[0].Name)
		}
		if !slices.ContainsFunc(f.questions, func(q definitions.Question) bool { return q.Name == name }) {
			return f.notAsked(name)
		}
		into[name] = answer
	}
	return nil
}

func (f *form) notAsked(name string) error {
	var asked []string
	for _, q := range f.questions {
		asked = append(asked, q.Name)
	}
	if near, ok := phrase.Near(name, asked); ok {
		return fmt.Errorf("%s does not ask %s. Did you mean %s?", f.name, clean(name), near)
	}
	return fmt.Errorf("%s does not ask %s; it asks %s", f.name, clean(name), inWords(asked))
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
	if err := f.keep(t, p.ID, answers); err != nil || open {
		return err
	}
	return t.MarkLate(p.ID, f.name)
}

// keep keeps an answer. Nobody knows which sheet of an anonymous survey was theirs, so
// a second one of the same person cannot replace it, and is passed over.
func (f *form) keep(t *roster.Tx, person plan.PersonID, answers map[string]string) error {
	if !f.anonymous {
		return t.Answer(person, f.name, answers)
	}
	if answered, err := t.Answered(person, f.name); err != nil || answered {
		f.known()
		return err
	}
	if err := t.Answer(person, f.name, nil); err != nil {
		return err
	}
	return t.Answer(0, f.name, answers)
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

// read reads the cells that are there.
func (f *form) read(c *cohort, cells map[string]string) (map[string]string, error) {
	answers := map[string]string{}
	for _, q := range f.questions {
		read, err := c.book.ReadAnswer(q, cells[q.Name])
		if err != nil {
			return nil, located{q.Name, err}
		}
		if read != "" {
			answers[q.Name] = read
		}
	}
	return answers, nil
}

// some reads those answers that were typed, as question=answer. One without an answer
// is empty: it is to be taken away.
func (f *form) some(c *cohort, pairs []string) (map[string]string, error) {
	cells := map[string]string{}
	if len(pairs) > 0 && len(f.questions) == 0 {
		return nil, fmt.Errorf("%s asks nothing", f.name)
	}
	if err := f.typed(cells, pairs); err != nil {
		return nil, err
	}
	answers, err := f.read(c, cells)
	for name, answer := range cells {
		if strings.TrimSpace(answer) == "" && err == nil {
			answers[name] = ""
		}
	}
	return answers, err
}

// missing are the questions that need an answer and have none.
func (f *form) missing(answers map[string]string) (names []string) {
	for _, q := range f.questions {
		if !q.Optional && answers[q.Name] == "" {
			names = append(names, q.Name)
		}
	}
	return names
}
