package main

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"
)

func logCommand() *cobra.Command {
	var at site
	var since string
	var asJSON bool
	c := &cobra.Command{
		Use:   "log COHORT [--since DATE] [--json] [--data DIR]",
		Short: "Say what happened in a cohort, and who decided what, and why",
		Long: `Log says everything that happened, in the order in which it did: who applied,
answered, met and left; what was sent, and what did not arrive; who decided
what, and why. It is read from the records of the data directory, and needs
nothing that runs.

Mails of one kind that left together are one line. Who answered an anonymous
survey is not said. --json has a line for each event, with the people's numbers.`,
		Example: `  trellis log libraries-connected/2025
  trellis log libraries-connected/2025 --since "Monday 12 May 2025"`,
		Args: takes(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			co, err := at.open(c.Context(), args[0], false)
			if err != nil {
				return err
			}
			defer co.close()
			from, err := co.since(since, time.Time{})
			if err != nil {
				return err
			}
			events, err := co.events(c.Context(), from)
			if err != nil {
				return err
			}
			if asJSON {
				return writeJSON(c.OutOrStdout(), events)
			}
			if len(events) == 0 {
				fmt.Fprintln(c.OutOrStdout(), "Nothing happened.")
			}
			writeEvents(c.OutOrStdout(), events, co.zone)
			return nil
		},
	}
	at.flag(c)
	c.Flags().StringVar(&since, "since", "", "`date` from which it is told: \"Monday 12 May 2025\"; without it, all of it")
	c.Flags().BoolVar(&asJSON, "json", false, "for programs")
	return c
}

// since is the morning of a date that was typed, or else what holds without one.
func (c *cohort) since(typed string, otherwise time.Time) (time.Time, error) {
	if typed == "" {
		return otherwise, nil
	}
	return readMoment("--since", typed, c.zone, 0)
}

// columns is how wide a page of lines with a date in front is.
const columns = 100

// writeEvents writes a line of each, the day in front.
func writeEvents(w io.Writer, events []event, zone *time.Location) {
	day := ""
	for _, e := range events {
		if d := dayOf(e.At, zone); d != day {
			if day != "" {
				fmt.Fprintln(w)
			}
			day = d
			fmt.Fprintln(w, day)
		}
		hour := clockOf(e.At.In(zone)).String()
		fmt.Fprintf(w, "  %-10s%s\n", hour, hanging(e.String(), columns-12, 12))
	}
}

// hanging breaks a text into lines of so many columns, the later ones with an indent.
func hanging(text string, width, indent int) string {
	var lines []string
	line := ""
	for _, word := range pieces(text) {
		if line != "" && len([]rune(line))+1+len([]rune(word)) > width {
			lines = append(lines, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	return strings.Join(append(lines, line), "\n"+strings.Repeat(" ", indent))
}
