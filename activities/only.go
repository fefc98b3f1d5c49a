package activities

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"sync"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
)

// only is of whom an item's audience is to be: those of whom is so what its stage and
// the item itself ask (only_if). Nothing: everyone. What cannot be judged is an
// error, and then nobody is sent anything.
//
// It is judged over everybody, from all that they answered, and remembered until the
// next fact: who holds what they should is looked at far more often than people answer.
func (a *Activities) only(ctx context.Context, b *book, cohort plan.CohortID, item *plan.Item, stage *plan.Stage) (all []roster.Only, err error) {
	for _, rule := range []string{stage.OnlyIf, item.To.OnlyIf} {
		if rule == "" || item.To.Who == plan.Nobody {
			continue
		}
		past := item.To.Who == plan.Past
		only, err := a.judged.get(ctx, a.Roster, judging{b, cohort, stage.Name, rule, past})
		if err != nil {
			return nil, fmt.Errorf("%s: %w", item.Name, err)
		}
		all = append(all, only)
	}
	return all, nil
}

// judging is a rule and the people whom it is judged about.
type judging struct {
	*book
	cohort plan.CohortID
	stage  plan.StageName
	rule   string
	past   bool // those of earlier cohorts, not of this one
}

// judged remembers, of each rule, whom it let through at the cohort's last fact. It is
// a memory of this process, correct to lose.
type judged struct {
	mu    sync.Mutex
	known map[string]verdict
}

type verdict struct {
	mark int64
	only roster.Only
}

func (j *judged) get(ctx context.Context, r *roster.Roster, x judging) (roster.Only, error) {
	if x.past {
		return x.earlier(ctx, r) // their facts are other cohorts', which this one is not told of
	}
	cohort, err := r.Cohort(ctx, x.cohort)
	if err != nil {
		return roster.Only{}, err
	}
	key := fmt.Sprint(x.cohort, x.plan.Hash, x.stage, x.rule)
	j.mu.Lock()
	known, ok := j.known[key]
	j.mu.Unlock()
	if ok && known.mark == cohort.Mark {
		return known.only, nil
	}
	only, err := x.judge(ctx, r)
	if err != nil {
		return only, err
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.known == nil {
		j.known = map[string]verdict{}
	}
	j.known[key] = verdict{cohort.Mark, only}
	return only, nil
}

// judge asks the rule about the cohort's people, or its pairs.
func (x judging) judge(ctx context.Context, r *roster.Roster) (only roster.Only, err error) {
	rule, err := x.Only(x.stage, x.rule)
	if err != nil {
		return only, err
	}
	people, err := known(ctx, r, x.cohort)
	if err != nil {
		return only, err
	}
	only.OfPairs = rule.OfPairs()
	so := map[plan.PersonID]bool{}
	if only.OfPairs {
		if err := x.pairs(ctx, r, rule, people, &only, so); err != nil {
			return only, err
		}
	}
	for id, each := range people {
		if _, paired := so[id]; !paired {
			so[id] = slices.ContainsFunc(each, rule.Person)
		}
	}
	only.People = those(so)
	return only, nil
}

// pairs are those of whom it is so. Who is in one of them is among the people.
func (x judging) pairs(ctx context.Context, r *roster.Roster, rule *definitions.Only, people map[plan.PersonID][]definitions.Person, only *roster.Only, so map[plan.PersonID]bool) error {
	pairs, err := r.Pairs(ctx, x.cohort)
	if err != nil {
		return err
	}
	for _, p := range pairs {
		if !p.Ended.IsZero() {
			continue
		}
		is := slices.ContainsFunc(people[p.Mentor], func(mentor definitions.Person) bool {
			return slices.ContainsFunc(people[p.Mentee], func(mentee definitions.Person) bool { return mentor.Role != mentee.Role && rule.Pair(mentor, mentee) })
		})
		if is {
			only.Pairs = append(only.Pairs, p.ID)
		}
		so[p.Mentor], so[p.Mentee] = so[p.Mentor] || is, so[p.Mentee] || is
	}
	return x.groups(ctx, r, rule, people, so)
}

// earlier asks the rule about the people of earlier cohorts, each by what they said in
// the latest of theirs.
func (x judging) earlier(ctx context.Context, r *roster.Roster) (only roster.Only, err error) {
	rule, err := x.Only(x.stage, x.rule)
	if err != nil {
		return only, err
	}
	cohorts, err := r.Earlier(ctx, x.cohort)
	if err != nil {
		return only, err
	}
	so := map[plan.PersonID]bool{}
	for _, c := range cohorts {
		people, err := known(ctx, r, c)
		if err != nil {
			return only, err
		}
		for id, each := range people {
			if _, later := so[id]; !later {
				so[id] = slices.ContainsFunc(each, rule.Person)
			}
		}
	}
	only.People = those(so)
	return only, nil
}

// known is everybody of a cohort with all that they answered with their name: when
// they applied, and to forms; once for each role that they applied for.
func known(ctx context.Context, r *roster.Roster, cohort plan.CohortID) (map[plan.PersonID][]definitions.Person, error) {
	people, err := r.People(ctx, cohort)
	if err != nil {
		return nil, err
	}
	said, err := r.Said(ctx, cohort)
	if err != nil {
		return nil, err
	}
	found := map[plan.PersonID][]definitions.Person{}
	for _, p := range people {
		if p.Role == "" {
			continue
		}
		all := map[string]string{}
		for _, form := range slices.Sorted(maps.Keys(said[p.ID])) {
			maps.Copy(all, said[p.ID][form])
		}
		maps.Copy(all, p.Answers)
		x := asDefined(p)
		x.Answers = all
		found[p.ID] = append(found[p.ID], x)
	}
	return found, nil
}

func those(so map[plan.PersonID]bool) []plan.PersonID {
	var all []plan.PersonID
	for id, is := range so {
		if is {
			all = append(all, id)
		}
	}
	slices.Sort(all)
	return all
}
