package mail

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Folder is a carrier that writes each mail as a file of the directory, for
// rehearsals. name gives the file's name without its ending, .eml; what comes
// under a name a second time becomes name.2.eml, so that it is seen. The
// directory is made when the first mail comes. Carriers may share a directory.
func Folder(dir string, name func(Envelope) string) Carrier {
	return &folder{dir: dir, name: name}
}

type folder struct {
	dir  string
	name func(Envelope) string
	made bool
}

var _ Carrier = (*folder)(nil)

func (f *folder) Carry(ctx context.Context, e Envelope) Result {
	if _, _, err := e.paths(); err != nil {
		return Result{Outcome: Permanent, Word: withoutAddresses(err.Error())}
	}
	if ctx.Err() != nil {
		return stopped
	}
	if e.BeforeDot != nil {
		if err := e.BeforeDot(); err != nil {
			return Result{Outcome: NotSent, Word: "it was called back before it left"}
		}
	}
	if err := f.write(f.name(e), e.Bytes); err != nil {
		return Result{Outcome: Temporary, Word: withoutAddresses(err.Error()), Server: true}
	}
	return Result{Outcome: Accepted, Code: 250, Word: "written"}
}

func (f *folder) write(name string, message []byte) error {
	if name == "" || name != filepath.Base(name) {
		return errors.New("the mail's file has a name that is none")
	}
	if !f.made {
		if err := os.MkdirAll(f.dir, 0o755); err != nil {
			return fmt.Errorf("the folder for mails cannot be made: %w", err)
		}
		f.made = true
	}
	for n := 1; ; n++ {
		file, err := os.OpenFile(filepath.Join(f.dir, emlName(name, n)), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return fmt.Errorf("a mail cannot be written to its folder: %w", err)
		}
		_, err = file.Write(message)
		if err := errors.Join(err, file.Close()); err != nil {
			os.Remove(file.Name())
			return fmt.Errorf("a mail cannot be written to its folder: %w", err)
		}
		return nil
	}
}

// Close has nothing to do.
func (f *folder) Close() error { return nil }

// emlName is the file of a mail that comes under a name for the nth time.
func emlName(name string, n int) string {
	if n == 1 {
		return name + ".eml"
	}
	return fmt.Sprintf("%s.%d.eml", name, n)
}
