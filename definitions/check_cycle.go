package definitions

import (
	"slices"
	"strings"

	"trellis/definitions/plan"
)

// checkCycles is names/cycle: nothing waits for what waits for it.
func (r *reader) checkCycles() {
	told := map[plan.StageName]bool{}
	for _, s := range r.book.programme.stages {
		path := r.circle(s, nil)
		if len(path) == 0 || told[s.name] {
			continue
		}
		var words []string
		for _, name := range path {
			told[name] = true
			words = append(words, string(name))
		}
		at := s.at
		for _, n := range append(slices.Clone(s.after), s.alongside...) {
			at = n.at
		}
		r.wrongf("names/cycle", at, "Let one of them wait for something else.", "%s waits for %s", capital(words[0]),
			strings.Join(append(words[1:], words[0]), ", which waits for "))
		s.after, s.alongside = nil, nil
	}
}

// circle is the way from a stage back to itself, along what is written; nil when
// there is none.
func (r *reader) circle(s *stage, path []plan.StageName) []plan.StageName {
	if s == nil || slices.Contains(path, s.name) {
		if len(path) > 0 && s != nil && path[0] == s.name {
			return path
		}
		return nil
	}
	path = append(slices.Clone(path), s.name)
	for _, n := range append(slices.Clone(s.after), s.alongside...) {
		if found := r.circle(r.book.stage(plan.StageName(n.name)), path); found != nil {
			return found
		}
	}
	return nil
}
