package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// What a real bash completes, once it has read what `trellis completion bash`
// prints. It needs the package bash-completion.
func TestBashCompletes(t *testing.T) {
	const library = "/usr/share/bash-completion/bash_completion"
	if _, err := os.Stat(library); err != nil {
		t.Skip("bash-completion is not installed")
	}
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "libraries-connected"), os.DirFS(filepath.Join("..", "..", "definitions", "libraries-connected"))); err != nil {
		t.Fatal(err)
	}
	for typed, want := range map[string]string{
		"trellis che":                                "check",
		"trellis check lib":                          "libraries-connected",
		"trellis plan libraries-connected ":          "2025",
		"trellis reference dates/weekd":              "dates/weekday",
		"trellis check libraries-connected --js":     "--json",
		"trellis rehearse libraries-connected 2025 ": "",
	} {
		// As bash does on Tab: the words of the line, where the cursor is, and the function.
		script := `source ` + library + `
source <(trellis completion bash)
COMP_LINE=$1 COMP_POINT=${#1} COMP_TYPE=9
read -r -a COMP_WORDS <<<"$1"
[[ $1 == *' ' ]] && COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
compopt() { :; } # only Tab itself may call it
$(complete -p trellis | sed 's/.*-F \([^ ]*\).*/\1/')
printf '%s\n' "${COMPREPLY[@]}"`
		c := exec.Command("bash", "--norc", "-c", script, "bash", typed)
		c.Dir = dir
		out, err := c.CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%s", typed, err, out)
		}
		if got := strings.TrimSpace(string(out)); got != want {
			t.Errorf("%q is completed with %q, not %q", typed, got, want)
		}
	}
}
