package definitions

import (
	"slices"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// cohort is one file of cohorts/ as it was written.
type cohort struct {
	file, label string         // file is its name without its ending
	places      map[string]int // by role, in the plural; and pairs
	placesAt    map[string]place
	staff       []Staff
	staffAt     map[plan.StaffName]place
	partners    []*partner
	stages      map[plan.StageName]*dates
	where, link string // of sessions that say nothing else
	at          place
}

// partner is an organisation that sends people.
type partner struct {
	id, name string
	at       place
}

// dates are what a cohort says of a stage, or of one of its sessions.
type dates struct {
	opens, closes, decide, announce, choices *moment // from is opens, until is closes
	on                                       []*moment
	sessions                                 map[string]*dates
	despite                                  []named // bank holidays that are known of
	stage                                    plan.StageName
	calledOff                                bool // it does not take place; the date stays for what is counted from it
	slips                                    bool // one of them is written and cannot be read
	where, link                              string
	places                                   int // how many can come to each session; 0: there is no limit
	at                                       place
}

// moment is a date as it was written, and where.
type moment struct {
	phrase.Moment
	slip bool // it is not written as it should be, which is told already
	at   place
}

// Staff is a person whom a cohort names.
type Staff struct {
	Name            plan.StaffName
	FullName, Email string
}

// moments are all of a cohort's, in the order of the programme.
func (c *cohort) moments(p *programme) []*moment {
	var all []*moment
	for _, s := range p.stages {
		if d := c.stages[s.name]; d != nil {
			all = append(all, d.moments(s)...)
		}
	}
	return all
}

// moments are all dates of a stage, those of its sessions among them.
func (d *dates) moments(s *stage) []*moment {
	all := append([]*moment{d.opens, d.closes, d.decide, d.choices, d.announce}, d.on...)
	for _, x := range s.sessions {
		if said := d.sessions[x.label]; said != nil {
			all = append(all, said.on...)
		}
	}
	return slices.DeleteFunc(all, func(m *moment) bool { return m == nil })
}
