package definitions

import (
	"maps"
	"slices"

	"trellis/definitions/calendar"
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
