package definitions

import (
	"errors"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"trellis/definitions/plan"
)

// TestMissing: in an empty scene only what is told to everybody has a value.
func TestMissing(t *testing.T) {
	s := Scene{Plan: &plan.Plan{Zone: "Europe/London"}}
	for _, k := range libraries(t).names() {
		if v, ok := k.value(&s); ok && k.name != "proposal" {
			t.Errorf("%s is %q for nobody", k.name, v)
		}
	}
	b := libraries(t)
	b.files["mail/a.md"] = []byte("Subject: Hello\n\n${you.first_name}: ${match.experience}")
	l, err := b.Letter("a")
	if err != nil {
		t.Fatal(err)
	}
	one := scene(t)
	one.Match[0].Answers = nil
	_, err = l.Values(one)
	var missing *Missing
	if !errors.As(err, &missing) || missing.Name != "match.experience" || strings.Contains(err.Error(), "Jos") {
		t.Errorf("values of nobody: %v", err)
	}
}

// TestLetters: the programme's mails and those built in are right where they are
// sent, and all their names have values.
func TestLetters(t *testing.T) {
	b := libraries(t)
	s := scene(t)
	var names []string
	for name := range maps.Keys(b.files) {
		if !strings.HasPrefix(name, mailFolder) {
			continue
		}
		names = append(names, strings.TrimSuffix(filepath.Base(name), ".md"))
	}
	entries, err := builtin.ReadDir("builtin")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, strings.TrimSuffix(e.Name(), ".md"))
		if problems := b.checkMail(builtinFolder+e.Name(), nil, nil); len(problems) > 0 {
			t.Error(problems)
		}
	}
	slices.Sort(names)
	if len(names) < 21 {
		t.Fatalf("only %d mails", len(names))
	}
	for _, name := range names {
		l, err := b.Letter(name)
		if err != nil {
			t.Error(err)
			continue
		}
		values, err := l.Values(s)
		if err != nil || len(values) != len(l.Names) {
			t.Errorf("%s: %v", name, err)
		}
		if words := l.Subject + l.Body; strings.Contains(words, "${") || l.Subject == "" || strings.Contains(l.Subject, "\n") || strings.HasPrefix(l.Body, "\n") {
			t.Errorf("%s: %q", name, words)
		}
	}
}

func TestLetter(t *testing.T) {
	b := libraries(t)
	b.files["mail/pair.md"] = []byte(byteOrderMark + "Subject: Meet your ${match.role}\r\n\r\nDear ${you.first_name},\r\n\r\n[Met ${match.role}](${link.met})\r\n")
	l, err := b.Letter("pair")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := l.Subject+"|"+l.Body, "Meet your \uE000|Dear \uE001,\n\n[Met \uE000](\uE002)\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	values, err := l.Values(scene(t))
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"mentor", "Zoë", "mailto:coordinator@example.org?subject=We%20have%20met%3A%20Libraries%20Connected%20Peer%20Mentoring%202025"}
	if !slices.Equal(values, want) {
		t.Errorf("values %q, want %q", values, want)
	}
	if _, err := b.Letter("nothing"); err == nil || err.Error() != "there is no mail called nothing: write it in mail/nothing.md" {
		t.Errorf("nothing: %v", err)
	}
	if _, err := b.Letter("../programme"); err == nil {
		t.Error("a letter outside the folder was found")
	}
}

func TestValues(t *testing.T) {
	s := scene(t)
	london := func(start, end string) *plan.Session {
		a, err1 := time.Parse(time.RFC3339, start)
		b, err2 := time.Parse(time.RFC3339, end)
		if err1 != nil || err2 != nil {
			t.Fatal(err1, err2)
		}
		return &plan.Session{Start: a, End: b}
	}
	for want, x := range map[string]*plan.Session{
		"Wednesday 7 May 2025, 10am to 11.30am":                        london("2025-05-07T09:00:00Z", "2025-05-07T10:30:00Z"),
		"Tuesday 25 November 2025, 12pm to 1.05pm":                     london("2025-11-25T12:00:00Z", "2025-11-25T13:05:00Z"),
		"Wednesday 31 December 2025, 8pm to midnight":                  london("2025-12-31T20:00:00Z", "2026-01-01T00:00:00Z"),
		"Tuesday 6 May 2025, 8pm to Wednesday 7 May 2025, 1am":         london("2025-05-06T19:00:00Z", "2025-05-07T00:00:00Z"),
		"Saturday 25 October 2025, 9am to Sunday 26 October 2025, 9am": london("2025-10-25T08:00:00Z", "2025-10-26T09:00:00Z"),
	} {
		if got := sessionOn(&s, x); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	s.Match = append(s.Match, Person{Name: "Ann Lee", Role: "mentor"}, Person{Name: "Kofi Mensah", Role: "mentor"})
	if got, _ := match(func(p Person) string { return p.Name })(&s); got != "José van Almeida, Ann Lee and Kofi Mensah" {
		t.Errorf("several matches: %s", got)
	}
	if got, _ := matchRole(&s); got != "mentors" {
		t.Errorf("their roles: %s", got)
	}
	if _, ok := match(func(p Person) string { return p.Email })(&s); ok {
		t.Error("an address is missing, and was not missed")
	}
	bare := &plan.Session{}
	if got := sessionWhere(&s, bare) + " " + sessionLed(&s, bare); got != "to be confirmed the programme's team" {
		t.Errorf("a bare session: %s", got)
	}
	s.LinkTo = "a&b?c%@example.org"
	if got, _ := s.link("A & B"); got != "mailto:a%26b%3Fc%25@example.org?subject=A%20%26%20B%3A%20Libraries%20Connected%20Peer%20Mentoring%202025" {
		t.Errorf("link: %s", got)
	}
}

// FuzzLetter: a mail is refused, or becomes words in which each slot has a name
// and each name a slot.
func FuzzLetter(f *testing.F) {
	for _, s := range []string{"Subject: a\n\n${you.name}", "Subject: ${introductions}", "Subject: a\n$${x} %%{ ${you.name", "${you.name}", "Subject: é\r\n~${~ you.name ~}"} {
		f.Add([]byte(s))
	}
	b := libraries(f)
	s := scene(f)
	f.Fuzz(func(t *testing.T, src []byte) {
		own := &Book{name: b.name, programme: b.programme, files: map[string][]byte{"mail/m.md": src}}
		problems := own.checkMail("mail/m.md", nil, nil)
		l, err := own.Letter("m")
		if (err == nil) != (len(problems) == 0) {
			t.Fatalf("%v, and %v", err, problems)
		}
		if err != nil {
			return
		}
		used := map[rune]bool{}
		for _, r := range l.Subject + l.Body {
			if r >= firstSlot && r <= 0xF8FF {
				used[r-firstSlot] = true
			}
		}
		if len(used) != len(l.Names) || strings.ContainsRune(l.Subject, '\n') {
			t.Errorf("%d slots for %q in %q", len(used), l.Names, l.Subject)
		}
		if _, err := l.Values(s); err != nil && !errors.As(err, new(*Missing)) {
			t.Error(err)
		}
	})
}
