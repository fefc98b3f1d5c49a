package activities

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/report"
)

// compared is a question that was asked before and after. Where both surveys know who
// answers, it is about those who answered both, each with their own answers; else it is
// about all answers, for nobody knows whose they are.
type compared struct {
	survey        *plan.Survey
	question      definitions.Question
	known         bool
	before, after []string // where they are known: of the same people, in the same order
}

// compared is nil for a question that is not asked again, and as long as the survey that
// asked it first is sealed.
func (p *poll) compared(ctx context.Context, x *plan.Survey, q definitions.Question) (*compared, error) {
	all := p.AskedAgain(x.Name)
	i := slices.IndexFunc(all, func(a definitions.Again) bool { return a.Name == q.Name })
	if i < 0 {
		return nil, nil
	}
	first := p.plan.Survey(all[i].Before)
	if first == nil || first.Anonymous && p.now.Before(first.Closes) {
		return nil, nil
	}
	c := &compared{survey: x, question: q, known: !x.Anonymous && !first.Anonymous}
	if c.known {
		return c, p.bothTimes(ctx, c, string(first.Name))
	}
	for survey, into := range map[plan.SurveyName]*[]string{first.Name: &c.before, x.Name: &c.after} {
		came, err := p.roster.Answers(ctx, p.cohort, string(survey))
		if err != nil {
			return nil, err
		}
		*into = answersTo(q, came.Sheets)
	}
	return c, nil
}

// bothTimes are the answers of those who answered both times.
func (p *poll) bothTimes(ctx context.Context, c *compared, first string) (err error) {
	if p.said == nil {
		if p.said, err = p.roster.Said(ctx, p.cohort); err != nil {
			return err
		}
	}
	for _, person := range slices.Sorted(maps.Keys(p.said)) {
		before, after := p.said[person][first][c.question.Name], p.said[person][string(c.survey.Name)][c.question.Name]
		if before != "" && after != "" {
			c.before, c.after = append(c.before, before), append(c.after, after)
		}
	}
	return nil
}

// comparedLater says that a question is asked once more, and compared there. In what
// everybody may read it stands there alone: a table of all who answered, beside one of
// those who answered twice, would tell of the few between.
func (p *poll) comparedLater(ctx context.Context, x *plan.Survey, q definitions.Question) (bool, error) {
	if !p.public || x.Anonymous {
		return false, nil
	}
	for i := range p.plan.Stages {
		for j := range p.plan.Stages[i].Surveys {
			later := &p.plan.Stages[i].Surveys[j]
			if !slices.ContainsFunc(p.AskedAgain(later.Name), func(a definitions.Again) bool { return a.Before == x.Name && a.Name == q.Name }) {
				continue
			}
			if c, err := p.compared(ctx, later, q); err != nil || c != nil && c.known && c.enough() {
				return err == nil, err
			}
		}
	}
	return false, nil
}

// enough says that there is something to compare.
func (c *compared) enough() bool {
	return min(len(c.before), len(c.after)) >= report.Enough
}

// tables are the answers side by side and, of those who are known, how many have moved.
// Where a figure is withheld how many moved is left out, for it would tell.
func (c *compared) tables(withheld bool) []report.Table {
	q, name := c.question, string(c.survey.Name)+"-"+c.question.Name
	beside := report.Table{Name: name, Title: q.Ask, Of: "Answer", Columns: []string{"Before", "After"}, Drawn: 2, Note: c.note()}
	for _, s := range scale(q, slices.Concat(c.before, c.after)) {
		beside.Add(s.label, share(s, c.before), share(s, c.after))
	}
	moved := report.Table{Name: name + "-change", Title: q.Ask + " How their answers changed", Of: "Change", Columns: []string{"People"}}
	if more, less, ok := directions(q); ok && c.known {
		up, same, down := c.moves()
		moved.Add(more, report.Share(up, len(c.after)))
		moved.Add("As before", report.Share(same, len(c.after)))
		moved.Add(less, report.Share(down, len(c.after)))
	}
	if withheld {
		withhold(&beside)
		moved.Withhold()
	}
	if len(moved.Rows) == 0 || hides(&beside) || hides(&moved) {
		return []report.Table{beside}
	}
	return []report.Table{beside, moved}
}

func (c *compared) note() string {
	about := "These are all answers, before and after: nobody knows who gave which, so they may be other people."
	if c.known {
		about = fmt.Sprintf("Of the %d who answered both times.", len(c.after))
	}
	if c.question.Kind == definitions.Number {
		about += fmt.Sprintf(" On average it was %s before, and %s after.", mean(c.before), mean(c.after))
	}
	if also := several(c.question); also != "" {
		about += " " + also
	}
	return about
}
