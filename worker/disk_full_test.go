package worker

import (
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

// smallDisk is a file system of 4 MB, and how it is filled and emptied again.
func smallDisk(t *testing.T) (dir string, fill, free func()) {
	t.Helper()
	dir = t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=4m"); err != nil {
		t.Skipf("a small file system cannot be mounted here: %v", err)
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
	path := filepath.Join(dir, "fill")
	return dir, func() {
			f, err := os.Create(path)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			for err == nil {
				_, err = f.Write(make([]byte, 4096))
			}
			if !errors.Is(err, syscall.ENOSPC) {
				t.Fatal(err)
			}
		}, func() {
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
		}
}

// TestDiskFull: the disk under the roster is full when news comes, and again while mail
// is on its way. The cohort says so and sends nothing that it cannot write down; when
// there is space it goes on by itself, and what it could not write down is in doubt.
func TestDiskFull(t *testing.T) {
	if os.Getenv("TRELLIS_REAL") == "" {
		t.Skip("set TRELLIS_REAL=1 to run a cohort on a real server")
	}
	disk, fill, free := smallDisk(t)
	dir := t.TempDir()
	if err := os.Symlink(filepath.Join(disk, rosterFile), filepath.Join(dir, rosterFile)); err != nil {
		t.Fatal(err) // Temporal's own data is elsewhere
	}
	h, id := openIn(t, dir)
	const few = 4 // mail to many would wait for second thoughts
	apply(t, h.Roster, id, 0, few)
	eventually(t, "everybody has an answer", func() bool { return answered(t, h, id) == few })

	apply(t, h.Roster.Quietly(), id, few, few)
	emptied(t, filepath.Join(disk, rosterFile))
	fill()
	h.ring(id)
	eventually(t, "the cohort says that the disk is full", func() bool { return isHindered(t, h, id, "full") })
	if n := len(arrivedAt(t, h.Sink)); answered(t, h, id) != few {
		t.Errorf("%d mails arrived although nothing can be written", n)
	}
	free()
	eventually(t, "it goes on when there is space", func() bool { return answered(t, h, id) == 2*few })

	apply(t, h.Roster, id, 2*few, few)
	fill()
	eventually(t, "it has come to the end of the space, or of its mail", func() bool {
		return answered(t, h, id) == 3*few || isHindered(t, h, id, "full")
	})
	free()
	doubts := map[string]int{}
	eventually(t, "everybody has an answer, or is listed", func() bool {
		entries, err := h.Roster.Entries(t.Context(), id)
		if err != nil {
			return false
		}
		told := 0
		for _, e := range entries {
			doubts[e.MessageID] = e.Doubts
			if e.Item == "recruitment/application-received" && (e.State == roster.Accepted || e.State == roster.Doubtful) {
				told++
			}
		}
		return told == 3*few
	})
	for id, copies := range arrivedAt(t, h.Sink) {
		if copies > 1+doubts[id] {
			t.Errorf("%s arrived %d times, in doubt %d times", id, copies, doubts[id])
		}
	}
}

// emptied brings what is in the log of a roster to where it belongs, so that whatever is
// written next needs space.
func emptied(t *testing.T, path string) {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec("PRAGMA wal_checkpoint(TRUNCATE)"); err != nil {
		t.Fatal(err)
	}
}

func isHindered(t *testing.T, h *House, id plan.CohortID, by string) bool {
	t.Helper()
	all, err := h.Hindered(t.Context(), id)
	if err != nil {
		return false
	}
	for _, x := range all {
		if strings.Contains(x.Why, by) {
			return true
		}
	}
	return false
}
