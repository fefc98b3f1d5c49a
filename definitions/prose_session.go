package definitions

import (
	"strings"

	"trellis/definitions/plan"
)

// gathering is a stage that people come to: a launch, a training, drop-ins, a
// finale, or one of the programme's own, which may also be none.
func (n *narrator) gathering(s *stage, i int) {
	starts := n.starts(s, i)
	if !n.meetsAt(s) {
		n.lead = starts // of what is to be done, which comes next
		if len(s.tasks) == 0 {
			n.say(starts+"this part begins", n.forWhom(s))
		} else {
			n.say(n.forWhom(s))
		}
		return
	}
	n.say(starts+n.invited(s), n.forWhom(s), n.about(&s.gathering, n.they(s)), n.comeTo(s), n.datesOf(s), n.invitations(s))
	var points []Point
	for _, x := range s.sessions {
		points = append(points, n.session(s, x))
	}
	n.count("The sessions are:", points...)
}

// meetsAt says that a stage has a session: one of the programme's own need not.
func (n *narrator) meetsAt(s *stage) bool {
	d := n.given(s)
	switch s.kind {
	case plan.Launch, plan.Training, plan.DropIns, plan.Finale:
		return true
	case plan.Own:
	default:
		return false
	}
	return len(s.invite)+len(s.ledBy)+len(s.sessions) > 0 || s.lasts != nil || s.where != "" ||
		s.private || s.attend != "" || s.inviteWhen != nil || d != nil && len(d.on) > 0
}

// they is how the sentences after the first speak of a stage's sessions.
func (n *narrator) they(s *stage) subject {
	switch {
	case len(s.sessions) > 0 || s.kind == plan.DropIns && !n.the(s).plural:
		return subject{"its sessions", true}
	case s.kind == plan.DropIns:
		return subject{"they", true}
	}
	return subject{"it", false}
}

// invited is the first sentence: who is invited to what, and how often.
func (n *narrator) invited(s *stage) string {
	what := n.the(s).words
	if s.every != nil {
		what += ", " + everyLength(*s.every)
	}
	who := n.whoAll(s.invite)
	switch {
	case len(s.invite) == 0:
		who = subject{"everyone", false}
	case s.invite[0].of("each") != "":
		return who.be() + " invited, one at a time, to " + what
	}
	return who.be() + " invited to " + what
}

// about is where a gathering is, how long, and who leads it.
func (n *narrator) about(g *gathering, it subject) string {
	var parts []string
	if g.where != "" {
		parts = append(parts, it.be()+" "+placeWords(g.where))
	}
	if g.lasts != nil {
		parts = append(parts, it.does("last")+" "+lengthWords(*g.lasts))
	}
	if len(g.ledBy) > 0 {
		parts = append(parts, it.be()+" led by "+n.whoAll(g.ledBy).words)
	}
	for i := 1; i < len(parts); i++ {
		parts[i] = strings.TrimPrefix(parts[i], it.words+" ")
	}
	text := sentenceOr(all(parts))
	if g.private {
		text = paragraphOf(text, "The entry in people's diaries names nobody")
	}
	return text
}

func sentenceOr(text string) string {
	if text == "" {
		return ""
	}
	return asSentence(text)
}

// comeTo is which of several sessions people come to.
func (n *narrator) comeTo(s *stage) string {
	switch s.attend {
	case "one session":
		return "People come to one of the sessions"
	case "at least one session":
		return "People come to at least one of the sessions"
	case "every session":
		return "People come to every session"
	}
	return ""
}

// session is one of several.
func (n *narrator) session(s *stage, x *session) Point {
	title := x.title
	if title == "" {
		title = worded(x.label)
	}
	var text []string
	if len(x.invite) > 0 {
		text = append(text, n.whoAll(x.invite).be()+" invited to it")
	}
	text = append(text, n.about(&x.gathering, subject{"it", false}))
	if d := n.given(s); d != nil && d.sessions[x.label] != nil {
		given := d.sessions[x.label]
		text = append(text, n.takesPlace(given), n.placeGiven(given, "Its"))
	}
	return Point{title, paragraphOf(text...)}
}

// support is somebody whom people can turn to.
func (n *narrator) support(s *stage, i int) {
	who := n.whoAll(s.invite)
	if len(s.invite) == 0 {
		who = subject{"everyone", false}
	}
	helper := n.whoAll(s.ledBy).words
	if helper == "" {
		helper = n.who(n.book.programme.people[0]).words
	}
	where := ""
	if s.where != "" {
		where = "They talk " + placeWords(s.where)
	}
	lasts := ""
	if s.lasts != nil {
		lasts = "A conversation lasts " + lengthWords(*s.lasts)
	}
	n.say(n.starts(s, i)+who.words+" can turn to "+helper+" for support", n.forWhom(s), where, lasts, n.fromUntil(s))
}
