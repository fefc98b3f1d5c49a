package mail_test

import (
	"bytes"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	netmail "net/mail"
	"strings"
	"testing"

	"trellis/mail"
)

// attached are the files of a mail, as a reader's program finds them.
func attached(t *testing.T, message []byte) (names, kinds, contents []string) {
	t.Helper()
	m, err := netmail.ReadMessage(bytes.NewReader(message))
	if err != nil {
		t.Fatal(err)
	}
	_, parameters, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	parts := multipart.NewReader(m.Body, parameters["boundary"])
	for {
		part, err := parts.NextPart()
		if err == io.EOF {
			return names, kinds, contents
		}
		if err != nil {
			t.Fatal(err)
		}
		if part.FileName() == "" {
			continue
		}
		decoded, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, part))
		if err != nil {
			t.Fatal(err)
		}
		name, err := new(mime.WordDecoder).DecodeHeader(part.FileName())
		if err != nil {
			t.Fatal(err)
		}
		names, contents = append(names, name), append(contents, string(decoded))
		kinds = append(kinds, part.Header.Get("Content-Type"))
	}
}

func TestAttachments(t *testing.T) {
	m := plainMail(t)
	m.Attachments = []mail.Attachment{
		{Name: "first meeting.md", Content: []byte("What would you like?\n--boundary\n")},
		{Name: "Übung.PDF", Content: bytes.Repeat([]byte{0, 1, 2, 255}, 1000)},
		{Name: "page.html", Content: []byte("<p>")},
	}
	message := render(t, m)
	if again := render(t, m); !bytes.Equal(again, message) {
		t.Error("the same mail was rendered differently")
	}
	names, kinds, contents := attached(t, message)
	if strings.Join(names, "|") != "first meeting.md|Übung.PDF|page.html" {
		t.Errorf("the files are %q", names)
	}
	for i, want := range []string{"text/markdown", "application/pdf", "application/octet-stream"} {
		if !strings.HasPrefix(kinds[i], want) {
			t.Errorf("%s is %s, want %s", names[i], kinds[i], want)
		}
		if contents[i] != string(m.Attachments[i].Content) {
			t.Errorf("%s is not what was attached", names[i])
		}
	}
}

// TestNamesOfAttachments: whatever a file is called, its header holds one line, and
// nothing of a path.
func TestNamesOfAttachments(t *testing.T) {
	for name, want := range map[string]string{
		"a.pdf\r\nX-Evil: 1":             "a.pdf X-Evil- 1",
		`../../etc/passwd`:               "passwd",
		`C:\temp\plan.docx`:              "plan.docx",
		`say "hi".txt`:                   "say -hi-.txt",
		"..":                             "attachment",
		strings.Repeat("x", 300) + ".md": strings.Repeat("x", 96) + "….md",
	} {
		m := plainMail(t)
		m.Attachments = []mail.Attachment{{Name: name, Content: []byte("x")}}
		message := render(t, m)
		names, _, _ := attached(t, message)
		if len(names) != 1 || names[0] != want || bytes.Contains(message, []byte("\r\nX-Evil")) {
			t.Errorf("%q became %q, want %q", name, names, want)
		}
	}
}

func TestWhatCannotBeAttached(t *testing.T) {
	large := plainMail(t)
	large.Attachments = []mail.Attachment{{Name: "film.mp4", Content: make([]byte, mail.MaxAttached)}}
	if _, err := mail.Render(large); err == nil || !strings.Contains(err.Error(), "attach less") {
		t.Errorf("more than servers take: %v", err)
	}
	large.Attachments[0].Content = large.Attachments[0].Content[:5<<20]
	if _, err := mail.Render(large); err != nil {
		t.Errorf("the largest handout: %v", err)
	}
	invited := invitation(t)
	invited.Attachments = []mail.Attachment{{Name: "a.pdf", Content: []byte("x")}}
	if _, err := mail.Render(invited); err == nil {
		t.Error("an invitation carries a file")
	}
}

func TestPrivateEvent(t *testing.T) {
	m := invitation(t)
	m.Event.Private = true
	if message := render(t, m); !bytes.Contains(message, []byte("\r\nCLASS:PRIVATE\r\n")) || bytes.Contains(message, []byte("CLASS:PUBLIC")) {
		t.Errorf("it is public:\n%s", message)
	}
}
