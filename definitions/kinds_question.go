package definitions

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"trellis/definitions/phrase"
)

// anyNumber of options may be chosen, until it is known how many there are.
const anyNumber = -1

var questionRows = []entry[question]{
	needed(meaning(wordsRow("ask", "The question, as people read it.", `"What would you like help with?"`, func(q *question) *string { return &q.ask }), "text", "question", "label")),
	meaning(entry[question]{word: "answer", doc: "How it is answered: " + joined(ways(), " or ") + ".", example: `= "yes or no"`, value: (*reader).answer}, "kind", "type"),
	meaning(entry[question]{word: "choose_from", doc: "The options: a list's name, or the options themselves.", example: "= topics", value: (*reader).options}, "options", "choices"),
	meaning(entry[question]{word: "choose", doc: `How many options: "any", "up to 3", or a number. Without it, one.`, example: `= "up to 3"`, value: (*reader).choose}, "most"),
	flagRow("optional", "It may be left blank.", func(q *question) *bool { return &q.optional }),
	onlyIfRow("It is asked only of those for whom this is so.", "answer.nemo", func(q *question) **rule { return &q.onlyIf }),
	namesRow("used_for", "What the answer is for: the stages that use it.", "matching", func(q *question) *[]named { return &q.usedFor }),
	meaning(namesRow("seen_by", "Who may see the answer, of the programme's people. Without it, all of them.", "coordinator", func(q *question) *[]named { return &q.seenBy }), "visible_to"),
	namesRow("shown_to", "Which of those who take part may read the answer. Whoever somebody is matched with is told it by a mail.", "everyone", func(q *question) *[]named { return &q.shownTo }),
	whenRow("kept_until", "When the answer is erased. Without it, with the cohort.", `"3 months after meetings"`, func(q *question) **when { return &q.keptUntil }),
}

// ways are how a question can be answered, in words.
func ways() []string {
	var all []string
	for _, a := range answers {
		all = append(all, a.written)
	}
	return all
}

// otherWays are how people also write the ways in which a question is answered.
var otherWays = map[string]string{
	"text": "a paragraph", "long text": "a paragraph", "free text": "a paragraph", "paragraph": "a paragraph", "paragraphs": "a paragraph", "an essay": "a paragraph",
	"short text": "a few words", "words": "a few words", "a name": "a few words", "name": "a few words", "a line": "a few words", "one line": "a few words", "a sentence": "a few words", "a date": "a few words",
	"yes/no": "yes or no", "y/n": "yes or no", "yesno": "yes or no", "true or false": "yes or no", "boolean": "yes or no", "a tick": "yes or no", "tick box": "yes or no",
	"number": "a number", "numeric": "a number", "a whole number": "a number",
	"email": "a name and address", "an email address": "a name and address", "a person": "a name and address", "name and email": "a name and address", "contact": "a name and address",
	"organisation": "an organisation", "an organization": "an organisation", "an employer": "an organisation",
}

// aScale is a scale: "1 to 5".
var aScale = regexp.MustCompile(`^(?:a )?(?:scale of |scale from |scale |from )?(\d{1,3}) ?(?:to|-|–) ?(\d{1,3})$`)

// question reads one more question of a form.
func (r *reader) question(form []*question, b *hclsyntax.Block) []*question {
	q := &question{most: 1}
	q.name, q.at = r.identifier(b)
	fill(r, "the question "+q.name, q.at, b.Body, questionRows, q)
	switch {
	case q.kind == "":
		r.wrongf(checkShape, q.at, `Add answer = "a paragraph", or choose_from = and a list.`, "It is not said how %s is answered", q.name)
		q.kind = Words
	case q.kind != Choice && q.most != 1:
		r.wrongf(checkShape, q.at, "Take choose out, or add choose_from.", "There is nothing to choose from in %s", q.name)
	}
	if called(q.name, form) != nil {
		r.wrongf(checkShape, q.at, "Give one of them another name.", "There are two questions called %s", q.name)
		return form
	}
	return append(form, q)
}

// answer reads how a question is answered that has no options.
func (r *reader) answer(q *question, e hclsyntax.Expression) {
	written := r.words(e)
	if written == "" {
		q.kind = Words
		return
	}
	meant, fix := didYouMean(written, ways(), "Write "+joined(quotedAll(ways()), " or ")+".")
	if way := otherWays[strings.ToLower(written)]; way != "" {
		meant, fix = way, fmt.Sprintf("Write %q.", way)
	} else if m := aScale.FindStringSubmatch(strings.ToLower(written)); m != nil {
		q.kind, fix = Number, fmt.Sprintf(`Write choose_from = ["%s", …, "%s"] instead of it, with each of the options.`, m[1], m[2])
	}
	for _, a := range answers {
		if a.written == written || a.written == meant {
			q.kind = a.kind
		}
	}
	if q.kind == "" {
		q.kind = Words
	}
	if meant != written {
		r.wrongf(checkShape, e.Range(), fix, "There is no answer called %s", quote(written))
	}
}

// options reads a list's name, which is looked up when all lists are known, or
// the options themselves.
func (r *reader) options(q *question, e hclsyntax.Expression) {
	q.kind = Choice
	if word := hcl.ExprAsKeyword(e); word != "" {
		q.list, q.listAt = word, e.Range()
		return
	}
	if v, ok := literal(e); ok && v.Type() == cty.String {
		r.oneOption(q, e, strings.TrimSpace(v.AsString()))
		return
	}
	q.options = r.distinct(e)
}

// oneOption tells of options that stand between one pair of quotes: a list's name, or
// several with commas.
func (r *reader) oneOption(q *question, e hclsyntax.Expression, text string) {
	if hclsyntax.ValidIdentifier(text) {
		r.wrong(checkShape, e.Range(), "A list is named without quotes", "Write choose_from = "+text+", or options between [ and ].")
		q.list, q.listAt = text, e.Range()
		return
	}
	for _, option := range strings.Split(text, ",") {
		if option = strings.TrimSpace(option); option != "" {
			q.options = append(q.options, option)
		}
	}
	r.wrong(checkShape, e.Range(), "This is one option", "Put quotes around each: choose_from = ["+strings.Join(quotedAll(q.options), ", ")+"].")
}

// choose reads how many options may be chosen.
func (r *reader) choose(q *question, e hclsyntax.Expression) {
	if v, ok := literal(e); !ok || v.Type().FriendlyName() != "string" {
		q.most, q.exactly = max(r.whole(e), 1), true
		return
	}
	written := strings.Join(strings.Fields(strings.ToLower(r.words(e))), " ")
	if n, err := strconv.Atoi(strings.TrimPrefix(written, "up to ")); err == nil && n > 0 && strings.HasPrefix(written, "up to ") {
		q.most = n
		return
	}
	if meant, ok := phrase.Near(written, []string{"any"}); ok {
		q.most = anyNumber
		if meant == written {
			return
		}
	}
	fix := `Write "any", "up to 3" or a number without quotes.`
	if figures := someNumber.FindAllString(written, 2); strings.HasPrefix(written, "at least ") || len(figures) == 0 {
		q.most, fix = anyNumber, `Write "any". At least one must be chosen, unless the question is optional.`
	} else {
		q.most, _ = strconv.Atoi(figures[len(figures)-1])
		q.most = max(q.most, 1)
		fix = fmt.Sprintf(`Write "up to %d". At least one must be chosen, unless the question is optional.`, q.most)
	}
	r.wrong(checkShape, e.Range(), "This is not how many can be chosen", fix)
}

var someNumber = regexp.MustCompile(`\d{1,3}`)

func quotedAll(texts []string) []string {
	var all []string
	for _, t := range texts {
		all = append(all, fmt.Sprintf("%q", t))
	}
	return all
}
