package definitions

import (
	"cmp"
	"slices"
	"time"
)

// gathered is a session of a cohort, as the checks look at it: what programme and
// cohort say of it together, and where the cohort says when it is.
type gathered struct {
	*session   // with what its stage says for it
	of         *stage
	on         *moment
	start, end time.Time
	where      string
	link       string
}

// gatherings are a cohort's sessions that have a day, in the order of their dates.
func (d *dated) gatherings() []gathered {
	if d.met != nil {
		return d.met
	}
	d.met = []gathered{}
	for _, s := range d.book.programme.stages {
		said := d.said(s.name)
		for _, on := range said.on {
			d.gather(s, &session{gathering: s.gathering}, said, on)
		}
		for _, x := range s.sessions {
			if own := said.sessions[x.label]; own != nil {
				for _, on := range own.on {
					d.gather(s, d.inherited(s, x), own.within(said), on)
				}
			}
		}
	}
	slices.SortStableFunc(d.met, func(a, b gathered) int { return a.start.Compare(b.start) })
	return d.met
}

func (d *dated) gather(s *stage, x *session, said *dates, on *moment) {
	if on.Year == 0 || on.Tentative || on.slip || on.From == nil {
		return
	}
	made := d.session("", "", x, said, on)
	d.met = append(d.met, gathered{x, s, on, made.Start, made.End, made.Where, made.Link})
}

// within is what is said of one of several sessions, with what is said for all of them.
func (d *dates) within(all *dates) *dates {
	own := *d
	own.where, own.link = cmp.Or(d.where, all.where), cmp.Or(d.link, all.link)
	own.places = cmp.Or(d.places, all.places)
	return &own
}
