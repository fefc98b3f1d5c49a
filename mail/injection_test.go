package mail_test

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	netmail "net/mail"
	"strings"
	"testing"

	"trellis/mail"
)

// evil is put wherever people can write. It tries header lines, content lines
// of a calendar, encoded words, tags, parts and the end of SMTP's DATA.
const evil = "Eve\r\nBcc: victim@evil.example\nX-EVIL:1\r\n.\r\n\"; CN=x \x00\x1b[2J\u202e =?utf-8?q?=0d=0aX-EVIL:_1?= <script>alert(1)</script>\r\n--=_mixed_x\r\nBEGIN:VALARM"

func TestNothingIsInjected(t *testing.T) {
	name := func(a mail.Address) mail.Address { return mail.Address{Name: evil, Email: a.Email} }
	tests := map[string]func(*mail.Message){
		"sender's name":    func(m *mail.Message) { m.From = name(m.From) },
		"recipient's name": func(m *mail.Message) { m.To = name(m.To) },
		"name for replies": func(m *mail.Message) { m.ReplyTo = name(coordinator) },
		"subject":          func(m *mail.Message) { m.Words.Subject = evil },
		"value":            func(m *mail.Message) { m.Words = fill(t, "\ue000", "Dear \ue000", evil) },
		"title":            func(m *mail.Message) { m.Event.Title = evil },
		"description":      func(m *mail.Message) { m.Event.Description = evil },
		"place":            func(m *mail.Message) { m.Event.Where = evil },
		"organiser's name": func(m *mail.Message) { m.Event.Organizer = name(m.Event.Organizer) },
		"attendee's name":  func(m *mail.Message) { m.Event.Attendee = name(m.Event.Attendee) },
		"key":              func(m *mail.Message) { m.Key = evil },
		"event's key":      func(m *mail.Message) { m.Event.UIDKey = evil },
	}
	for where, change := range tests {
		t.Run(where, func(t *testing.T) {
			message := invitation(t)
			change(&message)
			checkHarmless(t, render(t, message))
		})
	}
}

// checkHarmless takes a rendered invitation apart: only our headers, only our
// four parts, no content line that we do not write, no live tag.
func checkHarmless(t *testing.T, eml []byte) {
	t.Helper()
	message, err := netmail.ReadMessage(bytes.NewReader(eml))
	if err != nil {
		t.Fatal(err)
	}
	for header, values := range message.Header {
		if !strings.Contains(" Auto-Submitted Content-Type Date From Message-Id Mime-Version Reply-To Subject To X-Auto-Response-Suppress ", " "+header+" ") {
			t.Errorf("there is a header %q", header)
		}
		decoded, err := new(mime.WordDecoder).DecodeHeader(values[0])
		if err != nil || len(values) != 1 || strings.ContainsAny(decoded, "\r\n\x00\x1b\u202e") {
			t.Errorf("%s is %q, decoded %q (%v)", header, values, decoded, err)
		}
	}
	var kinds []string
	eachPart(t, message.Header.Get, message.Body, func(kind string, content string) {
		kinds = append(kinds, kind)
		switch kind {
		case "text/html":
			if strings.Contains(content, "<script") {
				t.Errorf("the HTML has a live tag:\n%s", content)
			}
		case "text/calendar", "application/ics":
			checkContentLines(t, content)
		}
	})
	if got := strings.Join(kinds, " "); got != "text/plain text/html text/calendar application/ics" {
		t.Errorf("the parts are %s", got)
	}
}

// checkContentLines looks for properties and components that nobody but an
// injection would write, and for lines that are too long.
func checkContentLines(t *testing.T, calendar string) {
	t.Helper()
	for line := range strings.SplitSeq(strings.TrimSuffix(calendar, "\r\n"), "\r\n") {
		if len(line) > 75 {
			t.Errorf("a line of %d octets: %q", len(line), line)
		}
		for _, wrong := range []string{"X-EVIL", "BEGIN:VALARM", "Bcc:", "--"} {
			if strings.HasPrefix(line, wrong) {
				t.Errorf("an injected line: %q", line)
			}
		}
		if strings.ContainsAny(line, "\r\n\x00\x1b\u202e") {
			t.Errorf("a line with a control character: %q", line)
		}
	}
}

// eachPart visits the leaves of a mail, decoded, in their order.
func eachPart(t *testing.T, header func(string) string, body io.Reader, visit func(kind, content string)) {
	t.Helper()
	kind, parameters, err := mime.ParseMediaType(header("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(kind, "multipart/") {
		visit(kind, decode(t, header("Content-Transfer-Encoding"), body))
		return
	}
	parts := multipart.NewReader(body, parameters["boundary"])
	for {
		part, err := parts.NextRawPart()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		eachPart(t, part.Header.Get, part, visit)
	}
}

// decode undoes a transfer encoding, apart from the code that it tests.
func decode(t *testing.T, encoding string, body io.Reader) string {
	t.Helper()
	switch encoding {
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	}
	b, err := io.ReadAll(body)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
