package matching

import (
	"cmp"
	"slices"
	"sync"
)

// gather joins what the judges found. Which of them judged which row no longer shows:
// kinds and rules are numbered by what they are.
func (j *judging) gather(judges []*judgeOf) {
	t := j.table
	for _, judge := range judges {
		for at, k := range judge.met.kinds {
			if judge.met.used[at] {
				t.kinds = append(t.kinds, k)
			}
		}
		t.rules = append(t.rules, judge.met.rules...)
	}
	slices.SortFunc(t.kinds, kind.compare)
	t.kinds = slices.CompactFunc(t.kinds, func(a, b kind) bool { return a.compare(b) == 0 })
	t.rules = append(t.rules, RuleAmong)
	slices.Sort(t.rules)
	t.rules = slices.Compact(t.rules)
	var all sync.WaitGroup
	for _, judge := range judges {
		all.Go(judge.renumber)
	}
	all.Wait()
	j.barMentors(judges)
}

// renumber gives kinds and rules in the judge's rows their places in the table.
func (g *judgeOf) renumber() {
	t := g.table
	kinds := make([]int32, len(g.met.kinds))
	for at, k := range g.met.kinds {
		place, _ := slices.BinarySearchFunc(t.kinds, k, kind.compare)
		kinds[at] = int32(place)
	}
	for _, row := range g.mine {
		for i := range t.rows[row] {
			t.rows[row][i].kind = kinds[t.rows[row][i].kind]
		}
		refusals := t.menteeBars[row].refusals
		for i := range refusals {
			refusals[i].rule = g.place(refusals[i].rule)
		}
		byRule(refusals)
	}
}

// place is where a rule of the judge's stands in the table; nobody is the one that
// keeps those apart who are not among each other.
func (g *judgeOf) place(rule int32) int32 {
	name := RuleAmong
	if rule != nobody {
		name = g.met.rules[rule]
	}
	at, _ := slices.BinarySearch(g.table.rules, name)
	return int32(at)
}

// barMentors adds up what stands between each mentor and all mentees.
func (j *judging) barMentors(judges []*judgeOf) {
	t := j.table
	apart, _ := slices.BinarySearch(t.rules, RuleAmong)
	for mentor := range t.mentors {
		b := bars{below: below{with: nobody}}
		people := map[int32]int32{}
		if j.Among != nil {
			people[int32(apart)] = int32(len(t.mentees))
		}
		for _, judge := range judges {
			if from := judge.mentorBelow[mentor]; from.with != nobody {
				b.below.improve(from.fit, from.with)
			}
			if j.Among != nil {
				people[int32(apart)] -= judge.looked[mentor]
			}
			for rule, refused := range judge.mentorRefused {
				people[judge.place(int32(rule))] += refused[mentor]
			}
		}
		for rule, n := range people {
			if n > 0 {
				b.refusals = append(b.refusals, refusal{rule: rule, people: n})
			}
		}
		byRule(b.refusals)
		t.mentorBars[mentor] = b
	}
}

func byRule(refusals []refusal) {
	slices.SortFunc(refusals, func(a, b refusal) int { return cmp.Compare(a.rule, b.rule) })
}
