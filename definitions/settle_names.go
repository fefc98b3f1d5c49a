package definitions

import (
	"slices"
	"strings"

	"trellis/definitions/phrase"
)

// known tells of names that name nothing, and gives those that do, and those that
// were meant. What cannot be known is left out, but for a list's.
func (r *reader) known(what string, names []named, among []string) []named {
	var settled []named
	for _, n := range names {
		if !slices.Contains(among, n.name) {
			meant, fix := didYouMean(n.name, among, r.those(what, among))
			r.wrongf(checkKnown, n.at, fix, "There is no %s called %s", what, n.name)
			n.name = meant
		}
		if n.name != "" || what == "list" {
			settled = append(settled, n)
		}
	}
	return settled
}

// those says which there are.
func (r *reader) those(what string, among []string) string {
	if len(among) == 0 {
		return "There is none in this programme. Add one."
	}
	slices.Sort(among)
	return "Here can stand " + either(among) + "."
}

// anchor finds what a time is counted from.
func (r *reader) anchor(w *when) {
	if w == nil || !w.ofStage() {
		return
	}
	p := r.book.programme
	for _, s := range p.stages {
		if w.Means(string(s.name)) || w.Means(string(s.kind)) {
			return
		}
	}
	at := part(w.at, w.text, w.AnchorAt, w.AnchorLen)
	stages := stageWords(p)
	meant, fix := didYouMean(strings.ReplaceAll(w.Anchor, " ", "_"), stages, r.those("stage", stages))
	r.wrongf(checkKnown, at, fix, "There is no stage called %s", w.Anchor)
	w.Anchor = meant
}

// ofStage says that a time is counted from a stage, not from people and what they do.
func (w *when) ofStage() bool {
	return w.Anchor != phrase.They && !w.Theirs && w.Event != phrase.Made && w.Event != phrase.Announced
}

func stageWords(p *programme) []string {
	var all []string
	for _, s := range p.stages {
		all = append(all, string(s.name))
	}
	return all
}

// audiences are the words for those who take part.
func audiences(p *programme) []string {
	all := []string{everyone}
	for _, x := range p.roles {
		all = append(all, plural(x.name))
	}
	return all
}

func namesOf(all []named) []string {
	var names []string
	for _, n := range all {
		names = append(names, n.name)
	}
	return names
}
