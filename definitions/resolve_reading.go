package definitions

import (
	"trellis/definitions/plan"
)

// reading asks those who read a mail before it goes to do so, a week before it is due:
// who approves it, and the coordinator where it waits to be released.
func (r *resolver) reading(made *plan.Stage, m *mailItem) {
	who := asStaff(m.approvedBy)
	if m.hold {
		who = r.withCoordinator(who)
	}
	if len(who) == 0 {
		return
	}
	at := made.Decide // where people make it due, they hear of it with the stage
	if at.IsZero() {
		at = made.Opens
	}
	for _, it := range made.Items {
		if it.Mail == m.name && !it.At.IsZero() {
			at = it.At
			break
		}
	}
	if !at.IsZero() {
		at = r.days.Morning(r.days.Add(r.days.Date(at), 0, -7, 0))
	}
	ask := r.notice(made, "to-approve-mail", at, plan.Nothing, who...)
	ask.Name = itemName(made, nil, m.name+"/to-read")
	made.Items = append(made.Items, ask)
}
