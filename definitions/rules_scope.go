package definitions

import (
	"trellis/definitions/plan"
)

// anew is the compiler with nothing found yet.
func (c *compiler) anew() *compiler {
	c.problems = nil
	return c
}

// applying compiles rules about those who apply for a role.
func (b *Book) applying(role plan.RoleName, asked []*question) *compiler {
	return &compiler{book: b, role: role, asked: map[string][]*question{applicant: asked}, slots: map[string]int{}}
}

// matching compiles the rules of pairs: they speak of the roles. Those of groups
// speak of their members together.
func (b *Book) matching(s *stage) *compiler {
	c := &compiler{book: b, asked: map[string][]*question{}, slots: map[string]int{}}
	for _, r := range b.programme.roles {
		name := string(r.name)
		if s.makes == "groups" {
			name = plural(name)
			c.peers = name
		}
		c.asked[name] = b.asked(r.name)
	}
	return c
}

// both is what rules call the two of a pair: both.carry_on.
const both = "both"

// ofAnybody compiles rules about what one person answered, whatever they are and
// wherever they were asked with their name.
func (b *Book) ofAnybody() *compiler {
	return b.applying(everybody, b.everyQuestion())
}

// ofPairs compiles for whom a stage is: for people, and in matching and meetings
// for pairs, both of whom may be spoken of together.
func (b *Book) ofPairs(s *stage) *compiler {
	c := b.ofAnybody()
	if s.kind != plan.Matching && s.kind != plan.Meetings {
		return c
	}
	for _, r := range b.programme.roles {
		c.asked[string(r.name)] = b.asked(r.name)
	}
	c.asked[both] = b.everyQuestion()
	return c
}

// everyQuestion is all that people are asked with their names: when they apply, and
// afterwards. Anonymous surveys are not among them.
func (b *Book) everyQuestion() []*question {
	all := b.questions()
	for _, s := range b.programme.stages {
		all = append(all, s.questions...)
		for _, x := range s.surveys {
			if !x.anonymous {
				all = append(all, x.questions...)
			}
		}
	}
	return all
}
