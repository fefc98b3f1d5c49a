package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/roster"
)

func recordAttendedCommand() *cobra.Command {
	var b batch
	var session *plan.Session
	c := &cobra.Command{
		Use:   "attended COHORT SESSION WHO… [--undo --because WHY] | COHORT SESSION --csv CSV [--dry-run] [--data DIR]",
		Short: "Record who came to a session",
		Long: `Attended records that people came to a session: launch, training, drop_ins/2.
Of one that has not begun nothing can be recorded.

The columns of a CSV are who and, if it is a list of everybody, here: yes for
those who came. Who is an address, an exact name, or a number.`,
		Example: `  trellis record attended libraries-connected/2025 launch pat@example.org sam@example.org
  trellis record attended libraries-connected/2025 launch --csv came.csv --dry-run`,
		Args: b.either(3, -1, 2),
		RunE: func(c *cobra.Command, args []string) error {
			co, err := b.open(c.Context(), args[0])
			if err != nil {
				return err
			}
			defer co.close()
			if err := b.mayUndo(co); err != nil {
				return err
			}
			if session, err = co.began(args[1]); err != nil {
				return err
			}
			b.columns = []column{who, {name: "here", also: []string{"came", "attended"}}}
			b.fact = func(_ *cohort, t *roster.Tx, r row) error { return b.attended(t, session, r) }
			rows, err := b.whoCame(args[2:])
			if err != nil {
				return err
			}
			if err := b.state(c, co, rows); err != nil {
				return err
			}
			b.people(c.OutOrStdout(), len(rows))
			return nil
		},
	}
	b.flags(c)
	b.undoing(c)
	return c
}

// began finds a session to which people may have come.
func (c *cohort) began(name string) (*plan.Session, error) {
	x := c.plan.Session(plan.SessionName(c.plan.FirstName(name)))
	switch {
	case x == nil:
		return nil, c.noSession(name)
	case x.Off:
		return nil, fmt.Errorf("%s was called off, so nobody came", x.Name)
	case x.Start.After(c.now()):
		return nil, fmt.Errorf("%s is still to come: it is on %s, and by this cohort's clock it is %s", x.Name, written(x.Start, c.zone), written(c.now(), c.zone))
	}
	return x, nil
}

// whoCame are those who were typed, or who are in the CSV: of a list of everybody, those
// alone who are marked as here.
func (b *batch) whoCame(typed []string) (rows []row, err error) {
	if b.file == "" {
		for _, who := range typed {
			rows = append(rows, row{cells: cells(b.columns, []string{who})})
		}
		return rows, nil
	}
	s, err := readSheet(b.file, b.columns)
	if err != nil {
		return nil, err
	}
	marked := func(r row) bool { return r.cells["here"] != "" }
	if !slices.ContainsFunc(s.rows, marked) {
		return s.rows, nil
	}
	absent := func(r row) bool {
		return slices.Contains([]string{"", "no", "n", "0", "false"}, strings.ToLower(r.cells["here"]))
	}
	return slices.DeleteFunc(s.rows, absent), nil
}

// cameTo is to how many of a session it was recorded that they came.
type cameTo struct {
	Session plan.SessionName `json:"session"`
	Title   string           `json:"title"`
	Came    int              `json:"came"`
}

// cameTo are the sessions of which it was recorded who came, in the plan's order.
func (c *cohort) cameTo(ctx context.Context) (all []cameTo, err error) {
	came, err := c.rolls.Came(ctx, c.ID)
	for _, s := range c.plan.Stages {
		for _, x := range s.Sessions {
			if n := len(came[x.Name]); n > 0 {
				all = append(all, cameTo{x.Name, x.Title, n})
			}
		}
	}
	return all, err
}

// attended keeps that one person came, or takes it back.
func (b *batch) attended(t *roster.Tx, session *plan.Session, r row) error {
	if here := strings.ToLower(r.cells["here"]); !slices.Contains([]string{"", "yes", "y", "x", "1", "true", "✓"}, here) {
		return located{"here", errors.New("write yes or no")}
	}
	p, err := person(t, r.cells[who.name])
	switch {
	case errors.Is(err, roster.ErrUnknown):
		_, err = participant(t, r.cells[who.name]) // says what could be
		return err
	case err != nil:
		return err
	case b.undo.asked:
		return t.NotAttended(p.ID, session.Name, b.undo.by, b.undo.because)
	}
	return b.kept(t.Attended(p.ID, session.Name))
}

// people says what came of recording several that were typed.
func (b *batch) people(w io.Writer, n int) {
	if n == 1 {
		b.done(w, n, b.known)
		return
	}
	did, already := "recorded", ""
	if b.undo.asked {
		did = "taken back"
	}
	if b.known > 0 {
		already = fmt.Sprintf(" %d of them were known already.", b.known)
	}
	if b.dry {
		fmt.Fprintf(w, "%s could be %s. Nothing was written.%s\n", number(n, "person"), did, already)
		return
	}
	fmt.Fprintf(w, "%s %s.%s\n", number(n, "person"), did, already)
}
