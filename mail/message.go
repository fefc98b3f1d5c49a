package mail

import (
	"crypto/sha256"
	"encoding/base32"
	"errors"
	"fmt"
	"strings"
	"time"

	"golang.org/x/net/idna"
)

// Message is one mail to one person.
type Message struct {
	// Key is the mail's name in the ledger, such as
	// "libraries-connected/2025 launch/invitation 0 17 1". Its hash makes the
	// Message-ID and the MIME boundaries, so that it can be rendered again to the
	// same bytes.
	Key string
	// Domain is the right side of the Message-ID and of the event's UID: a name of
	// the sender's own.
	Domain string
	From   Address
	To     Address
	// ReplyTo is where answers go, when not to From. Empty: no such header.
	ReplyTo Address
	// Date is the time of the first attempt: filters distrust a mail whose Date is
	// hours old.
	Date  time.Time
	Words Words
	Event *Event // nil: plain mail
	// Attachments go with the words, in this order. A mail with an event has none.
	Attachments []Attachment
}

// The most that a rendered message may be, in octets: its words, and with what is
// attached to them.
const (
	MaxMessage  = 1 << 20
	MaxAttached = 10 << 20
)

// MessageID is the Message-ID that a ledger key has for ever, in its angle
// brackets. The domain is as in Message; an international one is put into ASCII.
func MessageID(key, domain string) string {
	return "<" + digest("message", key) + "@" + asciiDomain(domain) + ">"
}

// eventUID is the UID of a session in everyone's calendar (RFC 5545, 3.8.4.7).
func eventUID(key, domain string) string {
	return digest("event", key) + "@" + asciiDomain(domain)
}

// digest is 160 bits of the hash of key in letters that any file system keeps
// apart. The kind separates what is made of the same key.
func digest(kind, key string) string {
	sum := sha256.Sum256([]byte(kind + "\x00" + key))
	return strings.ToLower(base32.StdEncoding.EncodeToString(sum[:20]))
}

// asciiDomain is the domain in ASCII, or empty if it is none.
func asciiDomain(domain string) string {
	ascii, err := idna.Lookup.ToASCII(domain)
	if err != nil {
		return ""
	}
	return ascii
}

// checked returns the message with its addresses and subject as headers may hold
// them, or says what is missing.
func (m Message) checked() (Message, error) {
	switch {
	case m.Key == "":
		return m, errors.New("the mail has no key, so it would have no Message-ID")
	case asciiDomain(m.Domain) == "":
		return m, errors.New("the domain for Message-IDs is not the name of a place on the internet: give one such as example.org")
	case m.Date.IsZero():
		return m, errors.New("the mail has no date")
	}
	var err error
	if m.From, err = m.From.checked("the sender"); err != nil {
		return m, err
	}
	if m.To, err = m.To.checked("the recipient"); err != nil {
		return m, err
	}
	if m.ReplyTo.Email != "" {
		if m.ReplyTo, err = m.ReplyTo.checked("the mailbox for replies"); err != nil {
			return m, err
		}
	}
	m.Words.Subject = cutRunes(headerText(m.Words.Subject), longestSubject)
	if m.Words.Subject == "" || strings.TrimSpace(m.Words.Text) == "" || m.Words.HTML == "" {
		return m, errors.New("the mail has no subject or no words: fill a compiled letter")
	}
	if len(m.Words.Text)+len(m.Words.HTML) > MaxMessage {
		return m, errTooLarge
	}
	if m.Event != nil && len(m.Attachments) > 0 {
		return m, errors.New("an invitation carries nothing but its event, or calendars would not find it: send the files with a mail of their own")
	}
	if m.Event != nil {
		event, err := m.Event.checked(m)
		if err != nil {
			return m, fmt.Errorf("the invitation cannot be made: %w", err)
		}
		m.Event = &event
	}
	return m, nil
}

var errTooLarge = errors.New("the mail is larger than 1 MiB, which many mailboxes refuse: shorten its words")

var errAttachedTooLarge = errors.New("the mail and what is attached to it are larger than 10 MiB, which many mailboxes refuse: attach less")
