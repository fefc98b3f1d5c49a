package definitions

import "trellis/definitions/plan"

// stageIndex finds stages by what people call them, without looking at each.
type stageIndex struct {
	names, kinds map[string]int // the first of that name or kind, by its place in the programme
}

// index is made once all stages are read.
func (p *programme) index() *stageIndex {
	if p.indexed != nil && len(p.indexed.names) == len(p.stages) {
		return p.indexed
	}
	x := &stageIndex{names: map[string]int{}, kinds: map[string]int{}}
	for i, s := range p.stages {
		x.names[string(s.name)] = i
		if _, there := x.kinds[string(s.kind)]; !there {
			x.kinds[string(s.kind)] = i
		}
	}
	p.indexed = x
	return x
}

// meant is the stage that a time is counted from, among the first so many; -1 when
// it is none of them. A name goes before a kind.
func (x *stageIndex) meant(w *when, among int) int {
	for _, known := range []map[string]int{x.names, x.kinds} {
		best := -1
		for _, word := range w.words() {
			if i, ok := known[word]; ok && i < among && (best < 0 || i < best) {
				best = i
			}
		}
		if best >= 0 {
			return best
		}
	}
	return -1
}

// words are the names that an anchor can stand for: drop_in and drop_ins of "each drop-in".
func (w *when) words() []string {
	name := w.Name()
	if w.Each {
		return []string{name, name + "s"}
	}
	return []string{name}
}

// place is where a stage stands in the programme; -1 when there is none of that name.
func (x *stageIndex) place(name plan.StageName) int {
	if i, ok := x.names[string(name)]; ok {
		return i
	}
	return -1
}
