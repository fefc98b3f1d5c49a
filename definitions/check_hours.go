package definitions

import "fmt"

// checkHours is dates/hour: what stands in the hours of a date that has none.
func (r *reader) checkHours(d *dated) {
	for _, s := range r.book.programme.stages {
		said := d.said(s.name)
		for _, x := range []struct {
			*moment
			what string
		}{
			{said.opens, "What opens on a day does so at its beginning"}, {said.decide, "People are told at 9am of that day"},
			{said.announce, "Pairs are announced at 9am of that day"}, {said.choices, "Choices close at the end of that day"},
		} {
			switch {
			case x.moment == nil:
			case x.Tentative:
				r.wrong("dates/hour", x.at, "Only the day of a session can be yet to be confirmed", "Write the day on which it is.")
			case x.From != nil:
				r.warn("dates/hour", x.at, "The hour says nothing here", x.what+". Write it without the hour.")
			}
		}
		if m := said.closes; m != nil && (m.Tentative || m.To != nil) {
			r.wrong("dates/hour", m.at, "This is not one day, or one hour of it", fmt.Sprintf("Write it like %q.", m.Date()+", 5pm"))
		}
	}
}
