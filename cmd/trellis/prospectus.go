package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"trellis/definitions"
	"trellis/definitions/prospectus"
)

func prospectusCommand() *cobra.Command {
	var out string
	var html, md bool
	c := &cobra.Command{
		Use:   "prospectus DIR COHORT [-o DIRECTORY] [--html | --md]",
		Short: "Write the page about a cohort for the public",
		Long: `Prospectus writes what people outside may know of a cohort: what it is, what
is asked of whom, its dates, questions and answers, and how to apply. It is
made from the definition, so that no date is typed twice: when a date changes,
write it again.

It writes prospectus.md and prospectus.html, over those that are there. The
HTML is one page, whole in itself, and prints on A4. There is no link in it to
join a session, nothing that is private or for staff, and no address but the
coordinator's.`,
		Example: `  trellis prospectus definitions/libraries-connected 2025
  trellis prospectus definitions/libraries-connected 2025 -o site --html`,
		Args: takes(2, 2),
		RunE: func(c *cobra.Command, args []string) error {
			page, err := resolvePage(c, args[0], args[1])
			if err != nil {
				return err
			}
			both := html == md
			return writePage(c.OutOrStdout(), page, out, both || md, both || html)
		},
	}
	c.Flags().StringVarP(&out, "output", "o", ".", "`directory` to write to; it is made if it is not there")
	c.Flags().BoolVar(&html, "html", false, "only the HTML")
	c.Flags().BoolVar(&md, "md", false, "only the Markdown")
	return c
}

// resolvePage makes the page of a cohort. What is wrong with other cohorts does no harm.
func resolvePage(c *cobra.Command, dir, cohort string) (*prospectus.Page, error) {
	book, problems := definitions.Load(dir)
	if book == nil {
		return nil, say(c, problems)
	}
	page, problems := book.Prospectus(cohort)
	if page == nil {
		return nil, say(c, problems)
	}
	return page, nil
}

func writePage(w io.Writer, page *prospectus.Page, dir string, md, html bool) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("the directory %s cannot be made: %w", clean(dir), err)
	}
	forms := []struct {
		wanted bool
		name   string
		write  func(io.Writer) error
	}{
		{md, "prospectus.md", page.WriteMarkdown},
		{html, "prospectus.html", page.WriteHTML},
	}
	for _, f := range forms {
		if !f.wanted {
			continue
		}
		path := filepath.Join(dir, f.name)
		if err := writeWhole(path, forAll, f.write); err != nil {
			return fmt.Errorf("%s cannot be written: %w", clean(path), err)
		}
		fmt.Fprintf(w, "Written: %s\n", clean(path))
	}
	return nil
}
