package definitions

import (
	"slices"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"trellis/definitions/plan"
)

var meetingsRows = []entry[stage]{
	stageEvery,
	meaning(numberRow("times", "How many meetings, in all or in a time.", `"4 to 9"`, func(s *stage) **howMany { return &s.times }), "how_many", "number"),
	{word: "contact_time", doc: "How much time a pair has together, in all.", example: `= "up to 17.5 hours"`, value: func(r *reader, s *stage, e hclsyntax.Expression) { s.contact = r.hours(e) }},
	numberRow("visits", "How often they may visit each other.", `"up to 4"`, func(s *stage) **howMany { return &s.visits }),
	{word: "for", doc: "How long it goes on. Without it, the cohort says until when.", example: `= "6 months"`, form: tidyLength, value: func(r *reader, s *stage, e hclsyntax.Expression) {
		s.length, s.lengthSaid = r.length(e), true
	}},
	ofGathering("lasts"), ofGathering("where"),
	meaning(namesRow("arranged_by", "Who arranges the meetings, and is nudged. Without it, both.", "mentees", func(s *stage) *[]named { return &s.arrangedBy }), "organised_by"),
	meaning(namesRow("help", "Whom people can turn to.", "[coach, coordinator]", func(s *stage) *[]named { return &s.help }), "contact"),
	oneOfRow("if_a_pair_ends", "What follows when a pair ends early. Without it, the coordinator decides", []string{"match again if the mentee wishes", "match again", "it stays ended"}, func(s *stage) *string { return &s.ifEnds }),
}

func numberRow(word, doc, example string, field func(*stage) **howMany) entry[stage] {
	return entry[stage]{word: word, doc: doc, example: "= " + example, value: func(r *reader, s *stage, e hclsyntax.Expression) {
		*field(s) = r.number(e)
	}}
}

// doneBy are the words of what people are to have done by some day.
func doneByRows[T any](by func(*T) *[]named, due, remind func(*T) **when, required func(*T) *bool) []entry[T] {
	return []entry[T]{
		needed(meaning(namesRow("by", "Who does it: the programme's people, roles, each pair or group.", "each.pair", by), "who", "for", "to", "invite")),
		meaning(whenRow("due", "By when.", `"4 weeks after they are paired"`, due), "until", "deadline", "by_when"),
		meaning(whenRow("remind", "How often those are reminded who have not done it.", `"every 2 weeks until it is made"`, remind), "reminder", "reminders"), // of a task: until it is done
		flagRow("required", "It has to be done, and what is missing is reported. It holds nothing up.", required),
	}
}

var agreementRows = doneByRows(func(x *agreement) *[]named { return &x.by }, func(x *agreement) **when { return &x.due },
	func(x *agreement) **when { return &x.remind }, func(x *agreement) *bool { return &x.required })

func (r *reader) agreement(s *stage, b *hclsyntax.Block) {
	x := &agreement{}
	x.name, x.at = r.label(b)
	fill(r, "this agreement", b.DefRange(), b.Body, agreementRows, x)
	if x.name != "" && !r.taken("agreement", x.name, x.at) {
		s.agreements = append(s.agreements, x)
	}
}

var taskRows = slices.Concat([]entry[task]{
	needed(meaning(wordsRow("ask", "What is to be done, as people read it.", `"Talk with each applicant for half an hour."`, func(x *task) *string { return &x.ask }), "text", "what", "title")),
}, slices.Insert(doneByRows(func(x *task) *[]named { return &x.by }, func(x *task) **when { return &x.due },
	func(x *task) **when { return &x.remind }, func(x *task) *bool { return &x.required }), 1,
	namesRow("about", "About whom: it is done once for each.", "each.applicant", func(x *task) *[]named { return &x.about }),
	entry[task]{word: "outcome", doc: "What may come of it. Only a task about applicants has one: whether they have a place.", example: `= ["accept", "decline"]`, value: (*reader).outcome}))

func (r *reader) task(s *stage, b *hclsyntax.Block) {
	x := &task{}
	name, at := r.identifier(b)
	x.name, x.at = plan.TaskName(name), at
	fill(r, "this task", b.DefRange(), b.Body, taskRows, x)
	if name != "" && !r.taken("task", name, at) {
		s.tasks = append(s.tasks, x)
	}
}

// outcome reads what may come of a task.
func (r *reader) outcome(x *task, e hclsyntax.Expression) {
	x.outcome = []string{"accept", "decline"}
	if written := r.many(e); !slices.Equal(written, x.outcome) {
		r.wrong(checkShape, e.Range(), "What comes of a task about an applicant is a place, or none", `Write outcome = ["accept", "decline"].`)
	}
}
