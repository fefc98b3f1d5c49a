package main

import (
	"fmt"
	"io"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"trellis/roster"
)

func matchCompareCommand() *cobra.Command {
	var at site
	var asJSON bool
	c := &cobra.Command{
		Use:   "compare COHORT N M [--json] [--data DIR]",
		Short: "Show two proposals side by side",
		Long: `Compare says who is with somebody else in proposal M than in proposal N, who
waits in one and not in the other, and how well people fit in each.`,
		Example: `  trellis match compare libraries-connected/2025 1 3`,
		Args:    takes(3, 3),
		RunE: func(c *cobra.Command, args []string) error {
			var numbers [2]int
			for i, word := range args[1:] {
				n, err := strconv.Atoi(word)
				if err != nil {
					return misused("%q is no number of a proposal", clean(word))
				}
				numbers[i] = n
			}
			co, err := at.open(c.Context(), args[0], false)
			if err != nil {
				return err
			}
			defer co.close()
			x, err := co.sideBySide(c, numbers)
			if err != nil {
				return err
			}
			if asJSON {
				return writeJSON(c.OutOrStdout(), x)
			}
			x.write(c.OutOrStdout())
			return nil
		},
	}
	at.flag(c)
	c.Flags().BoolVar(&asJSON, "json", false, "for programs")
	return c
}

// sideBySide is two proposals, and what is otherwise.
type sideBySide struct {
	Proposals [2]int       `json:"proposals"`
	Pairs     [2]int       `json:"pairs"`
	Waiting   [2]int       `json:"waiting"`
	Bands     [2][]profile `json:"fit"`
	Changed   *changes     `json:"changed"`
}

func (c *cohort) sideBySide(cmd *cobra.Command, numbers [2]int) (*sideBySide, error) {
	x := &sideBySide{Proposals: numbers}
	people, err := c.rolls.People(cmd.Context(), c.ID)
	if err != nil {
		return nil, err
	}
	s := sight{co: c}
	var of [2]*roster.Proposal
	for i, n := range numbers {
		p, err := c.rolls.ProposalNumbered(cmd.Context(), c.ID, n)
		if err != nil {
			return nil, err
		}
		of[i] = p
		x.Pairs[i], x.Waiting[i], x.Bands[i] = len(p.Pairs), len(p.Waiting), profiles(s.preferences(), p.Pairs)
	}
	x.Changed = changesOf(of[0], of[1], namesOf(people))
	return x, nil
}

func (x *sideBySide) write(w io.Writer) {
	fmt.Fprintf(w, "%-24s%12s%12s\n", "Proposal", strconv.Itoa(x.Proposals[0]), strconv.Itoa(x.Proposals[1]))
	line := func(what string, a, b int) { fmt.Fprintf(w, "%-24s%12d%12d\n", what, a, b) }
	line("Pairs", x.Pairs[0], x.Pairs[1])
	line("Wait", x.Waiting[0], x.Waiting[1])
	for i := range x.Bands[0] {
		if i >= len(x.Bands[1]) {
			break
		}
		a, b := x.Bands[0][i], x.Bands[1][i]
		fmt.Fprintf(w, "\n%s\n", headed(a.Preference))
		all := bothBands(a.Bands, b.Bands)
		for _, of := range all {
			line("  "+of.named(yesOrNo(all)), pairsIn(a.Bands, of), pairsIn(b.Bands, of))
		}
	}
	fmt.Fprintln(w)
	x.Changed.write(w, 0)
}

// bothBands are the bands of either, the best first.
func bothBands(a, b []band) []band {
	all := slices.Clone(a)
	for _, x := range b {
		if !slices.ContainsFunc(all, func(y band) bool { return y.From == x.From && y.To == x.To }) {
			all = append(all, x)
		}
	}
	slices.SortFunc(all, func(x, y band) int { return y.From - x.From })
	return all
}

func pairsIn(bands []band, of band) int {
	i := slices.IndexFunc(bands, func(x band) bool { return x.From == of.From && x.To == of.To })
	if i < 0 {
		return 0
	}
	return bands[i].Pairs
}
