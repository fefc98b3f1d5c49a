package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// deliver writes to a file, or to a stream when none is named.
func deliver(w io.Writer, file string, write func(io.Writer) error) error {
	if file == "" {
		return write(w)
	}
	if err := writeWhole(file, write); err != nil {
		return fmt.Errorf("%s cannot be written: %w", clean(file), err)
	}
	return nil
}

// writeWhole writes a file beside where it belongs and then puts it there, so that
// whoever reads it meanwhile reads the old one or the new one.
func writeWhole(path string, write func(io.Writer) error) error {
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
		err = os.Chmod(f.Name(), 0o644)
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	return err
}
