package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

// ofGroup says what happened to a group.
func (t *teller) ofGroup(e event, h roster.Happening, who string) event {
	g := t.groups[h.Count]
	name := fmt.Sprintf("group %d", g.Number)
	switch h.What {
	case roster.WasGrouped:
		var first []plan.PersonID
		for _, m := range g.Members {
			if m.Joined.Equal(g.Announced) {
				first = append(first, m.Person)
			}
		}
		e.Text, e.People = name+" was announced: "+t.people(first), first
	case roster.WasJoined:
		e.Text = who + " joined " + name
	case roster.WasLeft:
		e.Text = who + " left " + name
	case roster.WasClosed:
		e.Text, e.Why = name+" ended", clean(h.How)
	case roster.WasGathered:
		e.Text = name + " met"
		if h.Person != 0 {
			e.Text += " at " + who + "'s"
		}
	}
	return e
}

func (t *teller) people(ids []plan.PersonID) string {
	var names []string
	for _, id := range ids {
		names = append(names, t.person(id))
	}
	return inWords(names)
}

// smallGroups counts the groups that go on with fewer people than the programme asks for.
func (c *cohort) smallGroups(ctx context.Context) (n int, err error) {
	stage := c.plan.Grouped()
	if stage == nil || stage.Groups.Most == 0 {
		return 0, nil
	}
	all, err := c.rolls.Groups(ctx, c.ID)
	for i := range all {
		if g := &all[i]; g.Ended.IsZero() && len(g.In()) < stage.Groups.Least {
			n++
		}
	}
	return n, err
}

// grouped is how the groups stand, in a line.
func (s *status) grouped() string {
	text := fmt.Sprintf("%d, who held %s", s.Groups, number(s.Meetings, "meeting"))
	switch s.Small {
	case 0:
		return text
	case 1:
		return text + "; 1 is smaller than the programme asks for"
	}
	return text + fmt.Sprintf("; %d are smaller than the programme asks for", s.Small)
}

// group is one that somebody is in, or was.
func (s *shown) group(g roster.Group) string {
	var others, visited []string
	for _, id := range g.In() {
		if id != s.Life.ID {
			others = append(others, s.names[id])
		}
	}
	for _, id := range g.Hosts() {
		visited = append(visited, s.names[id])
	}
	line := fmt.Sprintf("%s\tgroup %d\twith %s\t%s", s.day(g.Announced), g.Number, inWords(others), number(g.Meetings, "meeting"))
	if m := g.Minutes(); m > 0 {
		line += ", " + hours(m)
	}
	if len(visited) > 0 {
		line += ", at " + strings.Join(visited, "'s, ") + "'s"
	}
	i := slices.IndexFunc(g.Members, func(m roster.GroupMember) bool { return m.Person == s.Life.ID })
	switch m := g.Members[i]; {
	case !m.Gone.IsZero():
		line += "\tleft " + s.day(m.Gone)
	case !g.Ended.IsZero():
		line += fmt.Sprintf("\tended %s: %s", s.day(g.Ended), clean(g.EndedBecause))
	case m.Joined.After(g.Announced):
		line += "\tjoined " + s.day(m.Joined)
	}
	return line
}

// groupJSON is a group for programs.
type groupJSON struct {
	Group     int                `json:"group"`
	Members   []memberJSON       `json:"members"`
	Announced time.Time          `json:"announced"`
	Ended     time.Time          `json:"ended,omitzero"`
	Because   string             `json:"because,omitempty"`
	Meetings  []groupMeetingJSON `json:"meetings,omitempty"`
}

type (
	memberJSON struct {
		Person plan.PersonID `json:"person"`
		Joined time.Time     `json:"joined"`
		Left   time.Time     `json:"left,omitzero"`
	}
	groupMeetingJSON struct {
		At      time.Time     `json:"at"`
		Minutes int           `json:"minutes,omitempty"`
		Host    plan.PersonID `json:"host,omitempty"`
		Manner  roster.Manner `json:"how,omitempty"`
	}
)

func groupAs(g *roster.Group) groupJSON {
	x := groupJSON{Group: g.Number, Announced: g.Announced, Ended: g.Ended, Because: g.EndedBecause}
	for _, m := range g.Members {
		x.Members = append(x.Members, memberJSON{m.Person, m.Joined, m.Gone})
	}
	for _, m := range g.Held {
		x.Meetings = append(x.Meetings, groupMeetingJSON(m))
	}
	return x
}
