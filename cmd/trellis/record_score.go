package main

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/roster"
)

// scores records the numbers that mentees give, where they do: one, or a CSV of many.
func (b *batch) scores(cmd *cobra.Command, c *cohort, stage *plan.Stage, words []string, score string) error {
	rule, strand := stage.Choose, c.plan.Strand(stage.Name)
	scored := column{name: string(rule.Among), also: []string{"whom"}, needed: true}
	b.columns = []column{who, scored, {name: "score", needed: true}}
	b.fact = func(_ *cohort, t *roster.Tx, r row) error {
		return giveScore(t, strand, rule, r.cells[who.name], r.cells[scored.name], r.cells["score"])
	}
	if b.file == "" && len(words) != 2 {
		return misused("a score is given to one %s at a time: name a %s and a %s, and say --score", rule.Among, rule.By, rule.Among)
	}
	typed := cells(b.columns, words)
	typed["score"] = score
	return b.run(cmd, c, typed)
}

// giveScore puts a score among those that somebody has given, the best first.
func giveScore(t *roster.Tx, strand plan.Strand, rule *plan.Choose, by, to, written string) error {
	if announced, err := t.Announced(strand); err != nil || announced {
		return cmp.Or(err, errors.New("pairs were announced already, so a score has no effect"))
	}
	score, err := readScore(rule, written)
	if err != nil {
		return err
	}
	p, err := participant(t, by)
	if err != nil {
		return err
	}
	if p.Role != rule.By {
		return fmt.Errorf("person %d is a %s; it is a %s who gives scores", p.ID, p.Role, rule.By)
	}
	other, err := participant(t, to)
	if err != nil {
		return located{string(rule.Among), err}
	}
	if other.Role != rule.Among {
		return fmt.Errorf("person %d is a %s; scores are given to a %s", other.ID, other.Role, rule.Among)
	}
	whom, scores := withScore(rule, &p, other.ID, score)
	return t.Score(p.ID, whom, scores)
}

// readScore reads a number that may be given.
func readScore(rule *plan.Choose, written string) (int, error) {
	worst, best := rule.Scale()
	score, err := strconv.Atoi(written)
	if err != nil || score < min(worst, best) || score > max(worst, best) {
		return 0, fmt.Errorf("%q is no score: a %s gives a number from %d to %d, and %d is best", clean(written), rule.By, min(worst, best), max(worst, best), best)
	}
	return score, nil
}

// withScore is what somebody has given, and one more, or another one in its place.
func withScore(rule *plan.Choose, p *roster.Person, to plan.PersonID, score int) (whom []plan.PersonID, scores []int) {
	given := map[plan.PersonID]int{}
	for i, id := range p.Choices {
		if i < len(p.Scores) {
			given[id] = p.Scores[i]
			whom = append(whom, id)
		}
	}
	if _, again := given[to]; !again {
		whom = append(whom, to)
	}
	given[to] = score
	_, best := rule.Scale()
	slices.SortStableFunc(whom, func(a, b plan.PersonID) int {
		return cmp.Or(cmp.Compare(distance(given[a], best), distance(given[b], best)), cmp.Compare(a, b))
	})
	for _, id := range whom {
		scores = append(scores, given[id])
	}
	return whom, scores
}

func distance(a, b int) int { return max(a-b, b-a) }
