package mail

import (
	"bytes"
	"fmt"
	netmail "net/mail"
	"regexp"

	gomail "github.com/wneessen/go-mail"
)

// Render makes the bytes that go over the wire, with CRLF line ends. The same
// message gives the same bytes.
//
// A plain mail is multipart/alternative of text and HTML; with attachments, that and
// the files in multipart/mixed. An invitation is
// multipart/mixed of an alternative of text, HTML and text/calendar, and the
// same calendar object as a file: the one structure that all programs were seen
// to read (CalConnect, iMIP best practices).
//
// It refuses addresses that mail cannot be sent to, events that calendars would
// not take, and more than MaxMessage, or MaxAttached. Errors hold no name, address or value.
func Render(m Message) ([]byte, error) {
	m, err := m.checked()
	if err != nil {
		return nil, err
	}
	envelope := headers(m)
	envelope.SetBodyString(gomail.TypeTextPlain, m.Words.Text)
	envelope.AddAlternativeString(gomail.TypeTextHTML, m.Words.HTML)
	if m.Event != nil {
		if err := invite(envelope, m.Event, m.Domain); err != nil {
			return nil, err
		}
	}
	most, tooLarge := MaxMessage, errTooLarge
	for _, f := range m.Attachments {
		most, tooLarge = MaxAttached, errAttachedTooLarge
		if err := f.attach(envelope); err != nil {
			return nil, err
		}
	}
	var b bytes.Buffer
	if _, err := envelope.WriteTo(&b); err != nil {
		return nil, fmt.Errorf("the mail could not be put together: %w", err)
	}
	if b.Len() > most {
		return nil, tooLarge
	}
	return ownBoundaries(b.Bytes(), m.Key), nil
}

// headers begins a message. It says that a machine wrote it and that machines
// need not answer (RFC 3834; MS-OXCMAIL), but not that it is bulk.
func headers(m Message) *gomail.Msg {
	envelope := gomail.NewMsg(gomail.WithNoDefaultUserAgent())
	envelope.SetAddrHeaderFromMailAddress(gomail.HeaderFrom, m.From.header())
	envelope.SetAddrHeaderFromMailAddress(gomail.HeaderTo, m.To.header())
	if m.ReplyTo.Email != "" {
		envelope.SetAddrHeaderFromMailAddress(gomail.HeaderReplyTo, m.ReplyTo.header())
	}
	envelope.Subject(m.Words.Subject)
	envelope.SetDateWithValue(m.Date.UTC())
	envelope.SetGenHeader(gomail.HeaderMessageID, MessageID(m.Key, m.Domain))
	envelope.SetGenHeader("Auto-Submitted", "auto-generated")
	envelope.SetGenHeader(gomail.HeaderXAutoResponseSuppress, "OOF, AutoReply, RN, NRN")
	return envelope
}

func (a Address) header() *netmail.Address { return &netmail.Address{Name: a.Name, Address: a.Email} }

// invite adds the calendar object: as the last alternative, which programs act
// on, and as a file for those that do not. The alternative has no
// Content-Disposition, which has stopped Thunderbird from reading it.
func invite(envelope *gomail.Msg, e *Event, domain string) error {
	object, err := e.encode(domain)
	if err != nil {
		return err
	}
	envelope.AddAlternativeString(gomail.ContentType("text/calendar; method="+e.method()), string(object))
	if err := envelope.AttachReader("invite.ics", bytes.NewReader(object), gomail.WithFileContentType("application/ics")); err != nil {
		return fmt.Errorf("the invitation could not be attached: %w", err)
	}
	return nil
}

var multipartStart = regexp.MustCompile(`Content-Type: multipart/(mixed|alternative);\r\n boundary=([0-9a-f]+)`)

// ownBoundaries replaces the random boundaries of go-mail, which can set one for
// all multiparts but not one for each, by those of the key. They hold "=_",
// which no part does: quoted-printable escapes the one and base64 lacks the other.
func ownBoundaries(message []byte, key string) []byte {
	for _, start := range multipartStart.FindAllSubmatch(message, -1) {
		random := start[2]
		own := append([]byte("=_"), start[1]...)
		own = append(append(own, '_'), digest(string(start[1]), key)...)
		message = bytes.ReplaceAll(message, concat(" boundary=", random, ""), concat(` boundary="`, own, `"`))
		message = bytes.ReplaceAll(message, concat("--", random, ""), concat("--", own, ""))
	}
	return message
}

func concat(before string, middle []byte, after string) []byte {
	return append(append([]byte(before), middle...), after...)
}
