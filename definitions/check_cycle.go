package definitions

import (
	"slices"
	"strings"

	"trellis/definitions/plan"
)

// checkCycles is names/cycle: nothing waits for what waits for it. First by what
// is written; then by what a stage waits for that says nothing, those above it.
func (r *reader) checkCycles() {
	stages := r.book.programme.stages
	index := r.book.programme.index()
	r.findCircles(func(i int) (next []int) {
		for _, n := range slices.Concat(stages[i].after, stages[i].alongside) {
			if j := index.place(plan.StageName(n.name)); j >= 0 {
				next = append(next, j)
			}
		}
		return next
	})
	waits := &resolver{book: r.book}
	r.findCircles(func(i int) (next []int) {
		for _, name := range waits.after(stages[i], i) {
			next = append(next, index.place(name))
		}
		return next
	})
}

// findCircles tells of each way from a stage back to itself, and takes out what
// its stages say they wait for, so that it is told once.
func (r *reader) findCircles(next func(int) []int) {
	const fresh, onTheWay, done = 0, 1, 2
	stages := r.book.programme.stages
	seen := make([]int, len(stages))
	var path []int
	var visit func(int)
	visit = func(i int) {
		seen[i] = onTheWay
		path = append(path, i)
		for _, j := range next(i) {
			switch seen[j] {
			case fresh:
				visit(j)
			case onTheWay:
				r.circle(stages, path[slices.Index(path, j):])
			}
		}
		path = path[:len(path)-1]
		seen[i] = done
	}
	for i := range stages {
		if seen[i] == fresh {
			visit(i)
		}
	}
}

// circle tells of stages that wait for one another, at one that says so.
func (r *reader) circle(stages []*stage, path []int) {
	var words []string
	var said *named
	for _, i := range path {
		s := stages[i]
		words = append(words, s.aloud())
		for _, n := range slices.Concat(s.after, s.alongside) {
			if said == nil {
				said = &n
			}
		}
		s.after, s.alongside = nil, nil
	}
	if said == nil {
		return // it was told already, of another stage
	}
	r.wrongf("names/cycle", said.at, "Let one of them wait for something else.", "%s waits for %s", capital(words[0]),
		strings.Join(append(words[1:], words[0]), ", which waits for "))
}
