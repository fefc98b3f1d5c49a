package definitions

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"trellis/definitions/plan"
)

// programmeRows are what stands in programme.hcl besides stages.
var programmeRows = []entry[programme]{
	{word: "programme", doc: "What the programme is called, what it is for, and who runs it.", example: `"Mentoring for All" { … }`, must: true, block: (*reader).head},
	{word: "list", doc: "Things that people choose from, lowest first where they can be compared.", example: `"topics" { … }`, block: (*reader).list},
	{word: "everyone", doc: "What all are asked who apply, and who may.", example: "{ … }", block: func(r *reader, p *programme, b *hclsyntax.Block) {
		r.noLabel(b)
		fill(r, "everyone", b.DefRange(), b.Body, applyingRows, &p.everyone)
	}},
	{word: "role", doc: "What people can apply to be, in the singular, and what they are asked then.", example: `"mentor" { … }`, block: (*reader).role},
}

var headRows = []entry[programme]{
	meaning(wordsRow("purpose", "What the programme is for, in a sentence.", `"To build resilient library leaders."`, func(p *programme) *string { return &p.purpose }), "about", "description", "aim"),
	needed(meaning(namesRow("people", "Who runs it, by what they are here. The first is the coordinator, who answers for it. A cohort says who they are.", "[coordinator, coach]", func(p *programme) *[]named { return &p.people }), "staff", "team", "run_by")),
	needed(meaning(entry[programme]{word: "timezone", doc: "Whose clocks count, as a city.", example: `= "Europe/London"`, value: func(r *reader, p *programme, e hclsyntax.Expression) {
		p.zone, p.zoneAt = r.words(e), e.Range()
	}}, "zone", "time_zone")),
	meaning(entry[programme]{word: "bank_holidays", doc: "Whose bank holidays are no working days. Without it only weekends are not.", example: `= "England and Wales"`, value: func(r *reader, p *programme, e hclsyntax.Expression) {
		p.holidays, p.holidaysAt = r.words(e), e.Range()
	}}, "holidays"),
	secondThoughtsRow("How long a mail to five people or more waits: the coordinator is told so long before it leaves, and can stop it. A mail may say otherwise.", func(p *programme) **int { return &p.thoughts }),
	oneOfRow("digest", "Whether the coordinator is sent a page on how it stands", []string{"every Monday", noDigest}, func(p *programme) *string { return &p.digest }),
}

// noDigest says that the coordinator is sent none.
const noDigest = "none"

// head reads the block that says what the programme is.
func (r *reader) head(p *programme, b *hclsyntax.Block) {
	if p.at.Filename != "" {
		r.wrong(checkShape, b.DefRange(), "There are two programmes in this file", "Give each a directory of its own.")
		return
	}
	p.label, _ = r.label(b)
	p.at = b.DefRange()
	fill(r, "the programme", p.at, b.Body, headRows, p)
}

var listRows = []entry[list]{
	needed(entry[list]{word: "items", doc: "What can be chosen.", example: `= ["Budgeting", "Restructures"]`, also: []string{"options", "choices"}, value: func(r *reader, l *list, e hclsyntax.Expression) {
		l.items = r.distinct(e)
	}}),
}

func (r *reader) list(p *programme, b *hclsyntax.Block) {
	l := &list{at: b.DefRange()}
	l.name, _ = r.identifier(b)
	fill(r, "the list "+l.name, l.at, b.Body, listRows, l)
	if p.lists[l.name] != nil {
		r.wrongf(checkShape, l.at, "Give one of them another name.", "There are two lists called %s", l.name)
		return
	}
	p.lists[l.name] = l
}

// distinct reads options, of which no two may look the same to those who choose.
func (r *reader) distinct(e hclsyntax.Expression) []string {
	options := r.many(e)
	for i, o := range options {
		if slices.ContainsFunc(options[:i], func(before string) bool { return alike(before) == alike(o) }) {
			r.wrongf(checkShape, e.Range(), "Take one of them out.", "%s can be chosen twice", quote(o))
		}
	}
	return options
}

var applyingRows = []entry[applying]{
	{word: "question", doc: "One thing that people are asked.", example: `"needs" { … }`, block: func(r *reader, a *applying, b *hclsyntax.Block) {
		a.questions = r.question(a.questions, b)
	}},
	ruleRow("require", "Who cannot take part, however good they are. Whom it turns away reads the sentence.", thatRows, applyingRules),
	ruleRow("advise", "Who is advised otherwise: the coordinator and the applicant read the sentence, and a person decides.", thatRows, applyingRules),
	ruleRow("prioritise", "Who goes first when places are few.", whenRows, applyingRules),
	{word: "limit", doc: "How many may have a place, of one kind or from one house.", example: `"four from one institution" { … }`, block: (*reader).limit},
	{word: "reserve", doc: "Places that are kept for some.", example: `"inclusive places" { … }`, block: (*reader).reserve},
}

func applyingRules(a *applying) *[]*rule { return &a.rules }

var roleRows = append([]entry[role]{
	meaning(wordsRow("called", "What people call the role, in mails and in whatever else they read. In these files it keeps its name: mentees. Without it, by its name.", `"reverse mentor"`, func(x *role) *string { return &x.called }), "title", "name"),
	{word: "takes", doc: "How many people one of them is matched with: a number, or the question that says it. Without it, one.", example: "= 2", also: []string{"capacity"}, value: (*reader).takes},
	meaning(moneyRow("fee", "What it costs to take part.", `"£120 a year"`, plan.Fee), "cost", "costs", "price"),
	moneyRow("bursary", "What they are given, to be able to take part.", `"£200"`, plan.Bursary),
	meaning(moneyRow("paid", "What they are paid for their work.", `"£650 a day"`, plan.Paid), "payment"),
	moneyRow("expenses", "What they get back of what they spend.", `"up to £100 for each mentee"`, plan.Expenses),
	{word: "asks_at_most", doc: "How much may be asked of one of them, in hours, forms and mails. It is counted and compared.", example: `= "20 hours, 4 forms and 15 mails"`, value: func(r *reader, x *role, e hclsyntax.Expression) { x.most = r.atMost(e) }},
}, append(lifted(applyingRows, func(x *role) *applying { return &x.applying }),
	entry[role]{word: "waive", doc: "Whose fee is smaller.", example: `"half the fee" { … }`, block: (*reader).waive})...)

// lifted are the rows of something that something else has in it.
func lifted[T, In any](rows []entry[In], field func(*T) *In) []entry[T] {
	var all []entry[T]
	for _, row := range rows {
		x := entry[T]{word: row.word, doc: row.doc, example: row.example, also: row.also, must: row.must, bare: row.bare, form: row.form}
		if row.value != nil {
			x.value = func(r *reader, t *T, e hclsyntax.Expression) { row.value(r, field(t), e) }
		}
		if row.block != nil {
			x.block = func(r *reader, t *T, b *hclsyntax.Block) { row.block(r, field(t), b) }
		}
		all = append(all, x)
	}
	return all
}

// takes reads how many one of a role is matched with.
func (r *reader) takes(x *role, e hclsyntax.Expression) {
	if _, ok := e.(*hclsyntax.ScopeTraversalExpr); ok {
		x.asks, _ = r.bare(e)
		return
	}
	x.takes = r.whole(e)
}

func (r *reader) role(p *programme, b *hclsyntax.Block) {
	name, at := r.identifier(b)
	one := strings.ToLower(name)
	if slices.Contains([]string{"mentors", "mentees", "peers", "leaders", "candidates", "consultants", "members", "participants", "fellows", "trainees"}, one) {
		one = strings.TrimSuffix(one, "s")
	}
	if one != name {
		r.wrongf(checkShape, at, fmt.Sprintf("Write %q. Several of them are %s.", one, plural(one)), "A role is named in the singular, in small letters")
		name = one
	}
	x := &role{name: plan.RoleName(name), at: at}
	fill(r, "the role "+name, at, b.Body, roleRows, x)
	if slices.ContainsFunc(p.roles, func(other *role) bool { return other.name == x.name }) {
		r.wrongf(checkShape, at, "Keep one of them.", "There are two roles called %s", name)
		return
	}
	p.roles = append(p.roles, x)
}

// programme reads programme.hcl: the rows above, and the stages in their order.
func (r *reader) programme(body *hclsyntax.Body) {
	p := r.book.programme
	p.lists = map[string]*list{}
	rows := fileRows()
	fillOr(r, "this file", place{Filename: programmeFile}, body, rows, p, func(it item) *entry[programme] { return r.unknownKind(it, rows) })
}
