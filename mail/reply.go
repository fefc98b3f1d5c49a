package mail

import (
	"context"
	"errors"
	"io"
	"net"
	"net/textproto"
	"os"
	"regexp"
)

// stopped is the result when the context ended before anything was decided.
var stopped = Result{Outcome: Temporary, Word: "it was stopped before it left"}

// refused judges an error about this mail; silent is the outcome when the server
// did not say anything.
func (c *smtpCarrier) refused(err error, silent Outcome) Result {
	result := Result{Outcome: silent, Code: replyCode(err), Word: word(err)}
	switch code := result.Code; {
	case code == 421: // the server is going away
		result.Outcome, result.Server = Temporary, true
		c.disconnect()
	case code == 530, code == 535, code == 538: // it wants us to sign in, or in another way
		result.Outcome, result.Server = Temporary, true
	case code/100 == 4:
		result.Outcome = Temporary
	case code/100 == 5:
		result.Outcome = Permanent
	case code/100 == 2 && silent == Doubtful: // the dot was answered, if not with 250
		result.Outcome = Accepted
	default: // no reply, or one to something else
		result.Server = true
		c.disconnect()
	}
	return result
}

// settle says in the result that it was we who stopped, if so.
func (c *smtpCarrier) settle(ctx context.Context, r Result) Result {
	switch {
	case ctx.Err() == nil || r.Code != 0:
		return r
	case r.Outcome == Doubtful:
		return Result{Outcome: Doubtful, Word: "it was stopped before the mail server had answered"}
	case r.Outcome == Temporary:
		return stopped
	}
	return r
}

// serverTrouble is an error that says nothing about one mail. What the server
// says before it knows the recipient is about us or itself, even if it is 5yz.
func serverTrouble(err error) *Result {
	return &Result{Outcome: Temporary, Code: replyCode(err), Word: word(err), Server: true}
}

// replyCode is the code of the server's reply in err; 0 when it did not reply.
func replyCode(err error) int {
	var reply *textproto.Error
	if errors.As(err, &reply) {
		return reply.Code
	}
	return 0
}

// word says what went wrong: the server's reply, or in our words why there is none.
func word(err error) string {
	var reply *textproto.Error
	var network net.Error
	switch {
	case errors.As(err, &reply):
		return withoutAddresses(reply.Msg)
	case errors.Is(err, os.ErrDeadlineExceeded), errors.As(err, &network) && network.Timeout():
		return "the mail server did not answer in time"
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, net.ErrClosed):
		return "the mail server closed the connection"
	}
	return withoutAddresses(err.Error())
}

var queuedAs = regexp.MustCompile(`(?i)(?:queued as |\bid=)([A-Za-z0-9._-]+)`)

// queueID finds the id that Postfix, Exim and others give in their reply to the dot.
func queueID(reply string) string {
	if found := queuedAs.FindStringSubmatch(reply); found != nil {
		return found[1]
	}
	return ""
}

// paths are the mailboxes as MAIL and RCPT take them.
func (e Envelope) paths() (from, to string, err error) {
	if e.From != "" {
		if from, err = mailbox(e.From); err != nil {
			return "", "", errors.New("the sender's address cannot be written from: " + err.Error())
		}
	}
	if to, err = mailbox(e.To); err != nil {
		return "", "", errors.New("the recipient's address cannot be written to: " + err.Error())
	}
	return "<" + from + ">", "<" + to + ">", nil
}
