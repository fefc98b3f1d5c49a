package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// largest is how many bytes a file may have that a person hands in: 10 MB.
const largest = 10 << 20

// readFile reads a file that was named on the command line. What is not a plain
// file (a directory, a device that never ends) is refused, and so is a huge one.
func readFile(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("there is no file %s here", clean(path))
	case err != nil:
		return nil, fmt.Errorf("%s cannot be read: %w", clean(path), err)
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("%s is not a file that can be read: name a CSV file", clean(path))
	case info.Size() > largest:
		return nil, fmt.Errorf("%s is larger than 10 MB. Is it the right file?", clean(path))
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("%s cannot be read: %w", clean(path), err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, largest+1))
	if err != nil {
		return nil, fmt.Errorf("%s cannot be read: %w", clean(path), err)
	}
	if len(data) > largest {
		return nil, fmt.Errorf("%s is larger than 10 MB. Is it the right file?", clean(path))
	}
	return data, nil
}
