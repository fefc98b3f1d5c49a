package definitions

import (
	"strings"

	"trellis/definitions/plan"
	"trellis/definitions/prospectus"
)

// whatItCosts says what people pay, and what they are paid.
func (w *prospect) whatItCosts() prospectus.Block {
	b := prospectus.Block{Heading: "What does it cost, and is it paid?"}
	fee, paid := false, false
	var said []string
	for _, r := range w.programme.roles {
		for _, m := range r.money {
			said = append(said, capital(w.moneyOf(r.name, m)))
			fee, paid = fee || m.For == plan.Fee, paid || m.For == plan.Paid
		}
		for _, x := range r.waives {
			leaves := x.leaves.written
			if x.leaves.Pence == 0 && leaves != asAgreed {
				leaves = "nothing"
			}
			if who := w.those(&x.rule); who != "" {
				said = append(said, capital(strings.Replace(who, "those who answer", w.roleMany(r.name)+" who answer", 1))+" pay "+leaves+" ("+x.label+").")
			}
		}
	}
	free := ""
	switch {
	case !fee && !paid:
		free = "Taking part costs nothing, and nobody is paid for it."
	case !fee:
		free = "Taking part costs nothing."
	}
	b.Text = sentences(append([]string{free}, said...)...)
	return b
}

func (w *prospect) moneyOf(role plan.RoleName, m *money) string {
	who := w.roleMany(role)
	agreed := m.written == asAgreed
	switch {
	case m.For == plan.Fee && agreed:
		return who + " pay a fee, as agreed with each of them."
	case m.For == plan.Fee:
		return who + " pay " + m.written + "."
	case m.For == plan.Bursary && agreed:
		return who + " can be given a bursary; how much is agreed with each of them."
	case m.For == plan.Bursary:
		return who + " are given a bursary of " + m.written + "."
	case m.For == plan.Paid && agreed:
		return who + " are paid, as agreed with each of them."
	case m.For == plan.Paid:
		return who + " are paid " + m.written + "."
	case agreed:
		return who + " get their expenses back, as agreed with each of them."
	}
	return who + " get their expenses back, " + m.written + "."
}

// costInShort is what it costs, in a few words.
func (w *prospect) costInShort() string {
	var fees []string
	for _, r := range w.programme.roles {
		for _, m := range r.money {
			if m.For == plan.Fee {
				fees = append(fees, m.written+" for "+w.roleMany(r.name))
			}
		}
	}
	if len(fees) == 0 {
		return "none"
	}
	return all(fees)
}
