package definitions

import (
	"maps"
	"slices"
	"strings"

	"trellis/definitions/calendar"
	"trellis/definitions/phrase"
)

// everyone is who has a place and has not withdrawn.
const everyone = "everyone"

// settle finds what each name refers to, now that all that can be named is read.
// A near miss is told, and then meant.
func (r *reader) settle() {
	p := r.book.programme
	r.clocks(p)
	p.assumePeople()
	r.settleForm(p.everyone.questions)
	for _, x := range p.roles {
		r.settleForm(x.questions)
	}
	for _, s := range p.stages {
		r.settleStage(s)
	}
}

// assumePeople takes those for the programme's people whom its stages name, where
// it is not said who they are: that is told already.
func (p *programme) assumePeople() {
	if len(p.people) > 0 {
		return
	}
	for _, s := range p.stages {
		for _, n := range slices.Concat(s.decidedBy, s.approvedBy, s.ledBy, s.help) {
			if !slices.Contains(namesOf(p.people), n.name) {
				p.people = append(p.people, n)
			}
		}
	}
}

// clocks checks the zone and the bank holidays, and goes on with ones that are known.
func (r *reader) clocks(p *programme) {
	if _, err := calendar.New(p.zone, ""); err != nil {
		if p.zone != "" {
			r.wrongf(checkKnown, p.zoneAt, `Write a city as the time zone database names it, like "Europe/London" or "Europe/Jersey".`, "There is no time zone called %s", quote(p.zone))
		}
		p.zone = "Europe/London"
	}
	if known := calendar.Known(); p.holidays != "" && !slices.Contains(known, p.holidays) {
		meant, fix := didYouMean(p.holidays, known, "Write "+either(quotedAll(known))+".")
		r.wrongf(checkKnown, p.holidaysAt, fix, "No bank holidays are known for %s", quote(p.holidays))
		p.holidays = meant
	}
}

// settleForm gives questions the options of their lists.
func (r *reader) settleForm(form []*question) {
	lists := r.book.programme.lists
	for _, q := range form {
		if q.list != "" {
			q.list = r.known("list", []named{{q.list, q.listAt}}, slices.Collect(maps.Keys(lists)))[0].name
		}
		if l := lists[q.list]; l != nil {
			q.options = l.items
		} else if q.list != "" || q.kind == Choice && len(q.options) == 0 {
			q.kind = Organisation // rules about it are not told of too
		}
		if q.most == anyNumber {
			q.most = max(len(q.options), 1)
		}
	}
}

func (r *reader) settleStage(s *stage) {
	p := r.book.programme
	stages := stageWords(p)
	s.after = r.known("stage", s.after, stages)
	s.alongside = r.known("stage", s.alongside, stages)
	for _, staff := range []*[]named{&s.ledBy, &s.help, &s.decidedBy, &s.approvedBy} {
		*staff = r.known("person or role", *staff, namesOf(p.people))
	}
	s.invite = r.known("person or role", s.invite, audiences(p))
	r.settleForm(s.questions)
	r.anchor(s.decide)
	r.anchor(s.choicesClose)
	for _, m := range s.mails {
		m.to = r.known("person or role", m.to, append(audiences(p), append(namesOf(p.people), "applicants")...))
		r.anchor(m.send)
	}
	for _, x := range s.surveys {
		x.invite = r.known("person or role", x.invite, audiences(p))
		r.settleForm(x.questions)
		r.anchor(x.opens)
		r.anchor(x.closes)
	}
}

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
