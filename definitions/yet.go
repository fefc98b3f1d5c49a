package definitions

import (
	"fmt"
	"slices"
	"strings"

	"trellis/definitions/plan"
)

// yet is what the files say and this version does not carry out: a sentence for
// each, that names the thing and says what happens instead. A definition is right
// also where something is not carried out yet, so check is silent about it; whoever
// starts a cohort is told.
func (r *resolver) yet() []string {
	y := &notYet{plan: r.plan}
	y.applying(&r.book.programme.everyone)
	for _, role := range r.book.programme.roles {
		y.applying(&role.applying)
	}
	for _, s := range r.book.programme.stages {
		y.stage(s)
	}
	return y.said
}

// notYet collects the sentences, in the order of the programme.
type notYet struct {
	plan *plan.Plan
	said []string
}

func (y *notYet) add(format string, args ...any) {
	if sentence := fmt.Sprintf(format, args...); !slices.Contains(y.said, sentence) {
		y.said = append(y.said, sentence)
	}
}

// applying is what becomes of answers.
func (y *notYet) applying(a *applying) {
	for _, q := range a.questions {
		if q.keptUntil != nil {
			y.add("The answers to %s are to be kept until %s, and this version erases nothing.", plainly(q.name), strings.Join(strings.Fields(q.keptUntil.text), " "))
		}
	}
}

func (y *notYet) stage(s *stage) {
	y.recruitment(s)
	y.matching(s)
	y.sessions(y.plan.Stage(s.name))
	for _, x := range s.tasks {
		y.task(x)
	}
	y.reminders(s)
	for _, m := range s.mails {
		y.mail(m)
	}
}

// reminders are counted from when something is asked for: of what is asked for without
// a date, nobody is reminded.
func (y *notYet) reminders(s *stage) {
	made := y.plan.Stage(s.name)
	reminds := func(of func(*plan.Item) bool) bool {
		return slices.ContainsFunc(made.Items, func(it plan.Item) bool { return it.To.Lacks && of(&it) })
	}
	const sentence = "Who has not %s is to be reminded, and there is no date to count from, so nobody is: see who is missing with `trellis waiting`."
	for _, x := range s.agreements {
		if x.remind != nil && !reminds(func(it *plan.Item) bool { return string(it.Agreement) == x.name }) {
			y.add(sentence, "made the "+plainly(x.name))
		}
	}
	for _, x := range s.tasks {
		asked := slices.ContainsFunc(made.Items, func(it plan.Item) bool { return it.Task == x.name })
		if asked && x.remind != nil && !reminds(func(it *plan.Item) bool { return it.Task == x.name }) {
			y.add(sentence, "done “"+plainly(string(x.name))+"”")
		}
	}
}

func (y *notYet) recruitment(s *stage) {
	if len(s.siftedBy) > 0 {
		y.add("%s is to look through the applications of %s first, and this version does not ask them to.", capital(saidOf(s.siftedBy)), s.name)
	}
	for _, n := range s.nominate {
		y.add("“%s” are to be nominated, and this version asks nobody to: import them, and accept them with `trellis decide`.", n.label)
	}
}

func (y *notYet) sessions(made *plan.Stage) {
	for _, it := range made.Items {
		if it.Does == plan.SendInvitation && it.To.Alone {
			y.add("“%s” is for each of them alone, and this version invites all of them to the same hour.", made.Title)
		}
	}
}

// matching into groups is carried out once, on its day.
func (y *notYet) matching(s *stage) {
	if s.kind != plan.Matching {
		return
	}
	switch name := plainly(string(s.name)); {
	case s.makes == "groups" && s.rolling:
		y.add("%s is to make groups of people as they come (rolling), and this version cannot: nobody is matched in it.", capital(name))
	case s.makes == "groups" && s.unmatched != "":
		y.add("Who is left over in %s is to %s, and this version puts nobody into a group later: see `trellis people place`.", name, s.unmatched)
	}
}

func (y *notYet) task(x *task) {
	name := plainly(string(x.name))
	switch {
	case slices.ContainsFunc(x.by, func(n named) bool { return n.of(applicant) != "" }):
		y.add("%s is to be asked for “%s”, and this version writes only to people who applied and to the programme's own: ask them yourself.", capital(saidOf(x.by)), name)
	case slices.ContainsFunc(x.by, func(n named) bool { return n.name == eachPartner }):
		y.add("Each partner is to be asked for “%s”, and this version does not write to partners: ask them yourself.", name)
	}
	if x.decides() {
		y.add("What comes of “%s” is asked for by no form: record it with `trellis decide`.", name)
	}
}

func (y *notYet) mail(m *mailItem) {
	if len(m.copyTo) > 0 {
		y.add("A copy of the mail %s is to go to %s, and this version sends no copies.", m.name, saidOf(m.copyTo))
	}
}

// spoken is a name with spaces in it.
func plainly(name string) string { return strings.NewReplacer("_", " ", "-", " ").Replace(name) }

// spokenOf are those who are named, as one says it: "each mentee", "manager".
func saidOf(names []named) string {
	var words []string
	for _, n := range names {
		words = append(words, plainly(strings.ReplaceAll(strings.TrimPrefix(n.name, applicant+"."), ".", " ")))
	}
	return all(words)
}
