package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"trellis/definitions"
)

func checkCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "check DIR",
		Short: "Check a programme and its cohorts",
		Long: `Check reads a directory of definitions and says everything that is wrong with
it at once: where it is, and what to type instead. Nothing is sent or changed.

Errors must be mended before anything can run. Warnings are facts that you
should know, and may leave as they are.`,
		Example: `  trellis check definitions/libraries-connected`,
		Args:    takes(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			book, problems := definitions.Load(args[0])
			if problems.Errors() > 0 || book == nil {
				return say(c, problems)
			}
			if err := problems.Write(c.OutOrStdout()); err != nil {
				return err
			}
			if n := problems.Warnings(); n > 0 {
				fmt.Fprintf(c.OutOrStdout(), "\nNo errors, %s. It can run.\n", number(n, "warning"))
				return nil
			}
			fmt.Fprintln(c.OutOrStdout(), "No errors, no warnings. It can run.")
			return nil
		},
	}
}
