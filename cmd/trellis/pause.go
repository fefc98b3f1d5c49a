package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

func pauseCommand() *cobra.Command {
	var a amending
	c := &cobra.Command{
		Use:   "pause COHORT --because WHY [--as WHO] [--data DIR]",
		Short: "Let nothing leave until the cohort is resumed",
		Long: `Pause lets no mail and no invitation leave, once it has answered; it says how
many were already on their way and may still arrive. Time goes on: stages begin
and end, people apply and answer, and what you record is taken.

After trellis resume everybody gets what still matters. What became too late
meanwhile is not sent, but listed: trellis status says how much.`,
		Example: `  trellis pause libraries-connected/2025 --because "The platform is down until Monday."`,
		Args:    takes(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			if err := a.why("The platform is down until Monday."); err != nil {
				return err
			}
			co, command, err := a.decides(c, args[0], "pause")
			if err != nil {
				return err
			}
			defer co.close()
			moved, err := co.house.Pause(c.Context(), co.ID, command, command)
			if err != nil {
				return err
			}
			if err := a.reason(c, co, "pause", command); err != nil {
				return err
			}
			if a.asJSON {
				return writeJSON(c.OutOrStdout(), moved)
			}
			fmt.Fprintf(c.OutOrStdout(), "%s is paused. Nothing leaves until `trellis resume %s`.\n", co.ID, co.ID)
			if moved.UnderWay > 0 {
				fmt.Fprintf(c.OutOrStdout(), "%s on the way may still arrive.\n", number(moved.UnderWay, "mail"))
			}
			return nil
		},
	}
	a.flags(c)
	return c
}

// decides opens a cohort about which something is decided, and gives the decision an
// id: the same at the same revision and moment of the cohort, so that typing it twice
// at once changes nothing.
func (a *amending) decides(c *cobra.Command, name, what string) (*cohort, string, error) {
	co, err := a.open(c.Context(), name, true)
	if err != nil {
		return nil, "", err
	}
	reasons, err := co.rolls.Reasons(c.Context(), co.ID)
	if err == nil {
		_, err = co.staff(a.as, co.plan.Staff)
	}
	if err != nil {
		co.close()
		return nil, "", err
	}
	return co, fmt.Sprintf("%s/%d", what, len(reasons)), nil
}

// reason keeps who decided and why.
func (a *amending) reason(c *cobra.Command, co *cohort, what, command string) error {
	who := co.plan.Coordinator
	if a.as != "" {
		who, _ = co.staff(a.as, co.plan.Staff)
	}
	return co.because(c.Context(), who, what, a.because, command)
}
