package activities

import (
	"trellis/definitions/plan"
	"trellis/roster"
)

// scoresFor are the numbers that an invented mentee gives to so many mentors, the best
// first: as far apart as the numbers are.
func scoresFor(choose *plan.Choose, n int) []int {
	worst, best := choose.Scale()
	scores := make([]int, n)
	for i := range scores {
		scores[i] = best + (worst-best)*i/max(n-1, 1)
	}
	return scores
}

// confirm is what an invented person says to the match that they are offered. Who is
// offered none says nothing.
func (x *actor) confirm(t *roster.Tx, p roster.Person, says string) error {
	for _, stage := range x.plan.Matchings() {
		newest, err := t.Proposal(x.plan.Strand(stage.Name))
		if err != nil {
			return err
		}
		if newest == nil || !newest.Announced.IsZero() || stage.Asked() != p.Role {
			continue
		}
		offers, err := t.Offers(newest.Number)
		for _, o := range offers {
			if err != nil || o.Mentor != p.ID && o.Mentee != p.ID {
				continue
			}
			o.Person, o.Says = p.ID, says
			err = t.Confirm(o, x.plan.Coordinator, "")
		}
		if err != nil {
			return err
		}
	}
	return nil
}
