package mail

import (
	"context"
	"regexp"
)

// Outcome is what became of an attempt to deliver one mail.
type Outcome int

const (
	// Accepted: the server said that it has the mail.
	Accepted Outcome = iota + 1
	// Permanent: the server said that it will never take this mail for this
	// recipient (5yz). Another attempt is useless.
	Permanent
	// Temporary: the mail is not delivered for certain, and may be tried again.
	Temporary
	// Doubtful: the whole mail was sent and no answer came. It may have arrived.
	Doubtful
	// NotSent: BeforeDot said no. The mail is not delivered for certain.
	NotSent
)

func (o Outcome) String() string {
	switch o {
	case Accepted:
		return "accepted"
	case Permanent:
		return "permanent"
	case Temporary:
		return "temporary"
	case Doubtful:
		return "doubtful"
	case NotSent:
		return "not sent"
	}
	return "no outcome"
}

// Envelope is one mail to one recipient, ready to go.
type Envelope struct {
	From, To string // mailboxes, without names; an empty From is the null path of RFC 5321, 4.5.5
	Bytes    []byte // as Render made them
	// BeforeDot is called when all is sent but the dot that makes the server take
	// the mail: the place to commit that it is being sent. If it returns an error,
	// the connection is closed without the dot and the outcome is NotSent. Nil: no
	// such call.
	BeforeDot func() error
}

// Result is an outcome and why.
type Result struct {
	Outcome Outcome
	Code    int    // the server's last reply code; 0 when there was no reply
	Word    string // the server's last word, or ours; at most 200 runes, and no address in it
	Queue   string // the id under which the server queued the mail, where it says so
	// Server says that the trouble is with the server and not with this mail: it
	// refuses connections, hangs, is going down, does not know us. There is no use
	// in trying other mails now.
	Server bool
}

// Carrier takes mails to where they go, one after the other. It is not safe for
// concurrent use: open several.
type Carrier interface {
	// Carry makes one attempt. When ctx ends, it stops at once: before the dot the
	// outcome is Temporary, after it Doubtful.
	Carry(ctx context.Context, e Envelope) Result
	// Close ends the connection, if there is one.
	Close() error
}

const longestWord = 200 // runes

var addressInText = regexp.MustCompile(`<?[^\s<>"']+@[^\s<>"']+>?`)

// withoutAddresses is a server's word as it may be stored and logged.
func withoutAddresses(word string) string {
	return cutRunes(addressInText.ReplaceAllString(oneLine(word), "<address>"), longestWord)
}
