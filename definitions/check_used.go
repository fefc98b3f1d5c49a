package definitions

import (
	"fmt"
	"slices"

	"github.com/hashicorp/hcl/v2"

	"trellis/definitions/plan"
)

// checkUsed is questions/used: an answer is used for what people were told. What a
// rule cannot read, such as a paragraph, somebody reads who approves the pairs.
func (r *reader) checkUsed() {
	for _, s := range r.book.programme.stages {
		if s.kind != plan.Matching {
			continue
		}
		read := r.readBy(s)
		for _, role := range r.book.programme.roles {
			for _, q := range slices.Concat(r.book.programme.everyone.questions, role.questions) {
				name := string(role.name)
				if s.makes == "groups" {
					name = plural(name)
				}
				r.checkUse(s, q, read[name+"."+q.name])
			}
		}
	}
}

func (r *reader) checkUse(s *stage, q *question, reads bool) {
	if len(q.usedFor) == 0 {
		return
	}
	i := slices.IndexFunc(q.usedFor, func(n named) bool { return n.name == string(s.name) })
	switch {
	case i >= 0 && !reads && q.comparable() && !r.readElsewhere(s, q):
		r.warn("questions/used", q.usedFor[i].at, fmt.Sprintf("%s is said to be used for %s, and no rule there reads it", capital(plainly(q.name)), s.aloud()),
			"Add a rule that does, or take this out: people are asked only for what is used.")
	case i < 0 && reads:
		r.warn("questions/used", q.usedFor[0].at, fmt.Sprintf("%s is read by a rule of %s, and people are told that it is used for %s", capital(plainly(q.name)), s.aloud(), all(namesOf(q.usedFor))),
			fmt.Sprintf("Add %s here, or take the rule out.", s.name))
	}
}

// readElsewhere says that the question is asked of another role too, whose answer
// to it is read: background of a mentor, and of a mentee.
func (r *reader) readElsewhere(s *stage, q *question) bool {
	if called(q.name, r.book.programme.everyone.questions) != q {
		return false
	}
	read := r.readBy(s)
	return slices.ContainsFunc(r.book.programme.roles, func(x *role) bool {
		return read[string(x.name)+"."+q.name] || read[plural(string(x.name))+"."+q.name]
	})
}

// comparable says that a rule could read the answer.
func (q *question) comparable() bool {
	return q.kind == Choice || q.kind == YesNo || q.kind == Number || q.kind == Organisation
}

// readBy are the answers that rules of a stage read: "mentor.needs".
func (r *reader) readBy(s *stage) map[string]bool {
	read := map[string]bool{}
	rules := s.rules
	if s.onlyIf != nil {
		rules = append(slices.Clone(rules), s.onlyIf)
	}
	for _, x := range rules {
		for _, e := range x.exprs {
			for _, v := range e.Variables() {
				if len(v) == 2 {
					if member, ok := v[1].(hcl.TraverseAttr); ok {
						read[v.RootName()+"."+member.Name] = true
					}
				}
			}
		}
	}
	return read
}
