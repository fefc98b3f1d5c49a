package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// Who may read a file that is written: what people sent in is for nobody else on the
// machine, a programme and its dates are.
const (
	forAll os.FileMode = 0o644
	forMe  os.FileMode = 0o600
)

// deliver writes to a file, or to a stream when none is named.
func deliver(w io.Writer, file string, readers os.FileMode, write func(io.Writer) error) error {
	if file == "" {
		return write(w)
	}
	if err := writeWhole(file, readers, write); err != nil {
		return fmt.Errorf("%s cannot be written: %w", clean(file), err)
	}
	return nil
}

// writeWhole writes a file beside where it belongs and then puts it there, so that
// whoever reads it meanwhile reads the old one or the new one.
func writeWhole(path string, readers os.FileMode, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".trellis-")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // after the rename it is gone
	err = write(f)
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Chmod(f.Name(), readers)
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	return err
}
