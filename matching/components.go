package matching

import "iter"

// components numbers the strong components of a graph: two nodes have the same
// number if each can be reached from the other (Tarjan, SIAM J. Comput. 1, 1972).
func components(nodes int, from func(int) iter.Seq[int]) []int {
	t := &tarjan{from: from, order: make([]int, nodes), low: make([]int, nodes), component: make([]int, nodes)}
	for node := range nodes {
		if t.order[node] == 0 {
			t.visit(node)
		}
	}
	return t.component
}

type tarjan struct {
	from      func(int) iter.Seq[int]
	order     []int // when a node was first seen, from 1; 0: not yet
	low       []int // the earliest node on the path that it leads back to
	component []int // from 1; 0 while it is on the path
	path      []int
	seen      int
	found     int
}

func (t *tarjan) visit(node int) {
	t.seen++
	t.order[node], t.low[node] = t.seen, t.seen
	t.path = append(t.path, node)
	for next := range t.from(node) {
		if t.order[next] == 0 {
			t.visit(next)
			t.low[node] = min(t.low[node], t.low[next])
		} else if t.component[next] == 0 {
			t.low[node] = min(t.low[node], t.order[next])
		}
	}
	if t.low[node] == t.order[node] {
		t.close(node)
	}
}

// close takes the component that a node began off the path.
func (t *tarjan) close(first int) {
	t.found++
	for {
		node := t.path[len(t.path)-1]
		t.path = t.path[:len(t.path)-1]
		t.component[node] = t.found
		if node == first {
			return
		}
	}
}
