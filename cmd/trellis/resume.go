package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

func resumeCommand() *cobra.Command {
	var a amending
	c := &cobra.Command{
		Use:   "resume COHORT [--because WHY] [--as WHO] [--data DIR]",
		Short: "Go on with a cohort that was paused",
		Long: `Resume lets mail and invitations leave again. Everybody gets what still matters;
what became too late while the cohort was paused is listed, not sent.`,
		Example: `  trellis resume libraries-connected/2025 --because "The platform is back."`,
		Args:    takes(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
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
	a.flags(c)
	return c
}
