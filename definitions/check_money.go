package definitions

import (
	"fmt"

	"trellis/definitions/plan"
)

const checkRoleMoney = "roles/money"

// checkMoney is roles/money: money is counted by what there is, and a fee that
// some do not pay in full is one that is asked.
func (r *reader) checkMoney() {
	visits := false
	for _, s := range r.book.programme.stages {
		visits = visits || s.visits != nil
	}
	for _, x := range r.book.programme.roles {
		var fee *money
		for _, m := range x.money {
			if m.For == plan.Fee {
				fee = m
			}
			switch {
			case m.Per == string(x.name):
				r.wrongf(checkRoleMoney, m.at, "Say it without "+quote("for each "+m.Per)+", or in the other role.", "A %s has no %s", x.name, plural(m.Per))
			case (m.Per == "mentee" || m.Per == "mentor") && r.book.role(plan.RoleName(m.Per)) == nil:
				r.wrongf(checkRoleMoney, m.at, "Count it by something else, or once.", "There are no %s in this programme", plural(m.Per))
			case m.Per == "visit" && !visits:
				r.wrong(checkRoleMoney, m.at, "It is not said that there are visits", `Add visits = "up to 4" to meetings, or count it by something else.`)
			}
		}
		for _, w := range x.waives {
			r.checkWaive(x, w, fee)
		}
	}
}

func (r *reader) checkWaive(x *role, w *waive, fee *money) {
	switch {
	case fee == nil:
		r.wrongf(checkRoleMoney, w.at, `Add fee = "£120 a year", or take this out.`, "A %s pays no fee", x.name)
	case w.leaves == nil || fee.Pence == 0:
	case w.leaves.Per != fee.Per || w.leaves.Currency != fee.Currency:
		r.wrong(checkRoleMoney, w.leaves.at, "This is counted otherwise than the fee", fmt.Sprintf("The fee is %s. Write this in the same way.", quote(fee.written)))
	case w.leaves.Pence >= fee.Pence:
		r.wrong(checkRoleMoney, w.leaves.at, "This is no less than the fee", fmt.Sprintf("The fee is %s. Write what is left of it.", quote(fee.written)))
	}
}
