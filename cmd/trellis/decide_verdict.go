package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"trellis/roster"
)

// saidBefore is what this decider, or where one decides anybody, said about somebody.
func (d *deciding) saidBefore(t *roster.Tx, p *roster.Person) (string, error) {
	all, err := t.Verdicts(p.ID)
	for _, v := range all {
		if v.Role == p.Role && (v.Decider == d.by || len(d.of) == 0) {
			return v.Says, err
		}
	}
	return undecided, err
}

const undecided = "undecided"

func verdict(text string) (says string, err error) {
	switch text = strings.ToLower(text); text {
	case roster.Accept, roster.Decline, roster.WaitList, undecided:
		return text, nil
	case "wait", "waiting list":
		return roster.WaitList, nil
	}
	return "", misused("%q is no decision; it is accept, decline, waiting or undecided", clean(text))
}

// differences are those about whom this decider and another say different things, or
// who wait for others to decide.
func (d *deciding) differences(cmd *cobra.Command, c *cohort) error {
	if len(d.of) == 0 || d.dry {
		return nil
	}
	all, err := c.rolls.Verdicts(cmd.Context(), c.ID)
	if err != nil {
		return err
	}
	out, waits := cmd.OutOrStdout(), 0
	for rest := all; len(rest) > 0; {
		n := 1
		for n < len(rest) && rest[n].Person == rest[0].Person && rest[n].Role == rest[0].Role {
			n++
		}
		said, differ := []string{}, false
		for _, v := range rest[:n] {
			said = append(said, fmt.Sprintf("%s says %s", v.Decider, v.Says))
			differ = differ || v.Says != rest[0].Says
		}
		switch {
		case differ:
			fmt.Fprintf(out, "About person %d they differ: %s.\n", rest[0].Person, inWords(said))
		case n < len(d.of):
			waits++
		}
		rest = rest[n:]
	}
	if waits > 0 {
		fmt.Fprintf(out, "%s undecided until %s have all said the same. See `trellis people %s`.\n", number(waits, "person"), inWords(d.of), c.ID)
	}
	return nil
}
