package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"trellis/definitions/phrase"
	"trellis/roster"
	"trellis/worker"
)

// site is the data directory that a command works on.
type site struct{ dir string }

// rosterFile is where package worker keeps the roster of a data directory.
const rosterFile = "roster.db"

func (s *site) flag(c *cobra.Command) {
	where := os.Getenv("TRELLIS_DATA")
	if where == "" {
		where = "trellis-data"
	}
	c.Flags().StringVar(&s.dir, "data", where, "data `directory`; else that of TRELLIS_DATA")
}

// connect finds what serves the directory. Close it.
func (s *site) connect(ctx context.Context) (*worker.Installation, error) {
	return worker.Connect(ctx, s.dir, slog.New(slog.DiscardHandler))
}

// read opens the roster for a command that changes nothing, whether or not
// something serves the directory. Close it.
func (s *site) read(ctx context.Context) (*roster.Roster, error) {
	path := filepath.Join(s.dir, rosterFile)
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("there is nothing in %s yet; start `trellis serve --data %s` and then a cohort, or name another directory with --data", s.dir, s.dir)
	}
	return roster.Open(ctx, roster.Options{Path: path, Durable: true})
}

// find finds a cohort by its full name, or by its file's name where no other has
// the same.
func (s *site) find(ctx context.Context, r *roster.Roster, name string) (roster.Cohort, error) {
	all, err := r.Cohorts(ctx)
	if err != nil {
		return roster.Cohort{}, err
	}
	var names []string
	var called []roster.Cohort
	for _, c := range all {
		if string(c.ID) == name {
			return c, nil
		}
		if c.ID.Short() == name {
			called = append(called, c)
		}
		names = append(names, string(c.ID), c.ID.Short())
	}
	if len(called) == 1 {
		return called[0], nil
	}
	if len(called) > 1 {
		return roster.Cohort{}, fmt.Errorf("several cohorts are called %s. Write the directory's name too: %s", name, called[0].ID)
	}
	return roster.Cohort{}, s.unknown(clean(name), names)
}

func (s *site) unknown(name string, among []string) error {
	if len(among) == 0 {
		return fmt.Errorf("no cohort was started in %s yet. Start one with `trellis start DIR COHORT`", s.dir)
	}
	if near, ok := phrase.Near(name, among); ok {
		return fmt.Errorf("there is no cohort called %s in %s. Did you mean %s?", name, s.dir, near)
	}
	var full []string
	for _, n := range among {
		if strings.Contains(n, "/") {
			full = append(full, n)
		}
	}
	return fmt.Errorf("there is no cohort called %s in %s. There is %s", name, s.dir, inWords(full))
}
