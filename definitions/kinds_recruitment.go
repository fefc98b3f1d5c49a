package definitions

import (
	"slices"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"trellis/definitions/plan"
)

var recruitmentRows = []entry[stage]{
	ofGathering("invite"),
	flagRow("apply_once", "Nobody can apply for two roles.", func(s *stage) *bool { return &s.applyOnce }),
	meaning(namesRow("sifted_by", "Who looks through the applications first; several means all of them.", "coordinator", func(s *stage) *[]named { return &s.siftedBy }), "shortlisted_by"),
	meaning(namesRow("decided_by", "Who decides about applicants; several means all of them.", "coordinator", func(s *stage) *[]named { return &s.decidedBy }), "selected_by", "approved_by"),
	whenRow("decide", "When applicants are told. A cohort's own date comes first, and is compared with this.", `"5 working days after recruitment closes"`, func(s *stage) **when { return &s.decide }),
	oneOfRow("tell", "How applicants are told. Without it, all at once, on the day of decide", []string{"all at once", "as decided"}, func(s *stage) *string { return &s.tell }),
	{word: "nominate", doc: "Who sends whom, instead of their applying.", example: `"two mentees and a mentor" { … }`, block: (*reader).nominate},
	ruleRow("welcome_back", "Those of earlier cohorts who have a place again without applying.", whenRows, func(s *stage) *[]*rule { return &s.welcome }),
}

// nominate reads who sends whom: by, and a row for each role.
func (r *reader) nominate(s *stage, b *hclsyntax.Block) {
	x := &nominate{counts: map[plan.RoleName]int{}}
	x.label, x.at = r.label(b)
	fill(r, "this nomination", b.DefRange(), b.Body, append(slices.Clone(nominateRows), r.roleCounts()...), x)
	s.nominate = append(s.nominate, x)
}

var nominateRows = []entry[nominate]{
	needed(namesRow("by", "Who nominates: each partner that the cohort lists, or one of the programme's people.", "each.partner", func(x *nominate) *[]named { return &x.by })),
}

// roleCounts are rows for how many of each role.
func (r *reader) roleCounts() []entry[nominate] {
	var rows []entry[nominate]
	for _, x := range r.book.programme.roles {
		rows = append(rows, entry[nominate]{word: plural(x.name), also: x.calledWords(), doc: "How many " + plural(x.name) + ". Without it, none.", example: "= 2", value: func(r *reader, n *nominate, e hclsyntax.Expression) {
			n.counts[x.name] = r.whole(e)
		}})
	}
	return rows
}

// session reads one of several sessions of a stage.
func (r *reader) session(s *stage, b *hclsyntax.Block) {
	x := &session{}
	x.label, x.at = r.identifier(b)
	fill(r, "this session", b.DefRange(), b.Body, sessionRows, x)
	if slices.ContainsFunc(s.sessions, func(other *session) bool { return other.label == x.label }) {
		r.wrongf(checkShape, x.at, "Give one of them another name.", "There are two sessions called %s", x.label)
		return
	}
	s.sessions = append(s.sessions, x)
}

var sessionRows = append([]entry[session]{
	wordsRow("title", "What people read. Without it, the stage's title and the session's name.", `"Evening training"`, func(x *session) *string { return &x.title }),
	wasRow("What it was called until now, where a cohort runs already: it stays in people's calendars.", "late", func(x *session) *[]named { return &x.was }),
}, lifted(gatheringRows, func(x *session) *gathering { return &x.gathering })...)
