package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/roster"
)

// matchAgain is matching once more those who have nobody, after pairs were announced.
type matchAgain struct {
	site
	as, because     string
	stay, move, dry bool
	asJSON          bool
	newest          *roster.Proposal
	mark            int64
	cohort          plan.CohortID
	names           map[plan.PersonID]string
	pairs           int
	Stay            *alternative `json:"stay"`
	Move            *alternative `json:"move"`
	Proposal        int          `json:"proposal,omitempty"`
	deciders        []plan.StaffName
}

// alternative is one way to match them, in numbers.
type alternative struct {
	Pairs   int      `json:"pairs"`
	Waiting int      `json:"waiting"` // mentees
	Moved   int      `json:"moved"`   // who have somebody, and would have somebody else
	Changed *changes `json:"changed"`
	next    roster.Proposal
}

func matchAgainCommand() *cobra.Command {
	a := matchAgain{}
	c := &cobra.Command{
		Use:   "again COHORT [STAGE] [--stay | --move] [--because WHY] [--as WHO] [--dry-run] [--json] [--data DIR]",
		Short: "Match those who have nobody, once pairs were announced",
		Long: `Again is for when a mentor drops out, a pair ends or somebody comes late. It
shows two ways: everybody who has somebody stays, or as few as possible move so
that as few as possible wait. Which one, a person says: --stay or --move makes
it the next proposal, which is approved as every proposal is.`,
		Example: `  trellis match again libraries-connected/2025
  trellis match again libraries-connected/2025 --stay --because "Nobody should move in June."`,
		Args: takes(1, 2),
		RunE: func(c *cobra.Command, args []string) error {
			if a.stay && a.move {
				return misused("--stay and --move do not go together")
			}
			return a.run(c, args)
		},
	}
	a.flag(c)
	c.Flags().BoolVar(&a.stay, "stay", false, "propose that everybody who has somebody stays")
	c.Flags().BoolVar(&a.move, "move", false, "propose that as few wait as can be, whoever has to move")
	c.Flags().StringVar(&a.as, "as", "", "`who` of the programme's people decides; without it, the coordinator")
	c.Flags().StringVar(&a.because, "because", "", "`why`, in a sentence; it is kept")
	c.Flags().BoolVar(&a.dry, "dry-run", false, "write nothing")
	c.Flags().BoolVar(&a.asJSON, "json", false, "for programs")
	return c
}

func (a *matchAgain) run(c *cobra.Command, args []string) error {
	decides := a.stay || a.move
	co, err := a.open(c.Context(), args[0], decides && !a.dry)
	if err != nil {
		return err
	}
	defer co.close()
	if err := co.of(second(args)); err != nil {
		return err
	}
	by, err := co.by(a.as)
	if err != nil {
		return err
	}
	if err := a.weigh(c.Context(), co); err != nil {
		return err
	}
	if decides && a.dry {
		a.Proposal = a.newest.Number + 1
	} else if decides {
		if err := a.propose(c.Context(), co, by); err != nil {
			return err
		}
	}
	if a.asJSON {
		return writeJSON(c.OutOrStdout(), a)
	}
	a.write(c.OutOrStdout())
	return nil
}

func (a *matchAgain) write(w io.Writer) {
	fmt.Fprintf(w, "%s of %s go on.\n", headed(number(a.pairs, "pair")), a.cohort)
	for _, x := range []struct {
		title string
		way   *alternative
		asked bool
	}{{"Everybody stays (--stay)", a.Stay, a.stay}, {"As few wait as can be (--move)", a.Move, a.move}} {
		fmt.Fprintf(w, "\n%s: %s, %d wait, %d would move\n", x.title, number(x.way.Pairs, "pair"), x.way.Waiting, x.way.Moved)
		for _, y := range x.way.Changed.All {
			fmt.Fprintln(w, "  -"+wrapped(y.String()+".", "    ")[3:])
		}
	}
	switch {
	case a.Proposal > 0 && a.dry:
		fmt.Fprintln(w, "\nNothing was written.")
	case a.Proposal > 0:
		fmt.Fprintf(w, "\n%s\n", wrapped(toApprove(a.cohort, a.Proposal, a.deciders), ""))
	}
}
