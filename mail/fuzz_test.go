package mail_test

import (
	"bytes"
	netmail "net/mail"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/net/html"

	"trellis/mail"
)

// FuzzDecode gives a diary calendar objects that anyone could have written. It
// must come to an end soon, and take the same object twice as once.
func FuzzDecode(f *testing.F) {
	f.Add([]byte("BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:a,b\r\nDTSTAMP:20250101T000000Z\r\nDTSTART;TZID=Europe/London:20250101T000000\r\nDTEND:20250101T010000Z\r\nSUMMARY:a\\,b\\nc\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"))
	f.Add([]byte("BEGIN:VCALENDAR\r\nATTENDEE;CN=foo\r\nEND:VCALENDAR\r\n"))
	f.Add([]byte("\"foo\"x:"))
	f.Fuzz(func(t *testing.T, object []byte) {
		eml := append([]byte("Content-Type: text/calendar\r\n\r\n"), object...)
		var diary mail.Diary
		start := time.Now()
		err := diary.Apply(eml)
		if took := time.Since(start); took > 5*time.Second {
			t.Fatalf("it took %s", took)
		}
		once := diary.Events()
		if err != nil && len(err.Error()) > 200 {
			t.Errorf("the error quotes the object: %v", err)
		}
		if again := diary.Apply(eml); (again == nil) != (err == nil) || len(diary.Events()) != len(once) {
			t.Errorf("the second time it is otherwise: %v, %v", err, again)
		}
		if encoded, err := diary.Encode("x"); err == nil && !bytes.HasSuffix(encoded, []byte("END:VCALENDAR\r\n")) {
			t.Errorf("the calendar has no end: %q", encoded)
		}
	})
}

// FuzzCompileFill looks into the HTML for anything that neither the layout nor
// Markdown makes, and into the text for slots that were forgotten.
func FuzzCompileFill(f *testing.F) {
	f.Add("Hello \ue000", invitationWords, "Zoë", "https://a.example")
	f.Add("x", "[a](\ue000) `\ue001` <https://\ue001.example> **\ue000**\n\n---\n\n\ue001", "mailto:a@b.example?subject=x", "a\n\nb")
	f.Add("x", "[a]: https://b.example/\ue000 'c'\n\n> 1. [a]\n>    \ue001", "\" onclick=\"x", "<script>")
	f.Fuzz(func(t *testing.T, subject, body, first, second string) {
		letter, err := mail.Compile(subject, body, 2)
		if err != nil {
			return
		}
		words, err := letter.Fill([]string{first, second})
		if err != nil {
			return
		}
		if strings.ContainsAny(words.Subject, "\r\n\x00") || utf8.RuneCountInString(words.Subject) > 200 {
			t.Errorf("the subject is %q", words.Subject)
		}
		all := words.Subject + words.Text + words.HTML
		if !utf8.ValidString(all) {
			t.Error("the words are not UTF-8")
		}
		if private := strings.IndexFunc(first+second, isPrivate); private < 0 && strings.ContainsFunc(all, isPrivate) {
			t.Errorf("a slot was forgotten in %q", all)
		}
		checkTags(t, words.HTML)
	})
}

func isPrivate(r rune) bool { return r >= 0xE000 && r <= 0xF8FF || r >= 0xF0000 }

func checkTags(t *testing.T, page string) {
	t.Helper()
	const known = " html head meta title style body div main footer p br hr a em strong code ul ol li blockquote h1 h2 h3 h4 h5 h6 "
	const attributes = " lang charset name content style href start "
	tokens := html.NewTokenizer(strings.NewReader(page))
	for {
		kind := tokens.Next()
		if kind == html.ErrorToken {
			return
		}
		token := tokens.Token()
		switch kind {
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			if !strings.Contains(known, " "+token.Data+" ") {
				t.Errorf("there is a tag <%s>", token.Data)
			}
		case html.CommentToken:
			t.Errorf("there is a comment %q", token.Data)
		}
		for _, a := range token.Attr {
			if !strings.Contains(attributes, " "+a.Key+" ") {
				t.Errorf("there is an attribute %s of <%s>", a.Key, token.Data)
			}
			if a.Key == "href" && !strings.HasPrefix(a.Val, "https://") && !strings.HasPrefix(a.Val, "mailto:") {
				t.Errorf("there is a link to %q", a.Val)
			}
		}
	}
}

// FuzzRenderHeader puts anything into names and subject, and reads the headers.
func FuzzRenderHeader(f *testing.F) {
	f.Add("Ada", "Zoë", "Two weeks left")
	f.Add(evil, evil, evil)
	f.Add("=?utf-8?q?a?=", strings.Repeat("é", 300), strings.Repeat("x", 2000))
	f.Fuzz(func(t *testing.T, from, to, subject string) {
		m := plainMail(t)
		m.From.Name, m.To.Name, m.Words.Subject = from, to, subject
		eml, err := mail.Render(m)
		if err != nil {
			return
		}
		message, err := netmail.ReadMessage(bytes.NewReader(eml))
		if err != nil {
			t.Fatalf("%v in %q", err, eml)
		}
		if len(message.Header) != 10 {
			t.Errorf("there are %d headers, not 10: %v", len(message.Header), message.Header)
		}
		for header, address := range map[string]string{"From": m.From.Email, "To": "zoe@xn--bcher-kva.example"} {
			parsed, err := netmail.ParseAddressList(message.Header.Get(header))
			if err != nil || len(parsed) != 1 || parsed[0].Address != address {
				t.Errorf("%s reads as %v (%v)", header, parsed, err)
			}
		}
		for line := range bytes.SplitSeq(eml, []byte("\r\n")) {
			if len(line) > 998 || bytes.ContainsAny(line, "\r\n") {
				t.Errorf("a line of %d octets, or with half a line end: %q", len(line), line)
			}
		}
	})
}
