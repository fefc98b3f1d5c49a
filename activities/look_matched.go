package activities

import (
	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/workflows/stages"
)

// Matching is what the workflow knows of one of several matchings: which proposal may be
// approved.
type Matching struct {
	Proposal int  `json:"proposal"`
	Open     bool `json:"open,omitempty"` // it may still be, though its stage has ended
}

// matchings keeps how far the matchings have come.
func (seen *Seen) matchings(p *plan.Plan, c roster.Counts) {
	for _, s := range p.Matchings() {
		strand := p.Strand(s.Name)
		m := c.Matching(strand)
		open := !m.Announced && m.Proposal > 0 && (m.Later || s.Rolling)
		seen.Announced = seen.Announced || m.Later
		switch {
		case strand == "":
			seen.Later = open
		case seen.Matchings == nil:
			seen.Matchings = map[plan.Strand]Matching{strand: {m.Proposal, open}}
		default:
			seen.Matchings[strand] = Matching{m.Proposal, open}
		}
	}
}

func matchedFacts(m roster.Matched) stages.Matched {
	f := stages.Matched{
		Proposal: m.Proposal, Proposed: m.Proposed, Stale: m.Stale, Announced: m.Announced,
		Unconfirmed: m.Unconfirmed, Later: m.Later, News: m.News, Tried: m.Tried,
	}
	for role, n := range m.Alone {
		if f.Alone == nil {
			f.Alone = map[plan.RoleName]stages.Alone{}
		}
		f.Alone[role] = stages.Alone{Never: n.Never, Ended: n.Ended}
	}
	return f
}
