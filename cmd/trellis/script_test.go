package main

import (
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"trellis/testdata"
)

var update = flag.Bool("update", false, "write what is printed into the scripts, to be read and committed")

func TestMain(m *testing.M) {
	if os.Getenv(childVariable) != "" {
		main() // the demonstration that live_test.go kills
	}
	testscript.Main(m, map[string]func(){"trellis": main})
}

// TestScripts types commands and compares everything that they print. Nothing
// serves there; what needs it is in TestReal.
func TestScripts(t *testing.T) { scripts(t, "testdata/script", 0) }

// TestReal types a whole cohort against a server that serves.
func TestReal(t *testing.T) {
	if os.Getenv("TRELLIS_REAL") == "" {
		t.Skip("set TRELLIS_REAL=1 to run a cohort on a real server")
	}
	scripts(t, "testdata/real", 5*time.Minute)
}

func scripts(t *testing.T, dir string, limit time.Duration) {
	p := testscript.Params{
		Dir: dir, Setup: setup, UpdateScripts: *update, RequireUniqueNames: true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"replace": replace, "spoil": spoil, "started": started, "mark": mark, "until": until, "proposed": proposed,
		},
	}
	if limit > 0 {
		p.Deadline = time.Now().Add(limit)
	}
	testscript.Run(t, p)
}

// setup gives each script the programme that ships, and its people.
func setup(e *testscript.Env) error {
	e.Setenv("TRELLIS_DATA", "")
	e.Setenv("TEMPORAL_ADDRESS", "")
	for _, name := range []string{"libraries-connected", "semdp"} {
		programme := filepath.Join("..", "..", "definitions", name)
		if err := os.CopyFS(filepath.Join(e.WorkDir, name), os.DirFS(programme)); err != nil {
			return err
		}
	}
	return os.WriteFile(filepath.Join(e.WorkDir, "people.csv"), []byte(testdata.People), 0o600)
}
