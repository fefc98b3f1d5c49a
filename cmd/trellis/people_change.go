package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/roster"
)

func peopleChangeCommand() *cobra.Command {
	var of peopleOf
	var change roster.Change
	var answers []string
	var seen int64
	var spare, unspare bool
	c := &cobra.Command{
		Use:   "change COHORT WHO [--name NAME] [--first NAME] [--address ADDRESS] [--answer QUESTION=ANSWER]… [--no-optional-mail | --optional-mail] --because WHY [--seen N] [--dry-run] [--as WHO] [--data DIR]",
		Short: "Change somebody's name or address, an answer, or what they are sent",
		Long: `Change puts right what is known of a person, who keeps their number. With a new
address, the sessions to come move: the old address gets their cancellation, the
new one their invitation. Nothing else is sent again. An answer is one of their
application; QUESTION= alone takes it away.

With --no-optional-mail they are sent only what is needed to take part:
invitations, decisions, pairs, what they are asked to do, and no nudges to meet.
--optional-mail takes that back.

A person is one in all cohorts, so a name and an address change in all of them.
With --seen, the number that ` + "`trellis people show`" + ` ends with, nothing changes if
somebody else has decided something about them since.`,
		Example: `  trellis people change libraries-connected/2025 pat@example.org --address pat@new.example --because "Changed jobs."
  trellis people change libraries-connected/2025 pat@example.org --answer "needs=Fundraising" --because "A slip in the form."`,
		Args: func(c *cobra.Command, args []string) error { return of.words(1, 1)(c, args) },
		RunE: func(c *cobra.Command, args []string) error {
			changes := change.Name != "" || change.First != "" || change.Email != "" || len(answers) > 0
			switch {
			case spare && unspare:
				return misused("--no-optional-mail and --optional-mail do not go together")
			case !changes && !spare && !unspare:
				return misused("say what changes: --name, --first, --address, --answer or --no-optional-mail")
			}
			return of.decide(c, args, func(co *cohort, t *roster.Tx, p roster.Person, by plan.StaffName) (string, error) {
				if c.Flags().Changed("seen") {
					if err := t.Seen(p.ID, seen); err != nil {
						return "", err
					}
				}
				said, err := sparing(co, t, p, by, of.because, spare, unspare)
				if err != nil || !changes {
					return said, err
				}
				asked := &form{name: "The application of a " + string(p.Role), questions: co.book.Questions(p.Role)}
				read, err := asked.some(co, answers)
				if err != nil {
					return "", err
				}
				change.Answers, change.By, change.Because = read, by, of.because
				moved, err := t.Change(p.ID, change)
				return strings.TrimSpace(followsChange(p, change, moved) + " " + said), err
			})
		},
	}
	of.deciding(c)
	c.Flags().StringVar(&change.Name, "name", "", "their whole `name`")
	c.Flags().StringVar(&change.First, "first", "", "the `name` that they are called by")
	c.Flags().StringVar(&change.Email, "address", "", "the `address` that they are written to from now on")
	c.Flags().StringArrayVar(&answers, "answer", nil, "`question=answer` of their application; may be said several times")
	c.Flags().BoolVar(&spare, "no-optional-mail", false, "they are sent only what is needed to take part")
	c.Flags().BoolVar(&unspare, "optional-mail", false, "they are sent what is optional, too")
	c.Flags().Int64Var(&seen, "seen", 0, "the `number` that people show ended with")
	c.Flags().BoolVar(&of.dry, "dry-run", false, "say what would follow, and write nothing")
	return c
}

// sparing has somebody sent less, or more again, and says what follows.
func sparing(co *cohort, t *roster.Tx, p roster.Person, by plan.StaffName, because string, spare, unspare bool) (string, error) {
	switch {
	case spare:
		var optional []plan.ItemName
		for i := range co.plan.Stages {
			for _, it := range co.plan.Stages[i].Items {
				if it.Optional {
					optional = append(optional, it.Name)
				}
			}
		}
		return fmt.Sprintf("Person %d is sent only what is needed to take part from now on.", p.ID), t.Spare(p.ID, optional, by, because)
	case unspare:
		return fmt.Sprintf("Person %d is sent what is optional, too, from now on.", p.ID), t.NotSpare(p.ID, by, because)
	}
	return "", nil
}

func followsChange(p roster.Person, c roster.Change, moved int) string {
	said, rest := fmt.Sprintf("Person %d is changed.", p.ID), " Nothing is sent again."
	if c.Email != "" && c.Email != p.Email {
		said = fmt.Sprintf("Person %d is written to at the new address from now on.", p.ID)
		rest = " Nothing else is sent again."
		switch moved {
		case 0:
		case 1:
			said += " One session to come moves: the old address gets its cancellation, the new one the invitation."
		default:
			said += fmt.Sprintf(" %d sessions to come move: the old address gets their cancellations, the new one the invitations.", moved)
		}
	}
	if len(c.Answers) > 0 {
		said += " If pairs were proposed and not announced, they are proposed anew."
	}
	return said + rest
}
