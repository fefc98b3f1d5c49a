package activities

import (
	"context"
	"fmt"
	"time"

	"trellis/report"
)

// answers are the surveys whose questions have an answer that can be counted. Words of
// their own are for those who run it: `trellis answers`.
func (t *tally) answers(ctx context.Context) (report.Section, error) {
	section := report.Section{Name: "surveys", Title: "What people answered"}
	p := &poll{book: t.book, roster: t.Activities.Roster, cohort: t.cohort, now: t.now, reached: t.account.Reached, public: true}
	for i := range t.plan.Stages {
		for _, x := range t.plan.Stages[i].Surveys {
			if x.Opens.After(t.now) || x.Opens.Equal(x.Closes) {
				continue // it has not opened; or never did, for the cohort was ended
			}
			r, err := p.results(ctx, string(x.Name))
			if err != nil {
				return section, err
			}
			section.Says = append(section.Says, r.Response(t.now))
			section.Tables = append(section.Tables, r.Tables...)
		}
	}
	return section, nil
}

// Response is how many of those who were asked have answered, in a sentence.
func (r *Results) Response(now time.Time) string {
	said := fmt.Sprintf("%s: answered by %s", r.Title, counted(r.People, "person"))
	if r.Asked >= r.People && r.Asked > 0 {
		said = fmt.Sprintf("%s: answered by %d of %d who were asked", r.Title, r.People, r.Asked)
	}
	if r.Late > 0 {
		said += fmt.Sprintf(", %d of them when it was not open", r.Late)
	}
	switch {
	case r.Sealed:
		said += ". It is anonymous and still open, so what they said is shown when it has closed"
	case !now.Before(r.Opens) && now.Before(r.Closes):
		said += ", and still open"
	}
	return said + "."
}
