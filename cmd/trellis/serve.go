package main

import (
	"fmt"
	"log/slog"
	netmail "net/mail"
	"os"

	"github.com/spf13/cobra"

	"trellis/mail"
	"trellis/worker"
)

func serveCommand() *cobra.Command {
	var at site
	c := &cobra.Command{
		Use:   "serve [--data DIR]",
		Short: "Run the cohorts of a data directory",
		Long: `Serve makes things happen: it keeps the time, sends the mail, and remembers.
Leave it running, and use the other commands in another window.

It may be stopped at any moment, even by a power cut. What was going on goes on
when it is started again; what became too late meanwhile is listed, not sent.

Mail goes to the outbox of the data directory, and nothing leaves, until the
environment names a mail server. Then TRELLIS_FROM must say whom mail comes
from: a mailbox that somebody reads, for answers to invitations go there.`,
		Example: `  trellis serve --data trellis-data`,
		Args:    takes(0, 0),
		RunE: func(c *cobra.Command, _ []string) error {
			from, err := sender(os.Getenv("TRELLIS_FROM"))
			if err != nil {
				return err
			}
			logger := slog.New(slog.NewTextHandler(c.ErrOrStderr(), &slog.HandlerOptions{Level: slog.LevelWarn}))
			fmt.Fprintf(c.OutOrStdout(), "Starting %s …\n", at.dir)
			return worker.Serve(c.Context(), worker.Serving{
				Dir: at.dir, From: from, Logger: logger,
				Takeover: func(differ []worker.Takeover, err error) { writeTakeovers(c.OutOrStdout(), differ, err) },
			}, func(r worker.Ready) {
				where := "kept in " + r.Outbox + "; nothing leaves this machine"
				if r.Outbox == "" {
					where = "really sent, through " + r.SMTP
				}
				fmt.Fprintf(c.OutOrStdout(), `Trellis is running.

  data    %s
  mail    %s

Leave this window open, and use another for `+"`trellis start`"+` and the rest.
Ctrl-C stops it; what was going on goes on when it is started again.
`, at.dir, where)
			})
		},
	}
	at.flag(c)
	return c
}

// sender reads TRELLIS_FROM: an address, or a name and an address.
func sender(text string) (mail.Address, error) {
	if text == "" {
		return mail.Address{}, nil
	}
	a, err := netmail.ParseAddress(text)
	if err != nil {
		return mail.Address{}, fmt.Errorf("TRELLIS_FROM is not an address; write it like Mentoring <mentoring@example.org>: %w", err)
	}
	return mail.Address{Name: a.Name, Email: a.Address}, nil
}
