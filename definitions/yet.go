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

// applying is how many may have a place, and who comes first: people decide, and
// nobody counts for them.
func (y *notYet) applying(a *applying) {
	for _, x := range a.limits {
		y.add("The limit “%s” is not counted: whoever decides has to keep it.", x.rule.label)
	}
	for _, x := range a.reserves {
		y.add("The places of “%s” are not kept free: whoever decides has to keep them.", x.label)
	}
	for _, x := range a.rules {
		if x.law == "prioritise" {
			y.add("“%s” come first, and this version does not put applications in order: whoever decides has to.", x.label)
		}
	}
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
	if s.required {
		y.add("Who has not answered in %s is to be reminded, and this version reminds nobody.", plainly(string(s.name)))
	}
	if s.ifEnds != "" && s.ifEnds != "it stays ended" {
		y.add("When a pair of %s ends, it is to be: %s. This version matches nobody again: the coordinator is told that a pair has ended.", plainly(string(s.name)), s.ifEnds)
	}
	for _, x := range s.agreements {
		if x.remind != nil {
			y.add("Who has not made the %s is to be reminded, and this version reminds nobody: see who is missing with `trellis waiting`.", plainly(x.name))
		}
	}
	for _, x := range s.tasks {
		y.task(x)
	}
	for _, x := range s.surveys {
		if len(x.asksAgain) > 0 {
			y.add("The survey %s is to ask again for %s, and this version asks only its own questions.", x.name, all(namesOf(x.asksAgain)))
		}
	}
	for _, m := range s.mails {
		y.mail(m)
	}
}

func (y *notYet) recruitment(s *stage) {
	if len(s.siftedBy) > 0 {
		y.add("%s is to look through the applications of %s first, and this version does not ask them to.", capital(saidOf(s.siftedBy)), s.name)
	}
	for _, n := range s.nominate {
		y.add("“%s” are to be nominated, and this version asks nobody to: import them, and accept them with `trellis decide`.", n.label)
	}
	for _, x := range s.welcome {
		y.add("“%s” are to have a place without applying, and this version gives them none: import them, and accept them with `trellis decide`.", x.label)
	}
}

func (y *notYet) sessions(made *plan.Stage) {
	for _, p := range made.Pending {
		y.add("The day of “%s” is to be confirmed, and this version cannot be told of it once the cohort runs: write it before you start.", p.Title)
	}
	for _, it := range made.Items {
		if it.Does == plan.SendInvitation && it.To.Alone {
			y.add("“%s” is for each of them alone, and this version invites all of them to the same hour.", made.Title)
		}
	}
}

// matching is carried out once in a programme, for pairs, on one day.
func (y *notYet) matching(s *stage) {
	if s.kind != plan.Matching {
		return
	}
	made := y.plan.Stage(s.name)
	switch {
	case s.makes == "groups":
		y.add("%s makes groups, and this version matches nobody into groups: nobody is matched in it, and what is for groups goes to nobody.", capital(plainly(string(s.name))))
		return
	case s.rolling:
		y.add("%s is to match people as they come (rolling), and this version cannot: nobody is matched in it.", capital(plainly(string(s.name))))
		return
	case y.plan.Matched() != made:
		y.add("%s is the second matching of the programme, and this version matches once: nobody is matched in it.", capital(plainly(string(s.name))))
		return
	}
	if len(s.confirmedBy) > 0 {
		y.add("Pairs of %s are to be confirmed by %s, and this version announces them as soon as they are approved.", s.name, saidOf(s.confirmedBy))
	}
	if s.unmatched != "" {
		y.add("Who is left over in %s is to %s, and this version keeps no waiting list: they are named in the proposal.", plainly(string(s.name)), s.unmatched)
	}
	if s.scores != "" {
		y.add("Mentees are to give scores in %s, and this version takes none: pairs are made without them.", s.name)
	}
	if y.plan.Pairs > 0 {
		y.add("There can be %d pairs, and this version does not limit them: it matches whoever has a place.", y.plan.Pairs)
	}
	for _, x := range s.rules {
		if x.law == "prioritise" {
			y.add("“%s” are to be matched first, and this version gives nobody precedence.", x.label)
		}
	}
}

func (y *notYet) task(x *task) {
	name := plainly(string(x.name))
	switch {
	case slices.ContainsFunc(x.by, func(n named) bool { return n.of(applicant) != "" }):
		y.add("%s is to be asked for “%s”, and this version writes only to people who applied and to the programme's own: ask them yourself.", capital(saidOf(x.by)), name)
	case slices.ContainsFunc(x.by, func(n named) bool { return n.name == eachPartner }):
		y.add("Each partner is to be asked for “%s”, and this version does not write to partners: ask them yourself.", name)
	case !x.decides() && x.remind != nil:
		y.add("Who has not done “%s” is to be reminded, and this version reminds nobody: see who is missing with `trellis waiting`.", name)
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
