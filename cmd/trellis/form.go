package main

import (
	"fmt"
	"slices"
	"strings"

	"trellis/definitions"
	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// form is what a survey or a stage asks.
type form struct {
	name      string
	questions []definitions.Question
	anonymous bool
	survey    *plan.Survey // nil: what a stage asks
	late      bool         // it is taken although it is not open
	after     int          // how many came of an anonymous survey after it had closed
	known     func()       // is told of somebody whose answer was taken already
}

// asks is what a survey, or a stage, asks.
func (c *cohort) asks(form string) []definitions.Question {
	return c.book.Form(string(c.plan.InFiles(plan.StageName(form))))
}

func (c *cohort) form(name string) (*form, error) {
	name = c.plan.FirstName(name)
	if questions := c.asks(name); len(questions) > 0 {
		survey := c.plan.Survey(plan.SurveyName(name))
		return &form{name: name, questions: questions, survey: survey, anonymous: survey != nil && survey.Anonymous}, nil
	}
	var forms []string
	for _, s := range c.plan.Stages {
		if len(c.asks(string(s.Name))) > 0 {
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
