package worker

import (
	"database/sql"
	"log/slog"
	"path/filepath"
	"testing"
	"time"
)

// TestKilledWhileItLooks: the process is killed with kill -9 while a cohort looks what is
// due, which may take long. The next one finds out soon, and the cohort goes on.
func TestKilledWhileItLooks(t *testing.T) {
	dir := t.TempDir()
	h, id := openIn(t, dir)
	h.Close()
	first := startChild(t, dir, whole)
	first.await(t, "ready")
	i, err := Connect(t.Context(), dir, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	defer i.Close()
	apply(t, i.Roster.Quietly(), id, 0, 3)
	held := keepFromWriting(t, filepath.Join(dir, rosterFile))
	i.ring(id)
	eventually(t, "the cohort looks", func() bool {
		about, err := i.Client.DescribeWorkflowExecution(t.Context(), id.WorkflowID(), "")
		return err == nil && len(about.PendingActivities) > 0 && about.PendingActivities[0].LastStartedTime != nil
	})
	first.kill()
	held()

	began := time.Now()
	again, err := Open(t.Context(), Serving{Dir: dir, Alone: true, Logger: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	for answered(t, again, id) < 3 && time.Since(began) < time.Minute {
		time.Sleep(100 * time.Millisecond)
	}
	if n, took := answered(t, again, id), time.Since(began); n < 3 || took > 40*time.Second {
		t.Errorf("%d of 3 had an answer after %v, want all within 40 seconds", n, took.Round(time.Second))
	} else {
		t.Logf("it went on after %v", took.Round(time.Millisecond))
	}
}

// keepFromWriting lets nobody write to a roster until it is released.
func keepFromWriting(t *testing.T, path string) (release func()) {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+path+"?_txlock=immediate&_pragma=busy_timeout(10000)")
	if err != nil {
		t.Fatal(err)
	}
	tx, err := db.Begin()
	if err != nil {
		t.Fatal(err)
	}
	return func() { _ = tx.Rollback(); _ = db.Close() }
}
