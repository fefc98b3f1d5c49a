package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"trellis/definitions"
)

func checkCommand() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "check DIR [--json]",
		Short: "Check a programme and its cohorts",
		Long: `Check reads a directory of definitions and says everything that is wrong with
it at once: where it is, and what to type instead. Nothing is sent or changed.

Errors must be mended before anything can run. Warnings are facts that you
should know, and may leave as they are. ` + "`trellis reference dates/weekday`" + ` says
why a thing is checked; docs/editors.md, how an editor shows all of it.`,
		Example: `  trellis check definitions/libraries-connected
  trellis check definitions/libraries-connected --json`,
		Args: takes(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			book, problems := definitions.Load(args[0])
			if asJSON {
				return sayJSON(c, problems)
			}
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
	c.Flags().BoolVar(&asJSON, "json", false, "print it for an editor: every problem with its range, its check and its page")
	return c
}

// sayJSON prints problems for an editor, errors and warnings alike, in one place.
func sayJSON(c *cobra.Command, problems definitions.Problems) error {
	if err := problems.WriteJSON(c.OutOrStdout()); err != nil {
		return err
	}
	if problems.Errors() > 0 {
		return errSaid
	}
	return nil
}
