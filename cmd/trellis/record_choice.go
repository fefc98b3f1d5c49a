package main

import (
	"cmp"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/roster"
)

func recordChoiceCommand() *cobra.Command {
	var b batch
	var score string
	c := &cobra.Command{
		Use:   "choice COHORT MENTEE MENTOR… [--score N] | COHORT --csv CSV [--dry-run] [--data DIR]",
		Short: "Record whom somebody would like to be matched with",
		Long: `Choice records whom a mentee would like to have as mentor, first choice first,
in place of what they chose before. If there is a proposal already it is made
anew, and has to be approved anew.

The columns of a CSV are who, choice 1, choice 2 and so on.

Where mentees give scores, it records the number that a mentee gives to one
mentor, with --score, and leaves the others as they are. The columns of a CSV
are then who, mentor and score.`,
		Example: `  trellis record choice libraries-connected/2025 mentee@example.org first@example.org second@example.org
  trellis record choice afce/2025 mentee@example.org mentor@example.org --score 6`,
		Args: b.either(3, -1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			co, err := b.open(c.Context(), args[0])
			if err != nil {
				return err
			}
			defer co.close()
			stage := co.choosing()
			if stage == nil {
				return fmt.Errorf("nobody chooses anybody in %s", co.ID)
			}
			if stage.Choose.Scores != "" {
				return b.scores(c, co, stage, args[1:], score)
			}
			if score != "" {
				return misused("mentees give no scores in %s; leave out --score", co.ID)
			}
			if n := len(args) - 2; n > stage.Choose.Number {
				return fmt.Errorf("a %s chooses at most %d, and here are %d", stage.Choose.By, stage.Choose.Number, n)
			}
			b.columns = choiceColumns(stage.Choose.Number)
			b.fact = func(_ *cohort, t *roster.Tx, r row) error {
				return choose(t, co.plan.Strand(stage.Name), stage.Choose, r)
			}
			return b.run(c, co, choiceCells(args[1:]))
		},
	}
	b.flags(c)
	c.Flags().StringVar(&score, "score", "", "the `number` that they give, where they give numbers")
	return c
}

// choosing is the stage in which people choose; nil where they never do.
func (c *cohort) choosing() *plan.Stage {
	for i := range c.plan.Stages {
		if s := &c.plan.Stages[i]; s.Choose.Asks() {
			return s
		}
	}
	return nil
}

func choiceColumns(n int) []column {
	columns := []column{who}
	for i := range n {
		columns = append(columns, column{name: fmt.Sprintf("choice %d", i+1), needed: i == 0})
	}
	return columns
}

func choiceCells(words []string) map[string]string {
	cells := map[string]string{}
	for i, w := range words {
		if i == 0 {
			cells[who.name] = w
			continue
		}
		cells[fmt.Sprintf("choice %d", i)] = w
	}
	return cells
}

func choose(t *roster.Tx, strand plan.Strand, rule *plan.Choose, r row) error {
	if announced, err := t.Announced(strand); err != nil || announced {
		return cmp.Or(err, errors.New("pairs were announced already, so a choice has no effect"))
	}
	p, err := participant(t, r.cells[who.name])
	if err != nil {
		return err
	}
	if p.Role != rule.By {
		return fmt.Errorf("person %d is a %s; it is a %s who chooses", p.ID, p.Role, rule.By)
	}
	var chosen []plan.PersonID
	for i := range rule.Number {
		name := fmt.Sprintf("choice %d", i+1)
		if r.cells[name] == "" {
			continue
		}
		other, err := participant(t, r.cells[name])
		if err != nil {
			return located{name, err}
		}
		if other.Role != rule.Among {
			return fmt.Errorf("%s is person %d, a %s; it should be a %s", name, other.ID, other.Role, rule.Among)
		}
		chosen = append(chosen, other.ID)
	}
	return t.Choose(p.ID, chosen)
}
