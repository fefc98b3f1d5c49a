package definitions

import (
	"trellis/definitions/plan"
	"trellis/definitions/prospectus"
)

// Prospectus is what the public may know of a cohort, in sentences. All of it comes
// from the definition and its plan, so no date is written twice.
//
// Nothing is in it that is for staff only: no link to join a session, no session
// that is private or for staff, no rule about whom matching keeps apart, no mail,
// and of those who run the programme no address but the coordinator's.
//
// The problems are those of [Book.Resolve]; with an error among them there is none.
func (b *Book) Prospectus(cohort string) (*prospectus.Page, Problems) {
	p, problems := b.Resolve(cohort)
	if p == nil {
		return nil, problems
	}
	w := &prospect{Book: b, cohort: b.cohorts[cohort], days: b.dates(b.cohorts[cohort]), plan: p, scene: &Scene{Plan: p}, tells: b.answersTold()}
	made := &prospectus.Page{Programme: p.Programme, Cohort: p.Title, Purpose: p.Purpose}
	dates := w.keyDates()
	made.Facts = w.facts()
	made.Sections = []prospectus.Section{
		{ID: "about", Title: "What it is", Blocks: w.about()},
		{ID: "asked", Title: "What is asked of you", Blocks: w.asks()},
		{ID: "dates", Title: "Dates", Blocks: []prospectus.Block{{Dates: dates}}},
		{ID: "questions", Title: "Questions and answers", Blocks: w.answers()},
		{ID: "joining", Title: w.joiningTitle(), Blocks: w.joining()},
	}
	return made, problems
}

// prospect is a prospectus that is being written.
type prospect struct {
	*Book
	cohort *cohort
	days   *resolver
	plan   *plan.Plan
	scene  *Scene
	tells  map[*question]bool // the questions whose answers mails tell a match
}

// stages calls for each stage, as it is written and as it is resolved.
func (w *prospect) stages(do func(*stage, *plan.Stage), kinds ...plan.Kind) {
	for _, s := range w.programme.stages {
		for _, k := range kinds {
			if s.kind == k {
				do(s, w.plan.Stage(s.name))
			}
		}
		if len(kinds) == 0 {
			do(s, w.plan.Stage(s.name))
		}
	}
}

// coordinator is whom the public writes to.
func (w *prospect) coordinator() *prospectus.Contact {
	for _, s := range w.Staff(w.cohort.file) {
		if s.Name == w.plan.Coordinator {
			return &prospectus.Contact{Name: s.FullName, Email: s.Email}
		}
	}
	return nil
}
