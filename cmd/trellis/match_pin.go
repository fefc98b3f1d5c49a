package main

import (
	"errors"

	"github.com/spf13/cobra"

	"trellis/roster"
)

// pinning is what somebody decides about two people before the others are matched.
type pinning struct {
	site
	what                string // pin, forbid, unpin
	as, because         string
	stage               string // of several matchings
	proposal            int
	evenSo, dry, asJSON bool
}

func matchPinCommand() *cobra.Command {
	p := pinning{what: "pin"}
	c := p.command("Put two people together, whatever else speaks against it",
		`Pin puts a mentee and a mentor together, or two people into one group. The
others are matched again at once, with as few of them moving as can be, and
what that changes is shown. Approvals of the proposal before are void.

What a rule of the programme forbids stays forbidden. What it only says to avoid
is pinned with --even-so.`, true)
	c.Flags().BoolVar(&p.evenSo, "even-so", false, "also where the programme says to avoid it")
	return c
}

func matchForbidCommand() *cobra.Command {
	p := pinning{what: "forbid"}
	return p.command("Keep two people apart",
		`Forbid keeps a mentee and a mentor apart, or two people out of one group. The
others are matched again at once, with as few of them moving as can be. Why is
kept, and shown to those who run the cohort; on the panel's page it is not.`, true)
}

func matchUnpinCommand() *cobra.Command {
	p := pinning{what: "unpin"}
	return p.command("Take back a pin, or that two people are kept apart",
		`Unpin takes back what was decided about two people. Everybody is matched as
like the proposal before that decision as can be.`, false)
}

func (p *pinning) command(short, long string, needed bool) *cobra.Command {
	because := "--because WHY "
	if !needed {
		because = "[--because WHY] "
	}
	c := &cobra.Command{
		Use:   p.what + " COHORT MENTEE MENTOR " + because + "[--stage NAME] [--as WHO] [--proposal N] [--dry-run] [--json] [--data DIR]",
		Short: short, Long: long,
		Example: `  trellis match ` + p.what + ` libraries-connected/2025 pat@example.org sam@example.org --because "They asked."`,
		Args:    takes(3, 3),
		RunE: func(c *cobra.Command, args []string) error {
			if needed && p.because == "" {
				return misused("say why: --because \"They work together.\" It is kept")
			}
			return p.run(c, args)
		},
	}
	p.flag(c)
	c.Flags().StringVar(&p.as, "as", "", "`who` of the programme's people decides; without it, the coordinator")
	c.Flags().StringVar(&p.because, "because", "", "`why`, in a sentence; it is kept")
	c.Flags().StringVar(&p.stage, "stage", "", "`name` of the matching, where the programme has several")
	c.Flags().IntVar(&p.proposal, "proposal", 0, "`number` of the proposal that was looked at; another is refused")
	c.Flags().BoolVar(&p.dry, "dry-run", false, "show what would change, and write nothing")
	c.Flags().BoolVar(&p.asJSON, "json", false, "for programs")
	return c
}

func (p *pinning) run(cmd *cobra.Command, args []string) error {
	co, err := p.open(cmd.Context(), args[0], !p.dry)
	if err != nil {
		return err
	}
	defer co.close()
	if err := co.ofProposal(cmd.Context(), p.stage, p.proposal); err != nil {
		return err
	}
	by, err := co.by(p.as)
	if err != nil {
		return err
	}
	for tries := 3; ; tries-- {
		t, err := co.try(cmd.Context(), p, by, args[1:])
		if err != nil {
			return err
		}
		err = co.state(cmd.Context(), p.dry, func(x *roster.Tx) error { return t.state(x, p) })
		if errors.Is(err, roster.ErrStale) && tries > 1 {
			continue // somebody stated something in between: try again with it
		}
		if err != nil {
			return err
		}
		if p.asJSON {
			return writeJSON(cmd.OutOrStdout(), t)
		}
		t.write(cmd.OutOrStdout(), p)
		return nil
	}
}
