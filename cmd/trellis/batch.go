package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"trellis/roster"
)

// batch is facts that are stated together: one that was typed, or a CSV of many.
// They are one transaction, so all of them are stated or none.
type batch struct {
	site
	file string // the CSV; none: what was typed
	dry  bool
	undo recordedByMistake

	columns []column
	fact    func(c *cohort, t *roster.Tx, r row) error
	whole   func() error // may refuse all of them together; nil: nothing does
	known   int          // of the rows: those that said what was recorded already
}

func (b *batch) flags(c *cobra.Command) {
	b.site.flag(c)
	c.Flags().StringVar(&b.file, "csv", "", "`CSV` of many, instead of one that is typed")
	c.Flags().BoolVar(&b.dry, "dry-run", false, "say what would be recorded, and write nothing")
}

// either takes the words of one fact, or the fewer words that go with a CSV.
func (b *batch) either(least, most, withCSV int) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if b.file != "" {
			return takes(withCSV, withCSV)(c, args)
		}
		return takes(least, most)(c, args)
	}
}

// open finds the cohort. A dry run needs nothing that runs.
func (b *batch) open(ctx context.Context, name string) (*cohort, error) {
	return b.site.open(ctx, name, !b.dry)
}

// run states the facts of the file, or the one that was typed.
func (b *batch) run(cmd *cobra.Command, c *cohort, typed map[string]string) error {
	rows := []row{{cells: typed}}
	if b.file != "" {
		s, err := readSheet(b.file, b.columns)
		if err != nil {
			return err
		}
		rows = s.rows
	}
	if err := b.state(cmd, c, rows); err != nil {
		return err
	}
	b.done(cmd.OutOrStdout(), len(rows), b.known)
	return nil
}

// state tries every row, so that all problems are said at once.
func (b *batch) state(cmd *cobra.Command, c *cohort, rows []row) error {
	b.known = 0
	return c.state(cmd.Context(), b.dry, func(t *roster.Tx) error {
		wrong := 0
		for _, r := range rows {
			err := b.lacks(r)
			if err == nil {
				err = b.fact(c, t, r)
			}
			switch {
			case err == nil:
				continue
			case b.file == "", cmd.Context().Err() != nil:
				return err
			}
			wrong++
			said, _ := sentence(located{fmt.Sprintf("%s, line %d", b.file, r.line), err})
			fmt.Fprintln(cmd.ErrOrStderr(), wrapped(said, ""))
		}
		if wrong > 0 {
			return fmt.Errorf("%s cannot be recorded, so nothing was. Mend the file, and give it again", number(wrong, "line"))
		}
		if b.whole != nil {
			return b.whole()
		}
		return nil
	})
}

func (b *batch) lacks(r row) error {
	for _, c := range b.columns {
		if c.needed && r.cells[c.name] == "" {
			return fmt.Errorf("there is nothing for %s", c.name)
		}
	}
	return nil
}

func (b *batch) done(w io.Writer, n, known int) {
	did := "recorded"
	if b.undo.asked {
		did = "taken back"
	}
	already := ""
	switch {
	case known == 0:
	case b.file == "":
		already = " It was known already: nothing changes."
	default:
		already = fmt.Sprintf(" %d of them said nothing new.", known)
	}
	switch {
	case b.dry && b.file != "":
		fmt.Fprintf(w, "%s could be %s. Nothing was written.%s\n", number(n, "line"), did, already)
	case b.dry:
		fmt.Fprintf(w, "It could be %s. Nothing was written.%s\n", did, already)
	case b.file != "":
		fmt.Fprintf(w, "%s %s.%s\n", number(n, "line"), did, already)
	default:
		fmt.Fprintf(w, "%s%s\n", capital(did), already)
	}
}
