package main

import (
	"errors"
	"fmt"
	netmail "net/mail"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"trellis/mail"
	"trellis/roster"
)

func outboxTryCommand() *cobra.Command {
	var s showing
	var to, by string
	c := &cobra.Command{
		Use:   "test COHORT ITEM --to ADDRESS [--for WHO] [--by WHO] [--data DIR]",
		Short: "Send a mail or invitation to yourself",
		Long: `Test sends what goes out to your own mailbox, through the same mail server: the
very mail that somebody gets, with [Test] before its subject. An invitation of a
test is an event of its own, which touches no real one and can be deleted.

It is for you alone: nobody else gets it, and the ledger does not count it.`,
		Example: `  trellis outbox test libraries-connected/2025 launch/invitation --to me@example.org`,
		Args:    takes(2, 2),
		RunE: func(c *cobra.Command, args []string) error {
			address, err := netmail.ParseAddress(to)
			if err != nil {
				return misused("say to which mailbox of yours: --to me@example.org")
			}
			co, err := s.open(c.Context(), args[0], true)
			if err != nil {
				return err
			}
			defer co.close()
			who, err := co.staff(by, co.plan.Staff)
			if err != nil {
				return err
			}
			p, item, err := s.preview(c, co, args[1])
			if err != nil {
				return err
			}
			acts, err := co.clerk(&s.site)
			if err != nil {
				return err
			}
			if acts.Carrier == nil {
				return errors.New("there is no mail server to hand it to. Start `trellis serve`, or name a server with TRELLIS_SMTP_HOST")
			}
			number := strconv.FormatInt(time.Now().UnixNano(), 36)
			result, err := acts.Try(c.Context(), p, mail.Address{Name: address.Name, Email: address.Address}, number)
			if err != nil {
				return err
			}
			if result.Outcome != mail.Accepted {
				return fmt.Errorf("the mail server did not take it: %s (%s)", result.Outcome, clean(result.Word))
			}
			if err := co.state(c.Context(), false, func(t *roster.Tx) error {
				return t.Reason(who, "test", "", fmt.Sprintf("%s, person %d, test %s", item.Name, p.Person, number))
			}); err != nil {
				return err
			}
			fmt.Fprintf(c.OutOrStdout(), "Sent to you as person %d gets it. Nobody else was sent anything.\n", p.Person)
			return nil
		},
	}
	s.flags(c)
	c.Flags().StringVar(&to, "to", "", "your own `address`")
	c.Flags().StringVar(&by, "by", "", "`who` tries it; without it, the coordinator")
	return c
}
