package main

import (
	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/roster"
)

// A message that was not sent yet, for programs.
type (
	draftJSON struct {
		Item    plan.ItemName `json:"item"`
		Mark    string        `json:"mark"` // what --yes takes
		People  []toJSON      `json:"people"`
		LeftOut []leftOutJSON `json:"leftOut"`
		Held    []heldJSON    `json:"held"` // whose letters cannot be written yet
		Letter  *letterJSON   `json:"letter,omitempty"`
	}
	toJSON struct {
		Person plan.PersonID `json:"person"`
		As     string        `json:"as"`
	}
	leftOutJSON struct {
		Person plan.PersonID `json:"person"`
		Why    roster.WhyNot `json:"why"`
	}
	heldJSON struct {
		Person plan.PersonID `json:"person"`
		Why    string        `json:"why"`
	}
	letterJSON struct {
		Person  plan.PersonID `json:"person"`
		Words   string        `json:"words"`
		Subject string        `json:"subject"`
		Text    string        `json:"text"`
		EML     string        `json:"eml"`
	}
)

func (c *cohort) draftForPrograms(d *activities.Draft) draftJSON {
	j := draftJSON{Item: d.Item, Mark: d.Mark, People: []toJSON{}, LeftOut: []leftOutJSON{}, Held: []heldJSON{}}
	for i := range d.People {
		j.People = append(j.People, toJSON{d.People[i].ID, c.roleOf(&d.People[i])})
	}
	for _, l := range d.Left {
		j.LeftOut = append(j.LeftOut, leftOutJSON{l.ID, l.Why})
	}
	for _, l := range d.Lacks {
		j.Held = append(j.Held, heldJSON{l.Person, l.Word})
	}
	if p := d.First; p != nil {
		j.Letter = &letterJSON{p.Person, p.Seen, p.Message.Words.Subject, p.Message.Words.Text, string(p.Bytes)}
	}
	return j
}
