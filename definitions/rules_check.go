package definitions

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

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

// checkRules finds what is wrong with the rules, those about applicants and those
// about pairs.
func (b *Book) checkRules() Problems {
	problems := b.checkApplying(everybody, b.programme.everyone.questions, b.programme.everyone.rules)
	for _, r := range b.programme.roles {
		problems = append(problems, b.checkApplying(r.name, b.asked(r.name), r.rules)...)
	}
	for _, s := range b.programme.stages {
		if s.kind == plan.Matching {
			problems = append(problems, b.matching(s).check(s.rules)...)
		}
	}
	return problems
}

func (b *Book) checkApplying(role plan.RoleName, asked []*question, rules []*rule) Problems {
	c := &compiler{book: b, role: role, asked: map[string][]*question{applicant: asked}, slots: map[string]int{}}
	return c.check(rules)
}

// matching compiles the rules of pairs: they speak of the roles.
func (b *Book) matching(*stage) *compiler {
	c := &compiler{book: b, asked: map[string][]*question{}, slots: map[string]int{}}
	for _, r := range b.programme.roles {
		c.asked[string(r.name)] = b.asked(r.name)
	}
	return c
}

func (c *compiler) check(rules []*rule) Problems {
	for _, x := range rules {
		c.law = x.isLaw()
		for _, e := range x.exprs {
			c.compile(e)
		}
	}
	return c.problems
}

func (x *rule) isLaw() bool { return x.law == "require" || x.law == "never" }

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
	case !c.law:
	case q.optional:
		c.wrong(checkBlank, at, capital(q.name)+" may be left blank, and this rule leaves no choice",
			"Take optional = true away from the question, or write advise for require and avoid for never.")
	case q.kind == Words || q.kind == Paragraph:
		c.wrong(checkKind, at, capital(q.name)+" is answered in people's own words, and two spellings count as two answers",
			`Write choose_from = … or answer = "an organisation" in the question.`)
	}
}

// notAsked is the sentence about a question that somebody is not asked.
func (c *compiler) notAsked(who, name string) string {
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

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
