package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// editorsPage is the page that is tried.
const editorsPage = "../../docs/editors.md"

// counts end the JSON.
var counts = regexp.MustCompile(`"errors": \d+,\s+"warnings": \d+`)

// The configuration of docs/editors.md, in the real editors, shows what the page
// says that it shows. TRELLIS_UPDATE=1 writes what Vim shows into the page.
func TestEditors(t *testing.T) {
	page, err := os.ReadFile(editorsPage)
	if err != nil {
		t.Fatal(err)
	}
	listed := between(t, string(page), "\n```text\n", "```\n")
	for name, options := range map[string][]string{"vim": {"-N", "-n", "-i", "NONE", "-es"}, "nvim": {"-n", "-i", "NONE", "--headless"}} {
		t.Run(name, func(t *testing.T) {
			e := &editor{name: name, options: options, dir: t.TempDir()}
			e.find(t)
			e.spoil(t)
			e.write(t, "trellis.vim", between(t, string(page), "\n```vim\n", "```\n"))
			if os.Getenv("TRELLIS_UPDATE") != "" {
				if name != "vim" {
					return
				}
				text := strings.Replace(string(page), listed, e.shows(t, "Check", "clist"), 1)
				text = counts.ReplaceAllString(text, counts.FindString(e.prints(t, "check", "libraries-connected", "--json")))
				if err := os.WriteFile(editorsPage, []byte(text), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if got := e.shows(t, "Check", "clist"); got != listed {
				t.Errorf(":clist shows\n%s\nand the page says\n%s", got, listed)
			}
			if got, want := e.shows(t, "Check", "Why"), e.prints(t, "reference", "shape/known"); got != want {
				t.Errorf(":Why shows\n%s\nand the reference says\n%s", got, want)
			}
			first, _, _ := strings.Cut(between(t, string(page), "\n```json\n", "```\n"), "    },\n    …")
			said := e.prints(t, "check", "libraries-connected", "--json")
			if !strings.HasPrefix(tight(said), tight(first)) || counts.FindString(said) != counts.FindString(string(page)) {
				t.Errorf("the page shows other JSON than\n%s", said)
			}
			// The cursor stands on the words, behind what takes two units and what takes two letters.
			if got := e.shows(t, "Check", "cfirst", "echo getline('.')[col('.') - 1:]"); !strings.HasPrefix(got, "titel  =") {
				t.Errorf("the cursor stands before %q", got)
			}
			// From a file of another folder, and when it is saved.
			if got := e.shows(t, "edit libraries-connected/cohorts/2025.hcl", "silent write", "echo len(getqflist())"); got != fmt.Sprintln(strings.Count(said, `"check":`)) {
				t.Errorf("on saving, %s problems are listed of\n%s", got, said)
			}
		})
	}
}

// editor is a real one, in a directory with a programme.
type editor struct {
	name    string
	options []string
	dir     string
}

// find skips where the editor is not installed, or cannot run scripts.
func (e *editor) find(t *testing.T) {
	out, err := exec.Command(e.name, "--version").Output()
	if err != nil || e.name == "vim" && !strings.Contains(string(out), "+eval") {
		t.Skipf("%s is not installed, or is without scripts", e.name)
	}
}

// spoil makes the two slips that the page speaks of.
func (e *editor) spoil(t *testing.T) {
	programme := filepath.Join(e.dir, "libraries-connected")
	if err := os.CopyFS(programme, os.DirFS(filepath.Join("..", "..", "definitions", "libraries-connected"))); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(programme, "programme.hcl"))
	if err != nil {
		t.Fatal(err)
	}
	spoilt := strings.Replace(string(text), `  title  = "Launch event`, "  /* 😀 e\u0301 */ titel  = \"Launch event", 1)
	e.write(t, "libraries-connected/programme.hcl", strings.Replace(spoilt, `"when launch ends"`, `"when lunch ends"`, 1))
}

func (e *editor) write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(e.dir, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

// shows is what the last of some commands prints, all typed after the programme
// was opened.
func (e *editor) shows(t *testing.T, typed ...string) string {
	t.Helper()
	last := len(typed) - 1
	script := "set nomore\n"
	for _, command := range typed[:last] {
		script += "silent " + command + "\n"
	}
	e.write(t, "typed.vim", script+"redir! > shown.txt\nsilent "+typed[last]+"\nredir END\nqall!\n")
	c := exec.Command(e.name, append(e.options, "-u", "trellis.vim", "libraries-connected/programme.hcl", "-S", "typed.vim")...)
	c.Dir = e.dir
	c.Env = append(os.Environ(), "HOME="+e.dir, "XDG_CONFIG_HOME="+e.dir, "TERM=dumb", "LANG=C.UTF-8", "LC_ALL=C.UTF-8")
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", e.name, err, out)
	}
	shown, err := os.ReadFile(filepath.Join(e.dir, "shown.txt"))
	if err != nil {
		t.Fatal(err)
	}
	return strings.Trim(string(shown), "\n") + "\n"
}

// prints is what trellis prints when it is typed there.
func (e *editor) prints(t *testing.T, typed ...string) string {
	t.Helper()
	c := exec.Command("trellis", typed...)
	c.Dir = e.dir
	out, err := c.Output()
	var failed *exec.ExitError
	if err != nil && !errors.As(err, &failed) {
		t.Fatal(err)
	}
	return string(out)
}

// tight is JSON without its spaces and lines.
func tight(text string) string { return strings.Join(strings.Fields(text), "") }

func between(t *testing.T, text, from, to string) string {
	t.Helper()
	_, text, ok := strings.Cut(text, from)
	text, _, ok2 := strings.Cut(text, to)
	if !ok || !ok2 {
		t.Fatalf("there is nothing between %q and %q", from, to)
	}
	return text
}
