package worker

import (
	"cmp"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
)

// Sync says how far a write has got when it is answered.
type Sync string

const (
	// SyncFull: it is on the disk. What was answered survives a power cut. The default.
	SyncFull Sync = "full"
	// SyncNormal: it is with the operating system. It survives the end of the
	// process, and a power cut may undo the last moments. For demonstrations.
	SyncNormal Sync = "normal"
)

// EmbedOptions say where an embedded server keeps its data, and how it behaves.
type EmbedOptions struct {
	// Dir holds the database and its lock; it is made if need be.
	Dir string
	// Pace suits a cohort that runs through months in minutes: timers fire when
	// they are due instead of up to a second later, and a decision that a killed
	// process was at is handed out again after two seconds instead of ten. A
	// workflow keeps the latter as it was when the workflow started.
	Pace bool
	// Sync is SyncFull unless set.
	Sync Sync
	// Logger gets the server's warnings and errors; nil means slog.Default.
	Logger *slog.Logger
}

// complete fills in what was left out, and makes the directory.
func (o EmbedOptions) complete() (EmbedOptions, error) {
	o.Logger = cmp.Or(o.Logger, slog.Default())
	o.Sync = cmp.Or(o.Sync, SyncFull)
	if o.Sync != SyncFull && o.Sync != SyncNormal {
		return o, fmt.Errorf("the database can be synchronised %q or %q, not %q", SyncFull, SyncNormal, o.Sync)
	}
	if o.Dir == "" {
		return o, errors.New("the embedded Temporal server needs a data directory; give one")
	}
	dir, err := filepath.Abs(o.Dir)
	if err != nil {
		return o, fmt.Errorf("the data directory %q has no absolute path; give one that has: %w", o.Dir, err)
	}
	o.Dir = dir
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return o, fmt.Errorf("the data directory %s cannot be made; give another one, or the right to write there: %w", dir, err)
	}
	return o, nil
}
