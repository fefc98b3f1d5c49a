package rehearsal

import (
	"testing"

	"trellis/definitions/plan"
	"trellis/mail"
	"trellis/roster"
)

func TestSlug(t *testing.T) {
	for name, want := range map[string]string{
		"Siân Prosser":        "sian-prosser",
		"Brendan O'Neill":     "brendan-oneill",
		"Aisha Rahman-Cole":   "aisha-rahman-cole",
		"  ../../etc/passwd ": "etc-passwd",
		"李小龍":                 "",
		"CON":                 "con",
	} {
		if got := slug(name); got != want {
			t.Errorf("slug(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestEverySlugOnce(t *testing.T) {
	var r record
	for i, name := range []string{"Ann Lee", "Ann Lee", "李", "ann-lee"} {
		r.people = append(r.people, roster.Person{ID: plan.PersonID(i + 7), Name: name})
	}
	seen := map[string]bool{}
	for _, s := range r.slugs() {
		if s == "" || seen[s] {
			t.Errorf("%q is the file of two people, or of nobody", s)
		}
		seen[s] = true
	}
}

func TestNameOnTheWay(t *testing.T) {
	id := mail.MessageID("a key", "example.org")
	for _, head := range []string{
		"Message-ID: " + id + "\r\nSubject: x\r\n\r\nMessage-ID: <body@example.org>",
		"Subject: x\r\nMessage-Id:" + id + "\r\n\r\n",
	} {
		if got := nameOnTheWay(mail.Envelope{Bytes: []byte(head)}); got != stem(id) {
			t.Errorf("the name of a mail is %q, want %q", got, stem(id))
		}
	}
}
