package definitions

import (
	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// check is something that is looked for before anything runs: in the programme,
// or in each of its cohorts.
type check struct {
	name, doc string
	programme func(*reader)
	cohort    func(*reader, *dated)
}

// checks are all that can be found. Those without a function are found by reading,
// or by a neighbour of theirs that looks at the same things.
var checks = []check{
	{name: checkFiles, doc: "A file is there and cannot be read, or is not there."},
	{name: checkSyntax, doc: "A quote, an = or a bracket is missing, or is not what it looks like."},
	{name: checkShape, doc: "Something stands where it does not belong, is there twice, or is missing."},
	{name: checkReserved, doc: "A name means something already.", programme: func(r *reader) { r.checkDirectory(); r.checkReserved() }},
	{name: "names/twice", doc: "Two cohorts have one name.", programme: (*reader).checkLabels},
	{name: checkRenamed, doc: "Something was called as something else is, or was.", programme: (*reader).checkWas},
	{name: phrase.CheckWritten, doc: "A time is not written as times are."},
	{name: phrase.CheckWeekday, doc: "A date is not on that day of the week."},
	{name: phrase.CheckReal, doc: "There is no such day."},
	{name: "names/cycle", doc: "Two stages wait for each other.", programme: (*reader).checkCycles},
	{name: "questions/asked", doc: "A rule asks about what nobody is asked.", programme: func(r *reader) { r.add(r.book.checkRules()) }},
	{name: checkChoices, doc: "A rule compares with an answer that nobody can give."},
	{name: checkBlank, doc: "A rule that nobody may break asks about what may be left blank, or is typed freely."},
	{name: checkAnswerable, doc: "A rule asks about no answer, so it is the same for everyone."},
	{name: checkWritten, doc: "A rule is not written as rules are."},
	{name: checkPrivateAnswers, doc: "An anonymous survey is read by something.", programme: (*reader).checkPrivate},
	{name: "questions/used", doc: "An answer is not used for what people are told.", programme: (*reader).checkUsed},
	{name: checkKind, doc: "A rule compares things of two kinds, as a number with words.", programme: (*reader).checkPer},
	{name: "roles/pairs", doc: "Pairs are not made of two roles.", programme: (*reader).checkRoles},
	{name: "roles/decided", doc: "Nobody decides about applicants, or it is done twice.", programme: (*reader).checkDeciders},
	{name: "roles/takes", doc: "How many somebody takes is said of the wrong people.", programme: (*reader).checkTakes},
	{name: checkRoleMoney, doc: "Money is counted by what there is not.", programme: (*reader).checkMoney},
	{name: "names/known", doc: "A name names nothing.", programme: (*reader).checkDoers},
	{name: checkMeetingsTotal, doc: "Meetings come to more than is likely to be meant, or their figures do not agree.", programme: (*reader).checkTotal},
	{name: "mail/there", doc: "A mail has no words.", programme: (*reader).checkWords},
	{name: "mail/attached", doc: "A file that a mail carries is not there.", programme: (*reader).checkCarried},
	{name: "agreement/words", doc: "An agreement has no words.", programme: (*reader).checkAgreed},
	{name: "mail/names", doc: "A mail speaks of what there is not.", programme: (*reader).checkMails},
	{name: checkMailSubject, doc: "A mail does not begin with its subject."},
	{name: "mail/unused", doc: "Nothing sends a mail.", programme: (*reader).checkUnused},
	{name: checkTypedDates, doc: "A date is typed into a mail.", programme: (*reader).checkTyped},
	{name: "cohort/complete", doc: "Somebody whom the programme needs is missing.", cohort: (*reader).checkPeople},
	{name: "cohort/dates", doc: "A date is missing, and no rule gives it.", cohort: (*reader).checkDates},
	{name: "places/enough", doc: "There are fewer places on one side than on the other.", cohort: (*reader).checkPlaces},
	{name: checkGroupsOf, doc: "As many people as there are places cannot be parted into groups.", cohort: (*reader).checkGroups},
	{name: checkKeptPlaces, doc: "More places are kept for some than there are, or a limit is never reached.", cohort: (*reader).checkKept},
	{name: "dates/hour", doc: "A date has an hour that says nothing, or is none.", cohort: (*reader).checkHours},
	{name: "dates/working", doc: "A date falls on a weekend or a bank holiday.", cohort: (*reader).checkWorking},
	{name: "dates/order", doc: "Stages do not come in the order of the programme.", cohort: (*reader).checkOrder},
	{name: "dates/length", doc: "A session is longer or shorter than the programme says.", cohort: (*reader).checkLengths},
	{name: "dates/room", doc: "There is less time to decide than the programme allows.", cohort: (*reader).checkRoom},
	{name: "dates/known", doc: "A time is counted from something that has no date, or cannot have one here.", programme: (*reader).checkTimes, cohort: (*reader).checkKnowable},
	{name: "dates/past", doc: "A cohort that starts has dates that are past. Only start says so."},
	{name: "dates/fit", doc: "Meetings go on past what comes after them.", cohort: (*reader).checkFit},
	{name: "dates/never", doc: "What is to happen again and again has no time to."},
	{name: "dates/promise", doc: "Sessions are further apart than is promised.", cohort: (*reader).checkPromise},
	{name: "dates/season", doc: "Applications are open when people are away.", cohort: (*reader).checkSeason},
	{name: checkClockChange, doc: "The clocks change between two sessions, or an hour is left out.", cohort: (*reader).checkClocks},
	{name: checkSaidTwice, doc: "A date is said twice, or people are to be in two places.", cohort: (*reader).checkTwice},
	{name: checkSessionLink, doc: "An online session has no link.", cohort: (*reader).checkLinks},
	{name: checkSessionBoth, doc: "A session has neither a place nor a link."},
	{name: "roles/asked", doc: "More is asked of people than the programme says.", cohort: (*reader).checkAsked},
}

// dated is a cohort with its dates, and those that follow from them: what the
// checks of cohorts look at. What is missing or cannot be is zero.
type dated struct {
	*resolver
	*cohort
	lines map[plan.StageName]*lineage
	met   []gathered
}

// check runs all checks, those of cohorts for each in turn.
func (r *reader) check() {
	for _, c := range checks {
		if c.programme != nil {
			c.programme(r)
		}
	}
	for _, name := range r.book.Cohorts() {
		d := &dated{cohort: r.book.cohorts[name]}
		r.years(d.cohort)
		d.resolver = r.book.dates(d.cohort)
		for _, c := range checks {
			if c.cohort != nil {
				c.cohort(r, d)
			}
		}
	}
}

func (r *reader) add(ps Problems) { r.problems = append(r.problems, ps...) }

// said are the dates that a cohort gives a stage; none that are nil.
func (d *dated) said(name plan.StageName) *dates {
	if said := d.cohort.stages[name]; said != nil {
		return said
	}
	return &dates{at: d.cohort.at}
}
