package main

import (
	"github.com/spf13/cobra"

	"trellis/definitions"
	"trellis/definitions/plan"
)

func rescheduleCommand() *cobra.Command {
	var e editing
	c := &cobra.Command{
		Use:   "reschedule COHORT SESSION --to DATE --because WHY [--dir DIR] [--data DIR]",
		Short: "Move a session of a cohort",
		Long: `Reschedule moves one session: in the cohort's file, and in the cohort. The entry
moves in every calendar that holds it, and people are asked again whether they
come; what they had answered is kept, and counts no more.

A session is called as trellis status says: finale, or drop_ins/2. Without
hours it keeps its own. The file is changed only if the cohort takes it.

Of a stage with a session that is yet to be confirmed, its name alone gives the
first of these its day: then it is sent to whoever it is for.`,
		Example: `  trellis reschedule libraries-connected/2025 finale --to "Wednesday 26 November 2025, 2pm to 3.30pm" --because "The trains are on strike."`,
		Args:    takes(2, 2),
		RunE: func(c *cobra.Command, args []string) error {
			if e.to == "" {
				return misused("say to when: --to \"Wednesday 26 November 2025, 2pm to 3.30pm\"")
			}
			if err := e.why("The trains are on strike."); err != nil {
				return err
			}
			return e.edit(c, args[0], func(co *cohort, book *definitions.Book) ([]byte, error) {
				if s := co.plan.Stage(plan.StageName(co.plan.FirstName(args[1]))); s != nil && len(s.Pending) > 0 && co.plan.Session(plan.SessionName(s.Name)) == nil {
					return book.Confirm(co.ID.Short(), co.plan.InFiles(s.Name), e.to)
				}
				x, s, err := co.session(args[1])
				if err != nil {
					return nil, err
				}
				return book.Reschedule(co.ID.Short(), co.plan.InFiles(s.Name), x.Local, e.to)
			})
		},
	}
	e.flags(c)
	c.Flags().StringVar(&e.to, "to", "", "`date` and hours, like \"Wednesday 26 November 2025, 2pm to 3.30pm\"")
	return c
}
