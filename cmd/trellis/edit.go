package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"trellis/definitions"
	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// editing is a date that is changed in the cohort's file and in the cohort at once: the
// file stays the one home of every date.
type editing struct {
	amending
	dir, to string
}

func (e *editing) flags(c *cobra.Command) {
	e.amending.flags(c)
	c.Flags().StringVar(&e.dir, "dir", "", "`directory` of the programme; without it, the one that the cohort was started from")
}

// edit changes one thing in the cohort's file. The file is another one only when the
// cohort goes by it; it is refused while the files say something else that the cohort
// does not go by, for that would come into force too.
func (e *editing) edit(c *cobra.Command, name string, change func(*cohort, *definitions.Book) ([]byte, error)) error {
	co, err := e.open(c.Context(), name, true)
	if err != nil {
		return err
	}
	defer co.close()
	if e.dir, err = e.directory(c.Context(), co); err != nil {
		return err
	}
	book, err := openBook(c, e.dir)
	if err != nil {
		return err
	}
	if book.Name() != co.ID.Programme() {
		return fmt.Errorf("%s has the files of %s, not of %s", clean(e.dir), book.Name(), co.ID.Programme())
	}
	r, problems, err := co.house.Revise(c.Context(), co.ID, book)
	switch {
	case err != nil && problems.Errors() > 0:
		return say(c, problems)
	case err != nil:
		return err
	case !r.Same:
		return fmt.Errorf("the files in %s say something that %s does not go by yet. Look at it with `trellis plan %s %s`, and amend first", e.dir, co.ID, e.dir, co.ID.Short())
	}
	edited, err := change(co, book)
	if err != nil {
		return err
	}
	files := book.Files(co.ID.Short())
	path := definitions.CohortFile(co.ID.Short())
	files[path] = edited
	next, problems := definitions.Open(book.Name(), files)
	if next == nil || problems.Errors() > 0 {
		_ = say(c, problems)
		fmt.Fprintln(c.ErrOrStderr())
		return errors.New("nothing was changed")
	}
	return replacing(filepath.Join(e.dir, filepath.FromSlash(path)), edited, func() error { return e.amend(c, co, next, r.Old.Revision) })
}

// replacing writes a file beside the one that it is to replace, and puts it in its
// place when what has to be done first is done. Else the old one stays.
func replacing(path string, content []byte, first func() error) error {
	was, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("%s cannot be read: %w", clean(path), err)
	}
	if bytes.Contains(was, []byte("\r\n")) {
		content = bytes.ReplaceAll(content, []byte("\n"), []byte("\r\n"))
	}
	if mark := []byte("\uFEFF"); bytes.HasPrefix(was, mark) {
		content = append(mark, content...)
	}
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	beside, err := os.CreateTemp(filepath.Dir(path), ".*.new")
	if err == nil {
		defer os.Remove(beside.Name()) // does nothing when it was put in its place
		_, err = beside.Write(content)
		err = errors.Join(err, beside.Chmod(info.Mode()), beside.Sync(), beside.Close())
	}
	if err != nil {
		return fmt.Errorf("%s cannot be written: %w. Nothing was changed", clean(path), err)
	}
	if err := first(); err != nil {
		return err
	}
	if err := os.Rename(beside.Name(), path); err != nil {
		return fmt.Errorf("the cohort is amended, and %s could not be replaced: write the date there too: %w", clean(path), err)
	}
	return nil
}

// session finds a session of the cohort, and its stage.
func (c *cohort) session(name string) (*plan.Session, *plan.Stage, error) {
	name = c.plan.FirstName(name)
	var names []string
	for i := range c.plan.Stages {
		s := &c.plan.Stages[i]
		for j := range s.Sessions {
			x := &s.Sessions[j]
			switch {
			case string(x.Name) != name:
				names = append(names, string(x.Name))
			case x.Off:
				return nil, nil, fmt.Errorf("%s was called off already", x.Name)
			default:
				return x, s, nil
			}
		}
	}
	if near, ok := phrase.Near(name, names); ok {
		return nil, nil, fmt.Errorf("there is no session called %s. Did you mean %s?", clean(name), near)
	}
	return nil, nil, fmt.Errorf("there is no session called %s. There are %s", clean(name), inWords(names))
}
