package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"trellis/worker"
)

func endCommand() *cobra.Command {
	var a amending
	c := &cobra.Command{
		Use:   "end COHORT --because WHY [--as WHO] [--data DIR]",
		Short: "End a cohort early, in order",
		Long: `End closes a cohort before its last date. The sessions to come are called off,
and taken out of the calendars that hold them; a survey that is open is closed;
nothing else is sent any more. When everybody was told of that, the cohort is
over.

The mail that takes a session out of a calendar says that it does not take
place, not why. If people should read more, write to them first. To let
nothing leave at all, not even that, there is trellis stop.`,
		Example: `  trellis end libraries-connected/2025 --because "Too few pairs are left."`,
		Args:    takes(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			if err := a.why("Too few pairs are left."); err != nil {
				return err
			}
			co, _, err := a.decides(c, args[0], "end")
			if err != nil {
				return err
			}
			defer co.close()
			who := co.plan.Coordinator
			if a.as != "" {
				who, _ = co.staff(a.as, co.plan.Staff)
			}
			r, done, err := co.house.End(c.Context(), co.ID, who, a.because)
			if err != nil {
				return err
			}
			d, err := co.difference(c.Context(), r)
			if err != nil {
				return err
			}
			d.Amended = &done
			if a.asJSON {
				return writeJSON(c.OutOrStdout(), d)
			}
			fmt.Fprintf(c.OutOrStdout(), "%s ends. Nothing is due any more.\n", co.ID)
			if done.UnderWay > 0 {
				fmt.Fprintf(c.OutOrStdout(), "%s on the way may still arrive.\n", number(done.UnderWay, "mail"))
			}
			for _, x := range d.Change.Sessions {
				d.session(c.OutOrStdout(), x)
			}
			return co.closes(c, r)
		},
	}
	a.flags(c)
	return c
}

// closes says which surveys were open when the cohort was ended.
func (c *cohort) closes(cmd *cobra.Command, r *worker.Revision) error {
	for _, s := range r.Old.Stages {
		for _, x := range s.Surveys {
			if r.Now.Before(x.Opens) || !x.Closes.IsZero() && !r.Now.Before(x.Closes) {
				continue
			}
			came, err := c.rolls.Answers(cmd.Context(), c.ID, string(x.Name))
			if err != nil {
				return err
			}
			fmt.Fprintf(cmd.OutOrStdout(), "The survey “%s” was open, and is closed: %s answered it.\n", x.Title, number(came.People, "person"))
		}
	}
	return nil
}
