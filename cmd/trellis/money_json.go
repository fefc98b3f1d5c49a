package main

import (
	"time"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/roster"
)

type (
	// purseJSON is what was used, for programs. Money is in the smallest unit of its
	// currency, hours are in minutes.
	purseJSON struct {
		Cohort plan.CohortID `json:"cohort"`
		Now    time.Time     `json:"now"`
		Totals []totalJSON   `json:"totals"`
		People []usedJSON    `json:"people"`
	}
	totalJSON struct {
		Role   plan.RoleName `json:"role"`
		What   string        `json:"what"`
		Unit   string        `json:"unit,omitempty"` // "pence GBP", "minutes"
		Had    int           `json:"had"`
		Most   *int          `json:"most,omitempty"` // of nothing where it is agreed
		People int           `json:"people"`
		Of     int           `json:"of"`
	}
	usedJSON struct {
		Person plan.PersonID     `json:"person"`
		Name   string            `json:"name"`
		Role   plan.RoleName     `json:"role"`
		Uses   []entitlementJSON `json:"uses"`
		Money  []amountJSON      `json:"money,omitempty"`
	}
	entitlementJSON struct {
		What string `json:"what"`
		Unit string `json:"unit,omitempty"`
		Had  int    `json:"had"`
		Most *int   `json:"most,omitempty"`
		Left *int   `json:"left,omitempty"` // below 0: so much too much
		Why  string `json:"why,omitempty"`
	}
	amountJSON struct {
		Number   int64          `json:"number"`
		What     plan.MoneyFor  `json:"what"`
		Pence    int            `json:"pence"`
		Currency string         `json:"currency"`
		On       time.Time      `json:"on"`
		For      string         `json:"for,omitempty"`
		With     plan.PersonID  `json:"with,omitempty"`
		By       plan.StaffName `json:"by"`
		At       time.Time      `json:"at"`
		Because  string         `json:"because,omitempty"`
	}
)

func (p *purse) asJSON() purseJSON {
	made := purseJSON{Cohort: p.ID, Now: p.now(), Totals: totalsAs(p.totals), People: []usedJSON{}}
	for i := range p.people {
		u := &p.people[i]
		x := usedJSON{Person: u.Person.ID, Name: u.Person.Name, Role: u.Person.Role, Uses: []entitlementJSON{}, Money: amountsAs(u.Amounts)}
		for _, e := range p.may.Of(u, p.now()) {
			x.Uses = append(x.Uses, entitlementAs(&e))
		}
		made.People = append(made.People, x)
	}
	return made
}

func totalsAs(totals []activities.Total) []totalJSON {
	all := []totalJSON{}
	for _, t := range totals {
		x := totalJSON{t.Role, t.What, string(t.Unit), t.Had, nil, t.People, t.Of}
		if !t.Open {
			x.Most = &t.Most
		}
		all = append(all, x)
	}
	return all
}

func entitlementAs(e *activities.Entitlement) entitlementJSON {
	x := entitlementJSON{What: e.What, Unit: string(e.Unit), Had: e.Had, Why: e.Why}
	if e.Limited {
		most, left := e.Most, e.Left()
		x.Most, x.Left = &most, &left
	}
	return x
}

func amountsAs(amounts []roster.Amount) (all []amountJSON) {
	for _, a := range amounts {
		all = append(all, amountJSON{a.ID, a.For, a.Pence, a.Currency, a.On, a.Note, a.About, a.By, a.At, a.Because})
	}
	return all
}
