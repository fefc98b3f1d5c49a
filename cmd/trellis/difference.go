package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"trellis/definitions"
	"trellis/definitions/change"
	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/worker"
	"trellis/workflows"
)

// difference is what the files would change of a cohort that runs, with how many
// people each of it touches: counted in the ledger by item, whoever they are.
type difference struct {
	Cohort   plan.CohortID      `json:"cohort"`
	Revision int                `json:"revision"` // that it was made from
	Now      time.Time          `json:"now"`      // by the cohort's clock
	Same     bool               `json:"same"`     // the files are those that it goes by
	Sent     int                `json:"sent"`     // mails and invitations that left
	Done     int                `json:"done"`     // items of which some left
	Coming   int                `json:"coming"`   // items still to come
	Change   change.Change      `json:"change"`
	Holding  map[string]int     `json:"holding,omitempty"` // by session: calendars that hold it
	Amended  *workflows.Amended `json:"amended,omitempty"`

	zone *time.Location
}

func (c *cohort) difference(ctx context.Context, r *worker.Revision) (*difference, error) {
	d := &difference{Cohort: c.ID, Revision: r.Old.Revision, Now: r.Now, Same: r.Same, Change: r.Change, Holding: map[string]int{}, zone: c.zone}
	tally, err := c.rolls.Tally(ctx, c.ID)
	if err != nil {
		return nil, err
	}
	calendars, err := c.holding(ctx, r.Change.Sessions)
	if err != nil {
		return nil, err
	}
	for _, states := range tally {
		left := states[roster.Accepted] + states[roster.Doubtful] + states[roster.Bounced] + states[roster.Sending]
		d.Sent += left
		if left > 0 {
			d.Done++
		}
	}
	for _, it := range r.Change.Items {
		if it.Is != change.Gone && it.Is != change.New && (it.At.After(r.Now) || it.At.IsZero() && len(tally[it.Name]) == 0) {
			d.Coming++
		}
	}
	for _, s := range r.Change.Sessions {
		d.Holding[string(s.Name)] = calendars[s.Invitation]
	}
	return d, nil
}

// holding counts the calendars that hold the sessions that change, by their invitations.
func (c *cohort) holding(ctx context.Context, changed []change.Session) (map[plan.ItemName]int, error) {
	var invitations []plan.ItemName
	for _, x := range changed {
		if x.Is != change.New && x.Invitation != "" {
			invitations = append(invitations, x.Invitation)
		}
	}
	if len(invitations) == 0 {
		return nil, nil
	}
	return c.rolls.Calendars(ctx, c.ID, invitations...)
}

// write is the whole difference, and what to type.
func (d *difference) write(w io.Writer, dir, cohort string) {
	fmt.Fprintf(w, "%s runs. Already sent: %s, of %s. Still to come: %s.\n",
		revisionOf(d.Cohort, d.Revision), number(d.Sent, "mail"), number(d.Done, "item"), number(d.Coming, "item"))
	switch {
	case d.Same:
		fmt.Fprintln(w, "\nIt goes by these files already: nothing would change.")
		return
	case d.Change.Nothing():
		fmt.Fprintln(w, "\nThe files have changed, and nothing that people notice.")
	}
	d.writeChanges(w)
	if len(d.Change.Refused) > 0 {
		fmt.Fprintln(w)
		d.writeRefused(w)
		return
	}
	fmt.Fprintf(w, "\nFrom revision %d: trellis amend %s %s --from %d --because \"…\"\n", d.Revision, dir, cohort, d.Revision)
}

func (d *difference) writeRefused(w io.Writer) {
	fmt.Fprintln(w, "This is refused:")
	for _, why := range d.Change.Refused {
		fmt.Fprintln(w, "  -"+wrapped(why, "    ")[3:])
	}
}

func (d *difference) writeChanges(w io.Writer) {
	if len(d.Change.Dates) > 0 {
		fmt.Fprintln(w, "\nDates")
	}
	for _, x := range d.Change.Dates {
		fmt.Fprintf(w, "  %-34s %s → %s\n", string(x.Stage)+" "+x.What, d.day(x.Was), d.day(x.Is))
	}
	if len(d.Change.Sessions) > 0 {
		fmt.Fprintln(w, "\nSessions")
	}
	for _, x := range d.Change.Sessions {
		d.session(w, x)
	}
	if len(d.Change.Others) > 0 {
		fmt.Fprintln(w, "\nBesides")
	}
	for _, sentence := range d.Change.Others {
		fmt.Fprintf(w, "  %s\n", sentence)
	}
	for _, of := range []struct {
		is    change.Kind
		title string
	}{{change.New, "New"}, {change.Moved, "At another moment"}, {change.Put, "Otherwise"}, {change.Words, "In other words"}, {change.Gone, "No longer due"}} {
		d.items(w, of.is, of.title)
	}
}

func (d *difference) session(w io.Writer, x change.Session) {
	holds := number(d.Holding[string(x.Name)], "calendar")
	switch x.Is {
	case change.New:
		fmt.Fprintf(w, "  %-12s %s, %s\n", "new", x.Title, short(x.Start, d.zone))
	case change.Moved:
		fmt.Fprintf(w, "  %-12s %s, %s → %s; in %s, and asks again\n", "moves", x.Title, short(x.Was, d.zone), short(x.Start, d.zone), holds)
	case change.Gone:
		fmt.Fprintf(w, "  %-12s %s, %s; taken out of %s\n", "called off", x.Title, short(x.Start, d.zone), holds)
	default:
		fmt.Fprintf(w, "  %-12s %s, %s; put right in %s, and asks nobody again\n", "changes", x.Title, short(x.Start, d.zone), holds)
	}
}

func (d *difference) items(w io.Writer, is change.Kind, title string) {
	of := slices.DeleteFunc(slices.Clone(d.Change.Items), func(it change.Item) bool { return it.Is != is })
	if len(of) == 0 {
		return
	}
	slices.SortStableFunc(of, func(a, b change.Item) int { return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.Name, b.Name)) })
	fmt.Fprintf(w, "\n%s\n", title)
	for _, it := range of {
		switch {
		case it.At.IsZero():
			fmt.Fprintf(w, "  %-44s when people make it so\n", it.Name)
		case is == change.Moved && !it.Was.IsZero():
			fmt.Fprintf(w, "  %-44s %s → %s%s\n", it.Name, short(it.Was, d.zone), short(it.At, d.zone), d.late(it))
		default:
			fmt.Fprintf(w, "  %-44s %s%s\n", it.Name, short(it.At, d.zone), d.late(it))
		}
	}
}

// late marks what would be past its moment at once, and so is listed instead of sent.
func (d *difference) late(it change.Item) string {
	if it.Is != change.Gone && it.At.Add(plan.Grace).Before(d.Now) {
		return "  (too late)"
	}
	return ""
}

// day is a date of a stage: what closes at midnight closes on the day before.
func (d *difference) day(t time.Time) string {
	if t.IsZero() {
		return "no date"
	}
	local := t.In(d.zone)
	if local.Hour()+local.Minute() == 0 {
		return dayOf(t.Add(-time.Second), d.zone)
	}
	if local.Hour() == 9 && local.Minute() == 0 {
		return dayOf(t, d.zone)
	}
	return written(t, d.zone)
}

// differs prints what the files would change of a cohort that runs. It says false when
// nothing serves the directory, or this cohort does not run there.
func (s *site) differs(c *cobra.Command, book *definitions.Book, args []string, asJSON bool) (bool, error) {
	if _, err := os.Stat(filepath.Join(s.dir, rosterFile)); err != nil {
		return false, nil // nothing was ever started here
	}
	const patience = 5 * time.Second // with a server that died
	ctx, cancel := context.WithTimeout(c.Context(), patience)
	defer cancel()
	co, err := s.open(ctx, book.Name()+"/"+args[1], true)
	if err != nil {
		return false, nil // nothing serves here, or it was never started
	}
	defer co.close()
	r, _, err := co.house.Revise(c.Context(), co.ID, book)
	if err != nil || r.Over {
		return false, err
	}
	d, err := co.difference(c.Context(), r)
	if err != nil {
		return false, err
	}
	if asJSON {
		return true, writeJSON(c.OutOrStdout(), d)
	}
	d.write(c.OutOrStdout(), args[0], args[1])
	return true, nil
}
