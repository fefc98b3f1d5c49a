package groups

import "math/rand/v2"

// invented makes a random problem with laws, fits that differ the two ways round and
// often tie, pins and forbids, targets and slacks. It may contradict itself.
func invented(r *rand.Rand, n int) Problem {
	least := 2 + r.IntN(3)
	p := Problem{Least: least, Most: least + r.IntN(4), Seed: r.Int64()}
	if r.IntN(2) == 0 {
		p.Target = p.Least + r.IntN(p.Most-p.Least+1)
	}
	p.Slack = max(0, r.IntN(4)-1)
	for i := range n {
		p.People = append(p.People, Person{ID: int64(100 + 7*i)})
	}
	width, values := r.IntN(4), [][]int{{0, 100}, {0, 33, 66, 100}, {0, 50, 51}}[r.IntN(3)]
	law, fit, strict := make([]int, n*n), make([][]int, n*n), []int{3, 6, 20, 60}[r.IntN(4)]
	for i := range fit {
		law[i] = r.IntN(strict)
		fit[i] = make([]int, width)
		for f := range fit[i] {
			fit[i][f] = values[r.IntN(len(values))]
		}
	}
	laws := []string{"one museum", "line manager"}
	p.Allowed = func(a, b int) (bool, string) {
		if l := law[a*n+b]; l < len(laws) {
			return false, laws[l]
		}
		return true, ""
	}
	p.Fit = func(a, b int) []int { return fit[a*n+b] }
	for range r.IntN(3) * min(n/2, 1) {
		a := r.IntN(n)
		p.Forbids = append(p.Forbids, [2]int{a, (a + 1 + r.IntN(n-1)) % n})
	}
	for range r.IntN(4) * min(n/2, 1) {
		a := r.IntN(n)
		p.Pins = append(p.Pins, [2]int{a, (a + 1 + r.IntN(n-1)) % n})
	}
	return p
}

// shuffled is the same problem with the people in another order.
func shuffled(r *rand.Rand, p Problem) Problem {
	order := r.Perm(len(p.People)) // which of the old is at each place
	place := make([]int, len(order))
	q := p
	q.People, q.Pins, q.Forbids = nil, nil, nil
	for i, old := range order {
		q.People = append(q.People, p.People[old])
		place[old] = i
	}
	q.Allowed = func(a, b int) (bool, string) { return p.Allowed(order[a], order[b]) }
	q.Fit = func(a, b int) []int { return p.Fit(order[a], order[b]) }
	for _, pin := range p.Pins {
		q.Pins = append(q.Pins, [2]int{place[pin[1]], place[pin[0]]})
	}
	for _, forbid := range p.Forbids {
		q.Forbids = append(q.Forbids, [2]int{place[forbid[0]], place[forbid[1]]})
	}
	return q
}
