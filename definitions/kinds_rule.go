package definitions

import (
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

var thatRows = []entry[rule]{
	needed(meaning(entry[rule]{word: "that", doc: "What must be so.", example: "= answer.member", value: oneExpression}, "when")),
	needed(wordsRow("otherwise", "The sentence for those for whom it is not so.", `"The scheme is for members."`, func(x *rule) *string { return &x.otherwise })),
}

var whenRows = []entry[rule]{
	needed(meaning(entry[rule]{word: "when", doc: "Whom it concerns.", example: "= same(mentor.service, mentee.service)", value: oneExpression}, "that")),
}

var byRows = []entry[rule]{
	needed(meaning(entry[rule]{word: "by", doc: "What is compared; those between one pair of [ and ] weigh the same.", example: "= overlap(mentor.experience, mentee.needs)",
		value: func(_ *reader, x *rule, e hclsyntax.Expression) {
			for _, one := range elements(e) {
				x.exprs = append(x.exprs, one)
			}
		}}, "when", "that")),
}

func oneExpression(_ *reader, x *rule, e hclsyntax.Expression) {
	x.exprs = append(x.exprs, e)
}

// ruleRow is the row of one law: what stands in it, and where it is kept.
func ruleRow[T any](law, doc string, rows []entry[rule], field func(*T) *[]*rule) entry[T] {
	return entry[T]{word: law, doc: doc, example: `"its sentence" { … }`, block: func(r *reader, t *T, b *hclsyntax.Block) {
		x := &rule{law: law}
		x.label, x.at = r.label(b)
		fill(r, "this rule", b.DefRange(), b.Body, rows, x)
		if len(x.exprs) > 0 {
			rules := field(t)
			*rules = append(*rules, x)
		}
	}}
}

var limitRows = []entry[limit]{
	needed(meaning(wholeRow("at_most", "How many may have a place.", "4", func(x *limit) *int { return &x.atMost }), "most", "max", "maximum")),
	perRow("Of whom it is so many: of each who answered this question alike. Without it, of all.", "answer.institution", func(x *limit) *named { return &x.per }),
	{word: "when", doc: "Whom it counts. Without it, everybody.", example: "= answer.network", value: func(_ *reader, x *limit, e hclsyntax.Expression) { oneExpression(nil, &x.rule, e) }},
	lengthRow("within", "In what time, where cohorts follow each other. Without it, in this cohort.", `"1 year"`, func(x *limit) **phrase.Length { return &x.within }),
	needed(wordsRow("otherwise", "The sentence for those who come too late.", `"Four colleagues already have a place."`, func(x *limit) *string { return &x.otherwise })),
}

func (r *reader) limit(a *applying, b *hclsyntax.Block) {
	x := &limit{rule: rule{law: "limit"}}
	x.label, x.at = r.label(b)
	fill(r, "this limit", b.DefRange(), b.Body, limitRows, x)
	a.limits = append(a.limits, x)
}

var reserveRows = []entry[reserve]{
	needed(meaning(wholeRow("at_least", "How many places are kept.", "4", func(x *reserve) *int { return &x.atLeast }), "least", "min", "minimum")),
	{word: "when", doc: "For whom they are kept.", example: `= answer.area == "North"`, value: func(_ *reader, x *reserve, e hclsyntax.Expression) { oneExpression(nil, &x.rule, e) }},
	perRow("For whom they are kept: so many for each answer to this question.", "answer.area", func(x *reserve) *named { return &x.per }),
	oneOfRow("if_unused", "What becomes of a place that nobody takes. Without it, it is open to all", []string{"open to all", "stay empty"}, func(x *reserve) *string { return &x.ifUnused }),
}

func (r *reader) reserve(a *applying, b *hclsyntax.Block) {
	x := &reserve{rule: rule{law: "reserve"}}
	x.label, x.at = r.label(b)
	fill(r, "these places", b.DefRange(), b.Body, reserveRows, x)
	if len(x.exprs) == 0 && x.per.name == "" || len(x.exprs) > 0 && x.per.name != "" {
		r.wrong(checkShape, b.DefRange(), "It is not said for whom these places are kept", "Write either when = … or per = answer. and a question.")
	}
	a.reserves = append(a.reserves, x)
}

// perRow is a question whose answers are counted one by one.
func perRow[T any](doc, example string, field func(*T) *named) entry[T] {
	return entry[T]{word: "per", doc: doc, example: "= " + example, bare: true, value: func(r *reader, t *T, e hclsyntax.Expression) {
		*field(t), _ = r.bare(e)
	}}
}

var waiveRows = []entry[waive]{
	needed(entry[waive]{word: "when", doc: "Whose fee it is.", example: `= answer.funding == "Half of it"`, value: func(_ *reader, x *waive, e hclsyntax.Expression) { oneExpression(nil, &x.rule, e) }}),
	needed(entry[waive]{word: "leaves", doc: "What is still to be paid.", example: `= "£60 a year"`, value: func(r *reader, x *waive, e hclsyntax.Expression) { x.leaves = r.money(e, plan.Fee) }}),
}

func (r *reader) waive(x *role, b *hclsyntax.Block) {
	w := &waive{rule: rule{law: "waive"}}
	w.label, w.at = r.label(b)
	fill(r, "this", b.DefRange(), b.Body, waiveRows, w)
	x.waives = append(x.waives, w)
}
