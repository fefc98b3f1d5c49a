package main

import (
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"trellis/roster"
)

// checkedAgain is what came of solving a proposal again.
type checkedAgain struct {
	Proposal int    `json:"proposal"`
	Input    string `json:"input"`
	Engine   string `json:"engine"`
	SameFact bool   `json:"same_input"` // nothing has changed since that bears on it
	Same     bool   `json:"same_pairs"`
}

// verify makes the newest proposal again from what is known now, and says whether it is
// the same. Solving proves each time that no other matching is better.
func (a *matchAsk) verify(c *cobra.Command, args []string) error {
	co, err := a.open(c.Context(), args[0], false)
	if err != nil {
		return err
	}
	defer co.close()
	if err := co.ofProposal(c.Context(), second(args), a.revision); err != nil {
		return err
	}
	s, err := co.sight(c.Context(), 0)
	switch {
	case err != nil:
		return err
	case s == nil:
		return errors.New(noProposalYet)
	case len(s.Groups) > 0:
		return errors.New("groups are checked as they are made, and not again here")
	}
	v := checkedAgain{Proposal: s.Proposal, Input: s.Input, Engine: s.Engine, SameFact: s.Current}
	if s.Current {
		next := s.weighed.Proposal(s.solved)
		v.Same = slices.Equal(pairsOf(&next), pairsOf(s.of))
	}
	if a.asJSON {
		return writeJSON(c.OutOrStdout(), v)
	}
	v.write(c.OutOrStdout(), s)
	if v.SameFact && !v.Same {
		return fmt.Errorf("proposal %d does not hold the pairs that its input makes: do not approve it", v.Proposal)
	}
	return nil
}

func (v checkedAgain) write(w io.Writer, s *sight) {
	switch {
	case v.Same:
		fmt.Fprintln(w, wrapped(fmt.Sprintf("Proposal %d was solved again from the same input, %s, and has the same pairs. Its certificate holds: no other matching is better, and none is as good.", v.Proposal, v.Input), ""))
	case !v.SameFact && v.Engine == "":
		fmt.Fprintf(w, "Proposal %d was made by no engine.\n", v.Proposal)
	case !v.SameFact && !s.Announced.IsZero():
		fmt.Fprintln(w, wrapped(fmt.Sprintf("Proposal %d was announced, and something that bore on it has changed since, so its input cannot be read any more. It was checked when it was made.", v.Proposal), ""))
	case !v.SameFact:
		fmt.Fprintln(w, wrapped(fmt.Sprintf("Something has changed since proposal %d was made, so it is made anew; then it can be checked.", v.Proposal), ""))
	default:
		fmt.Fprintln(w, wrapped(fmt.Sprintf("Proposal %d is of the same input, and has other pairs.", v.Proposal), ""))
	}
}

// pairsOf are a proposal's pairs in one order.
func pairsOf(p *roster.Proposal) (all [][2]int64) {
	for _, x := range p.Pairs {
		all = append(all, [2]int64{int64(x.Mentee), int64(x.Mentor)})
	}
	slices.SortFunc(all, func(a, b [2]int64) int { return slices.Compare(a[:], b[:]) })
	return all
}
