package definitions

import "trellis/definitions/plan"

// Terms is what a programme asks of one person, or gives them: money of their role,
// with the fee that is left to somebody for whom some of it is waived.
type Terms struct {
	plan.Money
	Waived string // by what, as the programme calls it: "half the fee"; empty: nothing is
}

// Terms judges a person's answers by what their role says of money, in the order in
// which it is written. Of several waivers that hold, the one counts that leaves least.
// What was not answered waives nothing.
func (b *Book) Terms(role plan.RoleName, answers map[string]string) (all []Terms) {
	r := b.role(role)
	if r == nil {
		return nil
	}
	for _, m := range r.money {
		t := Terms{Money: m.Money}
		for _, w := range r.waives {
			if m.For == plan.Fee && w.leaves != nil && (t.Waived == "" || w.leaves.Pence < t.Pence) && b.holds(&w.rule, role, answers) {
				t.Money, t.Waived = w.leaves.Money, w.label
			}
		}
		all = append(all, t)
	}
	return all
}
