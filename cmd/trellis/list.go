package main

import (
	"fmt"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"trellis/worker"
)

func listCommand() *cobra.Command {
	var at site
	var f worker.Filter
	var asJSON bool
	c := &cobra.Command{
		Use:   "list [--programme NAME] [--stage NAME] [--health HEALTH] [--needs WHO] [--overdue] [--over] [--json] [--data DIR]",
		Short: "List all cohorts: where they are, how they are, and whom they need",
		Long: `List shows a line of each cohort of an installation: the stages that go on, its
health, who must act, and when something comes next. Filters go together.

Health is well; waiting, when somebody must act; trouble, when mail did not
arrive or somebody who must act is late; or stopped. It is well again when the
trouble was dealt with. trellis status COHORT says what it is and what to do.

It reads what each cohort last said of itself, so that it is quick for
thousands. Cohorts that are over are listed with --over, while the server
remembers them.`,
		Example: `  trellis list
  trellis list --health trouble
  trellis list --programme libraries-connected --needs coordinator --json`,
		Args: takes(0, 0),
		RunE: func(c *cobra.Command, _ []string) error {
			if err := knownHealth(f.Health); err != nil {
				return err
			}
			house, err := at.connect(c.Context())
			if err != nil {
				return err
			}
			defer house.Close()
			listed, err := house.List(c.Context(), f)
			if err != nil {
				return err
			}
			if asJSON {
				return writeJSON(c.OutOrStdout(), listed)
			}
			if len(listed) == 0 {
				fmt.Fprintln(c.OutOrStdout(), "There is no such cohort.")
			}
			w := tabwriter.NewWriter(c.OutOrStdout(), 0, 0, 2, ' ', 0)
			for _, l := range listed {
				fmt.Fprintf(w, "%s\t%s\t%s\n", l.Cohort, l.Health, listedText(l))
			}
			return w.Flush()
		},
	}
	at.flag(c)
	c.Flags().StringVar(&f.Programme, "programme", "", "only of this `programme`: its directory's name")
	c.Flags().StringVar(&f.Stage, "stage", "", "only where this `stage` goes on")
	c.Flags().StringVar(&f.Health, "health", "", "only in this `health`: well, waiting, trouble, paused, restored or stopped")
	c.Flags().StringVar(&f.Needs, "needs", "", "only where this `role` of the staff must act: coordinator")
	c.Flags().BoolVar(&f.Overdue, "overdue", false, "only with pairs or groups that are overdue, or asked for help")
	c.Flags().BoolVar(&f.Over, "over", false, "also those that are over")
	c.Flags().BoolVar(&asJSON, "json", false, "for programs")
	return c
}

func knownHealth(typed string) error {
	switch typed {
	case "", "well", "waiting", "trouble", "paused", "restored", "stopped":
		return nil
	}
	return misused("--health cannot be %q; it is well, waiting, trouble, paused, restored or stopped", clean(typed))
}

// listedText is where a cohort is, whom it needs, and when something comes.
func listedText(l worker.Listed) string {
	text := "between stages"
	switch {
	case l.Over:
		text = "over"
	case len(l.Stages) > 0:
		text = inWords(l.Stages)
	}
	if len(l.Needs) > 0 {
		text += "; waits for " + strings.ReplaceAll(inWords(l.Needs), "_", " ")
	}
	if l.Asking > 0 {
		text += fmt.Sprintf("; %d asked for help", l.Asking)
	}
	if l.Overdue > 0 {
		text += fmt.Sprintf("; %d overdue", l.Overdue)
	}
	if !l.Next.IsZero() && !l.Over {
		text += "; next on " + dayOf(l.Next, time.UTC)
	}
	return text
}
