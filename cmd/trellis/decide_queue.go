package main

import (
	"cmp"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"trellis/activities"
	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
)

// queue is who is to be decided about, as places would go to them, and what is left.
type queue struct {
	Cohort plan.CohortID      `json:"cohort"`
	Queue  []queued           `json:"queue"`
	Left   []definitions.Left `json:"left"`
}

// queued is one application.
type queued struct {
	Person  plan.PersonID `json:"person"`
	Name    string        `json:"name"`
	Role    plan.RoleName `json:"role"`
	Applied time.Time     `json:"applied"`
	First   []string      `json:"first,omitempty"` // the rules by which they come first
	Place   bool          `json:"place"`           // there would be one, if all before them took theirs
	Why     string        `json:"why,omitempty"`   // there would be none
}

// list shows the queue.
func (d *deciding) list(cmd *cobra.Command, c *cohort) error {
	people, err := c.rolls.People(cmd.Context(), c.ID)
	if err != nil {
		return err
	}
	earlier, err := c.rolls.EarlierPlaces(cmd.Context(), c.ID)
	if err != nil {
		return err
	}
	places, err := activities.CountPlaces(c.book, c.plan, people, earlier, c.now())
	if err != nil {
		return err
	}
	q := queue{Cohort: c.ID, Queue: []queued{}, Left: append([]definitions.Left{}, places.Left()...)}
	places.InOrder(people)
	for i := range people {
		if activities.Undecided(&people[i]) {
			q.Queue = append(q.Queue, c.inTurn(places, &people[i]))
		}
	}
	if d.json {
		return writeJSON(cmd.OutOrStdout(), q)
	}
	return q.write(cmd.OutOrStdout(), c.zone)
}

// inTurn is what would become of somebody after all before them.
func (c *cohort) inTurn(places *activities.Places, p *roster.Person) queued {
	of := places.Of(p)
	q := queued{Person: p.ID, Name: p.Name, Role: p.Role, Applied: p.Applied, First: of.Why}
	if refused, _ := c.book.Eligible(p.Role, p.Answers); len(refused) > 0 {
		q.Why = refused[0]
		return q
	}
	places.Decided(of)
	if full := places.Full(of); len(full) > 0 {
		q.Why = full[0].Why()
		return q
	}
	places.Takes(of)
	q.Place = true
	return q
}

func (q *queue) write(out io.Writer, zone *time.Location) error {
	if len(q.Queue) == 0 {
		fmt.Fprintf(out, "Nobody is to be decided about in %s.\n", q.Cohort)
	} else {
		fmt.Fprintf(out, "%s to be decided about, in the order in which places go to them:\n", number(len(q.Queue), "application"))
	}
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, x := range q.Queue {
		said := "a place"
		if !x.Place {
			said = clean(x.Why)
		}
		if len(x.First) > 0 {
			said = strings.Join(x.First, ", ") + ": " + said
		}
		fmt.Fprintf(w, "  %d\t%s\t%s\t%s\t%s\n", x.Person, x.Role, clean(x.Name), short(x.Applied, zone), said)
	}
	if err := w.Flush(); err != nil {
		return err
	}
	for _, line := range leftLines(q.Left) {
		fmt.Fprintln(out, wrapped(line[0]+": "+line[1], ""))
	}
	return nil
}

// leftLines say how limits and kept places stand: a limit for each answer where nobody
// else may have a place, and for which answers places are still kept.
func leftLines(left []definitions.Left) (lines [][2]string) {
	for i := 0; i < len(left); {
		l, n := left[i], 1
		for l.Kept && l.Of != "" && i+n < len(left) && left[i+n].Label == l.Label && left[i+n].Role == l.Role {
			n++
		}
		switch {
		case l.Kept && l.Of != "":
			lines = append(lines, [2]string{l.Label, keptFor(left[i : i+n])})
		case l.Kept:
			lines = append(lines, [2]string{l.Label, fmt.Sprintf("%d kept, %s", l.Most, cmp.Or(counting(l.Left, "of them still free"), "none of them still free"))})
		case l.Of == "":
			lines = append(lines, [2]string{l.Label, fmt.Sprintf("%d of %d taken, %s", l.Taken, l.Most, cmp.Or(counting(l.Left, "left"), "none left"))})
		case l.Left == 0:
			lines = append(lines, [2]string{l.Label, fmt.Sprintf("%s: %d of %d taken, none left", clean(l.Of), l.Taken, l.Most)})
		}
		i += n
	}
	return lines
}

// keptFor says for which answers places are still kept.
func keptFor(each []definitions.Left) string {
	var free []string
	for _, l := range each {
		if l.Left > 0 {
			free = append(free, clean(l.Of))
		}
	}
	if len(free) == 0 {
		return "none is still kept"
	}
	return "still kept for " + inWords(free)
}

// counting is "3 left"; nothing of none.
func counting(n int, what string) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%d %s", n, what)
}
