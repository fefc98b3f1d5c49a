package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"trellis/report"
)

func reportCommand() *cobra.Command {
	var at site
	var out, tables string
	var asHTML, asJSON, anew bool
	c := &cobra.Command{
		Use:   "report COHORT… [--html | --json] [-o FILE] [--tables DIR] [--anew] [--data DIR]",
		Short: "Say in numbers what a cohort did",
		Long: `Report says in numbers what a cohort did: who applied and took part, how often
pairs met, who came, who left, what people answered, and what was asked of them.
It names nobody, and a figure about answers that fewer than five people are
behind is not shown. What nobody recorded is said to be not known.

It is Markdown, or with --html a page to look at and to print. --tables writes
each table as a CSV file into a directory, for whoever evaluates the programme.
Several cohorts are put side by side.

When a cohort ends its report is kept, and can be read for as long as the roster
is; before that it is counted anew, and says so. --anew counts again, for what
was recorded after the end.`,
		Example: `  trellis report libraries-connected/2025
  trellis report libraries-connected/2025 --html -o report.html
  trellis report aln/2023-spring aln/2023-summer --tables figures`,
		Args: takes(1, 20),
		RunE: func(c *cobra.Command, args []string) error {
			if asHTML && asJSON {
				return misused("--html and --json do not go together")
			}
			r, err := at.report(c.Context(), args, anew)
			if err != nil {
				return err
			}
			if tables != "" {
				return writeTables(c.OutOrStdout(), tables, r)
			}
			write := r.WriteMarkdown
			switch {
			case asHTML:
				write = r.WriteHTML
			case asJSON:
				write = func(w io.Writer) error { return writeJSON(w, r) }
			}
			return deliver(c.OutOrStdout(), out, forAll, write)
		},
	}
	at.flag(c)
	c.Flags().BoolVar(&asHTML, "html", false, "as a page to look at and to print")
	c.Flags().BoolVar(&asJSON, "json", false, "for programs")
	c.Flags().StringVarP(&out, "out", "o", "", "`file` to write to, instead of printing")
	c.Flags().StringVar(&tables, "tables", "", "`directory` to write a CSV file into for each table")
	c.Flags().BoolVar(&anew, "anew", false, "count again what was kept when the cohort ended")
	return c
}

// report is that of one cohort, or of several side by side.
func (s *site) report(ctx context.Context, names []string, anew bool) (*report.Report, error) {
	var all []*report.Report
	for _, name := range names {
		one, err := s.reportOf(ctx, name, anew)
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	if len(all) == 1 {
		return all[0], nil
	}
	return report.Beside(all...)
}

// reportOf reads the one that was kept when the cohort ended, or counts.
func (s *site) reportOf(ctx context.Context, name string, anew bool) (*report.Report, error) {
	co, err := s.open(ctx, name, false)
	if err != nil {
		return nil, err
	}
	defer co.close()
	kept, err := co.rolls.KeptReport(ctx, co.ID)
	if err != nil {
		return nil, err
	}
	if kept == nil || anew {
		clerk, err := co.clerk(s)
		if err != nil {
			return nil, err
		}
		return clerk.Report(ctx, co.ID, co.Hash, co.now(), kept != nil)
	}
	r := new(report.Report)
	if err := json.Unmarshal(kept, r); err != nil {
		return nil, fmt.Errorf("the report that was kept when %s ended cannot be read: %w", co.ID, err)
	}
	return r, nil
}

// writeTables writes a CSV file for each table.
func writeTables(w io.Writer, dir string, r *report.Report) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("the directory %s cannot be made: %w", clean(dir), err)
	}
	for _, t := range r.Tables() {
		file := filepath.Join(dir, t.File())
		if err := writeWhole(file, forAll, t.WriteCSV); err != nil {
			return fmt.Errorf("%s cannot be written: %w", clean(file), err)
		}
		fmt.Fprintf(w, "Written: %s, %s\n", clean(file), number(len(t.Rows), "row"))
	}
	return nil
}
