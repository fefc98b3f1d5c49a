package rehearsal

import (
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

// dotsWidth is how wide the picture of a pair's meetings is, in its own units.
const dotsWidth = 260.0

// pairRow is a pair as the report shows it.
type pairRow struct {
	Mentor, Mentee, Why string
	Meetings            int
	Width, From, To     float64
	Dots, Nudges        []mark
	Ended               *mark
}

func (r *record) pairRows() (rows []pairRow, more int) {
	s := r.meetingScale()
	nudges := r.nudges()
	for _, p := range r.pairs {
		if len(rows) == mostPairs {
			return rows, len(r.pairs) - mostPairs
		}
		row := pairRow{
			Mentor: r.byID[p.Mentor].Name, Mentee: r.byID[p.Mentee].Name, Why: p.Why, Meetings: p.Meetings,
			Width: dotsWidth, From: s.x(p.Announced), To: s.right,
		}
		for _, who := range []plan.PersonID{p.Mentor, p.Mentee} {
			for _, t := range r.meetings[who] {
				if t.After(p.Announced) && (p.Ended.IsZero() || t.Before(p.Ended)) {
					row.Dots = append(row.Dots, mark{s.x(t), shortDate(t.In(r.zone))})
				}
			}
		}
		for _, t := range nudges[p.Mentee] {
			row.Nudges = append(row.Nudges, mark{s.x(t), shortDate(t.In(r.zone))})
		}
		if !p.Ended.IsZero() {
			row.To = s.x(p.Ended)
			row.Ended = &mark{row.To, shortDate(p.Ended.In(r.zone))}
		}
		rows = append(rows, row)
	}
	return rows, 0
}

// meetingScale runs from the announcement to the end of the meetings.
func (r *record) meetingScale() scale {
	const room = 6 // for the marks at either end
	s := scale{left: room, right: dotsWidth - room}
	for _, p := range r.pairs {
		if s.from.IsZero() || p.Announced.Before(s.from) {
			s.from = p.Announced
		}
	}
	for _, g := range r.groups {
		if s.from.IsZero() || g.Announced.Before(s.from) {
			s.from = g.Announced
		}
	}
	s.to = s.from.Add(24 * time.Hour)
	for i := range r.plan.Stages {
		if st := &r.plan.Stages[i]; st.Kind == plan.Meetings && st.Closes.After(s.to) {
			s.to = st.Closes
		}
	}
	return s
}

// nudges are when people were asked after a silence.
func (r *record) nudges() map[plan.PersonID][]time.Time {
	found := map[plan.PersonID][]time.Time{}
	for _, e := range r.entries {
		if it, _ := r.plan.Item(e.Item); it != nil && it.To.Who == plan.Silent && e.State == roster.Accepted {
			found[e.Person] = append(found[e.Person], e.Date)
		}
	}
	return found
}

// waitingSentences say who was left over, and why.
func (r *record) waitingSentences() (all []string) {
	for _, proposal := range r.proposals {
		for _, w := range proposal.Waiting {
			if p := r.byID[w.Person]; p != nil && len(all) < mostPairs {
				all = append(all, p.Name+": "+w.Why)
			}
		}
	}
	return all
}
