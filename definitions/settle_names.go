package definitions

import (
	"fmt"
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
			n.name = r.unknown(what, n, among)
		}
		if n.name != "" || what == "list" {
			settled = append(settled, n)
		}
	}
	return settled
}

// unknown tells of a name that names nothing here, and gives the one that was meant:
// a role one at a time, or by its own word, or what is near.
func (r *reader) unknown(what string, n named, among []string) string {
	if each := "each." + strings.TrimSuffix(n.name, "s"); slices.Contains(among, each) && !slices.Contains(among, plural(strings.TrimSuffix(n.name, "s"))) {
		r.wrongf(checkKnown, n.at, "Write "+each+".", "People are named one at a time here, and not as %s", n.name)
		return each
	}
	meant, fix := didYouMean(n.name, among, r.those(what, among))
	if s := r.book.formerly(n.name); s != nil && slices.Contains(among, string(s.name)) {
		meant, fix = string(s.name), fmt.Sprintf("It is called %s now. Write %s.", s.name, s.name)
	}
	for _, x := range r.book.programme.roles {
		if own := x.ownWord(n.name); slices.Contains(among, own) {
			meant, fix = own, "Write "+own+". What people call them stands only in called."
		}
	}
	r.wrongf(checkKnown, n.at, fix, "There is no %s called %s", what, n.name)
	return meant
}

// ownWord is how a role is named that somebody names by what people call it: mentees
// for leaders, each.mentee for each.leader. It is empty where it is not this role.
func (x *role) ownWord(name string) string {
	if x.called == "" {
		return ""
	}
	prefix := ""
	if root, member, ok := strings.Cut(name, "."); ok {
		prefix, name = root+".", member
	}
	called := underscored(x.called)
	switch {
	case prefix == "each." && name == called:
		return prefix + string(x.name)
	case name == called || name == plural(called):
		return prefix + plural(string(x.name))
	}
	return ""
}

// calledWords are several of a role by what people call it, as names are written.
func (x *role) calledWords() []string {
	if x.called == "" {
		return nil
	}
	return []string{underscored(plural(x.called))}
}

// underscored are words as names are written: reverse_mentor.
func underscored(words string) string {
	return strings.NewReplacer(" ", "_", "-", "_").Replace(strings.ToLower(words))
}

// those says which there are.
func (r *reader) those(what string, among []string) string {
	if len(among) == 0 {
		return "There is none in this programme. Add one."
	}
	among = slices.Sorted(slices.Values(among))
	return "Here can stand " + either(among) + "."
}

// anchor finds what a time is counted from.
func (r *reader) anchor(w *when) {
	if w == nil || !w.ofStage() || w.Each && w.Anchor == "session" {
		return // "each session" is each of the stage's own
	}
	p := r.book.programme
	if p.index().meant(w, len(p.stages)) >= 0 {
		return
	}
	at := part(w.at, w.text, w.AnchorAt, w.AnchorLen)
	stages := stageWords(p)
	meant, fix := didYouMean(w.Name(), stages, r.those("stage", stages))
	for _, s := range p.stages {
		if meant == "" && (strings.HasPrefix(w.Name(), string(s.name)+"_") || strings.EqualFold(w.Anchor, s.title)) {
			meant, fix = string(s.name), "Did you mean "+s.aloud()+"?"
		}
	}
	r.wrongf(checkKnown, at, fix, "There is no stage called %s", w.Anchor)
	w.Anchor = meant
}

// ofStage says that a time is counted from a stage, not from people and what they do.
func (w *when) ofStage() bool {
	return w.Anchor != phrase.They && !w.Theirs && w.Event != phrase.Made && w.Event != phrase.Done && w.Event != phrase.Announced
}

func stageWords(p *programme) []string {
	var all []string
	for _, s := range p.stages {
		all = append(all, string(s.name))
	}
	return all
}

// eachPartner is each organisation that sends people.
const eachPartner = "each.partner"

// audiences are the words for those who take part: all, one at a time, or those
// of earlier cohorts.
func audiences(p *programme) []string {
	all := append([]string{everyone}, roleWords(p)...)
	all = append(all, eachWords(p)...)
	for _, x := range p.roles {
		all = append(all, "past."+plural(string(x.name)))
	}
	return all
}

// roleWords are the roles in the plural.
func roleWords(p *programme) []string {
	var all []string
	for _, x := range p.roles {
		all = append(all, plural(string(x.name)))
	}
	return all
}

// eachWords are the roles, one at a time.
func eachWords(p *programme) []string {
	var all []string
	for _, x := range p.roles {
		all = append(all, "each."+string(x.name))
	}
	return all
}

// doers are those who do something together, or one by one.
func doers(p *programme) []string {
	return append(eachWords(p), "each.pair", "each.group", eachPartner)
}

// contactWords are the questions that are answered with a name and address.
func contactWords(p *programme) []string {
	all := answerWords(p.everyone.questions, isContact)
	for _, x := range p.roles {
		all = append(all, answerWords(x.questions, isContact)...)
	}
	return all
}

func isContact(q *question) bool { return q.kind == Contact }

// answerWords are questions as rules write them: answer.institution.
func answerWords(asked []*question, which func(*question) bool) []string {
	var all []string
	for _, q := range asked {
		if which(q) {
			all = append(all, applicant+"."+q.name)
		}
	}
	return all
}

// surveyQuestions are those of all other surveys.
func surveyQuestions(p *programme, but *survey) []string {
	var all []string
	for _, s := range p.stages {
		for _, x := range s.surveys {
			if x == but {
				continue
			}
			for _, q := range x.questions {
				all = append(all, q.name)
			}
		}
	}
	return all
}

// only is the one that is left, if there is one.
func only(names []named) named {
	if len(names) == 0 {
		return named{}
	}
	return names[0]
}

func namesOf(all []named) []string {
	var names []string
	for _, n := range all {
		names = append(names, n.name)
	}
	return names
}
