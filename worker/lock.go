package worker

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// ErrInUse says that another process has the data directory.
var ErrInUse = errors.New("another trellis is running in this directory")

const lockFile = "trellis.lock"

// dirLock keeps other processes away from a directory. The kernel drops it with
// the process, however that ends, so a lock never outlives its owner.
type dirLock struct{ file *os.File }

func lockDir(dir string) (*dirLock, error) {
	f, err := os.OpenFile(filepath.Join(dir, lockFile), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, fmt.Errorf("the data directory %s cannot be locked; give another one, or the right to write there: %w", dir, err)
	}
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		defer func() { _ = f.Close() }()
		return nil, fmt.Errorf("%w, %s%s; stop it, or give another directory", ErrInUse, dir, owner(f))
	}
	if err != nil {
		_ = f.Close()
		return nil, fmt.Errorf("the data directory %s cannot be locked; it must be on a disk of this machine: %w", dir, err)
	}
	sign(f)
	return &dirLock{file: f}, nil
}

// sign leaves our process id for the sentence that refuses another process. The
// lock holds without it.
func sign(f *os.File) {
	if f.Truncate(0) == nil {
		_, _ = f.WriteAt(fmt.Appendln(nil, os.Getpid()), 0)
	}
}

// owner is " (process 4711)", or nothing when the file does not say.
func owner(f *os.File) string {
	pid, err := io.ReadAll(io.LimitReader(f, 20))
	if err != nil || len(pid) == 0 {
		return ""
	}
	return fmt.Sprintf(" (process %s)", strings.TrimSpace(string(pid)))
}

func (l *dirLock) release() { _ = l.file.Close() }
