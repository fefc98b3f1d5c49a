package main

import (
	"context"
	"time"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/matching"
	"trellis/roster"
)

// sight is a proposal as those who run the cohort see it.
type sight struct {
	Cohort    plan.CohortID `json:"cohort"`
	Proposal  int           `json:"proposal"`
	Made      time.Time     `json:"made"`
	Announced time.Time     `json:"announced,omitzero"`
	Approved  []string      `json:"approved,omitempty"` // by whom, so far
	Seed      int64         `json:"seed"`
	Engine    string        `json:"engine"`
	Input     string        `json:"input"` // SHA-256 of all that it was made from
	// Current: nothing has changed since that bears on it, and it was solved again to
	// the same pairs. Else what needs solving is not there: blocking and costs.
	Current  bool          `json:"current"`
	Sides    []sideCount   `json:"people"`
	Bands    []profile     `json:"fit,omitempty"`
	Changed  *changes      `json:"changed,omitempty"` // since the proposal before
	Pins     []seenPin     `json:"pins,omitempty"`
	Blocking []seenBlock   `json:"would_rather,omitempty"`
	Pairs    []seenPair    `json:"pairs,omitempty"`
	Groups   []seenGroup   `json:"groups,omitempty"`
	Waiting  []seenWaiting `json:"waiting,omitempty"`

	of      *roster.Proposal
	co      *cohort
	people  []roster.Person
	names   map[plan.PersonID]string
	weighed *activities.Weighed
	solved  *matching.Result
	rather  *matching.Alternatives
}

// someone is a person in what is shown.
type someone struct {
	ID   plan.PersonID `json:"person"`
	Name string        `json:"name"`
}

type (
	sideCount struct {
		Role    string `json:"role"`
		People  int    `json:"people"`
		Matched int    `json:"matched"`
	}
	seenPair struct {
		Mentee   someone  `json:"mentee"`
		Mentor   someone  `json:"mentor"`
		Why      string   `json:"why"`
		Private  string   `json:"private,omitempty"` // for those who run the cohort alone
		Drawn    bool     `json:"drawn_by_lot,omitempty"`
		Cautions []string `json:"cautions,omitempty"` // rules that say to avoid it
		Instead  []string `json:"instead,omitempty"`  // what whom they chose would have cost
		Fit      string   `json:"fit,omitempty"`
	}
	seenGroup struct {
		Members []someone `json:"members"`
		Why     string    `json:"why"`
	}
	seenWaiting struct {
		someone
		Role    string   `json:"role"`
		Why     string   `json:"why"`
		Instead []string `json:"instead,omitempty"`
	}
	seenBlock struct {
		Mentee someone `json:"mentee"`
		Mentor someone `json:"mentor"`
	}
	seenPin struct {
		First    someone        `json:"first"`
		Second   someone        `json:"second"`
		Together bool           `json:"together"`
		By       plan.StaffName `json:"by"`
		Because  string         `json:"because,omitempty"`
	}
)

// sight reads a proposal, 0 being the newest, and solves it again if nothing has changed
// since; nil when there is none yet.
func (c *cohort) sight(ctx context.Context, number int) (*sight, error) {
	p, err := c.proposalOf(ctx, number)
	if p == nil || err != nil {
		return nil, err
	}
	people, err := c.rolls.People(ctx, c.ID)
	if err != nil {
		return nil, err
	}
	s := &sight{
		Cohort: c.ID, Proposal: p.Number, Made: p.Made, Announced: p.Announced, Seed: p.Seed, Engine: p.Engine, Input: p.Input,
		of: p, co: c, people: people, names: namesOf(people),
	}
	if err := s.solve(ctx); err != nil {
		return nil, err
	}
	s.fill()
	if err := s.decided(ctx); err != nil {
		return nil, err
	}
	return s, s.compare(ctx)
}

func (s *sight) someone(id plan.PersonID) someone { return someone{id, s.names[id]} }
