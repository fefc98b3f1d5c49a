package definitions

import "trellis/definitions/plan"

// check is something that is looked for before anything runs: in the programme,
// or in each of its cohorts.
type check struct {
	name, doc string
	programme func(*reader)
	cohort    func(*reader, *dated)
}

// checks are all that go beyond what reading finds by itself.
var checks = []check{
	{name: "names/cycle", doc: "Two stages wait for each other.", programme: (*reader).checkCycles},
	{name: "dates/known", doc: "A time is counted from something that cannot be known.", programme: (*reader).checkTimes},
	{name: "questions/asked", doc: "A rule asks about what nobody is asked, or about answers that nobody can give.", programme: func(r *reader) { r.add(r.book.checkRules()) }},
	{name: "roles/pairs", doc: "Pairs are not made of two roles.", programme: (*reader).checkRoles},
	{name: "mail/there", doc: "A mail has no words.", programme: (*reader).checkWords},
	{name: "mail/names", doc: "A mail speaks of what there is not.", programme: (*reader).checkMails},
	{name: "mail/unused", doc: "Nothing sends a mail.", programme: (*reader).checkUnused},
	{name: "cohort/complete", doc: "Somebody whom the programme needs is missing.", cohort: (*reader).checkPeople},
	{name: "cohort/dates", doc: "A date is missing, and no rule gives it.", cohort: (*reader).checkDates},
	{name: "places/enough", doc: "There are fewer places on one side than on the other.", cohort: (*reader).checkPlaces},
	{name: "dates/working", doc: "A date falls on a weekend or a bank holiday.", cohort: (*reader).checkWorking},
	{name: "dates/order", doc: "Stages do not come in the order of the programme.", cohort: (*reader).checkOrder},
	{name: "dates/length", doc: "A session is longer or shorter than the programme says.", cohort: (*reader).checkLengths},
	{name: "dates/room", doc: "There is less time to decide than the programme allows.", cohort: (*reader).checkRoom},
	{name: "dates/known", doc: "A time is counted from something that has no date.", cohort: (*reader).checkKnowable},
	{name: "dates/fit", doc: "Meetings go on past what comes after them.", cohort: (*reader).checkFit},
}

// dated is a cohort with its dates, and those that follow from them: what the
// checks of cohorts look at. What is missing or cannot be is zero.
type dated struct {
	*resolver
	*cohort
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

// moments are all of a cohort's, in the order of the programme.
func (c *cohort) moments(p *programme) []*moment {
	var all []*moment
	for _, s := range p.stages {
		if d := c.stages[s.name]; d != nil {
			all = append(all, d.moments()...)
		}
	}
	return all
}

func (d *dates) moments() []*moment {
	var all []*moment
	for _, m := range append([]*moment{d.opens, d.closes, d.decide, d.announce}, d.on...) {
		if m != nil {
			all = append(all, m)
		}
	}
	return all
}
