package activities

import (
	"cmp"
	"context"
	"crypto/sha256"
	"slices"
	"time"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/report"
	"trellis/roster"
)

// Results are what came back of one form, without who said what.
type Results struct {
	Form      string    `json:"form"`
	Title     string    `json:"title"`
	Anonymous bool      `json:"anonymous,omitempty"`
	Opens     time.Time `json:"opens,omitzero"`
	Closes    time.Time `json:"closes,omitzero"`
	Asked     int       `json:"asked,omitempty"` // how many were asked; 0: it is not known
	People    int       `json:"people"`          // how many answered
	Late      int       `json:"late,omitempty"`  // of them: when it was not open
	// Sealed: it is anonymous and open. Whoever looked twice would see what came between,
	// and so nothing is shown before it has closed.
	Sealed bool           `json:"sealed,omitempty"`
	Tables []report.Table `json:"tables"`
	Words  []Words        `json:"words"`
}

// Words are what people wrote to one question, in an order that tells nothing.
type Words struct {
	Question string   `json:"question"`
	Ask      string   `json:"ask"`
	Answers  []string `json:"answers"`
	// Few: an anonymous survey was answered so by fewer than [report.Enough].
	Few bool `json:"few,omitempty"`
}

// Results counts what came back of a form. Of an anonymous survey no figure is shown
// that fewer than [report.Enough] people are behind, nor what would tell it.
func (a *Activities) Results(ctx context.Context, cohort plan.CohortID, hash plan.Hash, form string, now time.Time) (*Results, error) {
	b, err := a.book(ctx, hash)
	if err != nil {
		return nil, err
	}
	account, err := a.Roster.Account(ctx, cohort)
	if err != nil {
		return nil, err
	}
	p := &poll{book: b, roster: a.Roster, cohort: cohort, now: now, reached: account.Reached}
	return p.results(ctx, form)
}

// poll counts what came back of forms.
type poll struct {
	*book
	roster  *roster.Roster
	cohort  plan.CohortID
	now     time.Time
	reached map[plan.ItemName]int
	// public: everybody may read it, so small figures are withheld of every form.
	public bool

	said map[plan.PersonID]map[string]map[string]string // read when it is needed first
}

func (p *poll) results(ctx context.Context, form string) (*Results, error) {
	came, err := p.roster.Answers(ctx, p.cohort, form)
	if err != nil {
		return nil, err
	}
	r := &Results{Form: form, People: came.People, Late: came.Late, Tables: []report.Table{}, Words: []Words{}}
	x := p.plan.Survey(plan.SurveyName(form))
	if x == nil {
		x = &plan.Survey{Name: plan.SurveyName(form)}
		if s := p.plan.Stage(plan.StageName(form)); s != nil {
			x.Title = s.Title
		}
	}
	r.Title, r.Anonymous, r.Opens, r.Closes, r.Asked = x.Title, x.Anonymous, x.Opens, x.Closes, p.asked(x)
	if r.Sealed = x.Anonymous && p.now.Before(x.Closes); r.Sealed {
		return r, nil
	}
	for _, q := range p.Form(string(p.plan.InFiles(plan.StageName(form)))) {
		if err := p.question(ctx, r, x, q, came.Sheets); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// question adds what was answered to one question.
func (p *poll) question(ctx context.Context, r *Results, x *plan.Survey, q definitions.Question, sheets []map[string]string) error {
	given := answersTo(q, sheets)
	if !counts(q) {
		if len(given) > 0 {
			w := Words{Question: q.Name, Ask: q.Ask, Answers: shuffled(given)}
			if w.Few = x.Anonymous && len(given) < report.Enough; w.Few {
				w.Answers = []string{}
			}
			r.Words = append(r.Words, w)
		}
		return nil
	}
	again, err := p.compared(ctx, x, q)
	if err != nil {
		return err
	}
	if again != nil && again.enough() {
		r.Tables = append(r.Tables, again.tables(p.public || x.Anonymous)...)
		return nil
	}
	if elsewhere, err := p.comparedLater(ctx, x, q); err != nil || elsewhere {
		return err
	}
	if len(given) > 0 {
		made := asked(x, q, given)
		if p.public || x.Anonymous {
			withhold(&made)
		}
		r.Tables = append(r.Tables, made)
	}
	return nil
}

// asked is how many were asked to answer a survey.
func (p *poll) asked(x *plan.Survey) (reached int) {
	for i := range p.plan.Stages {
		for _, it := range p.plan.Stages[i].Items {
			if it.Survey == x.Name && it.Does == plan.SendMail && !it.To.Lacks {
				reached = max(reached, p.reached[it.Name])
			}
		}
	}
	return reached
}

// answersTo is what was answered to one question.
func answersTo(q definitions.Question, sheets []map[string]string) (given []string) {
	for _, sheet := range sheets {
		if answer := sheet[q.Name]; answer != "" {
			given = append(given, answer)
		}
	}
	return given
}

// shuffled puts texts in an order that is the same each time and depends on nothing but
// their own words: not on when they came, nor on what else was on the same sheet.
func shuffled(texts []string) []string {
	return slices.SortedFunc(slices.Values(texts), func(a, b string) int {
		x, y := sha256.Sum256([]byte(a)), sha256.Sum256([]byte(b))
		return cmp.Compare(string(x[:]), string(y[:]))
	})
}
