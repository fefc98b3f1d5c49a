package roster_test

import (
	"fmt"

	"trellis/definitions/plan"
	"trellis/roster"
)

func (c *chance) endsAreEnds(before, after []roster.Entry) {
	now := map[int64]roster.State{}
	for _, e := range after {
		now[e.ID] = e.State
	}
	for _, e := range before {
		switch e.State {
		case roster.Due, roster.Sending:
		default:
			if now[e.ID] != e.State {
				c.Errorf("row %d was %s and became %s", e.ID, e.State, now[e.ID])
			}
		}
	}
}

func arrived(e roster.Entry) bool {
	switch e.State {
	case roster.Sending, roster.Accepted, roster.Doubtful, roster.Bounced:
		return true
	}
	return e.Doubts > 0
}

// calendarsAreSound checks what each calendar was told, and answers what it shows of
// each session after everything that may have arrived: the newest row, if it is no
// CANCEL.
func (c *chance) calendarsAreSound(all []roster.Entry) map[string]roster.Entry {
	last, held := map[string]roster.Entry{}, map[string]roster.Entry{}
	revisions := map[string]int{}
	for range all { // by revision, which is not quite how entries are ordered
		for _, e := range all {
			key := fmt.Sprint(e.Item, " ", e.Person)
			row := fmt.Sprint(key, " ", e.Occurrence)
			if e.Revision != revisions[row]+1 {
				continue
			}
			revisions[row]++
			if !c.ever[key] {
				c.Errorf("row %d is for someone never in its audience", e.ID)
			}
			if e.Method == roster.Mail || !arrived(e) {
				continue
			}
			before, any := last[key]
			if any && e.Sequence <= before.Sequence {
				c.Errorf("row %d has sequence %d after %d", e.ID, e.Sequence, before.Sequence)
			}
			if any && e.Method == roster.Request && before.Method == roster.Request && e.Version == before.Version {
				c.Errorf("row %d repeats version %s", e.ID, e.Version)
			}
			if e.Method == roster.Cancel && (!any || before.Method == roster.Cancel) {
				c.Errorf("row %d cancels what was not sent", e.ID)
			}
			last[key], held[key] = e, e
			if e.Method == roster.Cancel {
				delete(held, key)
			}
		}
		if len(all) == sum(revisions) {
			break
		}
	}
	return held
}

func sum(m map[string]int) (n int) {
	for _, v := range m {
		n += v
	}
	return n
}

// settle looks and delivers until nothing is owed. Then every calendar must show
// what it should, but for what the ledger lists as not having arrived.
func (c *chance) settle() {
	c.owner++
	for range 4 {
		for _, item := range c.items {
			c.look(item)
			fence, err := c.Fence(c.Context(), cohort)
			c.must(err)
			due, err := c.Due(c.Context(), cohort, item.Name, roster.EveryOccurrence, never, 1000)
			c.must(err)
			for _, row := range due {
				_, _, err = c.Turn(c.Context(), cohort, c.name(), fence, nil, []int64{row.ID})
				c.must(err)
				_, _, err = c.Turn(c.Context(), cohort, c.name(), fence, []roster.Settled{{Row: row.ID, State: roster.Accepted}}, nil)
				c.must(err)
			}
		}
	}
	all := c.entries()
	held := c.calendarsAreSound(all)
	lost := map[string]bool{}
	for _, e := range all {
		switch e.State {
		case roster.Due, roster.Sending:
			c.Errorf("row %d is still %s", e.ID, e.State)
		case roster.Failed, roster.Held, roster.Dropped, roster.Bounced:
			lost[fmt.Sprint(e.Item, " ", e.Person)] = true
		}
	}
	for _, item := range c.items {
		if item.Does != plan.SendInvitation || !c.now.Before(item.Until) || c.now.Before(item.At) {
			continue
		}
		in := c.audience(item)
		for key := range c.ever {
			var name plan.ItemName
			var p plan.PersonID
			if fmt.Sscanf(key, "%s %d", &name, &p); name != item.Name || lost[key] {
				continue
			}
			if e, ok := held[key]; ok != in[p] || ok && e.Version != c.version {
				c.Errorf("%s: calendar shows %q (%v), session is %q and they are in its audience: %v", key, e.Version, ok, c.version, in[p])
			}
		}
	}
}
