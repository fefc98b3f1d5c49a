package matching

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestDropOutMovesFew takes mentors away, one at a time, from a matching that was
// published: on average at most one other person is paired anew, where people may be
// paired with many. Where three each may be, it takes a longer chain to find everybody
// a place, and that nobody waits comes first. If the others stay, nobody else is paired
// anew, and whoever lost their mentor may have to wait.
func TestDropOutMovesFew(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(4, 4))
	for name, p := range map[string]Problem{
		"200 mentees, 120 mentors":               likely(r, 120, 200),
		"120 mentees, 120 mentors":               likely(r, 120, 120),
		"120 mentees, 120 mentors, three may be": chosen(r, 120, 120),
		"100 mentees, 130 mentors, three may be": chosen(r, 130, 100),
	} {
		before, err := Solve(t.Context(), p)
		if err != nil {
			t.Fatal(err)
		}
		for _, pair := range before.Pairs {
			mentee := slices.IndexFunc(p.Mentees, func(m Mentee) bool { return m.ID == pair.Mentee })
			p.Kept = append(p.Kept, [2]int{int(pair.Mentor - 1), mentee})
		}
		free, stay := dropOuts(t, p, before), dropOuts(t, staying(p), before)
		t.Logf("%s: of those who drop out, each moves %.2f others and makes %.2f more wait; if the others stay, %.2f and %.2f",
			name, free.moved, free.wait, stay.moved, stay.wait)
		if most := map[bool]float64{true: 1, false: 2}[p.Among == nil]; free.moved > most {
			t.Errorf("%s: %.2f others are paired anew, and at most %.0f should be", name, free.moved, most)
		}
		if stay.moved != 0 || stay.wait < free.wait || stay.wait > 1 {
			t.Errorf("%s: %.2f others are paired anew and %.2f more wait, though all stay", name, stay.moved, stay.wait)
		}
	}
}

// dropped is what a drop-out means for others, on average.
type dropped struct{ moved, wait float64 }

func dropOuts(t *testing.T, p Problem, before *Result) (d dropped) {
	for _, gone := range before.Pairs {
		q := p
		q.Mentors = slices.Clone(p.Mentors)
		q.Mentors[gone.Mentor-1].Takes = 0
		after, err := Solve(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		now := mentorsOf(after)
		for _, pair := range before.Pairs {
			if pair.Mentee != gone.Mentee && now[pair.Mentee] != pair.Mentor {
				d.moved++
			}
		}
		d.wait += float64(len(before.Pairs) - len(after.Pairs))
	}
	d.moved /= float64(len(before.Pairs))
	d.wait /= float64(len(before.Pairs))
	return d
}

func staying(p Problem) Problem {
	p.Stay = true
	return p
}

// TestKeptStay: those who were published keep each other, though others fit better,
// unless somebody would wait for it.
func TestKeptStay(t *testing.T) {
	t.Parallel()
	p := likely(rand.New(rand.NewPCG(3, 3)), 40, 40)
	before, err := Solve(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	for _, pair := range before.Pairs {
		p.Kept = append(p.Kept, [2]int{int(pair.Mentor - 1), int(pair.Mentee - 10_001)})
	}
	p.Mentors[0].Takes = 0
	p.Mentors = append(p.Mentors, Mentor{ID: 41, Takes: 1})
	p.Seed++
	fit := p.Fit
	p.Fit = func(mentor, mentee int) []int {
		if mentor == 40 {
			return []int{100, 100}
		}
		return fit(mentor, mentee)
	}
	after, err := Solve(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	moved := 0
	for _, pair := range after.Pairs {
		if !slices.Contains(p.Kept, [2]int{int(pair.Mentor - 1), int(pair.Mentee - 10_001)}) {
			moved++
		}
	}
	if len(after.Pairs) != 40 || moved != 1 {
		t.Errorf("%d pairs, %d of them anew, when one mentor was replaced by one whom everybody wants", len(after.Pairs), moved)
	}
}

// TestStayGivesUp: a published pair that may not be made any more is given up, and whom
// it leaves is matched again; the others stay, though others fit better.
func TestStayGivesUp(t *testing.T) {
	t.Parallel()
	p := people(4, 4)
	p.Kept = [][2]int{{0, 0}, {1, 1}, {2, 2}}
	p.Fit = func(mentor, mentee int) []int { return []int{10 * (mentor ^ mentee)} }
	p.Forbids = [][2]int{{1, 1}}
	p.Mentors[2].Takes = 0
	r, err := Solve(t.Context(), staying(p))
	if err != nil {
		t.Fatal(err)
	}
	now := mentorsOf(r)
	if now[1_000_001] != 1 || now[1_000_002] == 2 || len(r.Pairs) != 3 {
		t.Errorf("pairs %v: the first stay, and of mentees 2, 3 and 4 two have mentors 2 and 4", now)
	}
	for _, pair := range r.Pairs {
		if pair.Kept != (pair.Mentor == 1) || pair.Pinned {
			t.Errorf("%+v: only the first was published, and none is pinned", pair)
		}
	}
}

// TestOneAfterAnother: a mentor who became free is offered to those who wait, one after
// another, by solving again without whoever refused.
func TestOneAfterAnother(t *testing.T) {
	t.Parallel()
	p := people(2, 4)
	p.Kept = [][2]int{{0, 0}}
	p.Fit = func(_, mentee int) []int { return []int{[]int{90, 40, 80, 60}[mentee]} }
	p.Mentees[1].First = 1
	var offered []int64
	for {
		r, err := Solve(t.Context(), staying(p))
		if err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(r.Pairs, func(pair Pair) bool { return !pair.Kept })
		if at < 0 {
			break
		}
		offered = append(offered, r.Pairs[at].Mentee)
		mentee := int(r.Pairs[at].Mentee - 1_000_001)
		p.Forbids = append(p.Forbids, [2]int{1, mentee})
	}
	if want := []int64{1_000_002, 1_000_003, 1_000_004}; !slices.Equal(offered, want) {
		t.Errorf("offered to %v, and should be to %v: precedence first, then fit", offered, want)
	}
}
