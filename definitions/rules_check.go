package definitions

import (
	"fmt"
	"slices"
	"strings"

	"trellis/definitions/plan"
)

// The checks of rules.
const (
	checkAsked      = "questions/asked"
	checkChoices    = "questions/choices"
	checkBlank      = "questions/blank"
	checkKind       = "questions/kind"
	checkAnswerable = "rules/answerable"
	checkWritten    = "rules/written"
	checkKnown      = "names/known"
)

const howWritten = `Compare one answer with a word, like answer.position != "None of these", or two people's answers with one of the functions, like same(mentor.service, mentee.service).`

// everybody stands for a rule of everyone, in the sentences about it.
const everybody = plan.RoleName("")

// checkRules finds what is wrong with the rules: those about applicants, those
// about pairs, and those of only_if.
func (b *Book) checkRules() Problems {
	anybody := b.ofAnybody()
	problems := b.checkApplying(everybody, b.programme.everyone.questions, &b.programme.everyone)
	for _, r := range b.programme.roles {
		problems = append(problems, b.checkApplying(r.name, b.asked(r.name), &r.applying)...)
		for _, w := range r.waives {
			problems = append(problems, b.applying(r.name, b.asked(r.name)).check([]*rule{&w.rule})...)
		}
	}
	for _, s := range b.programme.stages {
		if s.kind == plan.Matching {
			problems = append(problems, b.matching(s).check(s.rules)...)
		}
		problems = append(problems, anybody.anew().check(s.welcome)...)
		problems = append(problems, b.checkOnlyIf(s, anybody)...)
	}
	return problems
}

// checkOnlyIf looks at for whom a stage, its mails and its surveys are.
func (b *Book) checkOnlyIf(s *stage, anybody *compiler) (problems Problems) {
	if s.onlyIf != nil {
		problems = b.ofPairs(s).check([]*rule{s.onlyIf})
	}
	check := func(x *rule) {
		if x != nil {
			problems = append(problems, anybody.anew().check([]*rule{x})...)
		}
	}
	for _, m := range s.mails {
		check(m.onlyIf)
	}
	for _, x := range s.surveys {
		check(x.onlyIf)
		for i, q := range x.questions {
			if q.onlyIf != nil {
				problems = append(problems, b.applying(everybody, slices.Concat(b.everyQuestion(), x.questions[:i])).check([]*rule{q.onlyIf})...)
			}
		}
	}
	for _, q := range s.questions {
		check(q.onlyIf)
	}
	return problems
}

func (b *Book) checkApplying(role plan.RoleName, asked []*question, a *applying) Problems {
	problems := b.applying(role, asked).check(a.rules)
	for _, x := range a.limits {
		problems = append(problems, b.applying(role, asked).check([]*rule{&x.rule})...)
	}
	for _, x := range a.reserves {
		problems = append(problems, b.applying(role, asked).check([]*rule{&x.rule})...)
	}
	for i, q := range a.questions {
		if q.onlyIf != nil {
			earlier := asked[:len(asked)-len(a.questions)+i]
			problems = append(problems, b.applying(role, earlier).check([]*rule{q.onlyIf})...)
		}
	}
	return problems
}

func (c *compiler) check(rules []*rule) Problems {
	for _, x := range rules {
		c.word, c.law, c.exact = x.law, x.isLaw(), x.isExact()
		for _, e := range x.exprs {
			c.compile(e)
		}
	}
	return c.problems
}

func (x *rule) isLaw() bool { return x.law == "require" || x.law == "never" || x.law == "limit" }

// isExact says that nobody looks at what comes of a rule: whom something is for,
// whose place is kept, whose fee is less.
func (x *rule) isExact() bool {
	switch x.law {
	case "only_if", "welcome_back", "reserve", "waive":
		return true
	}
	return x.isLaw()
}

func (b *Book) stage(name plan.StageName) *stage {
	for _, s := range b.programme.stages {
		if s.name == name {
			return s
		}
	}
	return nil
}

// lawful refuses law over what may be left blank, or is typed freely.
func (c *compiler) lawful(q *question, at place) {
	switch {
	case !c.exact:
	case c.law && q.onlyIf != nil:
		c.wrong(checkBlank, at, capital(plainly(q.name))+" is asked of some only, and this rule leaves no choice",
			"Take only_if away from the question, or write advise for require and avoid for never.")
	case c.law && q.optional:
		c.wrong(checkBlank, at, capital(plainly(q.name))+" may be left blank, and this rule leaves no choice",
			"Take optional = true away from the question, or write advise for require and avoid for never.")
	case q.kind == Words || q.kind == Paragraph:
		c.wrong(checkKind, at, capital(plainly(q.name))+" is answered in people's own words, and two spellings count as two answers",
			`Write choose_from = … or answer = "an organisation" in the question.`)
	}
}

// notAsked is the sentence about a question that somebody is not asked.
func (c *compiler) notAsked(who, name string) string {
	if who == both {
		return "Nobody is asked a question called " + name
	}
	if who == applicant {
		who = string(c.role)
	}
	if who == "" {
		return "Not everyone is asked a question called " + name
	}
	article := "A"
	if strings.ContainsRune("aeiou", rune(who[0])) {
		article = "An"
	}
	return article + " " + who + " is not asked a question called " + name
}

// elsewhere says where that question is asked, or else which are.
func (c *compiler) elsewhere(who, name string, names []string) string {
	for _, r := range c.book.programme.roles {
		if string(r.name) != who && called(name, c.book.asked(r.name)) != nil {
			return fmt.Sprintf(`It is asked in role "%s". Ask it in everyone, or let the rule speak of that role.`, r.name)
		}
	}
	if len(names) == 0 {
		return "No question is asked here yet."
	}
	return "The questions are " + all(names) + "."
}

// example is an answer that the rule might ask about.
func (c *compiler) example() string {
	for _, who := range sortedKeys(c.asked) {
		for _, q := range c.asked[who] {
			return who + "." + q.name
		}
	}
	return applicant + ".position"
}
