package rehearsal

import (
	"fmt"
	"slices"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

// groupRow is a group as the report shows it.
type groupRow struct {
	Name, Members, Why, Visits string
	Meetings                   int
	Width, From, To            float64
	Dots, Nudges               []mark
	Ended                      *mark
}

func (r *record) groupRows() (rows []groupRow) {
	s := r.meetingScale()
	nudges := r.nudges()
	for i := range r.groups {
		g := &r.groups[i]
		row := groupRow{Name: fmt.Sprintf("Group %d", g.Number), Members: r.membersOf(g), Why: g.Why, Meetings: g.Meetings,
			Width: dotsWidth, From: s.x(g.Announced), To: s.right}
		for _, m := range g.Held {
			row.Dots = append(row.Dots, mark{s.x(m.At), shortDate(m.At.In(r.zone))})
		}
		if n := len(g.Hosts()); n > 0 {
			row.Visits = fmt.Sprintf("Visited %d of them.", n)
		}
		for _, m := range g.Members {
			for _, t := range nudges[m.Person] {
				if at := (mark{s.x(t), shortDate(t.In(r.zone))}); !slices.Contains(row.Nudges, at) {
					row.Nudges = append(row.Nudges, at)
				}
			}
		}
		if !g.Ended.IsZero() {
			row.To = s.x(g.Ended)
			row.Ended = &mark{row.To, shortDate(g.Ended.In(r.zone))}
		}
		rows = append(rows, row)
	}
	return rows
}

// membersOf are the names of a group, with those who left it.
func (r *record) membersOf(g *roster.Group) (names string) {
	for i, m := range g.Members {
		if i > 0 {
			names += ", "
		}
		names += r.byID[m.Person].Name
		if !m.Gone.IsZero() {
			names += " (left on " + shortDate(m.Gone.In(r.zone)) + ")"
		}
	}
	return names
}

// gathered says that it was this person who said at that moment that their group met.
func (r *record) gathered(person plan.PersonID, at time.Time) bool {
	for i := range r.groups {
		g := &r.groups[i]
		if first := r.firstOf(g, at); first == person && slices.ContainsFunc(g.Held, func(m roster.GroupMeeting) bool { return m.At.Equal(at) }) {
			return true
		}
	}
	return false
}

// firstOf is the first of those who were in a group at a moment.
func (r *record) firstOf(g *roster.Group, at time.Time) plan.PersonID {
	for _, m := range g.Members {
		if m.Joined.Before(at) && (m.Gone.IsZero() || m.Gone.After(at)) {
			return m.Person
		}
	}
	return 0
}

// matches are what people are matched into: pairs, or groups.
func (r *record) matches() string {
	if m := r.plan.Grouped(); m != nil {
		return "groups"
	}
	return "pairs"
}

// groupLines are when groups were announced, and what became of them.
func (r *record) groupLines() (lines []line) {
	for i := range r.groups {
		g := &r.groups[i]
		n := 0
		for _, m := range g.Members {
			if m.Joined.Equal(g.Announced) {
				n++
			} else {
				lines = append(lines, line{at: m.Joined, what: fmt.Sprintf("somebody joins group %d", g.Number)})
			}
			if !m.Gone.IsZero() {
				lines = append(lines, line{at: m.Gone, what: fmt.Sprintf("group %d is left by one of them", g.Number)})
			}
		}
		lines = append(lines, line{at: g.Announced, what: fmt.Sprintf("group %d is announced, of %d", g.Number, n)})
		if visited := len(g.Hosts()); visited > 0 {
			last := g.Held[len(g.Held)-1]
			lines = append(lines, line{at: last.At, what: fmt.Sprintf("group %d meets for the last time, of %d; it has visited %d of its people", g.Number, g.Meetings, visited)})
		}
	}
	return lines
}
