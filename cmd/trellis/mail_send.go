package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/workflows"
)

// sentMessage is what came of sending a message, for programs.
type sentMessage struct {
	Item    plan.ItemName `json:"item"`
	To      int           `json:"to"`
	Already bool          `json:"already,omitempty"` // it was sent before: nothing changed
	Paused  bool          `json:"paused,omitempty"`  // it waits until the cohort goes on
	Until   time.Time     `json:"until"`             // after which it is too late
}

// send sends what was seen, or refuses it.
func (m *mailing) send(c *cobra.Command, co *cohort, message roster.Message, files map[string][]byte) error {
	paused, err := co.lets(c.Context())
	if err != nil {
		return err
	}
	var sent roster.Message
	var to int
	err = co.state(c.Context(), false, func(t *roster.Tx) error {
		sent, to, err = t.Send(co.plan, message, files)
		return err
	})
	switch {
	case errors.Is(err, roster.ErrExists):
		return m.already(c, co, message.Mark)
	case errors.Is(err, roster.ErrStale):
		return fmt.Errorf("this is not what was seen: the words are others now, or those whom they go to. Nothing was sent. Look again with `%s`: %w", typedAgain(c, co, ""), roster.ErrStale)
	case errors.Is(err, roster.ErrUnknown):
		return fmt.Errorf("there is nobody any more whom it would go to: nothing was sent: %w", roster.ErrUnknown)
	case err != nil:
		return err
	}
	if m.asJSON {
		return writeJSON(c.OutOrStdout(), sentMessage{sent.Item, to, false, paused, sent.Until})
	}
	said := fmt.Sprintf("%s goes out now, to %s. It does not wait any longer, as you have looked at it.", sent.Item, number(to, "person"))
	if paused {
		said = fmt.Sprintf("%s is to go to %s, and waits: %s is paused. It goes when the cohort is resumed, and not after %s.",
			sent.Item, number(to, "person"), co.ID, written(sent.Until, co.zone))
	}
	fmt.Fprintln(c.OutOrStdout(), wrapped(said, ""))
	return nil
}

// already says that the very message was sent before.
func (m *mailing) already(c *cobra.Command, co *cohort, mark string) error {
	all, err := co.rolls.Messages(c.Context(), co.ID)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(all, func(x roster.Message) bool { return x.Mark == mark })
	if i < 0 {
		return roster.ErrExists
	}
	sent := all[i]
	if m.asJSON {
		return writeJSON(c.OutOrStdout(), sentMessage{Item: sent.Item, Already: true, Until: sent.Until})
	}
	fmt.Fprintln(c.OutOrStdout(), wrapped(fmt.Sprintf("This very message is %s, which was sent on %s. Nothing changes.", sent.Item, written(sent.At, co.zone)), ""))
	return nil
}

// lets says whether something sent now waits because the cohort is paused. Out of one
// that was stopped, or is over, nothing goes any more.
func (c *cohort) lets(ctx context.Context) (paused bool, err error) {
	standing, err := c.house.Standing(ctx, c.ID)
	if err != nil {
		return false, err
	}
	ended := !slices.ContainsFunc(c.plan.Stages, func(s plan.Stage) bool {
		return !slices.ContainsFunc(standing.Stages, func(x workflows.StageStanding) bool { return x.Name == s.Name && !x.Ended.IsZero() })
	})
	switch {
	case standing.Stopped:
		return false, fmt.Errorf("%s was stopped, and nothing goes out of it any more", c.ID)
	case ended && standing.Next.IsZero() && len(standing.UnderWay)+len(standing.Retry) == 0:
		return false, fmt.Errorf("%s is over, and nothing goes out of it any more", c.ID)
	}
	return !standing.Paused.IsZero(), nil
}
