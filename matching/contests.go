package matching

import (
	"encoding/binary"
	"slices"
)

// contests finds the sets over which the people of a side compete: those whom somebody
// wants, whom the people want who hold those, and so on. All of it is held, for else
// a chain of moves would have freed a place; so more want it than there are places,
// and nobody of them wants anything else. Where not the other, but a limit on them is
// full, all whose pairs count in it are wanted.
type contests struct {
	*side
	component []int32   // of each person, then of each of the others, then of their limits
	sets      [][]int32 // the others in each component
	leads     [][]int32 // the components that each leads to
	seen      []int32   // the search that came to a component last
	searches  int32
	known     map[string]*contest
	steps     int
	wide      *contest // of all for whom there was no time
}

// contest is such a set, as IDs ascending, and the limits that leave it fewer places.
type contest struct {
	among            []int64
	competes, places int
	limits           []string
}

// patience is how many steps are spent on sets of one's own. With tens of thousands
// of people, most of them in one great tangle, those who come later are given the set
// that all of them compete for together.
const patience = 4_000_000

func (s *side) contests() *contests {
	s.ways = s.waysOfLimits()
	c := &contests{side: s, component: components(s), known: map[string]*contest{}}
	n := int(slices.Max(append(c.component, 0))) + 1
	c.seen = make([]int32, n)
	c.sets, c.leads = make([][]int32, n), make([][]int32, n)
	byComponent := make([][]int32, n)
	for node, at := range c.component {
		byComponent[at] = append(byComponent[at], int32(node))
		if node >= len(s.ids) && node < len(s.ids)+len(s.others) {
			c.sets[at] = append(c.sets[at], int32(node-len(s.ids)))
		}
	}
	seen := make([]int32, n)
	for at, nodes := range byComponent {
		for _, node := range nodes {
			for i := range s.degree(int(node)) {
				to := c.component[s.next(int(node), i)]
				if to != int32(at) && seen[to] != int32(at)+1 {
					seen[to] = int32(at) + 1
					c.leads[at] = append(c.leads[at], to)
				}
			}
		}
	}
	return c
}

// over is the set that one of those who wait competes for.
func (c *contests) over(person int, waiting []int) *contest {
	if c.steps > patience {
		if c.wide == nil {
			c.wide = c.measure(c.reach(waiting))
		}
		return c.wide
	}
	reached := c.reach([]int{person})
	key := make([]byte, 0, 64)
	for _, component := range reached {
		key = binary.AppendUvarint(key, uint64(component))
	}
	if c.known[string(key)] == nil {
		c.known[string(key)] = c.measure(reached)
	}
	return c.known[string(key)]
}

// reach lists the components with others in them that people lead to, ascending.
func (c *contests) reach(people []int) []int32 {
	var all, reached []int32
	c.searches++
	visit := func(component int32) {
		if c.seen[component] != c.searches {
			c.seen[component] = c.searches
			all = append(all, component)
		}
	}
	for _, person := range people {
		visit(c.component[person])
	}
	for i := 0; i < len(all); i++ {
		if len(c.sets[all[i]]) > 0 {
			reached = append(reached, all[i])
		}
		for _, to := range c.leads[all[i]] {
			visit(to)
		}
		c.steps += 1 + len(c.leads[all[i]])
	}
	slices.Sort(reached)
	return reached
}

// measure counts the set that some components make up.
func (c *contests) measure(reached []int32) *contest {
	var among []int32
	for _, at := range reached {
		among = append(among, c.sets[at]...)
	}
	slices.Sort(among)
	found, looked := c.contest(among)
	for _, other := range among {
		found.among = append(found.among, c.others[other])
	}
	c.steps += len(among) + looked
	return &found
}
