package main

import (
	"encoding/json"
	"io"

	"github.com/spf13/cobra"
)

func statusCommand() *cobra.Command {
	var at site
	var since, out string
	var asJSON, asHTML bool
	c := &cobra.Command{
		Use:   "status [COHORT] [--since DATE] [--json | --html] [-o FILE] [--data DIR]",
		Short: "Say how a cohort stands, who must do what, and what went wrong",
		Long: `Status is a page that a colleague could work from: where a cohort stands, who
must do what, with the command to type, what went wrong and what to do about it,
the next 14 days, and what happened in the last 7, or since the date that is
given. Without a cohort it says a line of each.

What it says of people is for those who run the programme: with --html it is a
page to hand on to them, and it prints on A4. If nothing serves the data
directory, it says what the records know.`,
		Example: `  trellis status
  trellis status libraries-connected/2025 --since "Monday 12 May 2025"
  trellis status libraries-connected/2025 --html -o for-my-colleague.html`,
		Args: takes(0, 1),
		RunE: func(c *cobra.Command, args []string) error {
			if asJSON && asHTML {
				return misused("--json and --html do not go together")
			}
			if len(args) == 0 {
				return at.all(c, asJSON)
			}
			co, err := at.open(c.Context(), args[0], false)
			if err != nil {
				return err
			}
			defer co.close()
			s, err := co.status(c.Context(), &at, since)
			if err != nil {
				return err
			}
			write := s.writeText
			switch {
			case asJSON:
				write = func(w io.Writer) error { return writeJSON(w, s) }
			case asHTML:
				write = s.writeHTML
			}
			return deliver(c.OutOrStdout(), out, forMe, write)
		},
	}
	at.flag(c)
	c.Flags().StringVar(&since, "since", "", "`date` from which it says what happened; without it, the last 7 days")
	c.Flags().BoolVar(&asJSON, "json", false, "for programs")
	c.Flags().BoolVar(&asHTML, "html", false, "as a page to hand on")
	c.Flags().StringVarP(&out, "out", "o", "", "`file` to write to, instead of printing")
	return c
}

func writeJSON(w io.Writer, x any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(x)
}
