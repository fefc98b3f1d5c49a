package main

import (
	"github.com/spf13/cobra"

	"trellis/definitions"
	"trellis/definitions/plan"
)

func extendCommand() *cobra.Command {
	var e editing
	c := &cobra.Command{
		Use:   "extend COHORT STAGE --to DATE --because WHY [--dir DIR] [--data DIR]",
		Short: "Give a stage of a cohort another last day",
		Long: `Extend changes the day on which applications or choices close, or until which
pairs meet: in the cohort's file, and in the cohort. Whatever is counted from
that day moves with it; a reminder that was sent is not sent again.

The file is changed only if the cohort takes it. Everything else in it stays
as it is, comments too.`,
		Example: `  trellis extend libraries-connected/2025 recruitment --to "Wednesday 23 April 2025" --because "Few have applied."`,
		Args:    takes(2, 2),
		RunE: func(c *cobra.Command, args []string) error {
			if e.to == "" {
				return misused("say until when: --to \"Friday 2 May 2025\"")
			}
			if err := e.why("Few have applied."); err != nil {
				return err
			}
			return e.edit(c, args[0], func(co *cohort, book *definitions.Book) ([]byte, error) {
				return book.Extend(co.ID.Short(), co.plan.InFiles(plan.StageName(co.plan.FirstName(args[1]))), e.to)
			})
		},
	}
	e.flags(c)
	c.Flags().StringVar(&e.to, "to", "", "`date`, the new last day, like \"Friday 2 May 2025\"")
	return c
}
