package definitions

import (
	"fmt"
	"maps"
	"slices"
	"strings"

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
	p.askPartner()
	r.settleForm(p.everyone.questions)
	r.settlePer(&p.everyone, answerWords(p.everyone.questions, func(*question) bool { return true }))
	for _, x := range p.roles {
		r.settleForm(x.questions)
		r.settleRole(x)
	}
	words := vocabulary{stageWords(p), contactWords(p)}
	for _, s := range p.stages {
		r.settleStage(s, words)
	}
	r.settleUse(r.book.questions(), words)
	for _, s := range p.stages {
		r.settleUse(s.questions, words)
		for _, x := range s.surveys {
			r.settleUse(x.questions, words)
		}
	}
}

// settleUse finds what answers are for, and who may see them.
func (r *reader) settleUse(form []*question, words vocabulary) {
	p := r.book.programme
	for _, q := range form {
		q.usedFor = r.known("stage", q.usedFor, words.stages)
		q.seenBy = r.known("person", q.seenBy, namesOf(p.people))
		q.shownTo = r.known("role", r.matchTold(q), append(roleWords(p), everyone))
		r.anchor(q.keptUntil)
	}
}

// matchTold are those to whom an answer is shown, but for whoever somebody is
// matched with, who is told it by a mail.
func (r *reader) matchTold(q *question) []named {
	return slices.DeleteFunc(q.shownTo, func(n named) bool {
		if !slices.Contains([]string{"match", "matched", "their_match", "pair", "each.pair"}, n.name) {
			return false
		}
		r.wrong(checkKnown, n.at, "Whoever somebody is matched with is told by a mail", fmt.Sprintf("Take this out, and write ${match.%s} in the mail that goes when pairs are announced.", q.name))
		return true
	})
}

// assumePeople takes those for the programme's people whom its stages name, where
// it is not said who they are: that is told already.
func (p *programme) assumePeople() {
	if len(p.people) > 0 {
		return
	}
	for _, s := range p.stages {
		for _, n := range slices.Concat(s.siftedBy, s.decidedBy, s.approvedBy, s.ledBy, s.help) {
			if !slices.Contains(namesOf(p.people), n.name) {
				p.people = append(p.people, n)
			}
		}
	}
}

// askPartner asks those whom partners nominate which partner it was: an answer like
// any other, which rules and mails may speak of.
func (p *programme) askPartner() {
	for _, s := range p.stages {
		for _, n := range s.nominate {
			if slices.Contains(namesOf(n.by), eachPartner) && called("partner", p.everyone.questions) == nil {
				q := &question{name: "partner", ask: "Which partner nominates you?", kind: Organisation, most: 1, at: n.at}
				p.everyone.questions = append([]*question{q}, p.everyone.questions...)
			}
		}
	}
}

// clocks checks the zone and the bank holidays, and goes on with ones that are known.
func (r *reader) clocks(p *programme) {
	if _, err := calendar.New(p.zone, ""); err != nil || !strings.Contains(p.zone, "/") { // GMT has no summer time
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

// settleRole finds the questions that a role speaks of.
func (r *reader) settleRole(x *role) {
	asked := answerWords(r.book.asked(x.name), func(q *question) bool { return q.kind == Number })
	if x.asks.name != "" {
		x.asks = only(r.known("question answered with a number", []named{x.asks}, asked))
	}
	all := answerWords(r.book.asked(x.name), func(*question) bool { return true })
	r.settlePer(&x.applying, all)
}

// settlePer finds the questions whose answers are counted one by one.
func (r *reader) settlePer(a *applying, asked []string) {
	for _, l := range a.limits {
		if l.per.name != "" {
			l.per = only(r.known("question", []named{l.per}, asked))
		}
	}
	for _, x := range a.reserves {
		if x.per.name != "" {
			x.per = only(r.known("question", []named{x.per}, asked))
		}
	}
}

func (r *reader) settleStage(s *stage, words vocabulary) {
	p, stages := r.book.programme, words.stages
	s.after = r.known("stage", s.after, stages)
	s.alongside = r.known("stage", s.alongside, stages)
	for _, staff := range []*[]named{&s.help, &s.siftedBy, &s.decidedBy, &s.approvedBy} {
		*staff = r.known("person or role", *staff, namesOf(p.people))
	}
	s.arrangedBy = r.known("role", s.arrangedBy, roleWords(p))
	s.confirmedBy = r.known("role", s.confirmedBy, eachWords(p))
	r.settleGathering(&s.gathering)
	for _, x := range s.sessions {
		r.settleGathering(&x.gathering)
	}
	for _, n := range s.nominate {
		n.by = r.known("person", n.by, append(namesOf(p.people), eachPartner))
	}
	r.settleForm(s.questions)
	for _, m := range s.mails {
		m.to = r.known("person or role", m.to, p.addressees())
		m.approvedBy = r.known("person", m.approvedBy, namesOf(p.people))
		m.copyTo = r.known("question answered with a name and address", m.copyTo, words.contacts)
	}
	for _, x := range s.surveys {
		x.invite = r.known("person or role", x.invite, append(audiences(p), "applicants"))
		if len(x.asksAgain) > 0 {
			x.asksAgain = r.known("question of a survey", x.asksAgain, surveyQuestions(p, x))
		}
		r.settleForm(x.questions)
	}
	for _, x := range s.agreements {
		x.by = r.known("person or role", x.by, append(append(doers(p), audiences(p)...), namesOf(p.people)...))
	}
	for _, x := range s.tasks {
		x.by = r.known("person or role", x.by, append(append(doers(p), audiences(p)...), append(namesOf(p.people), words.contacts...)...))
		x.about = r.known("person or role", x.about, append(doers(p), "each.applicant"))
	}
	for _, w := range s.phrases() {
		r.anchor(w)
	}
}

func (r *reader) settleGathering(g *gathering) {
	p := r.book.programme
	g.invite = r.known("person or role", g.invite, append(audiences(p), "applicants"))
	g.ledBy = r.known("person or role", g.ledBy, namesOf(p.people))
}

// vocabulary is the names that there may be many of, gathered once.
type vocabulary struct {
	stages   []string
	contacts []string // questions that are answered with a name and address
}
