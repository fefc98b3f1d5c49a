package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"trellis/definitions"
	"trellis/definitions/phrase"
	"trellis/definitions/plan"
	"trellis/roster"
)

func recordAnswerCommand() *cobra.Command {
	var b batch
	c := &cobra.Command{
		Use:   "answer COHORT WHO FORM QUESTION=ANSWER… | COHORT FORM --csv CSV [--dry-run] [--data DIR]",
		Short: "Record what somebody answered to a survey",
		Long: `Answer records what somebody answered to a form: a survey, or the questions that
a stage asks, like those of finale. Every question needs its answer, unless the
programme says that it may be left blank. The same person again replaces it.

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
			b.columns, b.fact = form.columns(), form.answer
			return b.run(c, co, typed)
		},
	}
	b.flags(c)
	return c
}

// form is what a survey or a stage asks.
type form struct {
	name      string
	questions []definitions.Question
	anonymous bool
}

func (c *cohort) form(name string) (*form, error) {
	if questions := c.book.Form(name); len(questions) > 0 {
		survey := c.plan.Survey(plan.SurveyName(name))
		return &form{name, questions, survey != nil && survey.Anonymous}, nil
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
	answers := map[string]string{}
	for _, q := range f.questions {
		read, err := c.book.ReadAnswer(q, r.cells[q.Name])
		if err != nil {
			return located{q.Name, err}
		}
		if read != "" {
			answers[q.Name] = read
		}
	}
	if !f.anonymous {
		return t.Answer(p.ID, f.name, answers)
	}
	if err := t.Answer(p.ID, f.name, nil); err != nil {
		return err
	}
	return t.Answer(0, f.name, answers)
}
