package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/roster"
)

func peopleChangeCommand() *cobra.Command {
	var of peopleOf
	var change roster.Change
	var answers []string
	var seen int64
	c := &cobra.Command{
		Use:   "change COHORT WHO [--name NAME] [--first NAME] [--address ADDRESS] [--answer QUESTION=ANSWER]… --because WHY [--seen N] [--dry-run] [--as WHO] [--data DIR]",
		Short: "Change somebody's name or address, or correct an answer",
		Long: `Change puts right what is known of a person, who keeps their number. With a new
address, the sessions to come move: the old address gets their cancellation, the
new one their invitation. Nothing else is sent again. An answer is one of their
application; QUESTION= alone takes it away.

A person is one in all cohorts, so a name and an address change in all of them.
With --seen, the number that ` + "`trellis people show`" + ` ends with, nothing changes if
somebody else has decided something about them since.`,
		Example: `  trellis people change libraries-connected/2025 pat@example.org --address pat@new.example --because "Changed jobs."
  trellis people change libraries-connected/2025 pat@example.org --answer "needs=Fundraising" --because "A slip in the form."`,
		Args: func(c *cobra.Command, args []string) error { return of.words(1, 1)(c, args) },
		RunE: func(c *cobra.Command, args []string) error {
			if change.Name == "" && change.First == "" && change.Email == "" && len(answers) == 0 {
				return misused("say what changes: --name, --first, --address or --answer")
			}
			return of.decide(c, args, func(co *cohort, t *roster.Tx, p roster.Person, by plan.StaffName) (string, error) {
				if c.Flags().Changed("seen") {
					if err := t.Seen(p.ID, seen); err != nil {
						return "", err
					}
				}
				asked := &form{name: "The application of a " + string(p.Role), questions: co.book.Questions(p.Role)}
				read, err := asked.some(co, answers)
				if err != nil {
					return "", err
				}
				change.Answers, change.By, change.Because = read, by, of.because
				moved, err := t.Change(p.ID, change)
				return followsChange(p, change, moved), err
			})
		},
	}
	of.deciding(c)
	c.Flags().StringVar(&change.Name, "name", "", "their whole `name`")
	c.Flags().StringVar(&change.First, "first", "", "the `name` that they are called by")
	c.Flags().StringVar(&change.Email, "address", "", "the `address` that they are written to from now on")
	c.Flags().StringArrayVar(&answers, "answer", nil, "`question=answer` of their application; may be said several times")
	c.Flags().Int64Var(&seen, "seen", 0, "the `number` that people show ended with")
	c.Flags().BoolVar(&of.dry, "dry-run", false, "say what would follow, and write nothing")
	return c
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
