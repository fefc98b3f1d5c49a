package roster_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

// TestOweAndOwingAgree lets things happen at random to a small cohort and holds, at
// every step, what must be so whatever has happened.
func TestOweAndOwingAgree(t *testing.T) {
	seeds := 12
	if testing.Short() {
		seeds = 4
	}
	for seed := range seeds {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			c := &chance{world: newWorld(t), Rand: rand.New(rand.NewPCG(uint64(seed), 1)), now: day(1), version: "A", ever: map[string]bool{}, hours: 20 + 12*seed}
			c.items = []plan.Item{
				{Name: "everyone/invitation", Does: plan.SendInvitation, To: plan.Audience{Who: plan.Placed, Staff: []plan.StaffName{"coach"}}, At: day(2), Until: day(40)},
				{Name: "pairs/invitation", Does: plan.SendInvitation, To: plan.Audience{Who: plan.Paired}, Until: day(30)},
				{Name: "mail", Does: plan.SendMail, To: plan.Audience{Who: plan.Accepted, Roles: []plan.RoleName{mentee}}, SendAgain: true},
				{Name: "nudge", Does: plan.SendMail, To: plan.Audience{Who: plan.Silent}, At: day(6), Until: day(38)},
			}
			for range 120 {
				c.step()
				if t.Failed() {
					t.Fatalf("ledger: %q", c.ledger())
				}
			}
			c.settle()
		})
	}
}

// chance is a cohort to which things happen at random.
type chance struct {
	*world
	*rand.Rand
	now     time.Time
	items   []plan.Item
	version string
	owner   int
	hours   int // at most, from one moment to the next
	people  []plan.PersonID
	ever    map[string]bool // "item person": was in the item's audience at some look
}

func (c *chance) want(i plan.Item) roster.Want {
	return roster.Want{Item: i, Now: c.now, Silent: c.now.Add(-5 * 24 * time.Hour), Session: &plan.Session{Version: c.version}}
}

func (c *chance) name() string { return fmt.Sprint("owner ", c.owner) }

func (c *chance) step() {
	switch item := c.items[c.IntN(len(c.items))]; c.IntN(12) {
	case 0, 1:
		c.people = append(c.people, c.place(c.now, fmt.Sprintf("p%d", len(c.people)), []plan.RoleName{mentor, mentee}[len(c.people)%2]))
	case 2:
		if len(c.people) > 0 {
			c.withdraw(c.now, c.people[c.IntN(len(c.people))])
		}
	case 3:
		c.pairSome()
	case 4:
		c.now = c.now.Add(time.Duration(c.IntN(c.hours)) * time.Hour)
	case 5:
		c.version = string(rune('A' + c.IntN(3)))
	case 6:
		c.owner++ // a crash: whatever is being sent was its predecessor's
	case 7, 8:
		c.deliver(item)
	case 9:
		c.meet()
	default:
		for _, item := range c.items {
			c.look(item)
		}
	}
}

func (c *chance) pairSome() {
	var free []plan.PersonID
	all, err := c.People(c.Context(), cohort)
	c.must(err)
	for _, p := range all {
		if p.Placed() && c.IntN(3) > 0 {
			free = append(free, p.ID)
		}
	}
	c.Shuffle(len(free), func(i, j int) { free[i], free[j] = free[j], free[i] })
	var couples [][2]plan.PersonID
	for ; len(free) > 1; free = free[2:] {
		couples = append(couples, [2]plan.PersonID{free[0], free[1]})
	}
	c.pair(c.now, couples...)
}

func (c *chance) meet() {
	pairs, err := c.Pairs(c.Context(), cohort)
	c.must(err)
	for _, p := range pairs {
		if p.Ended.IsZero() && c.IntN(2) == 0 {
			c.fact(c.now, func(x *roster.Tx) error { return x.Met(p.Mentee, c.now) })
		}
	}
}

// deliver sends some of what is due, to any end; some of it never comes to one.
func (c *chance) deliver(item plan.Item) {
	fence, err := c.Fence(c.Context(), cohort)
	c.must(err)
	due, err := c.Due(c.Context(), cohort, item.Name, roster.EveryOccurrence, never, 1+c.IntN(5))
	c.must(err)
	for _, row := range due {
		if c.IntN(10) == 0 {
			c.must(c.Hold(c.Context(), row.ID, noFact, "a name is missing"))
			continue
		}
		granted, fenced, err := c.Turn(c.Context(), cohort, c.name(), fence, nil, []int64{row.ID})
		c.must(err)
		if len(granted) != 1 || fenced {
			c.Errorf("row %d was due and not granted", row.ID)
		}
		end := []roster.State{roster.Accepted, roster.Accepted, roster.Accepted, roster.Failed, roster.Doubtful, roster.Due, roster.Sending}[c.IntN(7)]
		if end == roster.Sending {
			continue
		}
		_, _, err = c.Turn(c.Context(), cohort, c.name(), fence, []roster.Settled{{Row: row.ID, State: end}}, nil)
		c.must(err)
	}
}

// look compares Owing with what Owe then does, and the ledger before and after.
func (c *chance) look(item plan.Item) {
	in := c.audience(item)
	for p := range in {
		c.ever[fmt.Sprint(item.Name, " ", p)] = true
	}
	want := c.want(item)
	before, foreseen := c.entries(), c.owing(want)
	done := c.owe(want, c.name())
	after := c.entries()
	if added := len(after) - len(before); added != foreseen.Missing {
		c.Errorf("%s: owing foresaw %d rows, owe added %d", item.Name, foreseen.Missing, added)
	}
	if foreseen.Missing+foreseen.Open == 0 && done != (roster.Owed{}) {
		c.Errorf("%s: owing foresaw nothing, owe did %+v", item.Name, done)
	}
	if n := c.owing(want); n.Missing != 0 {
		c.Errorf("%s: after owe, owing %+v", item.Name, n)
	}
	if twice := c.owe(want, c.name()); twice != (roster.Owed{}) {
		c.Errorf("%s: owe twice did %+v", item.Name, twice)
	}
	for _, e := range after {
		if e.Item == item.Name && e.State == roster.Due && !c.now.Before(e.Until) {
			c.Errorf("row %d is due and too late", e.ID)
		}
	}
	c.endsAreEnds(before, after)
	c.calendarsAreSound(after)
}

// audience is who should hold an item, worked out from the roster's lists and not by its SQL.
func (c *chance) audience(item plan.Item) map[plan.PersonID]bool {
	in := map[plan.PersonID]bool{}
	all, err := c.People(c.Context(), cohort)
	c.must(err)
	for _, p := range all {
		switch item.To.Who {
		case plan.Placed:
			in[p.ID] = in[p.ID] || p.Placed() || p.Staff == "coach"
		case plan.Accepted:
			in[p.ID] = p.Placed() && p.Role == mentee
		default:
			in[p.ID] = len(p.Match) > 0
		}
		if !in[p.ID] {
			delete(in, p.ID)
		}
	}
	return in
}
