package main

import (
	"context"
	"time"

	"trellis/activities"
	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/worker"
	"trellis/workflows"
	"trellis/workflows/stages"
)

// status is how a cohort stands: all that the page says.
type status struct {
	Cohort    plan.CohortID `json:"cohort"`
	Programme string        `json:"programme"`
	Title     string        `json:"title"`
	Now       time.Time     `json:"now"` // by the cohort's clock
	Paced     bool          `json:"paced,omitempty"`
	// Running: it answers. Otherwise Standing is empty, and Silent says why.
	Running  bool                `json:"running"`
	Silent   string              `json:"silent,omitempty"`
	Standing *workflows.Standing `json:"standing,omitempty"`
	Roles    []figures           `json:"roles"`
	Left     []definitions.Left  `json:"left,omitempty"`        // of limits and kept places
	Pairs    int                 `json:"pairs"`                 // that go on
	Groups   int                 `json:"groups,omitempty"`      // that go on
	Small    int                 `json:"smallGroups,omitempty"` // of these, smaller than the programme asks for
	Meetings int                 `json:"meetings"`              // that all pairs and groups held
	// Health counts pairs and groups by how they are; Tend are those that want looking after.
	Health   map[stages.Health]int     `json:"health,omitempty"`
	Tend     []activities.Relationship `json:"tend,omitempty"`
	Calls    []roster.Call             `json:"calls,omitempty"` // who wishes to talk
	Proposal int                       `json:"proposal,omitempty"`
	Came     []cameTo                  `json:"came,omitempty"` // of sessions of which it was recorded
	Used     []totalJSON               `json:"used,omitempty"` // of hours, visits and money
	Mail     totals                    `json:"mail"`
	Needs    []need                    `json:"needs"`
	Wrong    []wrong                   `json:"wrong"`
	Coming   []coming                  `json:"coming"`
	Since    time.Time                 `json:"since"`
	Happened []event                   `json:"happened"`
	Takeover *worker.Takeover          `json:"takeover,omitempty"`
	Hindered []worker.Hindered         `json:"hindered,omitempty"` // what it tries in vain

	used []activities.Total
	dir  string // of the installation's data
	plan *plan.Plan
	zone *time.Location
}

type totals map[roster.State]int

// figures are how the people of one role stand.
type figures struct {
	Role   plan.RoleName  `json:"role"`
	Word   string         `json:"word"`
	Places int            `json:"places,omitempty"`
	People map[string]int `json:"people"`
}

// status gathers the page: from the records, and from the cohort itself when it
// answers.
func (c *cohort) status(ctx context.Context, at *site, since string) (*status, error) {
	s := &status{
		Cohort: c.ID, Programme: c.plan.Programme, Title: c.plan.Title, Now: c.now(), Paced: c.Paced,
		Needs: []need{}, Wrong: []wrong{}, Coming: []coming{}, dir: at.dir, plan: c.plan, zone: c.zone,
	}
	if err := s.ask(ctx, at); err != nil {
		return nil, err
	}
	const week = 7
	from, err := c.since(since, s.Now.AddDate(0, 0, -week))
	if err != nil {
		return nil, err
	}
	s.Since = from
	if s.Happened, err = c.events(ctx, from); err != nil {
		return nil, err
	}
	if err := s.count(ctx, c); err != nil {
		return nil, err
	}
	troubles, err := c.rolls.Troubles(ctx, c.ID)
	if err != nil {
		return nil, err
	}
	s.Needs = append(s.needed(), s.toCall()...)
	s.Wrong = s.wrongs(troubles, c.itemWords())
	if s.over() {
		return s, nil
	}
	if s.Coming, err = s.soon(); err != nil {
		return nil, err
	}
	err = s.addThoughts(ctx, c)
	return s, err
}

// answerWithin is how long a cohort has to answer before the page does without it.
const answerWithin = 5 * time.Second

// ask asks the cohort itself. That it does not answer is something to say, no reason
// to say nothing.
func (s *status) ask(ctx context.Context, at *site) error {
	soon, cancel := context.WithTimeout(ctx, answerWithin)
	defer cancel()
	house, err := at.connect(soon)
	if err == nil {
		defer house.Close()
		var standing workflows.Standing
		if standing, err = house.Standing(soon, s.Cohort); err == nil {
			s.Running, s.Standing = true, &standing
			if !standing.Now.IsZero() && standing.Paced {
				s.Now = standing.Now
			}
			if s.Hindered, err = house.Hindered(soon, s.Cohort); err == nil {
				s.Takeover, err = house.Takeover(ctx, s.Cohort)
			}
		}
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil && !s.Running {
		s.Silent, _ = sentence(err)
		return nil
	}
	return err
}

func (s *status) count(ctx context.Context, c *cohort) (err error) {
	if s.Mail, err = c.rolls.Totals(ctx, c.ID); err != nil {
		return err
	}
	counts, err := c.rolls.Standing(ctx, c.ID)
	if err != nil {
		return err
	}
	s.Pairs, s.Groups, s.Meetings, s.Proposal = counts.Pairs, counts.Groups, counts.Meetings, counts.Proposal
	if s.Small, err = c.smallGroups(ctx); err != nil {
		return err
	}
	if err := s.tended(ctx, c); err != nil {
		return err
	}
	if s.Came, err = c.cameTo(ctx); err != nil {
		return err
	}
	if err := s.countUsed(ctx, c); err != nil {
		return err
	}
	people, err := c.rolls.People(ctx, c.ID)
	if err != nil {
		return err
	}
	earlier, err := c.rolls.EarlierPlaces(ctx, c.ID)
	if err != nil {
		return err
	}
	places, err := activities.CountPlaces(c.book, c.plan, people, earlier, s.Now)
	if err != nil {
		return err
	}
	s.Left = places.Left()
	for _, r := range c.plan.Roles {
		f := figures{Role: r.Name, Word: r.Word(), Places: r.Places, People: map[string]int{}}
		for _, p := range people {
			if p.Role == r.Name {
				f.People[standing(&p)]++
			}
		}
		s.Roles = append(s.Roles, f)
	}
	return nil
}

// over says that nothing comes any more.
func (s *status) over() bool {
	if s.Standing == nil {
		return false
	}
	for _, x := range s.Standing.Stages {
		if x.Ended.IsZero() {
			return s.Standing.Stopped
		}
	}
	return s.Standing.Stopped || s.Standing.Next.IsZero()
}
