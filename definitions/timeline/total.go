package timeline

import (
	"fmt"

	"trellis/definitions/plan"
)

// Mails is how many mails the cohort sends in all, if every place is taken.
// Applicants without a place and people of earlier cohorts get theirs besides.
type Mails struct {
	Least int `json:"least,omitempty"`
	Most  int `json:"most,omitempty"` // 0: not known
	// Unknown is why it is not known.
	Unknown string `json:"unknown,omitempty"`
	// Made of: "15 mentors × 17 to 19".
	Of []string `json:"of,omitempty"`
}

func (t *Timeline) allMails() (sum Mails) {
	var unsaid []string
	for i, b := range t.Roles {
		r := &t.plan.Roles[i]
		if r.Places == 0 {
			unsaid = append(unsaid, plural(r.Word()))
		}
		sum.add(b.Mails, r.Places, counted(r.Places, r.Word()))
	}
	for _, b := range t.Staff {
		sum.add(b.Mails, 1, spaced(b.Staff))
	}
	if len(unsaid) > 0 {
		return Mails{Unknown: "it is not said how many " + and(unsaid...) + " there are"}
	}
	return sum
}

func (m *Mails) add(each plan.Range, people int, who string) {
	if each.Most == 0 {
		return
	}
	m.Least += each.Least * people
	m.Most += each.Most * people
	m.Of = append(m.Of, fmt.Sprintf("%s × %s", who, ranged(each.Least, each.Most)))
}
