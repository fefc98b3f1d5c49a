package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"trellis/activities"
	"trellis/definitions/plan"
)

func handoutsCommand() *cobra.Command {
	var at site
	var asJSON bool
	c := &cobra.Command{
		Use:   "handouts COHORT [SESSION] [--json] [--data DIR]",
		Short: "Show who has each session's link, room and handouts",
		Long: `Handouts says of each session where it is, the link to it, and which mails and
invitations carry them and its handouts: how many people have been sent each,
when the others are, and who has not got it and why.

Whoever lacks something can be sent it by hand: see trellis mail --attach.`,
		Example: `  trellis handouts libraries-connected/2025
  trellis handouts libraries-connected/2025 drop_ins/2`,
		Args: takes(1, 2),
		RunE: func(c *cobra.Command, args []string) error {
			co, err := at.open(c.Context(), args[0], false)
			if err != nil {
				return err
			}
			defer co.close()
			names := sessions(co)
			if len(args) == 2 {
				names = []string{co.plan.FirstName(args[1])}
				if co.plan.Session(plan.SessionName(names[0])) == nil {
					return co.noSession(args[1])
				}
			}
			all, err := co.handouts(c.Context(), &at, names)
			if err != nil {
				return err
			}
			if asJSON {
				return writeJSON(c.OutOrStdout(), all)
			}
			people, err := co.rolls.People(c.Context(), co.ID)
			if err != nil {
				return err
			}
			if len(all) == 0 {
				fmt.Fprintln(c.OutOrStdout(), "No session is to come, and none was held.")
			}
			for i := range all {
				(&handedOut{co, namesOf(people), c.OutOrStdout()}).write(&all[i], i > 0)
			}
			return nil
		},
	}
	at.flag(c)
	c.Flags().BoolVar(&asJSON, "json", false, "for programs")
	return c
}

// sessionCarried is one session, and what carries what of it.
type (
	sessionCarried struct {
		Session plan.SessionName `json:"session"`
		Title   string           `json:"title"`
		Start   time.Time        `json:"start"`
		Where   string           `json:"where,omitempty"`
		Link    string           `json:"link,omitempty"`
		Carried []carried        `json:"carried"`
	}
	carried struct {
		Item   plan.ItemName `json:"item"`
		Where  bool          `json:"where,omitempty"`
		Link   bool          `json:"link,omitempty"`
		Files  []string      `json:"files,omitempty"`
		Sent   int           `json:"sent"`
		Coming int           `json:"coming"`
		At     time.Time     `json:"at,omitzero"` // when it comes; without it, now
		Not    []hasNot      `json:"not"`
	}
	hasNot struct {
		Person plan.PersonID `json:"person"`
		Why    string        `json:"why"`
	}
)

// handouts asks about each session that was not called off.
func (c *cohort) handouts(ctx context.Context, at *site, names []string) (all []sessionCarried, err error) {
	acts, err := c.clerk(at)
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		x := c.plan.Session(plan.SessionName(name))
		if x.Off {
			continue
		}
		found, err := acts.Handouts(ctx, c.ID, c.Hash, x.Name, c.now())
		if err != nil {
			return nil, err
		}
		s := sessionCarried{Session: x.Name, Title: x.Title, Start: x.Start, Where: x.Where, Link: x.Link, Carried: []carried{}}
		for _, f := range found {
			s.Carried = append(s.Carried, asCarried(f))
		}
		all = append(all, s)
	}
	return all, nil
}

func asCarried(f activities.Carried) carried {
	x := carried{f.Item, f.Where, f.Link, f.Files, f.Sent, f.Coming, f.At, []hasNot{}}
	for _, n := range f.Not {
		x.Not = append(x.Not, hasNot(n))
	}
	return x
}
