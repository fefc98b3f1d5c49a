package definitions

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Of every check it is said why it is made and what to do, with a message; and of
// nothing that is no check.
func TestEveryCheckIsExplained(t *testing.T) {
	for _, c := range checks {
		if a := advised[c.name]; a.example == "" || a.why == "" || a.todo == "" {
			t.Errorf("advised does not say of %s what is said, why it is checked and what to do", c.name)
		}
	}
	for name := range advised {
		if !slices.ContainsFunc(checks, func(c check) bool { return c.name == name }) {
			t.Errorf("advised speaks of %s, which is not checked", name)
		}
	}
}

// The messages of the manual are messages that are said: each is in a golden text
// of this package, of the command, or of the check's own test.
func TestExampleMessagesAreSaid(t *testing.T) {
	said := goldens(t)
	for name, a := range advised {
		summary, fix, _ := strings.Cut(a.example, "\n")
		at := strings.Index(said, summary+"\n")
		for at >= 0 && !strings.Contains(message(said[at:]), "\n"+fix+"\n") {
			next := strings.Index(said[at+1:], summary+"\n")
			if next < 0 {
				at = -1
				break
			}
			at += 1 + next
		}
		if at < 0 {
			t.Errorf("nothing says this of %s:\n%s", name, a.example)
		}
	}
}

// message is the first of some messages: up to the next.
func message(text string) string {
	for _, next := range []string{"\n\nError: ", "\n\nWarning: "} {
		if i := strings.Index(text, next); i >= 0 {
			text = text[:i+1]
		}
	}
	return text
}

func goldens(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	for _, pattern := range []string{"testdata/check/*.txtar", "../cmd/trellis/testdata/script/*.txtar"} {
		paths, err := filepath.Glob(pattern)
		if err != nil || len(paths) == 0 {
			t.Fatalf("there are no golden texts %s: %v", pattern, err)
		}
		for _, path := range paths {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			b.Write(text)
			b.WriteString("\n\n")
		}
	}
	return b.String()
}
