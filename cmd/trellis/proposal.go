package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/roster"
)

func proposalCommand() *cobra.Command {
	var at site
	c := &cobra.Command{
		Use:   "proposal COHORT [--data DIR]",
		Short: "Show the pairs that matching proposes, and why",
		Long: `Proposal shows the newest pairs that matching has proposed, with a sentence for
each that says why these two, and those for whom there was nobody. Until all
deciders have approved it, nobody else hears of it.`,
		Example: `  trellis proposal libraries-connected/2025`,
		Args:    takes(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			co, err := at.open(c.Context(), args[0], false)
			if err != nil {
				return err
			}
			defer co.close()
			p, err := co.rolls.Proposal(c.Context(), co.ID)
			if err != nil {
				return err
			}
			if p == nil {
				fmt.Fprintln(c.OutOrStdout(), "There is no proposal yet. It is made when choices have closed and every\napplicant was told.")
				return nil
			}
			people, err := co.rolls.People(c.Context(), co.ID)
			if err != nil {
				return err
			}
			co.writeProposal(c.OutOrStdout(), p, namesOf(people))
			return nil
		},
	}
	at.flag(c)
	return c
}

func namesOf(people []roster.Person) map[plan.PersonID]string {
	names := make(map[plan.PersonID]string, len(people))
	for _, p := range people {
		names[p.ID] = clean(p.Name)
	}
	return names
}

func (c *cohort) writeProposal(w io.Writer, p *roster.Proposal, names map[plan.PersonID]string) {
	fmt.Fprintf(w, "Proposal %d of %s, made on %s\n", p.Number, c.ID, dayOf(p.Made, c.zone))
	if !p.Announced.IsZero() {
		fmt.Fprintf(w, "Announced on %s\n", dayOf(p.Announced, c.zone))
	}
	pairs := slices.Clone(p.Pairs)
	slices.SortStableFunc(pairs, func(a, b roster.ProposedPair) int {
		return cmp.Compare(names[a.Mentee], names[b.Mentee])
	})
	for _, pair := range pairs {
		fmt.Fprintf(w, "\n%s with %s\n%s\n", names[pair.Mentee], names[pair.Mentor], wrapped(clean(pair.Why), "  "))
	}
	if len(p.Waiting) > 0 {
		fmt.Fprintf(w, "\nNobody for %s:\n", number(len(p.Waiting), "person"))
	}
	for _, x := range p.Waiting {
		fmt.Fprintf(w, "\n%s\n%s\n", names[x.Person], wrapped(clean(x.Why), "  "))
	}
}
