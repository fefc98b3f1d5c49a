package definitions

import (
	"slices"

	"trellis/definitions/plan"
)

// What the words about people, and those of one kind of stage, leave open.

// openOfPeople is what nobody says of those who apply and of what they answer.
func (n *narrator) openOfPeople() []string {
	p := n.book.programme
	text := []string{"Every question has to be answered of which it is not said that it may be left blank"}
	questions := n.everyQuestion()
	if slices.ContainsFunc(questions, func(q *question) bool { return len(q.seenBy) == 0 }) {
		text = append(text, "Answers are seen by all who run the programme, unless it is said by whom alone; and by nobody who takes part, unless it is said")
	}
	if slices.ContainsFunc(questions, func(q *question) bool { return q.keptUntil == nil }) {
		text = append(text, "Answers are kept as long as the cohort is, unless it is said until when")
	}
	if p.holidays == "" {
		text = append(text, "Working days are Monday to Friday: whose bank holidays count is not said")
	}
	for _, r := range p.roles {
		if len(r.money) > 0 {
			text = append(text, "Money is only written down and added up: nothing is collected or paid out")
			break
		}
	}
	for _, s := range p.stages {
		if s.kind == plan.Recruitment && !s.applyOnce && len(p.roles) > 1 && len(s.nominate) == 0 {
			text = append(text, "Somebody may apply for more than one role")
		}
		if s.kind == plan.Recruitment && len(s.invite) == 0 && len(s.nominate) == 0 {
			text = append(text, "Whom "+n.the(s).words+" is for is not said, so anybody may apply for any role")
		}
		if s.kind == plan.Recruitment && s.decides() && s.decide == nil && n.decideDay(s) == "" {
			text = append(text, "When applicants are told is not said here: each cohort says it")
		}
	}
	for _, a := range n.everyApplying() {
		for _, x := range a.reserves {
			if x.ifUnused == "" {
				text = append(text, "What is kept under "+cited(x.label)+" is open to all when none of them takes it")
			}
		}
		for _, l := range a.limits {
			if l.within == nil {
				text = append(text, "The limit "+cited(l.label)+" is counted within one cohort")
			}
		}
	}
	return text
}

// openOfStages is what the stages leave open.
func (n *narrator) openOfStages() []string {
	var text []string
	for _, s := range n.book.programme.stages {
		text = append(text, n.openOf(s)...)
	}
	return text
}

func (n *narrator) openOf(s *stage) []string {
	var text []string
	the := n.the(s)
	coordinator := n.who(n.book.programme.people[0])
	add := func(so bool, sentence string) {
		if so {
			text = append(text, sentence)
		}
	}
	switch s.kind {
	case plan.Matching:
		add(s.unmatched == "", coordinator.does("write")+" to those for whom there is nobody in "+the.words)
		add(s.choicesClose == nil && s.chooses+len(s.scores) > 0, "Choices close when "+n.matches()+" are proposed, unless a cohort says on which day")
		add(s.choiceAt.Filename == "" && s.makes != "groups", "For "+the.words+", nobody is asked to choose anybody")
	case plan.Meetings:
		if n.matches() == "groups" {
			add(len(s.arrangedBy) == 0, "Anybody in a group may arrange "+the.words+", and all of them are reminded")
		} else {
			add(len(s.arrangedBy) == 0, "Either of a pair may arrange "+the.words+", and both are reminded")
		}
		add(len(s.help) == 0, "Whoever needs help in "+the.words+" turns to "+coordinator.words)
		add(s.ifEnds == "", "If "+aOrAn(n.matches()[:len(n.matches())-1])+" ends early in "+the.words+", "+coordinator.does("decide")+" what follows")
		add(s.length == nil && n.cohort == nil, "How long "+the.words+" go on is not said: a cohort says until when")
	case plan.Evaluation:
		add(!s.voluntary && !s.required && len(s.surveys) > 0, "Answering in "+the.words+" is neither required nor called voluntary")
	case plan.Recruitment, plan.Support:
	default:
		short := n.cohort == nil && s.lasts == nil && n.meetsAt(s) && !slices.ContainsFunc(s.sessions, func(x *session) bool { return x.lasts != nil })
		add(short, "How long "+the.does("last")+" is not said here: each cohort says when it ends")
		add(len(s.invite) == 0 && n.meetsAt(s) && !s.invitesApart(), "Everyone is invited to "+the.words)
		add(s.attend == "" && len(s.sessions) > 1, "People come to every session of "+the.words+s.toWhichInvited())
	}
	for _, x := range s.agreements {
		add(x.due == nil, "There is no day by which the agreement "+cited(worded(x.name))+" is to be made, but for the end of the programme")
		add(!x.required, "The agreement "+cited(worded(x.name))+" is not required")
		add(x.remind == nil, "Nobody is reminded of the agreement "+cited(worded(x.name)))
	}
	for _, x := range s.tasks {
		add(x.due == nil, "There is no day by which this is to be done, but for the end of the programme: "+cited(askedIn(x.ask)))
	}
	return text
}

// invitesApart says that each session of a stage says itself whom it invites.
func (s *stage) invitesApart() bool {
	return len(s.sessions) > 0 && !slices.ContainsFunc(s.sessions, func(x *session) bool { return len(x.invite) == 0 })
}

func (s *stage) toWhichInvited() string {
	if slices.ContainsFunc(s.sessions, func(x *session) bool { return len(x.invite) > 0 }) {
		return " to which they are invited"
	}
	return ""
}

// everyQuestion are all that anybody is asked.
func (n *narrator) everyQuestion() []*question {
	p := n.book.programme
	all := slices.Clone(p.everyone.questions)
	for _, r := range p.roles {
		all = append(all, r.questions...)
	}
	for _, s := range p.stages {
		all = append(all, s.questions...)
		for _, x := range s.surveys {
			all = append(all, x.questions...)
		}
	}
	return all
}

// everyApplying are what all are asked, and what each role is.
func (n *narrator) everyApplying() []*applying {
	all := []*applying{&n.book.programme.everyone}
	for _, r := range n.book.programme.roles {
		all = append(all, &r.applying)
	}
	return all
}
