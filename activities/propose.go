package activities

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/matching"
	"trellis/roster"
)

// propose matches those who have a place, and stores the proposal for its
// deciders. What it was made from is read in the same transaction, so a fact
// that comes later makes it stale.
func (a *Activities) propose(ctx context.Context, b *book, stage *plan.Stage, ask DoAsk) error {
	cohort, err := a.Roster.Cohort(ctx, ask.Cohort)
	if err != nil {
		return err
	}
	people, err := a.Roster.People(ctx, ask.Cohort)
	if err != nil {
		return err
	}
	rules, err := b.Rules(stage.Name)
	if err != nil {
		return err
	}
	if people, err = a.mayBeMatched(ctx, b, stage, ask.Cohort, people); err != nil {
		return err
	}
	m := newMatch(b, rules, stage, people, cohort.Seed)
	solved, err := matching.Solve(ctx, m.problem)
	if err != nil {
		return fmt.Errorf("matching: %w", err)
	}
	return a.fact(ctx, ask, func(t *roster.Tx) error {
		newest, err := t.Proposal()
		if err != nil || newest != nil && newest.Number >= ask.Task.Occurrence {
			return err // an earlier attempt got this far
		}
		_, err = t.Propose(m.proposal(solved, cohort.Mark))
		return err
	})
}

// match is a matching problem and the people it is about.
type match struct {
	rules            *definitions.Rules
	mentors, mentees []side
	problem          matching.Problem
}

type side struct {
	roster.Person
	prepared definitions.Prepared
}

func newMatch(b *book, rules *definitions.Rules, stage *plan.Stage, people []roster.Person, seed int64) *match {
	m := &match{rules: rules}
	for _, p := range people {
		if !p.Placed() {
			continue
		}
		s := side{p, rules.Prepare(asDefined(p))}
		switch p.Role {
		case stage.Choose.Among:
			m.mentors = append(m.mentors, s)
			m.problem.Mentors = append(m.problem.Mentors, matching.Mentor{ID: int64(p.ID), Takes: takes(b.plan.Role(p.Role), p)})
		case stage.Choose.By:
			m.mentees = append(m.mentees, s)
			m.problem.Mentees = append(m.problem.Mentees, matching.Mentee{ID: int64(p.ID), Choices: ids(p.Choices), Ranked: stage.Choose.BestFirst})
		}
	}
	m.problem.Seed = seed
	m.problem.Judges = func() matching.Judge { return m.judge(stage.Choose) }
	return m
}

// judge says of a mentor and a mentee whether they may be a pair, and how well they
// fit. Several work at once, for thousands of people are millions of pairs.
func (m *match) judge(choose *plan.Choose) matching.Judge {
	return func(mentor, mentee int) (fit []int, ok bool, rule string) {
		mentors, mentees := &m.mentors[mentor], &m.mentees[mentee]
		if ok, rule := m.rules.Allowed(mentors.prepared, mentees.prepared); !ok {
			return nil, false, rule
		}
		place := slices.Index(mentees.Choices, mentors.ID)
		fit = m.rules.Fit(mentors.prepared, mentees.prepared, place >= 0)
		if place > 0 && choose.BestFirst {
			worthLess(fit, m.rules.Fit(mentors.prepared, mentees.prepared, false), place, choose.Number)
		}
		return fit, true, ""
	}
}

// worthLess takes from a fit what a first choice has over a later one: whatever a
// choice adds to it, in equal steps from the first choice down to no choice.
func worthLess(fit, without []int, place, number int) {
	steps := max(number, place+1)
	for i := range fit {
		fit[i] = without[i] + (fit[i]-without[i])*(steps-place)/steps
	}
}

// takes is how many people somebody is matched with: as many as they said, where the
// programme asks, or else as many as it says. Who did not say takes one.
func takes(role *plan.Role, p roster.Person) int {
	if role.TakesAnswer == "" {
		return max(role.Takes, 1)
	}
	said, err := strconv.ParseFloat(p.Answers[role.TakesAnswer], 64)
	if err != nil {
		return 1
	}
	return int(min(max(said, 0), matching.MostPeople))
}

// mayBeMatched leaves out for whom a matching is not (only_if): they are not matched
// in it, and do not wait either.
func (a *Activities) mayBeMatched(ctx context.Context, b *book, stage *plan.Stage, cohort plan.CohortID, people []roster.Person) ([]roster.Person, error) {
	if stage.OnlyIf == "" {
		return people, nil
	}
	rule, err := b.Only(stage.Name, stage.OnlyIf)
	if err != nil {
		return nil, err
	}
	answered, err := known(ctx, a.Roster, cohort)
	if err != nil {
		return nil, err
	}
	as := func(p roster.Person) definitions.Person {
		i := slices.IndexFunc(answered[p.ID], func(x definitions.Person) bool { return x.Role == string(p.Role) })
		if i < 0 {
			return asDefined(p)
		}
		return answered[p.ID][i]
	}
	return slices.DeleteFunc(slices.Clone(people), func(p roster.Person) bool {
		return !slices.ContainsFunc(people, func(other roster.Person) bool {
			return p.Role != other.Role && p.Role != "" && other.Role != "" && rule.Pair(as(p), as(other))
		})
	}), nil
}

// proposal is the result as the roster keeps it, with a sentence for each pair
// and for each who waits.
func (m *match) proposal(r *matching.Result, mark int64) roster.Proposal {
	p := roster.Proposal{Seed: m.problem.Seed, Input: r.Input, Engine: r.Engine, Mark: mark}
	mentors, mentees := byID(m.mentors), byID(m.mentees)
	for _, pair := range r.Pairs {
		mentor, mentee := mentors[pair.Mentor], mentees[pair.Mentee]
		words := matching.Words{Mentor: "mentor", Mentee: "mentee", Mentors: "mentors", Mentees: "mentees",
			Needs: m.rules.Asked(mentee.prepared), Shared: m.rules.Shared(mentor.prepared, mentee.prepared)}
		p.Pairs = append(p.Pairs, roster.ProposedPair{
			Mentor: mentor.ID, Mentee: mentee.ID, Why: pair.Sentence(words), Fit: fmt.Sprint(pair.Fit),
		})
	}
	for _, w := range r.Waiting {
		words := matching.Words{Mentor: "mentor", Mentee: "mentee", Mentors: "mentors", Mentees: "mentees"}
		p.Waiting = append(p.Waiting, roster.Waiting{Person: plan.PersonID(w.ID), Why: w.Sentence(words)})
	}
	return p
}

func byID(people []side) map[int64]side {
	found := make(map[int64]side, len(people))
	for _, p := range people {
		found[int64(p.ID)] = p
	}
	return found
}

func ids(people []plan.PersonID) []int64 {
	numbers := make([]int64, len(people))
	for i, p := range people {
		numbers[i] = int64(p)
	}
	return numbers
}
