package definitions

import (
	"github.com/hashicorp/hcl/v2/hclsyntax"
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
