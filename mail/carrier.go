package mail

import (
	"context"
	"strings"
	"time"

	"github.com/wneessen/go-mail/smtp"
)

// Open makes a carrier to the server. It dials at the first mail, keeps its
// connection for the next ones, and dials anew after a drop.
func (s Server) Open() Carrier {
	if s.Timeout == 0 {
		s.Timeout = time.Minute
	}
	if s.DotTimeout == 0 {
		s.DotTimeout = 10 * time.Minute
	}
	return &smtpCarrier{server: s}
}

type smtpCarrier struct {
	server     Server
	connection *connection // nil until the first mail and after a drop
}

var _ Carrier = (*smtpCarrier)(nil)

// Carry follows two rules. Only what the server says decides: a reply of 2yz is
// Accepted, of 5yz about this mail Permanent, of 4yz Temporary. And where it
// says nothing, the dot decides: before it the outcome is Temporary, after it
// Doubtful; the connection is dropped either way.
func (c *smtpCarrier) Carry(ctx context.Context, e Envelope) Result {
	from, to, err := e.paths()
	if err != nil {
		return Result{Outcome: Permanent, Word: withoutAddresses(err.Error())}
	}
	if ctx.Err() != nil {
		return stopped
	}
	if refusal := c.begin(ctx, from); refusal != nil {
		return c.settle(ctx, *refusal)
	}
	stop := context.AfterFunc(ctx, c.connection.drop)
	result := c.transfer(ctx, to, e)
	if !stop() {
		c.disconnect()
	}
	return c.settle(ctx, result)
}

// begin announces a mail from a mailbox on a connection that works. One that
// was used before may have been closed by the server since: then a new one is
// tried, for nothing of this mail has been sent.
func (c *smtpCarrier) begin(ctx context.Context, from string) *Result {
	for {
		if c.connection == nil {
			_, domain, _ := cutLast(strings.Trim(from, "<>"), "@")
			connection, err := c.server.dial(ctx, domain)
			if err != nil {
				return serverTrouble(err)
			}
			c.connection = connection
		}
		reused := c.connection.used
		err := c.announce(ctx, from)
		if err == nil {
			return nil
		}
		code := replyCode(err)
		if code != 0 && code != 421 {
			return serverTrouble(err)
		}
		c.disconnect()
		if !reused || ctx.Err() != nil {
			return serverTrouble(err)
		}
	}
}

// announce clears what a refused mail left behind and sends MAIL.
func (c *smtpCarrier) announce(ctx context.Context, from string) error {
	connection := c.connection
	stop := context.AfterFunc(ctx, connection.drop)
	defer stop()
	connection.used = true
	connection.allow(c.server.Timeout)
	if connection.dirty {
		if err := connection.client.Reset(); err != nil {
			return err
		}
		connection.dirty = false
	}
	connection.dirty = true
	return connection.client.Mail(from)
}

// transfer names the recipient and sends the mail.
func (c *smtpCarrier) transfer(ctx context.Context, to string, e Envelope) Result {
	connection, client := c.connection, c.connection.client
	connection.allow(c.server.Timeout)
	if err := client.Rcpt(to); err != nil {
		return c.refused(err, Temporary)
	}
	connection.allow(c.server.Timeout)
	data, err := client.Data()
	if err != nil {
		return c.refused(err, Temporary)
	}
	connection.allow(c.server.Timeout)
	if _, err = data.Write(e.Bytes); err == nil {
		// Before the dot, so that a broken connection shows while it still does no harm.
		err = client.Text.W.Flush()
	}
	if err != nil {
		return c.refused(err, Temporary)
	}
	if e.BeforeDot != nil {
		if err := e.BeforeDot(); err != nil {
			c.disconnect()
			return Result{Outcome: NotSent, Word: "it was called back before it left"}
		}
	}
	if ctx.Err() != nil {
		c.disconnect()
		return stopped
	}
	connection.allow(c.server.DotTimeout)
	if err := data.Close(); err != nil {
		return c.refused(err, Doubtful)
	}
	connection.dirty = false
	word := data.(*smtp.DataCloser).ServerResponse()
	return Result{Outcome: Accepted, Code: 250, Word: withoutAddresses(word), Queue: queueID(word)}
}

// disconnect drops the connection, without another word to the server.
func (c *smtpCarrier) disconnect() {
	if c.connection != nil {
		c.connection.drop()
		c.connection = nil
	}
}

// Close takes leave of the server, briefly.
func (c *smtpCarrier) Close() error {
	if c.connection == nil {
		return nil
	}
	c.connection.allow(min(c.server.Timeout, 2*time.Second))
	c.connection.client.Quit() // a server that does not answer has lost nothing
	c.disconnect()
	return nil
}
