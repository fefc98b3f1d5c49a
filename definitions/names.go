package definitions

import (
	"cmp"
	"slices"
	"strings"

	"trellis/definitions/plan"
)

// known is a name that a mail may speak of.
type known struct {
	name, doc string
	scope     *scope // where it may; nil: in every mail
	// value is what it stands for in a scene; ok is false when that is not known.
	value func(*Scene) (v string, ok bool)
}

// fixed are the names that every programme has.
var fixed = []known{
	{"you.name", "the reader's name", nil, you(func(p Person) string { return p.Name })},
	{"you.first_name", "their first name", nil, you(Person.FirstName)},
	{"you.email", "their address", nil, you(func(p Person) string { return p.Email })},
	{"you.role", "what they take part as, as people call it", nil, yourRole},

	{"match.name", "whom the reader is matched with", matched, match(func(p Person) string { return p.Name })},
	{"match.first_name", "their first name", matched, match(Person.FirstName)},
	{"match.email", "their address", matched, match(func(p Person) string { return p.Email })},
	{"match.role", "what they take part as, as people call it", matched, matchRole},

	{"programme.name", "the programme's name", nil, func(s *Scene) (string, bool) { return told(s.Plan.Programme) }},
	{"cohort.name", "the cohort's name", nil, func(s *Scene) (string, bool) { return told(s.Plan.Title) }},
	{"introductions", "what the others wrote about themselves", nil, func(s *Scene) (string, bool) { return told(s.Introductions) }},

	{"session.title", "what the session is called", oneSession, ofSession(func(_ *Scene, x *plan.Session) string { return x.Title })},
	{"session.on", "its day and its hours", oneSession, ofSession(sessionOn)},
	{"session.where", "where it is", oneSession, ofSession(sessionWhere)},
	{"session.link", "the link to join it; nothing when there is none", oneSession, sessionLink},
	{"session.attend", "to how many of the stage's sessions one comes, where not to all; else nothing", oneSession, sessionAttend},
	{"session.led_by", "who leads it", oneSession, ofSession(sessionLed)},

	{"survey.title", "what the survey is called", oneSurvey, aboutSurvey(func(_ *Scene, x *plan.Survey) string { return x.Title })},
	{"survey.closes", "its last day", oneSurvey, aboutSurvey(func(s *Scene, x *plan.Survey) string { return lastDay(s, x.Closes) })},
	{"link.survey", "a link to answer it", oneSurvey, func(s *Scene) (string, bool) {
		if s.Survey == nil {
			return "", false
		}
		return s.link(s.Survey.Title)
	}},

	{"survey.answering", "whether people have to answer it", oneSurvey, aboutSurvey(func(_ *Scene, x *plan.Survey) string { return x.Answering() })},

	{"agreement.title", "what the agreement is called", oneAgreement, agreed(func(_ *Scene, x *plan.Agreement) string { return worded(string(x.Name)) })},
	{"agreement.due", "by which day it is to be made", oneAgreement, agreed(func(s *Scene, x *plan.Agreement) string { return cmp.Or(lastDay(s, x.Due), "the end of the programme") })},
	{"link.agreement", "a link to say that it is made", oneAgreement, func(s *Scene) (string, bool) { return s.link("We have agreed") }},
	{"task.ask", "what is to be done", oneTask, toDo(func(_ *Scene, x *plan.Task) string { return x.Ask })},
	{"task.due", "by which day", oneTask, toDo(func(s *Scene, x *plan.Task) string { return cmp.Or(lastDay(s, x.Due), "the end of the programme") })},
	{"link.task", "a link to say that it is done", oneTask, func(s *Scene) (string, bool) { return s.link("It is done") }},

	{"link.call", "a link to ask to be called", nil, func(s *Scene) (string, bool) { return s.link("Please call me") }},
	{"link.confirm", "a link to say whether a match suits them", nil, func(s *Scene) (string, bool) { return s.link("About my match") }},
	{"count.unconfirmed", "how many proposed pairs nobody has said yes to", notices, count("unconfirmed")},

	{"asked.what", "what was asked, in words", chasing, func(s *Scene) (string, bool) { return told(s.Asked.What) }},
	{"asked.until", "by when, in a sentence; nothing where it was not said", chasing, askedUntil},
	{"link.asked", "a link to answer it", chasing, func(s *Scene) (string, bool) { return s.link(capital(s.Asked.What)) }},

	{"decision.on", "the day on which what is decided is told", notices, decided},
	{"stage.title", "what the stage is called that this is about", notices, ofStage(func(s *plan.Stage) string { return s.Title })},
	{"count.applied", "how many have applied", notices, count("applied")},
	{"count.undecided", "how many of them are undecided", notices, count("undecided")},
	{"count.places", "how many places are given", notices, count("places")},
	{"count.pairs", "how many pairs are proposed, or go on", notices, count("pairs")},
	{"count.groups", "how many groups are proposed, or go on", notices, count("groups")},
	{"count.small", "how many groups are smaller than they were to be", notices, count("small")},
	{"count.waiting", "how many people would wait", notices, count("waiting")},
	{"count.ended", "how many pairs ended because one of the two withdrew", notices, count("ended")},
	{"proposal", "the number of the proposal", notices, proposal},
	{"report.waiting", "the mails that are about to leave, to how many, and how each is stopped", notices, report("waiting")},
	{"report.leaves", "when the first of them leaves", notices, report("leaves")},
	{"report.lacking", "the letters that are held, and what is lacking", notices, report("lacking")},
	{"report.calls", "who asked to be called, and how they are reached", notices, report("calls")},
	{"report.handed", "likewise, of those who were handed to the reader", notices, report("handed")},
	{"report.standing", "where the cohort stands", notices, report("standing")},
	{"report.happened", "what happened in the last week", notices, report("happened")},
	{"report.coming", "what comes in the next two weeks", notices, report("coming")},
	{"report.needed", "who must do what", notices, report("needed")},
	{"report.wrong", "what went wrong", notices, report("wrong")},
}

// names are all names that mails of this programme may speak of: those of every
// programme, and those of its own questions, people, stages and surveys.
func (b *Book) names() []known {
	names := append([]known{}, fixed...)
	for _, q := range b.questions() {
		names = append(names,
			known{"you." + q.name, "their answer: " + q.ask, nil, you(func(p Person) string { return p.Answers[q.name] })},
			known{"match." + q.name, "their match's answer: " + q.ask, matched, match(func(p Person) string { return p.Answers[q.name] })})
	}
	names = append(names, known{"agreement.words", "the words of the agreement", oneAgreement, agreed(func(_ *Scene, x *plan.Agreement) string {
		return strings.TrimSpace(string(b.files[wordsFolder+string(x.Name)+".md"]))
	})})
	for _, x := range b.programme.people {
		names = append(names, namesOfStaff(x.name)...)
	}
	if !slices.Contains(namesOf(b.programme.people), coordinator) {
		names = append(names, // whatever they are called, somebody answers for the cohort
			known{coordinator + ".name", "the name of the first of the programme's people", nil, func(s *Scene) (string, bool) { return told(s.Staff[s.Plan.Coordinator].FullName) }},
			known{coordinator + ".email", "their address", nil, func(s *Scene) (string, bool) { return told(s.Staff[s.Plan.Coordinator].Email) }})
	}
	for _, s := range b.programme.stages {
		names = append(names, s.names()...)
	}
	return names
}

// coordinator is what mails that are built in call whoever answers for the cohort.
const coordinator = "coordinator"

// questions are all that applicants are asked, of whatever role, each name once.
func (b *Book) questions() []*question {
	every := slices.Clone(b.programme.everyone.questions)
	seen := map[string]bool{}
	for _, q := range every {
		seen[q.name] = true
	}
	for _, r := range b.programme.roles {
		for _, q := range r.questions {
			if !seen[q.name] {
				every, seen[q.name] = append(every, q), true
			}
		}
	}
	return every
}

func namesOfStaff(name string) []known {
	staff := func(get func(Staff) string) func(*Scene) (string, bool) {
		return func(s *Scene) (string, bool) { return told(get(s.Staff[plan.StaffName(name)])) }
	}
	return []known{
		{name + ".name", "the " + name + "'s name", nil, staff(func(x Staff) string { return x.FullName })},
		{name + ".email", "the " + name + "'s address", nil, staff(func(x Staff) string { return x.Email })},
	}
}

func find(name string, among []known) *known {
	for i := range among {
		if among[i].name == name {
			return &among[i]
		}
	}
	return nil
}
