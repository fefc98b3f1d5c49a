package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

func resumeCommand() *cobra.Command {
	var e editing
	a := &e.amending
	var restored bool
	c := &cobra.Command{
		Use:   "resume COHORT [--restored [--dir DIR]] [--because WHY] [--as WHO] [--data DIR]",
		Short: "Go on with a cohort that was paused",
		Long: `Resume lets mail and invitations leave again. Everybody gets what still matters;
what became too late while the cohort was paused is listed, not sent.

With --restored it goes on from a backup of the records, which a cohort notices
by itself: then nothing leaves, and trellis status says what is missing. First
record again what you know of: who applied, withdrew or answered since. Then
resume. Of what was due by now and the backup does not have, invitations and
mail that asks or decides are sent, perhaps once more; everything else is listed
as doubtful. Where the cohort was amended since, --dir has the files of that.`,
		Example: `  trellis resume libraries-connected/2025 --because "The platform is back."
  trellis resume libraries-connected/2025 --restored --because "The disk failed."`,
		Args: takes(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			if restored {
				return e.reconcile(c, args[0])
			}
			co, command, err := a.decides(c, args[0], "resume")
			if err != nil {
				return err
			}
			defer co.close()
			if err := co.house.Resume(c.Context(), co.ID, command, command); err != nil {
				return err
			}
			if err := a.reason(c, co, "resume", command); err != nil {
				return err
			}
			if a.asJSON {
				return writeJSON(c.OutOrStdout(), map[string]string{"cohort": string(co.ID), "is": "resumed"})
			}
			fmt.Fprintf(c.OutOrStdout(), "%s goes on. What still matters is sent; what is too late is listed: `trellis status %s`.\n", co.ID, co.ID)
			return nil
		},
	}
	e.flags(c)
	c.Flags().BoolVar(&restored, "restored", false, "go on from a backup of the records")
	return c
}
