package groups

import (
	"reflect"
	"strings"
	"testing"
)

// plain is a problem of people 1 to n who all fit alike.
func plain(n, least, most int) Problem {
	p := Problem{Least: least, Most: most, Seed: 1}
	for i := range n {
		p.People = append(p.People, Person{ID: int64(i + 1)})
	}
	return p
}

func solved(t *testing.T, p Problem) *Result {
	t.Helper()
	r, err := Solve(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	if err := Verify(t.Context(), p, r); err != nil {
		t.Fatal(err)
	}
	return r
}

// apart keeps some people, by ID, from everybody whom the test says.
func apart(rule string, not func(a, b int64) bool) func(a, b int) (bool, string) {
	return func(a, b int) (bool, string) {
		x, y := int64(a+1), int64(b+1)
		return !not(x, y) && !not(y, x), rule
	}
}

func TestReasons(t *testing.T) {
	hermit := plain(9, 4, 8)
	hermit.Allowed = apart("two people from one museum", func(a, b int64) bool { return a == 1 && b > 3 })
	ring := plain(7, 3, 4) // nobody whom 1 may be with may be with another of these
	ring.Allowed = apart("line manager", func(a, b int64) bool { return a == 1 && b > 3 || a == 2 && b == 3 })
	pinned := plain(7, 4, 4)
	pinned.Pins = [][2]int{{0, 1}, {1, 2}, {3, 4}, {4, 5}, {3, 6}}
	rivals := plain(9, 3, 4) // 1, 2 and 3 need 4 and 5 each
	rivals.Allowed = apart("one town", func(a, b int64) bool { return a <= 3 && (b <= 3 || b > 5) })
	thirds := plain(600, 4, 6) // three towns, and nobody with their own
	thirds.Allowed = apart("one town", func(a, b int64) bool { return a%3 == b%3 })
	never := plain(6, 3, 4)
	never.Allowed = apart("never", func(a, b int64) bool { return true })

	for name, c := range map[string]struct {
		p    Problem
		who  int64
		says string
	}{
		"too few":  {plain(3, 4, 8), 2, "Three people cannot make groups of four to eight."},
		"sizes":    {plain(9, 4, 4), 0, "Nine people cannot make groups of four; eight can."},
		"rule":     {hermit, 1, "This person needs three others to be in a group with, and there are two: “two people from one museum” rules out six."},
		"clique":   {ring, 1, "No group of three to four can be made with this person, for those who may be with them may not all be with each other: “line manager” rules out four."},
		"pins":     {pinned, 1, "Because of who is pinned together, no group of four can be made with this person."},
		"rivals":   {rivals, 0, "There is no group for this person beside those that are made: one group has no room, “one town” rules out one group."},
		"thirds":   {thirds, 7, "No group of four to six can be made with this person, for those who may be with them may not all be with each other: “one town” rules out 199."},
		"everyone": {never, 4, "This person needs two others to be in a group with, and there are no: “never” rules out five."},
	} {
		r := solved(t, c.p)
		if len(r.Waiting) == 0 {
			t.Errorf("%s: nobody waits", name)
			continue
		}
		w := r.Waiting[0]
		for _, other := range r.Waiting {
			if other.ID == c.who {
				w = other
			}
		}
		if got := w.Sentence(Words{}); got != c.says || c.who != 0 && w.ID != c.who {
			t.Errorf("%s: person %d: %s\nwant: %s", name, w.ID, got, c.says)
		}
	}
}

func TestPinnedComeFirst(t *testing.T) {
	p := plain(5, 3, 3)
	p.Pins = [][2]int{{1, 4}}
	r := solved(t, p)
	if len(r.Groups) != 1 || !reflect.DeepEqual(r.Groups[0].Pinned, [][]int64{{2, 5}}) {
		t.Fatalf("2 and 5 are pinned, and the groups are %+v", r.Groups)
	}
	if said := r.Groups[0].Sentence(Words{People: "peers", Person: "peer"}); said != "The peers of this group may all be together. The coordinator decided that two of them are together." {
		t.Error(said)
	}
}

func TestSlack(t *testing.T) {
	p := plain(12, 4, 8)
	p.Fit = func(a, b int) []int {
		if (a < 5) == (b < 5) {
			return []int{100}
		}
		return []int{0}
	}
	for slack, want := range map[int]int{0: 6, 1: 5} {
		p.Slack = slack
		if got := len(solved(t, p).Groups[0].People); got != want {
			t.Errorf("with a slack of %d the first group has %d people, want %d", slack, got, want)
		}
	}
}

// TestAlone: that nobody is alone comes before how well people fit on average.
func TestAlone(t *testing.T) {
	goal := []int{1, 1, 1, 1, 1, 1, 2, 2, 3, 3, 4, 4} // 6, 2, 2 and 2, in groups of six
	p := plain(12, 6, 6)
	p.Fit = func(a, b int) []int {
		if goal[a] == goal[b] {
			return []int{100}
		}
		return []int{0}
	}
	r := solved(t, p)
	if r.Score.Fields[0].Alone != 0 {
		t.Errorf("%d are alone", r.Score.Fields[0].Alone)
	}
	if said := r.Groups[1].Sentence(Words{}); !strings.Contains(said, "three of 15 pairs fit, and everybody fits somebody") {
		t.Error(said)
	}
}

func TestRefused(t *testing.T) {
	with := func(change func(*Problem)) Problem {
		p := plain(8, 3, 4)
		change(&p)
		return p
	}
	for want, p := range map[string]Problem{
		"groups of 5 to 4 cannot be made; give two numbers from 2 to 30":  with(func(p *Problem) { p.Least = 5 }),
		"groups of 1 to 4 cannot be made":                                 with(func(p *Problem) { p.Least = 1 }),
		"the target of 9 is no size of groups of 3 to 4":                  with(func(p *Problem) { p.Target = 9 }),
		"a slack of -1 means nothing":                                     with(func(p *Problem) { p.Slack = -1 }),
		"person 1 is there twice":                                         with(func(p *Problem) { p.People[3].ID = 1 }),
		"names person 8 of 8":                                             with(func(p *Problem) { p.Pins = [][2]int{{0, 8}} }),
		"person 3 is pinned to themselves":                                with(func(p *Problem) { p.Pins = [][2]int{{2, 2}} }),
		"5 people are pinned together (persons [1 2 3 4 5]), and a group": with(func(p *Problem) { p.Pins = [][2]int{{0, 1}, {1, 2}, {2, 3}, {3, 4}} }),
		"persons 1 and 3 are pinned together, directly or through others (persons [1 2 3]), and may not be: the coordinator keeps them apart; take a pin back": with(func(p *Problem) {
			p.Pins, p.Forbids = [][2]int{{0, 1}, {1, 2}}, [][2]int{{2, 0}}
		}),
		"may not be: one museum": with(func(p *Problem) {
			p.Pins = [][2]int{{6, 7}}
			p.Allowed = func(a, b int) (bool, string) { return a != 7, "one museum" }
		}),
		"is 101; give numbers from 0 to 100": with(func(p *Problem) { p.Fit = func(a, b int) []int { return []int{101} } }),
		"has 1 numbers and others have 0":    with(func(p *Problem) { p.Fit = func(a, b int) []int { return make([]int, a%2) } }),
	} {
		if _, err := Solve(t.Context(), p); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("error %v, want %q", err, want)
		}
	}
}

func TestPlaceable(t *testing.T) {
	for least := 2; least <= 6; least++ {
		for most := least; most <= 9; most++ {
			can := map[int]bool{0: true}
			for n, best := 1, 0; n < 60; n++ {
				for size := least; size <= most; size++ {
					can[n] = can[n] || n >= size && can[n-size]
				}
				if can[n] {
					best = n
				}
				if got := Placeable(n, least, most); got != best {
					t.Errorf("%d people in groups of %d to %d: %d, want %d", n, least, most, got, best)
				}
			}
		}
	}
}
