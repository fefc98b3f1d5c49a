package rehearsal

import (
	"context"
	"sync/atomic"

	"trellis/mail"
)

// outage is a mail server that invented acts take down and bring up again.
type outage struct{ down atomic.Bool }

func (o *outage) set(down bool) { o.down.Store(down) }

// carrier takes mails to where the other one does, while the server is up.
func (o *outage) carrier(to mail.Carrier) mail.Carrier { return &interrupted{to, o} }

type interrupted struct {
	mail.Carrier
	by *outage
}

// Carry answers as a server does that nothing listens at.
func (i *interrupted) Carry(ctx context.Context, e mail.Envelope) mail.Result {
	if i.by.down.Load() {
		return mail.Result{Outcome: mail.Temporary, Word: "the mail server is down (invented)", Server: true}
	}
	return i.Carrier.Carry(ctx, e)
}
