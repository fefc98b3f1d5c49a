package mail_test

import (
	"strings"
	"testing"

	"trellis/mail"
)

// TestFill gives for words and values the plain text whole, and what the HTML
// must hold.
func TestFill(t *testing.T) {
	tests := []struct {
		name   string
		body   string
		values []string
		text   string
		html   string
	}{
		{"a value in a sentence", "Dear \ue000, *welcome*.", []string{"Zoë"},
			"Dear Zoë, welcome.\n", "Dear Zoë, <em>welcome</em>."},
		{"a value is not Markdown", "\ue000", []string{"**bold** [x](https://evil.example) <b>"},
			"**bold** [x](https://evil.example) <b>\n", "**bold** [x](https://evil.example) &lt;b&gt;"},
		{"line breaks of a value", "> \ue000", []string{"one\r\ntwo\n\n\nthree"},
			"> one\n> two\n>\n>\n> three\n", "one<br>\ntwo</p>\n<p style=\"margin:0 0 1em\">three"},
		{"line breaks within emphasis", "**\ue000**", []string{"one\n\ntwo"},
			"one\n\ntwo\n", "<strong>one<br>\n<br>\ntwo</strong>"},
		{"a value that is a page", "Join: \ue000", []string{"https://a.example/?x=1&y=2"},
			"Join: https://a.example/?x=1&y=2\n", `Join: <a href="https://a.example/?x=1&amp;y=2">https://a.example/?x=1&amp;y=2</a>`},
		{"a value that is a mail to write", "Choose: \ue000.", []string{"mailto:a@b.example?subject=My%20choice"},
			"Choose: write to a@b.example with the subject \"My choice\".\n",
			`<a href="mailto:a@b.example?subject=My%20choice">write to a@b.example with the subject &#34;My choice&#34;</a>.`},
		{"a value of another scheme is words", "\ue000", []string{"javascript:alert(1)"},
			"javascript:alert(1)\n", "javascript:alert(1)</p>"},
		{"a link to a value, at the end", "[Choose](\ue000)", []string{"https://a.example/choose"},
			"Choose: https://a.example/choose\n", `<a href="https://a.example/choose">Choose</a>`},
		{"a link to a value, within", "[Choose](\ue000) soon.", []string{"mailto:a@b.example?subject=Choice"},
			"Choose (write to a@b.example with the subject \"Choice\") soon.\n", `<a href="mailto:a@b.example?subject=Choice">Choose</a> soon.`},
		{"a link to nothing yet", "[Join](\ue000) us.", []string{""},
			"Join us.\n", "<a>Join</a> us."},
		{"a value within a link", "[Ask](https://a.example/\ue000?q=\ue001)", []string{"a/b", "x & y"},
			"Ask: https://a.example/a%2Fb?q=x%20%26%20y\n", `<a href="https://a.example/a%2Fb?q=x%20%26%20y">Ask</a>`},
		{"a mailbox within a link", "Ask [\ue001](mailto:\ue000).", []string{"a+b@c.example", "Ada"},
			"Ask Ada (write to a+b@c.example).\n", `<a href="mailto:a%2Bb@c.example">Ada</a>`},
		{"an address that stands in the words", "See https://a.example/\ue000, or a@b.example.", []string{"x y"},
			"See https://a.example/x%20y, or a@b.example.\n", `<a href="mailto:a@b.example">a@b.example</a>.`},
		{"lists", "1. one\n2. two\n   - deep\n\nafter", nil,
			"1. one\n2. two\n   - deep\n\nafter\n", "<li style=\"margin:0 0 .3em\">one</li>"},
		{"an empty block is left out", "one\n\n\ue000\n\ntwo", []string{" "},
			"one\n\ntwo\n", "one"},
		{"escapes and references", `\*not\* &amp; &#163;5`, nil,
			"*not* & £5\n", "*not* &amp; £5"},
		{"wrapped", strings.Repeat("four ", 30), nil,
			strings.TrimSpace(strings.Repeat("four ", 15)) + "\n" + strings.TrimSpace(strings.Repeat("four ", 15)) + "\n", "four"},
		{"a footer", "Words\n\n---\n\nWhy", nil,
			"Words\n\n---\n\nWhy\n", "<footer"},
		{"code is words with breaks", "    one\n    two \ue000", []string{"<3"},
			"one\ntwo <3\n", "one<br>\ntwo &lt;3"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			words := fill(t, "Subject", tt.body, tt.values...)
			if words.Text != tt.text {
				t.Errorf("text:\n%q\nwant\n%q", words.Text, tt.text)
			}
			if !strings.Contains(words.HTML, tt.html) {
				t.Errorf("HTML lacks\n%s\nin\n%s", tt.html, words.HTML)
			}
		})
	}
}

func TestCompileRefuses(t *testing.T) {
	tests := []struct{ name, subject, body, want string }{
		{"no subject", " ", "x", "the mail has no subject: write one in its first line"},
		{"no words", "x", "\n", "the mail has no words: write them under its subject"},
		{"HTML", "x", "one\n\n<b>two</b>", "line 3 of the mail's words holds HTML"},
		{"a block of HTML", "x", "<table>", "line 1 of the mail's words holds HTML"},
		{"a picture", "x", "![a](https://b.example)", "line 1 of the mail's words shows a picture"},
		{"a script", "x", "a\n[b](javascript:alert(1))", "does not start with https: or mailto:"},
		{"a page without secrecy", "x", "<http://a.example>", "does not start with https: or mailto:"},
		{"a private character", "x\ue001", "y", "the character U+E001"},
		{"a private character by reference", "x", "&#xe000;", "a reference (&#…;)"},
		{"a form's rune", "x", "\U000f0002\ue000", "the character U+F0002"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := mail.Compile(tt.subject, tt.body, 1)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one that says %q", err, tt.want)
			}
		})
	}
}

func TestFillRefuses(t *testing.T) {
	letter, err := mail.Compile("x", "[a](\ue000)", 1)
	if err != nil {
		t.Fatal(err)
	}
	for _, value := range []string{"http://secret.example", "javascript:secret", "https://", "https://a.example/\" onclick=\"secret", "secret"} {
		_, err := letter.Fill([]string{value})
		if err == nil || strings.Contains(err.Error(), "secret") {
			t.Errorf("%q: error %v, want one that does not quote the value", value, err)
		}
	}
	if _, err := letter.Fill(nil); err == nil {
		t.Error("too few values were accepted")
	}
}

func TestSubjectIsOneLine(t *testing.T) {
	words := fill(t, "Dear \ue000", "x", "Zoë\r\nBcc: a@b.example\x00 <i>")
	if want := "Dear Zoë Bcc: a@b.example <i>"; words.Subject != want {
		t.Errorf("subject %q, want %q", words.Subject, want)
	}
	if want := "<title>Dear Zoë Bcc: a@b.example &lt;i&gt;</title>"; !strings.Contains(words.HTML, want) {
		t.Errorf("HTML lacks %s", want)
	}
}
