package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

func stopCommand() *cobra.Command {
	var at site
	var because string
	c := &cobra.Command{
		Use:   "stop COHORT --because WHY [--data DIR]",
		Short: "Stop a cohort for good",
		Long: `Stop ends a cohort before its time. Once it has answered, no mail leaves any
more; it says how many were already on their way and may still arrive. Sessions
stay in people's calendars: tell them yourself why the programme ends.

A stopped cohort cannot be started again.`,
		Example: `  trellis stop libraries-connected/2025 --because "The funding was withdrawn."`,
		Args:    takes(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			if because == "" {
				return misused("say why it is stopped: --because \"The funding was withdrawn.\"")
			}
			co, err := at.open(c.Context(), args[0], true)
			if err != nil {
				return err
			}
			defer co.close()
			const command = "stop"
			if err := co.because(c.Context(), co.plan.Coordinator, "stop", because, command); err != nil {
				return err
			}
			moved, err := co.house.Stop(c.Context(), co.ID, command, command)
			if err != nil {
				return err
			}
			fmt.Fprintf(c.OutOrStdout(), "%s is stopped. ", co.ID)
			if moved.UnderWay == 0 {
				fmt.Fprintln(c.OutOrStdout(), "No mail was on its way.")
				return nil
			}
			fmt.Fprintf(c.OutOrStdout(), "%s on the way may still arrive.\n", number(moved.UnderWay, "mail"))
			return nil
		},
	}
	at.flag(c)
	c.Flags().StringVar(&because, "because", "", "`why`, in a sentence; it is kept")
	return c
}
