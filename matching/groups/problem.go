package groups

import "fmt"

// MostPeople is how many people one problem may have. The engine keeps 4 bytes for
// each two of them, 400 MB at most.
const MostPeople = 10_000

// LargestGroup is the most people that a group may be of. Up to it, every sum that
// the engine forms fits its integers.
const LargestGroup = 30

// Problem is all that groups are decided from. People are numbered by their place in
// People wherever an index is meant; the order of the list never bears on the result.
type Problem struct {
	People []Person
	// Least and Most are how many people a group may be of.
	Least, Most int
	// Target is the size that groups should be near to. 0: halfway from Least to Most.
	Target int
	// Slack is how far from the target a size may be and still be as good: with a
	// target of 6 and a slack of 1, five and seven who fit are better than two sixes
	// who do not. 0: sizes come before fit.
	Slack int
	// Allowed says whether two people, by index, may be in one group, and if not
	// which rule forbids it, named as the coordinator named it. It is asked once each
	// way round, and must be so both ways. nil: all may.
	Allowed func(a, b int) (ok bool, rule string)
	// Fit says how well two people, by index, fit: one number for each preference,
	// the most important first, each 0 (not at all) to 100, and as many of them for
	// everybody. It is asked at most once each way round, and the two answers count
	// equally. nil: all fit alike.
	Fit func(a, b int) []int
	// Pins are two people, by index, who must be together, Forbids two who must not.
	// A pin is a person's decision: those who are pinned have a group before others.
	Pins, Forbids [][2]int
	// Seed draws the lottery between groups that are equally good.
	Seed int64
}

// Person is somebody who is to be in a group.
type Person struct {
	ID int64
}

// Placeable is how many of so many people can be in groups of least to most, if
// nothing but sizes mattered: 24 of 24 in groups of 4 to 8, none of 3.
func Placeable(people, least, most int) int {
	if least < 1 || most < least {
		return 0
	}
	return min(people, people/least*most)
}

// check refuses a problem that cannot be meant, before anybody is asked about anyone.
func (p *Problem) check() error {
	if len(p.People) > MostPeople {
		return fmt.Errorf("%d people are too many to group at once; split them into cohorts of at most %d", len(p.People), MostPeople)
	}
	if p.Least < 2 || p.Most < p.Least || p.Most > LargestGroup {
		return fmt.Errorf("groups of %d to %d cannot be made; give two numbers from 2 to %d, the smaller first", p.Least, p.Most, LargestGroup)
	}
	if p.Target != 0 && (p.Target < p.Least || p.Target > p.Most) {
		return fmt.Errorf("the target of %d is no size of groups of %d to %d; give one of these sizes, or none", p.Target, p.Least, p.Most)
	}
	if p.Slack < 0 || p.Slack > LargestGroup {
		return fmt.Errorf("a slack of %d means nothing; give a number from 0 to %d", p.Slack, LargestGroup)
	}
	seen := make(map[int64]bool, len(p.People))
	for _, person := range p.People {
		if seen[person.ID] {
			return fmt.Errorf("person %d is there twice; list each person once", person.ID)
		}
		seen[person.ID] = true
	}
	return p.checkPairs()
}

// checkPairs refuses pins and forbids of people who are not there, or of one person.
func (p *Problem) checkPairs() error {
	for _, pairs := range [][][2]int{p.Pins, p.Forbids} {
		for _, pair := range pairs {
			for _, i := range pair {
				if i < 0 || i >= len(p.People) {
					return fmt.Errorf("a pin or forbid names person %d of %d; give their places in the list, from 0", i, len(p.People))
				}
			}
			if pair[0] == pair[1] {
				return fmt.Errorf("person %d is pinned to themselves, or kept apart from themselves; take that back", p.People[pair[0]].ID)
			}
		}
	}
	return nil
}
