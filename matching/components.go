package matching

// graph is a directed graph by what its nodes lead to.
type graph interface {
	nodes() int
	degree(node int) int
	next(node, i int) int // the i-th node that it leads to; nobody: none after all
}

// components numbers the strong components of a graph: two nodes have the same
// number if each can be reached from the other (Tarjan, SIAM J. Comput. 1, 1972). A
// component's number is above those of all that it leads to.
func components(g graph) []int32 {
	n := g.nodes()
	t := &tarjan{graph: g, order: make([]int32, n), low: make([]int32, n), at: make([]int32, n), component: make([]int32, n)}
	for node := range n {
		if t.order[node] == 0 {
			t.visit(node)
		}
	}
	return t.component
}

type tarjan struct {
	graph
	order     []int32 // when a node was first seen, from 1; 0: not yet
	low       []int32 // the earliest node on the path that it leads back to
	at        []int32 // which of the nodes it leads to comes next
	component []int32 // from 1; 0 while it is on the path
	path      []int32 // nodes without a component
	way       []int32 // from the first node to where the search is
	seen      int32
	found     int32
}

// visit searches from a node, without recursion: a chain of moves may be as long as
// there are people.
func (t *tarjan) visit(first int) {
	t.enter(first)
	for len(t.way) > 0 {
		node := int(t.way[len(t.way)-1])
		if int(t.at[node]) < t.degree(node) {
			next := t.next(node, int(t.at[node]))
			t.at[node]++
			switch {
			case next == nobody:
			case t.order[next] == 0:
				t.enter(next)
			case t.component[next] == 0:
				t.low[node] = min(t.low[node], t.order[next])
			}
			continue
		}
		t.way = t.way[:len(t.way)-1]
		if t.low[node] == t.order[node] {
			t.close(node)
		}
		if len(t.way) > 0 {
			before := t.way[len(t.way)-1]
			t.low[before] = min(t.low[before], t.low[node])
		}
	}
}

func (t *tarjan) enter(node int) {
	t.seen++
	t.order[node], t.low[node] = t.seen, t.seen
	t.path, t.way = append(t.path, int32(node)), append(t.way, int32(node))
}

// close takes the component that a node began off the path.
func (t *tarjan) close(first int) {
	t.found++
	for {
		node := t.path[len(t.path)-1]
		t.path = t.path[:len(t.path)-1]
		t.component[node] = t.found
		if int(node) == first {
			return
		}
	}
}
