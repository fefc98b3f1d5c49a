package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"go.temporal.io/sdk/temporal"

	"trellis/roster"
	"trellis/workflows"
)

func TestExitCode(t *testing.T) {
	for typed, want := range map[string]int{
		"--help":                                0,
		"plan --help":                           0,
		"check no-such-directory":               1,
		"people list --cohort x --data nowhere": 1,
		"chekc x":                               2,
		"people lists":                          2,
		"check":                                 2,
		"check a b":                             2,
		"check a --sede 7":                      2,
		"rehearse a b --seed seven":             2,
		"stop x":                                2,
	} {
		if got := run(strings.Fields(typed), io.Discard, io.Discard); got != want {
			t.Errorf("trellis %s: exit code %d, not %d", typed, got, want)
		}
	}
}

func TestReport(t *testing.T) {
	for _, c := range []struct {
		err  error
		want string
	}{
		{errors.New("there is no mail"), "Error: There is no mail.\n"},
		{fmt.Errorf("person 3 is in no pair: %w", roster.ErrUnknown), "Error: Person 3 is in no pair.\n"},
		{fmt.Errorf("nothing answers; start it again: %w", errors.New("connection refused")),
			"Error: Nothing answers; start it again.\n  The cause: connection refused\n"},
		{fmt.Errorf("x could not be asked: %w", temporal.NewApplicationError("These pairs were announced already.", workflows.Refused)),
			"Error: These pairs were announced already.\n"},
		{errors.New("a name\x1b[2J with\r\nsigns"), "Error: A name [2J with signs.\n"},
		{located{"x.csv, line 3", located{"choice 2", fmt.Errorf("nobody is called so: %w", roster.ErrUnknown)}}, "Error: x.csv, line 3: choice 2: Nobody is called so.\n"},
		{errors.New("libraries-connected/2025 does not answer"), "Error: libraries-connected/2025 does not answer.\n"},
		{errSaid, ""},
	} {
		var b bytes.Buffer
		if code := exitCode(&b, c.err); code != 1 || b.String() != c.want {
			t.Errorf("exitCode(%v) = %d %q, want 1 %q", c.err, code, b.String(), c.want)
		}
	}
}

func TestHelpFits(t *testing.T) {
	root := rootCommand()
	commands := root.Commands()
	for i := 0; i < len(commands); i++ {
		c := commands[i]
		commands = append(commands, c.Commands()...)
		if c.Name() == "completion" || c.Name() == "help" || c.Name() == "demo" {
			continue
		}
		if c.Short == "" || c.Long == "" || c.Example == "" {
			t.Errorf("%s says too little of itself", c.CommandPath())
		}
		for line := range strings.Lines(c.Long) {
			if n := len([]rune(strings.TrimSuffix(line, "\n"))); n > 80 {
				t.Errorf("%s: a line of its help has %d columns: %s", c.CommandPath(), n, line)
			}
		}
	}
}

func FuzzSheet(f *testing.F) {
	f.Add("who,on\n4,today\n")
	f.Add("\uFEFFWho;On\r\n\"a\nb\";c\r\n")
	f.Fuzz(func(t *testing.T, text string) {
		s, err := parseSheet("x.csv", []byte(text), []column{who, {name: "on"}})
		if err != nil {
			return
		}
		for _, r := range s.rows {
			if r.line < 1 || len(r.cells) == 0 || len(r.cells) > 2 {
				t.Errorf("line %d has %d cells", r.line, len(r.cells))
			}
		}
	})
}
