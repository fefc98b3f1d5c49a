package rehearsal

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

// record is all that is known of a rehearsal when it is over.
type record struct {
	plan    *plan.Plan
	zone    *time.Location
	seed    int64
	people  []roster.Person // participants and staff, each once, by number
	byID    map[plan.PersonID]*roster.Person
	byEmail map[string]*roster.Person
	pairs   []roster.Pair
	groups  []roster.Group
	did     map[deed]bool // what the roster says that people did
	// confirmations are what people said to the matches that they were offered.
	confirmations []roster.Confirmation
	proposals     []*roster.Proposal // the newest of each matching
	attendance    map[plan.SessionName]map[string]int
	places        map[plan.ItemName]int
	entries       []roster.Entry // the ledger, by when a mail was sent or else due
	standing      standing
	acts          []roster.Act // those that came to something
	meetings      map[plan.PersonID][]time.Time
	files         map[int64]string // of mails in the outbox, by row
	diaries       []diary
	figures       Figures
}

// record gathers what the roster holds.
func (s *stage) record(ctx context.Context) (*record, error) {
	zone, err := time.LoadLocation(s.plan.Zone)
	if err != nil {
		return nil, fmt.Errorf("the programme's time zone is unknown here: %w", err)
	}
	r := &record{plan: s.plan, zone: zone, seed: s.seed, standing: s.last}
	var errs [9]error
	id := s.plan.Cohort
	var everyone []roster.Person
	everyone, errs[0] = s.roster.People(ctx, id)
	r.pairs, errs[1] = s.roster.Pairs(ctx, id)
	r.proposals, errs[2] = s.proposals(ctx)
	r.attendance, errs[3] = s.roster.Attendance(ctx, id)
	r.entries, errs[4] = s.roster.Entries(ctx, id)
	r.figures.Answers, errs[5] = s.answers(ctx)
	r.groups, errs[6] = s.roster.Groups(ctx, id)
	r.did, errs[7] = s.deeds(ctx)
	r.confirmations, errs[8] = s.roster.Confirmations(ctx, id)
	if err := errors.Join(errs[:]...); err != nil {
		return nil, fmt.Errorf("what came of the rehearsal cannot be read: %w", err)
	}
	r.introduce(everyone)
	r.happen(s.acts)
	r.order()
	r.count()
	return r, nil
}

// proposals are the newest of each matching that has any.
func (s *stage) proposals(ctx context.Context) (all []*roster.Proposal, err error) {
	for _, m := range s.plan.Matchings() {
		p, err := s.roster.Proposal(ctx, s.plan.Cohort, s.plan.Strand(m.Name))
		if err != nil {
			return nil, err
		}
		if p != nil {
			all = append(all, p)
		}
	}
	return all, nil
}

// order puts the ledger in the order in which mails were sent, and those of one
// moment into that of the plan.
func (r *record) order() {
	r.places = map[plan.ItemName]int{}
	for _, s := range r.plan.Stages {
		for _, it := range s.Items {
			r.places[it.Name] = len(r.places)
		}
	}
	slices.SortFunc(r.entries, func(a, b roster.Entry) int {
		return cmp.Or(moment(a).Compare(moment(b)), cmp.Compare(r.places[a.Item], r.places[b.Item]),
			cmp.Compare(a.Occurrence, b.Occurrence), cmp.Compare(a.Person, b.Person), cmp.Compare(a.Revision, b.Revision))
	})
}

// moment is when a mail was sent, or when it would have been.
func moment(e roster.Entry) time.Time {
	switch {
	case !e.Date.IsZero():
		return e.Date
	case e.State == roster.Dropped && e.Until.After(e.At):
		return e.Until
	}
	return e.At
}

// answers counts what came back of the forms of finales and surveys.
func (s *stage) answers(ctx context.Context) (n int, err error) {
	for _, form := range forms(s.plan) {
		a, err := s.roster.Answers(ctx, s.plan.Cohort, form)
		if err != nil {
			return 0, err
		}
		n += a.People
	}
	return n, nil
}

func forms(p *plan.Plan) []string {
	var names []string
	for _, st := range p.Stages {
		if st.Kind == plan.Finale {
			names = append(names, string(st.Name))
		}
		for _, survey := range st.Surveys {
			names = append(names, string(survey.Name))
		}
	}
	return names
}

// introduce keeps each person once, in the role in which they got furthest.
func (r *record) introduce(everyone []roster.Person) {
	slices.SortStableFunc(everyone, func(a, b roster.Person) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), b.Told.Compare(a.Told))
	})
	r.people = slices.CompactFunc(everyone, func(a, b roster.Person) bool { return a.ID == b.ID })
	r.byID = make(map[plan.PersonID]*roster.Person, len(r.people))
	r.byEmail = make(map[string]*roster.Person, len(r.people))
	for i := range r.people {
		p := &r.people[i]
		r.byID[p.ID], r.byEmail[strings.ToLower(p.Email)] = p, p
	}
}

func (r *record) count() {
	f := &r.figures
	f.Mails = map[roster.State]int{}
	for _, e := range r.entries {
		f.Mails[e.State]++
	}
	for _, p := range r.people {
		if p.Staff != "" {
			continue
		}
		f.People++
		f.Applied += one(!p.Applied.IsZero())
		f.Places += one(p.Accepted && !p.Told.IsZero())
		f.Left += one(!p.Withdrawn.IsZero())
	}
	f.Pairs, f.Groups = len(r.pairs), len(r.groups)
	for i := range r.groups {
		f.Meetings += r.groups[i].Meetings
	}
	for _, p := range r.pairs {
		f.Meetings += p.Meetings
	}
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// write is everything that a rehearsal leaves behind.
func (r *record) write(out *folder) error {
	if err := r.nameMails(out); err != nil {
		return err
	}
	if err := r.fillDiaries(out); err != nil {
		return err
	}
	if err := out.write(timelineFile, r.timeline()); err != nil {
		return err
	}
	page, err := r.report(out)
	if err != nil {
		return err
	}
	return out.write(reportFile, page)
}
