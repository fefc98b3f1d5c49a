package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"
)

// matchAsk is what somebody wants to see of a proposal.
type matchAsk struct {
	site
	revision         int
	person           string
	waiting, changed bool
	asJSON           bool
	csv, html        string
}

func matchCommand() *cobra.Command {
	var ask matchAsk
	var forecast, verify bool
	c := &cobra.Command{
		Use:   "match COHORT [STAGE] [--for WHO | --waiting | --changed | --forecast | --verify] [--json | --html FILE | --csv FILE] [--data DIR]",
		Short: "Show the pairs that are proposed, and why",
		Long: `Match shows the newest proposal: how well people fit, what has changed since
the proposal before it, each pair with why these two, who waits and why, and
what it would have cost to give somebody whom they chose. Until all deciders
have approved it, nobody else hears of it.

It is decided by people. Pin two people, or keep two apart, and the others are
matched again at once, with as few of them moving as can be.

--html writes a page for A4 to put before a panel: names, organisations and
reasons, and nothing that was asked for in confidence.

--forecast says what would be if recruitment closed now; it writes nothing.

Where a programme matches people in several stages, name the STAGE.`,
		Example: `  trellis match libraries-connected/2025
  trellis match libraries-connected/2025 --for pat@example.org
  trellis match libraries-connected/2025 --html pairs.html
  trellis match pin libraries-connected/2025 MENTEE MENTOR --because "They asked."
  trellis match libraries-connected/2025 --forecast`,
	}
	group(c, section{"match", "Deciding, and comparing:", []*cobra.Command{
		matchPinCommand(), matchForbidCommand(), matchUnpinCommand(), matchAgainCommand(), matchCompareCommand(),
	}})
	explain := c.RunE
	c.Args = func(c *cobra.Command, args []string) error {
		if len(args) > 0 && ask.oneView(forecast, verify) > 1 {
			return misused("--for, --waiting, --changed, --forecast and --verify do not go together")
		}
		return takes(0, 2)(c, args)
	}
	c.RunE = func(c *cobra.Command, args []string) error {
		switch {
		case len(args) == 0:
			return explain(c, args)
		case forecast:
			return ask.forecast(c, args)
		case verify:
			return ask.verify(c, args)
		}
		return ask.run(c, args)
	}
	ask.flag(c)
	f := c.Flags()
	f.IntVar(&ask.revision, "proposal", 0, "`number` of an older proposal; without it, the newest")
	f.StringVar(&ask.person, "for", "", "only what concerns one person: `who`, and what else there was for them")
	f.BoolVar(&ask.waiting, "waiting", false, "only those who wait, and why")
	f.BoolVar(&ask.changed, "changed", false, "only what is otherwise than in the proposal before")
	f.BoolVar(&forecast, "forecast", false, "what would be if recruitment closed now")
	f.BoolVar(&verify, "verify", false, "solve it again, and say whether it is the same")
	f.BoolVar(&ask.asJSON, "json", false, "for programs")
	f.StringVar(&ask.csv, "csv", "", "`file` for spreadsheets")
	f.StringVar(&ask.html, "html", "", "`file` for a page to print, for a panel")
	return c
}

// oneView counts how many views are asked for.
func (a *matchAsk) oneView(others ...bool) (n int) {
	for _, asked := range append(others, a.person != "", a.waiting, a.changed) {
		if asked {
			n++
		}
	}
	return n
}

func (a *matchAsk) run(c *cobra.Command, args []string) error {
	co, err := a.open(c.Context(), args[0], false)
	if err != nil {
		return err
	}
	defer co.close()
	if err := co.ofProposal(c.Context(), second(args), a.revision); err != nil {
		return err
	}
	s, err := co.sight(c.Context(), a.revision)
	if err != nil {
		return err
	}
	out := c.OutOrStdout()
	switch {
	case s == nil && a.asJSON:
		return writeJSON(out, nil)
	case s == nil:
		fmt.Fprintln(out, wrapped(capital(noProposalYet)+" "+forecastInstead(co.ID), ""))
		return nil
	case a.html != "" || a.csv != "":
		return s.files(out, a.html, a.csv)
	}
	if a.person != "" {
		if s, err = co.only(c.Context(), s, a.person); err != nil {
			return err
		}
	}
	switch {
	case a.asJSON:
		return writeJSON(out, s)
	case a.person != "":
		s.writePerson(out)
	case a.waiting:
		s.writeWaiting(out)
	case a.changed:
		s.writeChanged(out)
	default:
		s.write(out)
	}
	return nil
}

// files writes what is to be handed on, and kept from others on this machine.
func (s *sight) files(out io.Writer, html, csv string) error {
	for _, x := range []struct {
		file  string
		write func(io.Writer) error
	}{{html, s.writeHTML}, {csv, s.writeCSV}} {
		if x.file == "" {
			continue
		}
		if err := deliver(out, x.file, forMe, x.write); err != nil {
			return err
		}
		fmt.Fprintf(out, "Written: %s, %s\n", clean(x.file), s.counted())
	}
	return nil
}
