package timeline

import (
	"fmt"
	"strconv"

	"trellis/definitions/plan"
)

// matched are those who are in a pair or group.
func (t *Timeline) matched(to plan.Audience, only string) (words string, number int) {
	pairs := t.Pairs()
	for _, r := range t.plan.Roles {
		switch {
		case !ofRole(to, r.Name):
		case r.Places == 0 && pairs == 0:
			return t.inMatch(to) + only, 0
		case r.Places == 0:
			number += pairs
		case pairs == 0:
			number += r.Places
		default:
			number += min(r.Places, pairs)
		}
	}
	words = t.inMatch(to) + only
	switch {
	case pairs > 0 && len(to.Roles) == 0 && only != "":
		return fmt.Sprintf("%s (at most %s)", words, counted(pairs, "pair")), number
	case pairs > 0 && len(to.Roles) == 0:
		return fmt.Sprintf("%s (%s)", words, counted(pairs, "pair")), number
	case only != "":
		return words + fmt.Sprintf(" (at most %d)", number), number
	}
	return words + of(number), number
}

func (t *Timeline) inMatch(to plan.Audience) string {
	switch {
	case t.groups().Most > 0 && len(to.Roles) == 0:
		return "everyone in a group"
	case t.groups().Most > 0:
		return t.named(to) + " in a group"
	case len(to.Roles) == 0:
		return "both of each pair"
	}
	return t.named(to) + " in a pair"
}

// each are those who do something together: "each of 15 pairs".
func (t *Timeline) each(s *plan.Stage) People {
	only := t.only(s, plan.Audience{Who: plan.Paired})
	if g := t.groups(); g.Most > 0 {
		if n := t.placed(plan.Audience{Who: plan.Placed}); n > 0 {
			least := (n + g.Most - 1) / g.Most
			most := max(least, n/max(g.Least, 1))
			return People{Words: "each of " + rangedOf(plan.Range{Least: least, Most: most}, "group") + only, Number: n}
		}
		return People{Words: "each group" + only}
	}
	_, number := t.matched(plan.Audience{Who: plan.Paired}, "")
	switch n := t.Pairs(); {
	case n == 0:
		return People{Words: "each pair" + only}
	case only != "":
		return People{Words: "each pair" + only + " (at most " + strconv.Itoa(n) + ")", Number: number}
	default:
		return People{Words: "each of " + counted(n, "pair"), Number: number}
	}
}

// groups are of how many people the groups are; zero where there are pairs.
func (t *Timeline) groups() plan.Range {
	for i := range t.plan.Stages {
		if g := t.plan.Stages[i].Groups; g.Most > 0 {
			return g
		}
	}
	return plan.Range{}
}

// Pairs is how many pairs there can be, by the places and by how many people one
// of a role takes; 0 when nothing of that is said.
func (t *Timeline) Pairs() int {
	if t.groups().Most > 0 || len(t.plan.Roles) < 2 {
		return 0
	}
	pairs := t.plan.Pairs
	for _, r := range t.plan.Roles {
		if room := r.Places * max(r.Takes, 1); room > 0 && r.TakesAnswer == "" && (pairs == 0 || room < pairs) {
			pairs = room
		}
	}
	return pairs
}
