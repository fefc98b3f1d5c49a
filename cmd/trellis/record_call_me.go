package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/roster"
)

// calling is what becomes of a wish to talk.
type calling struct {
	peopleOf
	to   string
	done bool
}

func recordCallMeCommand() *cobra.Command {
	var x calling
	c := &cobra.Command{
		Use:   "call-me COHORT WHO [--hand-to HELPER | --done] [--because WHY] [--as WHO] [--data DIR]",
		Short: "Record that somebody would like to talk, and what became of it",
		Long: `Call-me is for whoever says that they would like to talk: in a mail, on the
telephone, or by a yes to a question that is called call_me. The coordinator is
sent a mail at once; the other one of the pair is told nothing. Until somebody
has talked with them, the pair is shown as one that asked for help.

With --hand-to it is handed over to one of those whom the programme names for
help, who is sent a mail. With --done they have talked.`,
		Example: `  trellis record call-me libraries-connected/2025 pat@example.org
  trellis record call-me libraries-connected/2025 pat@example.org --hand-to coach --because "It is about their meetings."
  trellis record call-me libraries-connected/2025 pat@example.org --done --because "We talked for half an hour."`,
		Args: func(c *cobra.Command, args []string) error { return x.words(1, 1)(c, args) },
		RunE: func(c *cobra.Command, args []string) error {
			if x.done && x.to != "" {
				return misused("--hand-to and --done do not go together")
			}
			if !x.done && x.to == "" && x.because == "" {
				x.because = "They wish to talk."
			}
			return x.decide(c, args, x.record)
		},
	}
	x.deciding(c)
	c.Flags().StringVar(&x.to, "hand-to", "", "hand it over to this `helper`: coach")
	c.Flags().BoolVar(&x.done, "done", false, "somebody has talked with them")
	return c
}

func (x *calling) record(c *cohort, t *roster.Tx, p roster.Person, by plan.StaffName) (string, error) {
	switch {
	case x.done:
		return "Recorded: somebody has talked with them.", t.CloseCall(p.ID, by, x.because)
	case x.to != "":
		to, err := c.helper(x.to)
		if err != nil {
			return "", err
		}
		return fmt.Sprintf("Handed over: the %s is sent a mail.", staffWord(to)), t.HandCall(p.ID, to, by, x.because)
	}
	news, err := t.AskForCall(p.ID)
	switch {
	case err != nil:
		return "", err
	case !news:
		return "It was known already: nothing changes.", nil
	}
	return fmt.Sprintf("Recorded. The %s is sent a mail.", staffWord(c.plan.Coordinator)), nil
}

// helper finds one of those whom a stage names for help.
func (c *cohort) helper(typed string) (plan.StaffName, error) {
	var names []string
	for i := range c.plan.Stages {
		for _, h := range c.plan.Stages[i].Help {
			if h != c.plan.Coordinator && !slices.Contains(names, string(h)) {
				names = append(names, string(h))
			}
		}
	}
	if slices.Contains(names, typed) {
		return plan.StaffName(typed), nil
	}
	return "", noneCalled("helper", typed, names, string(c.ID))
}
