package main

import (
	"github.com/spf13/cobra"

	"trellis/definitions"
)

func cancelSessionCommand() *cobra.Command {
	var e editing
	c := &cobra.Command{
		Use:   "cancel-session COHORT SESSION --because WHY [--dir DIR] [--data DIR]",
		Short: "Call off a session of a cohort",
		Long: `Cancel-session takes the date of one session out of the cohort's file, and
calls it off in the cohort: everybody whose calendar holds it is sent one mail
that takes it out. Nobody is reminded of it any more.

If it is the only session of its stage, its date stays in the file, for what is
counted from it, and called_off = true says that it does not take place; the
mails that come before it do not go. The file is changed only if the cohort
takes it.`,
		Example: `  trellis cancel-session libraries-connected/2025 drop_ins/2 --because "The coach is ill."`,
		Args:    takes(2, 2),
		RunE: func(c *cobra.Command, args []string) error {
			if err := e.why("The coach is ill."); err != nil {
				return err
			}
			return e.edit(c, args[0], func(co *cohort, book *definitions.Book) ([]byte, error) {
				x, s, err := co.session(args[1])
				if err != nil {
					return nil, err
				}
				return book.CallOff(co.ID.Short(), co.plan.InFiles(s.Name), x.Local)
			})
		},
	}
	e.flags(c)
	return c
}
