package activities

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/workflows/stages"
)

// Relationship is a pair or a group, and how it is.
type Relationship struct {
	roster.Relationship
	People []plan.PersonID `json:"people"`
	Health stages.Health   `json:"health"`
	Heard  time.Time       `json:"heard"` // when they last met or wrote, or were announced
}

// Relationships are the pairs and groups that go on, and how each is by its own rhythm:
// that of the stage of meetings that goes on for them, by its dates. It needs nothing
// that runs.
func (a *Activities) Relationships(ctx context.Context, cohort plan.CohortID, hash plan.Hash, now time.Time) ([]Relationship, error) {
	b, err := a.book(ctx, hash)
	if err != nil {
		return nil, err
	}
	state := stages.State{Began: map[plan.StageName]time.Time{}, Ended: map[plan.StageName]time.Time{}}
	for _, s := range b.plan.Stages {
		if !now.Before(s.Opens) {
			state.Began[s.Name] = now
		}
		if !s.Closes.IsZero() && !now.Before(s.Closes) {
			state.Ended[s.Name] = s.Closes
		}
	}
	return a.relationships(ctx, b, cohort, state, now)
}

func (a *Activities) relationships(ctx context.Context, b *book, cohort plan.CohortID, state stages.State, now time.Time) (all []Relationship, err error) {
	rhythms, err := a.rhythms(ctx, b, cohort, state)
	if err != nil || len(rhythms) == 0 {
		return nil, err
	}
	zone, err := time.LoadLocation(b.plan.Zone)
	if err != nil {
		return nil, err
	}
	asked, paused, err := a.away(ctx, cohort)
	if err != nil {
		return nil, err
	}
	add := func(x Relationship, every, meetings int) {
		at := slices.IndexFunc(rhythms, func(r rhythm) bool { return r.of(x) })
		if at < 0 {
			return
		}
		of := stages.Relationship{Heard: x.Heard, Every: every, Meetings: meetings}
		for _, id := range x.People {
			of.Asked, of.Paused = of.Asked || asked[id], of.Paused || paused[id]
		}
		x.Health = of.Health(rhythms[at].Rhythm, now, zone)
		all = append(all, x)
	}
	pairs, err := a.Roster.Pairs(ctx, cohort)
	if err != nil {
		return nil, err
	}
	for _, p := range pairs {
		if p.Ended.IsZero() {
			add(Relationship{Relationship: roster.Relationship{Pair: p.ID}, People: []plan.PersonID{p.Mentor, p.Mentee}, Heard: p.Heard}, p.Every, p.Meetings)
		}
	}
	groups, err := a.Roster.Groups(ctx, cohort)
	for i := range groups {
		if g := &groups[i]; g.Ended.IsZero() {
			add(Relationship{Relationship: roster.Relationship{Group: g.ID}, People: g.In(), Heard: g.Heard}, g.Every, g.Meetings)
		}
	}
	return all, err
}

// rhythm is a stage's, and for whom it is.
type rhythm struct {
	stages.Rhythm
	only []roster.Only
}

func (r *rhythm) of(x Relationship) bool {
	for _, only := range r.only {
		in := func(id plan.PersonID) bool { return slices.Contains(only.People, id) }
		if only.OfPairs && x.Pair != 0 && !slices.Contains(only.Pairs, x.Pair) || !(only.OfPairs && x.Pair != 0) && !slices.ContainsFunc(x.People, in) {
			return false
		}
	}
	return true
}

// rhythms are those of the stages of meetings that go on.
func (a *Activities) rhythms(ctx context.Context, b *book, cohort plan.CohortID, state stages.State) (all []rhythm, err error) {
	for i := range b.plan.Stages {
		s := &b.plan.Stages[i]
		if s.Kind != plan.Meetings || state.Began[s.Name].IsZero() || !state.Ended[s.Name].IsZero() {
			continue
		}
		only, err := a.only(ctx, b, cohort, &plan.Item{Name: plan.ItemName(s.Name), To: plan.Audience{Who: plan.Paired}}, s)
		if err != nil {
			return nil, err
		}
		all = append(all, rhythm{stages.RhythmOf(s), only})
	}
	return all, nil
}

// away are those who asked to be called, and those who are paused.
func (a *Activities) away(ctx context.Context, cohort plan.CohortID) (asked, paused map[plan.PersonID]bool, err error) {
	asked, paused = map[plan.PersonID]bool{}, map[plan.PersonID]bool{}
	open, err := a.Roster.Calls(ctx, cohort)
	if err != nil {
		return nil, nil, err
	}
	for _, c := range open {
		asked[c.Person] = true
	}
	people, err := a.Roster.People(ctx, cohort)
	for _, p := range people {
		paused[p.ID] = paused[p.ID] || !p.Paused.IsZero()
	}
	return asked, paused, err
}

// tended remembers how the relationships of each cohort were, as long as no fact was
// stated and the day is the same. It is a memory of this process, correct to lose.
type tended struct {
	mu    sync.Mutex
	known map[string]map[stages.Health]int
}

// health counts a cohort's relationships by how they are.
func (a *Activities) health(ctx context.Context, b *book, ask LookAsk, mark int64) (map[stages.Health]int, error) {
	zone, err := time.LoadLocation(b.plan.Zone)
	if err != nil {
		return nil, err
	}
	under := []string{}
	for name := range ask.State.Began {
		if ask.State.Ended[name].IsZero() {
			under = append(under, string(name))
		}
	}
	slices.Sort(under)
	key := fmt.Sprint(ask.Cohort, ask.Hash, mark, ask.Now.In(zone).Format(time.DateOnly), strings.Join(under, " "))
	a.tended.mu.Lock()
	known, ok := a.tended.known[key]
	a.tended.mu.Unlock()
	if ok {
		return known, nil
	}
	all, err := a.relationships(ctx, b, ask.Cohort, ask.State, ask.Now)
	if err != nil {
		return nil, err
	}
	counts := map[stages.Health]int{}
	for _, x := range all {
		counts[x.Health]++
	}
	a.tended.mu.Lock()
	defer a.tended.mu.Unlock()
	const many = 1000
	if a.tended.known == nil || len(a.tended.known) >= many {
		a.tended.known = map[string]map[stages.Health]int{}
	}
	a.tended.known[key] = counts
	return counts, nil
}
