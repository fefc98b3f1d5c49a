package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"trellis/workflows/stages"
)

func approveCommand() *cobra.Command {
	var at site
	var as, because string
	var proposal int
	c := &cobra.Command{
		Use:   "approve COHORT [STAGE] --as WHO [--proposal N] [--data DIR]",
		Short: "Approve the pairs or groups that are proposed",
		Long: `Approve records that one of those whom the programme asks has approved what
is proposed. When all of them have, pairs or groups are announced on their day,
to everyone in them together.

Look first: trellis match shows the pairs, and why these two. If somebody
withdraws, chooses anew or pins a pair, there is a new proposal, which has to
be approved anew. With --proposal the approval is of that one or none.

Where a programme matches people in several stages, name the STAGE, or say
which proposal.`,
		Example: `  trellis match libraries-connected/2025
  trellis approve libraries-connected/2025 --as coach --proposal 1`,
		Args: takes(1, 2),
		RunE: func(c *cobra.Command, args []string) error {
			if as == "" {
				return misused("say who approves: --as coordinator")
			}
			co, err := at.open(c.Context(), args[0], true)
			if err != nil {
				return err
			}
			defer co.close()
			if err := co.ofProposal(c.Context(), second(args), proposal); err != nil {
				return err
			}
			stage := co.matched()
			who, err := co.staff(as, stage.Deciders)
			if err != nil {
				return err
			}
			if proposal == 0 {
				if proposal, err = co.newest(c); err != nil {
					return err
				}
			}
			command := approvalOf(stage.Name, proposal, who)
			a := stages.Approval{Stage: stage.Name, By: who, Proposal: proposal, Ref: command}
			if err := co.house.Approve(c.Context(), co.ID, command, a); err != nil {
				return err
			}
			if err := co.because(c.Context(), who, "approve", because, command); err != nil {
				return err
			}
			fmt.Fprintf(c.OutOrStdout(), "Recorded: %s approves proposal %d.\n", who, proposal)
			return nil
		},
	}
	at.flag(c)
	c.Flags().StringVar(&as, "as", "", "`who` approves: coordinator, coach, …")
	c.Flags().IntVar(&proposal, "proposal", 0, "`number` of the proposal that was looked at; without it, the newest")
	c.Flags().StringVar(&because, "because", "", "`why`, if there is something to say; it is kept")
	return c
}

// newest is the number of the newest proposal.
func (c *cohort) newest(cmd *cobra.Command) (int, error) {
	p, err := c.rolls.Proposal(cmd.Context(), c.ID, c.strand())
	if err != nil {
		return 0, err
	}
	if p == nil {
		return 0, errors.New("there is no proposal yet. It is made when choices have closed and every applicant was told")
	}
	return p.Number, nil
}
