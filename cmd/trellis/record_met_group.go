package main

import (
	"errors"
	"fmt"

	"trellis/definitions/plan"
	"trellis/roster"
)

// makesGroups says that people of the cohort are matched into groups, not into pairs.
func (c *cohort) makesGroups() bool { return matchesOf(c.plan) == "groups" }

// matchesOf are what people are matched into: pairs, or groups.
func matchesOf(p *plan.Plan) string {
	if stage := p.Grouped(); stage != nil {
		return "groups"
	}
	return "pairs"
}

// metTogether records that somebody's group met, and whom they visited.
func (b *batch) metTogether(c *cohort, t *roster.Tx, r row, p roster.Person, m roster.GroupMeeting) error {
	if r.cells["with"] != "" {
		return located{"with", errors.New("a group meets together: leave this out")}
	}
	g, err := t.GroupOf(p.ID, m.At)
	if err != nil {
		return err
	}
	if b.undo.asked {
		return t.NotMetTogether(g.ID, m.At, p.ID, b.undo.by, b.undo.because)
	}
	if err := c.wasGroup(&g, m); err != nil {
		return err
	}
	if text := r.cells["at"]; text != "" {
		host, err := met(t, text)
		if err == nil && !g.Had(host.ID) {
			err = fmt.Errorf("person %d is not in group %d", host.ID, g.Number)
		}
		if err != nil {
			return located{"at", err}
		}
		m.Host = host.ID
	}
	return b.kept(t.MetTogether(g.ID, m))
}

// wasGroup turns away a meeting on a day on which there was no such group.
func (c *cohort) wasGroup(g *roster.Group, m roster.GroupMeeting) error {
	day := dayOf(m.At, c.zone)
	switch {
	case m.At.Before(g.Announced) && day != dayOf(g.Announced, c.zone):
		return fmt.Errorf("there was no group %d on that day: it was announced on %s", g.Number, dayOf(g.Announced, c.zone))
	case !g.Ended.IsZero() && m.At.After(g.Ended) && day != dayOf(g.Ended, c.zone):
		return fmt.Errorf("there was no group %d any more on that day: it ended on %s", g.Number, dayOf(g.Ended, c.zone))
	}
	return nil
}
