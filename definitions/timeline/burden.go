package timeline

import (
	"slices"

	"trellis/definitions/plan"
)

// Burden is how much is asked of one person: somebody of a role who has a place
// and stays to the end, or one of the staff. What depends on people (an answer, a
// nudge) makes the least smaller than the most.
type Burden struct {
	Role   plan.RoleName  `json:"role,omitempty"`
	Staff  plan.StaffName `json:"staff,omitempty"`
	Places int            `json:"places,omitempty"` // how many there are of the role; 0: not said
	// Mails are all that reach them, invitations among them. What is sent whenever
	// something happens is counted once.
	Mails plan.Range `json:"mails"`
	// Forms are what they fill in or hand in: the application, choices, surveys,
	// questions asked afterwards, agreements, tasks.
	Forms plan.Range `json:"forms"`
	// Minutes are of sessions, and of meetings as far as their length is said.
	Minutes plan.Range `json:"minutes"`
	Parts   []Part     `json:"parts"` // what the three are made of
	// Meetings are what pairs or groups hold, in words, for each stage of them.
	Meetings []string `json:"meetings,omitempty"`
	// Promised is how much the programme says is asked of them; what is 0 is not said.
	Promised  plan.Burden `json:"promised,omitzero"`
	Uncounted []string    `json:"uncounted,omitempty"` // what cannot be counted, and why, in sentence parts
}

// Part is something that is asked of a person.
type Part struct {
	Kind    Kind       `json:"kind"`
	What    string     `json:"what"`
	Mails   plan.Range `json:"mails,omitzero"`
	Forms   plan.Range `json:"forms,omitzero"`
	Minutes plan.Range `json:"minutes,omitzero"`
	// Once says that it may happen again, and is counted once.
	Once bool `json:"once,omitempty"`

	only string // the condition of its stage
}

// Burden is how much is asked of one person of a role. An unknown role has none.
func (t *Timeline) Burden(role plan.RoleName) Burden {
	r := t.plan.Role(role)
	if r == nil {
		return Burden{}
	}
	b := Burden{Role: role, Places: r.Places, Promised: r.AtMost}
	t.applying(&b, r)
	for i := range t.plan.Stages {
		s := &t.plan.Stages[i]
		t.mails(&b, s, func(to plan.Audience) bool { return ofRole(to, role) })
		t.choosing(&b, s)
		t.forms(&b, s, func(to plan.Audience) bool { return ofRole(to, role) })
		t.attending(&b, s, func(to plan.Audience) bool { return ofRole(to, role) })
		t.meeting(&b, s, r)
	}
	b.total(r.Takes == 1 && r.TakesAnswer == "")
	return b
}

// BurdenOf is how much is asked of one of the staff. Sessions are those that they
// lead; decisions and approvals take as long as they take, and are not counted.
func (t *Timeline) BurdenOf(who plan.StaffName) Burden {
	b := Burden{Staff: who}
	of := func(to plan.Audience) bool { return slices.Contains(to.Staff, who) }
	for i := range t.plan.Stages {
		s := &t.plan.Stages[i]
		t.mails(&b, s, of)
		t.forms(&b, s, of)
		t.attending(&b, s, of)
	}
	b.total(false)
	return b
}

// ofRole says that an audience has people of a role in it.
func ofRole(to plan.Audience, role plan.RoleName) bool {
	return to.Who != plan.Nobody && (len(to.Roles) == 0 || slices.Contains(to.Roles, role))
}
