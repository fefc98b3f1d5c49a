package worker

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"trellis/workflows/stages"
)

// deciderFile holds the version of the decider that last served a directory: so that
// only a changed one reads the histories of all its cohorts when it starts.
const deciderFile = "decider"

// takeOver says what a changed decider would decide differently, before any worker
// runs. That it cannot be worked out is said too, and keeps nothing from running: a
// cohort that does not look is worse off than one whose difference was not shown.
func (h *House) takeOver(ctx context.Context, s Serving) error {
	path := filepath.Join(h.Dir, deciderFile)
	served, err := os.ReadFile(path)
	known, _ := strconv.Atoi(strings.TrimSpace(string(served)))
	if err == nil && known == stages.Version {
		return nil
	}
	if s.Takeover != nil {
		differ, err := h.Takeovers(ctx)
		s.Takeover(differ, err)
	}
	if err := os.WriteFile(path, []byte(strconv.Itoa(stages.Version)+"\n"), 0o600); err != nil {
		return fmt.Errorf("the data directory %s cannot be written to: %w", h.Dir, err)
	}
	return nil
}
