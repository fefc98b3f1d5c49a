package roster

import (
	"fmt"

	"trellis/definitions/plan"
)

// matching is what a matching asks: choices, approvals, and whether it suits people.
func (k *knowledge) matching(t *Tx, strand plan.Strand, s *plan.Stage) (err error) {
	if k.proposal, err = t.Proposal(strand); err != nil {
		return err
	}
	if k.announced, err = t.Announced(strand); err != nil {
		return err
	}
	k.choices(s)
	k.approvals(s)
	k.confirmations(s)
	return nil
}

// confirmations are asked of those who are offered a match, from when they were told of
// it.
func (k *knowledge) confirmations(s *plan.Stage) {
	if k.proposal == nil || !k.proposal.Announced.IsZero() || !s.Offers(true) {
		return
	}
	asked := k.wereSent(s, func(it *plan.Item) bool { return it.To.Who == plan.Offered })
	a := k.asks(s.Decide, "confirmations")
	for _, x := range k.proposal.Pairs {
		person, other := x.Mentee, x.Mentor
		if s.Choose != nil && s.Asked() != s.Choose.By {
			person, other = other, person
		}
		since, sent := asked[person]
		p, here := k.here[person]
		if !sent || !here || k.paired(x) {
			continue
		}
		heard := k.heard[fmt.Sprintf("offer/%d/%d", x.Mentor, x.Mentee)][person]
		a.of(p, since, heard, other)
	}
	a.done()
}

// paired says that the two of a proposal are a pair already.
func (k *knowledge) paired(x ProposedPair) bool {
	for _, p := range k.pairs {
		if p.Mentor == x.Mentor && p.Mentee == x.Mentee && p.Ended.IsZero() {
			return true
		}
	}
	return false
}

// carriedOver are those of earlier cohorts who wait for this one, as long as people
// apply to it.
func (k *knowledge) carriedOver(p *plan.Plan) {
	for i := range p.Stages {
		s := &p.Stages[i]
		if s.Kind != plan.Recruitment || !k.now.Before(s.Closes) {
			continue
		}
		a := k.asks(s.Closes, "carried-over")
		for _, x := range k.carried {
			a.of(x, x.Told, false)
		}
		a.done()
	}
}
