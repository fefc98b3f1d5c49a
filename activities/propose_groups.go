package activities

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/matching/groups"
	"trellis/roster"
)

// proposeGroups is propose, where matching makes groups.
func (a *Activities) proposeGroups(ctx context.Context, b *book, stage *plan.Stage, ask DoAsk) error {
	cohort, err := a.Roster.Cohort(ctx, ask.Cohort)
	if err != nil {
		return err
	}
	people, err := a.Roster.People(ctx, ask.Cohort)
	if err != nil {
		return err
	}
	pins, err := a.Roster.Pins(ctx, ask.Cohort)
	if err != nil {
		return err
	}
	if people, err = a.mayBeGrouped(ctx, b, stage, ask.Cohort, people); err != nil {
		return err
	}
	g, err := newGrouping(b, stage, people, cohort.Seed)
	if err != nil {
		return err
	}
	g.pin(pins)
	solved, err := groups.Solve(ctx, g.problem)
	if err != nil {
		return fmt.Errorf("making groups: %w", err)
	}
	return a.fact(ctx, ask, func(t *roster.Tx) error {
		newest, err := t.Proposal(b.plan.Strand(stage.Name))
		if err != nil || newest != nil && newest.Number >= ask.Task.Occurrence {
			return err // an earlier attempt got this far
		}
		p := g.proposal(solved, cohort.Mark)
		p.Strand = b.plan.Strand(stage.Name)
		_, err = t.Propose(p)
		return err
	})
}

// mayBeGrouped leaves out for whom a matching is not (only_if).
func (a *Activities) mayBeGrouped(ctx context.Context, b *book, stage *plan.Stage, cohort plan.CohortID, people []roster.Person) ([]roster.Person, error) {
	if stage.OnlyIf == "" {
		return people, nil
	}
	only, err := a.judged.get(ctx, a.Roster, judging{b, cohort, stage.Name, stage.OnlyIf, false})
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(slices.Clone(people), func(p roster.Person) bool { return !slices.Contains(only.People, p.ID) }), nil
}

// proposal is the result as the roster keeps it, with what each group has in common,
// and a sentence for each who waits.
func (g *grouping) proposal(r *groups.Result, mark int64) roster.Proposal {
	p := roster.Proposal{Seed: g.problem.Seed, Input: r.Input, Engine: r.Engine, Mark: mark}
	for _, x := range r.Groups {
		p.Groups = append(p.Groups, g.proposed(x))
	}
	for _, w := range r.Waiting {
		p.Waiting = append(p.Waiting, roster.Waiting{Person: plan.PersonID(w.ID), Why: w.Sentence(g.words)})
	}
	return p
}

func (g *grouping) proposed(x groups.Group) roster.ProposedGroup {
	made := roster.ProposedGroup{Members: asPeople(x.People)}
	var members []definitions.Prepared
	for _, id := range made.Members {
		members = append(members, g.people[g.at[id]].prepared)
	}
	var said []string
	for i, f := range x.Fields {
		made.Fit = append(made.Fit, roster.GroupFit{Rule: g.words.Fields[i], Pairs: f.Pairs, Full: f.Full, Some: f.Some, Mean: f.Mean, Alone: asPeople(f.Alone)})
		if among := g.rules.Among(i, members); among != "" {
			said = append(said, capital(g.words.Fields[i])+": "+among+".")
		}
	}
	made.Why = strings.Join(said, " ")
	if len(said) < len(x.Fields) || len(said) == 0 {
		made.Why = x.Sentence(g.words) // it has the pins, too
		return made
	}
	for _, pinned := range x.Pinned {
		made.Why += fmt.Sprintf(" Somebody decided that %d of them are together.", len(pinned))
	}
	return made
}

func asPeople(ids []int64) []plan.PersonID {
	people := make([]plan.PersonID, len(ids))
	for i, id := range ids {
		people[i] = plan.PersonID(id)
	}
	return people
}

// capital begins a sentence.
func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
