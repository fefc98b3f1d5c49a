package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/roster"
)

func peopleAddCommand() *cobra.Command {
	var of peopleOf
	var first string
	var begun bool
	c := &cobra.Command{
		Use:   "add COHORT NAME ADDRESS ROLE [QUESTION=ANSWER…] [--first NAME] [--begun] [--dry-run] [--data DIR]",
		Short: "Add one person by hand",
		Long: `Add enters one application, as somebody made it by telephone or on paper. Every
question needs its answer, unless the programme says that it may be left blank;
with --begun they have only begun to apply. Many at once: people import.`,
		Example: `  trellis people add libraries-connected/2025 "Pat Example" pat@example.org mentee "service=Northbrook" "needs=Budgeting"`,
		Args:    func(c *cobra.Command, args []string) error { return of.words(3, -1)(c, args) },
		RunE: func(c *cobra.Command, args []string) error {
			co, args, err := of.open(c.Context(), args, true)
			if err != nil {
				return err
			}
			defer co.close()
			role := co.plan.Role(plan.RoleName(args[2]))
			if role == nil {
				return co.noRole(args[2])
			}
			asked := &form{name: "The application of a " + role.Word(), questions: co.book.Questions(role.Name)}
			answers, err := asked.some(co, args[3:])
			if err != nil {
				return err
			}
			if missing := asked.missing(answers); len(missing) > 0 && !begun {
				return fmt.Errorf("there is nothing for %s. Give the answers, or say with --begun that they have only begun to apply", inWords(missing))
			}
			a := roster.Applicant{Name: clean(args[0]), First: clean(first), Email: args[1], Role: role.Name, Answers: answers}
			var id plan.PersonID
			err = co.state(c.Context(), of.dry, func(t *roster.Tx) error {
				if a.Started = t.At; !begun {
					a.Applied = t.At
				}
				id, err = co.addPerson(t, a)
				return err
			})
			if err != nil {
				return err
			}
			co.writeAdded(c, id, a, of.dry)
			return nil
		},
	}
	of.flags(c)
	c.Flags().StringVar(&first, "first", "", "the `name` that they are called by")
	c.Flags().BoolVar(&begun, "begun", false, "they have begun to apply, and not sent it")
	c.Flags().BoolVar(&of.dry, "dry-run", false, "say what would be added, and write nothing")
	return c
}

// addPerson adds somebody who is not in the cohort in that role yet: their answers are
// changed with people change, so that nobody's are overwritten by a slip.
func (c *cohort) addPerson(t *roster.Tx, a roster.Applicant) (plan.PersonID, error) {
	known, err := t.Known(a.Email)
	switch {
	case err != nil: // nobody of the cohort has the address
	case known.Role == a.Role:
		return 0, fmt.Errorf("somebody with that address has applied already: they are person %d. See `trellis people change`", known.ID)
	case c.book.ApplyOnce():
		return 0, fmt.Errorf("person %d has that address and applied to be a %s, and the programme lets nobody apply for two roles", known.ID, known.Role)
	}
	if err := roster.CheckAddress(a.Email); err != nil {
		return 0, err
	}
	return t.AddApplicant(a)
}

func (c *cohort) writeAdded(cmd *cobra.Command, id plan.PersonID, a roster.Applicant, dry bool) {
	out := cmd.OutOrStdout()
	if dry {
		fmt.Fprintln(out, "They could be added. Nothing was written.")
		return
	}
	did := "has applied"
	if a.Applied.IsZero() {
		did = "has begun to apply"
	}
	fmt.Fprintf(out, "Person %d %s to be a %s in %s.\n", id, did, a.Role, c.ID)
	if refused, _ := c.book.Eligible(a.Role, a.Answers); len(refused) > 0 && !a.Applied.IsZero() {
		fmt.Fprintln(out, wrapped("They do not meet the programme's rules: "+clean(refused[0]), ""))
	}
}

func (c *cohort) noRole(typed string) error {
	var names []string
	for _, r := range c.plan.Roles {
		names = append(names, string(r.Name))
	}
	return fmt.Errorf("nobody applies to be a %s in %s; it is %s", clean(typed), c.ID, strings.Join(names, " or "))
}
