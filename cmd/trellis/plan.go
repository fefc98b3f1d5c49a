package main

import (
	"io"
	"time"

	"github.com/spf13/cobra"

	"trellis/definitions/timeline"
)

func planCommand() *cobra.Command {
	var at site
	var asJSON, asICS, whole bool
	var out string
	c := &cobra.Command{
		Use:   "plan DIR COHORT [--whole] [--data DIR]",
		Short: "Show the calendar of a cohort, or what would change of one that runs",
		Long: `Plan shows what will happen to a cohort, and when: every date, session, mail,
form and nudge, with how many people it is for; what that comes to for one
person of each role; what money passes; and what holds because nothing else is
said. All of it follows from the files. Nothing is sent or changed.

Of a cohort that runs it shows the difference instead: what was sent, what is
still to come, what the files as they are now would change, whose calendars
move, and what is refused and why; then how to bring it into force. With
--whole it is the calendar all the same.

COHORT is the name of the cohort's file: 2025 for cohorts/2025.hcl.

With --ics it is a calendar file that can be imported into a calendar:
sessions at their hours, mails at theirs, and what opens, closes or is due all
day. Import a newer one into the same calendar to replace it. With --json it
is for programs; the page of package timeline says what every name means.`,
		Example: `  trellis plan definitions/libraries-connected 2025
  trellis plan definitions/libraries-connected 2025 --ics -o 2025.ics`,
		Args: takes(2, 2),
		RunE: func(c *cobra.Command, args []string) error {
			if asJSON && asICS {
				return misused("--json and --ics do not go together")
			}
			book, err := openBook(c, args[0])
			if err != nil {
				return err
			}
			p, err := resolve(c, book, args[1])
			if err != nil {
				return err
			}
			if !whole && !asICS && out == "" {
				if told, err := at.differs(c, book, args, asJSON); told || err != nil {
					return err
				}
			}
			t, err := timeline.Of(p)
			if err != nil {
				return err
			}
			write := t.WriteText
			switch {
			case asJSON:
				write = t.WriteJSON
			case asICS:
				write = func(w io.Writer) error { return t.WriteICS(w, time.Now()) }
			}
			return deliver(c.OutOrStdout(), out, forAll, write)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print it for programs")
	c.Flags().BoolVar(&asICS, "ics", false, "print a calendar file to import")
	c.Flags().BoolVar(&whole, "whole", false, "show the whole calendar, though the cohort runs")
	at.flag(c)
	c.Flags().StringVarP(&out, "out", "o", "", "`file` to write to, instead of printing")
	return c
}
