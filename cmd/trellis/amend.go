package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/worker"
	"trellis/workflows"
)

// amending is a change of a cohort that runs, as somebody asked for it.
type amending struct {
	site
	as, because string
	asJSON      bool
}

func (a *amending) flags(c *cobra.Command) {
	a.flag(c)
	c.Flags().StringVar(&a.as, "as", "", "`who` of the programme's people decides; without it, the coordinator")
	c.Flags().StringVar(&a.because, "because", "", "`why`, in a sentence; it is kept")
	c.Flags().BoolVar(&a.asJSON, "json", false, "print what follows for programs")
}

// why refuses a decision that gives no reason.
func (a *amending) why(example string) error {
	if a.because == "" {
		return misused("say why: --because %q", example)
	}
	return nil
}

func amendCommand() *cobra.Command {
	var a amending
	var from int
	c := &cobra.Command{
		Use:   "amend DIR COHORT --from N --because WHY [--as WHO] [--data DIR]",
		Short: "Let a cohort that runs go by its files as they are now",
		Long: `Amend makes what the files say now the plan of a cohort that runs. Look first:
trellis plan shows the difference, and which revision it is from. If somebody
else has amended the cohort since, yours is refused, for you have not seen
theirs.

A minute later people begin to hear of it: calendars move, what is called off is
taken out of them, and who joined late gets what still matters. What was sent
stays sent. More amendments within that minute are one update to people.

The past stays: what has begun keeps its name, what has ended its dates. The
questions of a form that is open stand.`,
		Example: `  trellis plan definitions/libraries-connected 2025
  trellis amend definitions/libraries-connected 2025 --from 1 --because "The room is taken."`,
		Args: takes(2, 2),
		RunE: func(c *cobra.Command, args []string) error {
			if from <= 0 {
				return misused("say which revision you looked at: --from 1. `trellis plan DIR COHORT` says it")
			}
			if err := a.why("The room is taken."); err != nil {
				return err
			}
			book, err := openBook(c, args[0])
			if err != nil {
				return err
			}
			co, err := a.open(c.Context(), book.Name()+"/"+args[1], true)
			if err != nil {
				return err
			}
			defer co.close()
			if err := a.amend(c, co, book, from); err != nil {
				return err
			}
			return keepDirectory(c.Context(), co.rolls, co.ID, args[0])
		},
	}
	a.flags(c)
	c.Flags().IntVar(&from, "from", 0, "`number` of the revision that was looked at, as trellis plan says it")
	return c
}

// amend brings the files of a book into force. From is the revision that was looked
// at; 0: the newest.
func (a *amending) amend(c *cobra.Command, co *cohort, book *definitions.Book, from int) error {
	who, err := co.staff(a.as, co.plan.Staff)
	if err != nil {
		return err
	}
	if a.as == "" {
		who = co.plan.Coordinator
	}
	r, problems, err := co.house.Revise(c.Context(), co.ID, book)
	switch {
	case err != nil && problems.Errors() > 0:
		return say(c, problems)
	case err != nil:
		return err
	case from != 0 && from != r.Old.Revision:
		return fmt.Errorf("revision %d is no longer the newest: somebody has amended %s, to revision %d. Look at the difference again with `trellis plan`", from, co.ID, r.Old.Revision)
	case r.Same:
		return fmt.Errorf("%s goes by these files already. Nothing is amended", co.ID)
	}
	if fresh := notYet(r); len(fresh) > 0 {
		return fmt.Errorf("not everything that the files say would be carried out: %s Nothing is amended", inWords(fresh))
	}
	d, err := co.difference(c.Context(), r)
	if err != nil {
		return err
	}
	if len(d.Change.Refused) > 0 {
		d.writeRefused(c.ErrOrStderr())
		return errors.New("nothing was amended")
	}
	done, err := co.house.Amend(c.Context(), co.ID, r, who, a.because)
	if err != nil {
		return err
	}
	return a.tell(c.OutOrStdout(), co, d, done)
}

// keepDirectory remembers where a cohort's files are, for what changes a date in them.
func keepDirectory(ctx context.Context, r *roster.Roster, id plan.CohortID, dir string) error {
	if absolute, err := filepath.Abs(dir); err == nil {
		dir = absolute
	}
	return r.KeepDirectory(ctx, id, dir)
}

// notYet is what the new files say, and the old ones did not, that is not carried out.
func notYet(r *worker.Revision) (fresh []string) {
	for _, sentence := range r.Next.Yet {
		if !slices.Contains(r.Old.Yet, sentence) {
			fresh = append(fresh, sentence)
		}
	}
	return fresh
}

// tell says what follows from an amendment.
func (a *amending) tell(w io.Writer, co *cohort, d *difference, done workflows.Amended) error {
	d.Amended = &done
	if a.asJSON {
		return writeJSON(w, d)
	}
	fmt.Fprintf(w, "%s goes by revision %d from now on.\n", co.ID, done.Revision)
	if done.UnderWay > 0 {
		fmt.Fprintf(w, "%s on the way may still arrive as it was.\n", number(done.UnderWay, "mail"))
	}
	d.writeChanges(w)
	fmt.Fprintf(w, "\nPeople begin to hear of it on %s.\n", written(done.From, co.zone))
	return nil
}

// revisionOf is how a cohort is called at a revision.
func revisionOf(id plan.CohortID, n int) string { return fmt.Sprintf("%s, revision %d", id, n) }
