package definitions

import (
	"fmt"
	"slices"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// reserved are the words that a stage cannot be called, for they mean something already.
var reserved = []string{"everyone", "applicants", "waiting", "they", "pairs", "programme", "cohort", "you", "match", "session", "survey", "link", "places", "person", "introductions", "partner", "where", "agreement", "task", "stage", "decision", "count", "proposal", "true", "false", "null"}

const checkReserved = "names/reserved"

// otherKinds are what people call stages that have names here.
var otherKinds = map[string]string{
	"kickoff": "launch", "kick_off": "launch", "welcome": "launch", "induction": "launch", "opening": "launch",
	"workshop": "training", "workshops": "training", "briefing": "training", "trainings": "training",
	"celebration": "finale", "closing": "finale", "graduation": "finale", "ending": "finale",
	"applications": "recruitment", "application": "recruitment", "apply": "recruitment", "selection": "recruitment",
	"pairing": "matching", "match": "matching", "mentoring": "meetings", "check_ins": "drop_ins", "supervision": "drop_ins", "feedback": "evaluation",
}

// kindOf is the row of a kind of stage; nil for none of those that have names.
func kindOf(kind plan.Kind) *stageKind {
	for i := range stageKinds {
		if stageKinds[i].kind == kind {
			return &stageKinds[i]
		}
	}
	return nil
}

// fileRows are what stands in programme.hcl: the programme's own rows, and one
// for each kind of stage.
func fileRows() []entry[programme] {
	rows := slices.Clone(programmeRows)
	for _, k := range stageKinds {
		rows = append(rows, entry[programme]{word: string(k.kind), doc: k.doc, example: "{ … }", block: func(r *reader, p *programme, b *hclsyntax.Block) {
			r.stage(p, &k, b)
		}})
	}
	return rows
}

// stage reads one stage. It is referred to by its label, or by its kind.
func (r *reader) stage(p *programme, k *stageKind, b *hclsyntax.Block) {
	s := &stage{name: plan.StageName(k.kind), kind: k.kind, at: b.DefRange()}
	if len(b.Labels) > 0 || k.kind == plan.Own {
		name, at := r.identifier(b)
		if slices.Contains(reserved, name) {
			r.wrongf(checkReserved, at, "Give it another name.", "A stage cannot be called %s", name)
		} else {
			s.name = plan.StageName(name)
		}
	}
	fill(r, string(s.name), s.at, b.Body, k.rows, s)
	if k.kind == plan.Meetings && !hasAny(b.Body, "every", "times", "contact_time") {
		r.wrongf(checkShape, s.at, `Add every = "2 to 4 weeks", times = 6 or contact_time = "12 hours".`, "It is not said how often people meet in %s", s.name)
	}
	if r.book.stage(s.name) != nil {
		r.wrongf(checkShape, s.at, fmt.Sprintf(`Give each a name of its own, like %s "second_%s".`, k.kind, k.kind), "There are two stages called %s", s.name)
		return
	}
	p.stages = append(p.stages, s)
}

// unknownKind says that there is no such kind of stage, and gives the row of what
// was probably meant.
func (r *reader) unknownKind(it item, rows []entry[programme]) *entry[programme] {
	own := fmt.Sprintf("stage %q", it.word)
	meant, ok := otherKinds[it.word]
	if !ok {
		meant, ok = phrase.Near(it.word, words(rows))
	}
	if fix := refused[it.word]; fix != "" {
		r.wrongf(checkKnown, it.at, fix, "There is nothing called %s in a programme", it.word)
		return nil
	}
	if !ok {
		var kinds []string
		for _, k := range stageKinds {
			if k.kind != plan.Own {
				kinds = append(kinds, string(k.kind))
			}
		}
		r.wrongf(checkKnown, it.at, "The stages that have names are "+all(kinds)+". For another, write "+own+".", "There is no kind of stage called %s", it.word)
		return nil
	}
	r.wrongf(checkKnown, it.at, fmt.Sprintf("Did you mean %s? For a stage of your own, write %s.", meant, own), "There is no kind of stage called %s", it.word)
	return rowOf(meant, rows)
}

// hasAny says that one of these is written, with or without a slip.
func hasAny(body *hclsyntax.Body, words ...string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return body.Attributes[word] != nil })
}
