package definitions

import "trellis/definitions/plan"

const checkRenamed = "names/was"

// renamings are all that the programme says was called otherwise.
func (b *Book) renamings() (all []plan.Renaming) {
	add := func(of plan.Named, s plan.StageName, is string, was []named) {
		for _, n := range was {
			all = append(all, plan.Renaming{Of: of, Stage: s, Is: is, Was: n.name})
		}
	}
	for _, s := range b.programme.stages {
		add(plan.NamedStage, "", string(s.name), s.was)
		for _, x := range s.sessions {
			add(plan.NamedSession, s.name, x.label, x.was)
		}
		for _, m := range s.mails {
			add(plan.NamedMail, s.name, m.name, m.was)
		}
	}
	return all
}

// formerly is a stage that was called so once; nil when there is none.
func (b *Book) formerly(name string) *stage {
	for _, s := range b.programme.stages {
		if len(s.was) > 0 && s.was[0].name == name {
			return s
		}
	}
	return nil
}

// checkWas is names/was: what was renamed is not there under its old name too, and
// nothing else was called so.
func (r *reader) checkWas() {
	stages := newNames("stage")
	for _, s := range r.book.programme.stages {
		stages.there[string(s.name)] = true
	}
	for _, s := range r.book.programme.stages {
		stages.leave(r, s.was)
		sessions, mails := newNames("session"), newNames("mail")
		for _, x := range s.sessions {
			sessions.there[x.label] = true
		}
		for _, m := range s.mails {
			mails.there[m.name] = true
		}
		for _, x := range s.sessions {
			sessions.leave(r, x.was)
		}
		for _, m := range s.mails {
			mails.leave(r, m.was)
		}
	}
}

// oldNames are those that things of one sort have and had.
type oldNames struct {
	what       string
	there, had map[string]bool
}

func newNames(what string) *oldNames {
	return &oldNames{what, map[string]bool{}, map[string]bool{}}
}

// leave gives up a name, which nothing may have or have had.
func (o *oldNames) leave(r *reader, was []named) {
	for _, n := range was {
		switch {
		case o.there[n.name]:
			r.wrongf(checkRenamed, n.at, "Take this out, or rename the other one too.", "There is still a %s called %s", o.what, n.name)
		case o.had[n.name]:
			r.wrongf(checkRenamed, n.at, "Take this out of the one that is new.", "Two %s were called %s", plural(o.what), n.name)
		}
		o.had[n.name] = true
	}
}
