package mail_test

import (
	"strings"
	"testing"
	"time"

	"trellis/mail"
)

func TestRenderRefuses(t *testing.T) {
	tests := map[string]struct {
		change func(*mail.Message)
		want   string
	}{
		"an address with a line end":      {func(m *mail.Message) { m.To.Email = "a@b.example\r\nBcc: secret@c.example" }, "the recipient's address cannot be written to"},
		"an address with a name":          {func(m *mail.Message) { m.To.Email = "secret <a@b.example>" }, "the recipient's address"},
		"two addresses":                   {func(m *mail.Message) { m.To.Email = "secret@b.example, a@b.example" }, "the recipient's address"},
		"no address":                      {func(m *mail.Message) { m.To.Email = "" }, "it should look like name@example.org"},
		"a local part that is not ASCII":  {func(m *mail.Message) { m.To.Email = "secrét@b.example" }, "a letter that mail cannot carry"},
		"a long address":                  {func(m *mail.Message) { m.To.Email = strings.Repeat("s", 65) + "@b.example" }, "longer than an address can be"},
		"a sender without a domain":       {func(m *mail.Message) { m.From.Email = "secret" }, "the sender's address"},
		"no key":                          {func(m *mail.Message) { m.Key = "" }, "no key"},
		"no date":                         {func(m *mail.Message) { m.Date = time.Time{} }, "no date"},
		"a domain that is none":           {func(m *mail.Message) { m.Domain = "a b" }, "the domain for Message-IDs"},
		"no words":                        {func(m *mail.Message) { m.Words = mail.Words{} }, "no subject or no words"},
		"too many words":                  {func(m *mail.Message) { m.Words.HTML = strings.Repeat("secret ", 160_000) }, "larger than 1 MiB"},
		"words that are many encoded":     {func(m *mail.Message) { m.Words.HTML = strings.Repeat("é", 400_000) }, "larger than 1 MiB"},
		"an event without an end":         {func(m *mail.Message) { m.Event.End = m.Event.Start }, "does not end after it starts"},
		"an event for somebody else":      {func(m *mail.Message) { m.Event.Attendee.Email = "secret@b.example" }, "for somebody else"},
		"an event of somebody else":       {func(m *mail.Message) { m.Event.Organizer.Email = "secret@b.example" }, "not the sender"},
		"an event for its own sender":     {func(m *mail.Message) { m.To, m.Event.Attendee = coordinator, coordinator }, "the mailbox that it comes from"},
		"an event in a zone that is none": {func(m *mail.Message) { m.Event.Zone = "Europe/Secret" }, "its time zone"},
		"an event in the machine's zone":  {func(m *mail.Message) { m.Event.Zone = "Local" }, "its time zone"},
		"a link without secrecy":          {func(m *mail.Message) { m.Event.Link = "http://secret.example" }, "not an https: address"},
		"an event without a title":        {func(m *mail.Message) { m.Event.Title = "\r\n" }, "no title"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			message := invitation(t)
			tt.change(&message)
			b, err := mail.Render(message)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Fatalf("error %v, want one that says %q", err, tt.want)
			}
			if b != nil || strings.Contains(strings.ToLower(err.Error()), "secr") && !strings.Contains(tt.want, "secr") {
				t.Errorf("the error quotes what it is about, or there are bytes: %v", err)
			}
		})
	}
}
