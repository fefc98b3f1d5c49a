package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/roster"
)

func waitingCommand() *cobra.Command {
	var m mailing
	c := &cobra.Command{
		Use:   "waiting COHORT [--chase THING [--yes MARK] [--by WHO] [--because WHY]] [--json] [--data DIR]",
		Short: "Show who has not been heard from, and chase them",
		Long: `Waiting lists, for each thing that was asked, who has not been heard from,
since when they know of it, and their address: applications begun and not
sent, decisions and approvals, answers to invitations, choices, agreements,
tasks, forms and surveys.

Whoever was not sent it yet is not waited for, nor is anybody who withdrew or
is paused, nor for anything that is over. Of an anonymous survey there is a
number, and no names.

With --chase, those who were not heard from about one thing are written to at
once: in the words of mail/chase.md, or else those that are built in. Without
--yes nothing is sent; it shows the letter and whom it goes to, and prints the
command that sends exactly that. It does not reach whoever answers before it
leaves.`,
		Example: `  trellis waiting libraries-connected/2025
  trellis waiting libraries-connected/2025 --chase rsvp/launch`,
		Args: takes(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			switch {
			case m.thing != "":
				return m.run(c, args[0])
			case m.mark != "":
				return misused("say what to chase: --chase rsvp/launch")
			}
			co, err := m.open(c.Context(), args[0], false)
			if err != nil {
				return err
			}
			defer co.close()
			found, err := co.rolls.Waiting(c.Context(), co.ID, co.plan, co.now())
			if err != nil {
				return err
			}
			w := asWaiting(co, found)
			if m.asJSON {
				return writeJSON(c.OutOrStdout(), w)
			}
			return w.write(c.OutOrStdout(), co.zone)
		},
	}
	m.flags(c)
	c.Flags().StringVar(&m.thing, "chase", "", "`thing` that they were asked, as it is called here: rsvp/launch")
	return c
}

// waiting is whom a cohort waits for.
type waiting struct {
	Cohort plan.CohortID `json:"cohort"`
	Now    time.Time     `json:"now"` // by the cohort's clock
	Things []thing       `json:"waiting"`
}

// thing is what was asked.
type thing struct {
	Thing     string    `json:"thing"` // "rsvp/launch"
	What      string    `json:"what"`  // in words
	Due       time.Time `json:"due,omitzero"`
	Anonymous bool      `json:"anonymous,omitempty"`
	Required  bool      `json:"required,omitempty"` // a survey that is part of taking part
	Asked     int       `json:"asked"`
	Silent    int       `json:"silent"`
	People    []unheard `json:"people"`
}

type unheard struct {
	Person plan.PersonID   `json:"person"`
	As     string          `json:"as"` // a role, or one of the programme's people
	Name   string          `json:"name"`
	Email  string          `json:"email"`
	Since  time.Time       `json:"since"`
	About  []plan.PersonID `json:"about,omitempty"`
}

func asWaiting(c *cohort, found []roster.Asking) waiting {
	w := waiting{Cohort: c.ID, Now: c.now(), Things: []thing{}}
	for _, a := range found {
		t := thing{Thing: a.Thing, What: c.askedFor(a.Thing), Due: a.Due, Anonymous: a.Anonymous, Asked: a.Asked, Silent: a.Silent, People: []unheard{}}
		if name, is := strings.CutPrefix(a.Thing, "form/"); is {
			x := c.plan.Survey(plan.SurveyName(name))
			t.Required = x != nil && x.Required
		}
		for _, p := range a.People {
			as := string(p.Role)
			if as == "" {
				as = string(p.Staff)
			}
			t.People = append(t.People, unheard{p.ID, as, p.Name, p.Email, p.Since, p.About})
		}
		w.Things = append(w.Things, t)
	}
	return w
}

func (w *waiting) write(out io.Writer, zone *time.Location) error {
	if len(w.Things) == 0 {
		fmt.Fprintf(out, "%s waits for nobody.\n", w.Cohort)
		return nil
	}
	for i, t := range w.Things {
		if i > 0 {
			fmt.Fprintln(out)
		}
		line := fmt.Sprintf("%s: %d of %d", t.Thing, t.Silent, t.Asked)
		if !t.Due.IsZero() {
			line += ", until " + written(t.Due, zone)
			if !t.Due.After(w.Now) {
				line += ", which has passed"
			}
		}
		fmt.Fprintf(out, "%s\n%s\n", line, wrapped(capital(clean(t.What)), "  "))
		if t.Required {
			fmt.Fprintln(out, "  It is required: answering is part of taking part.")
		}
		if t.Anonymous {
			fmt.Fprintln(out, "  It is anonymous, so nobody is named.")
			continue
		}
		columns := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
		for _, p := range t.People {
			row := fmt.Sprintf("  %d\t%s\t%s\t%s\tsince %s", p.Person, p.As, clean(p.Name), clean(p.Email), w.since(p.Since.In(zone)))
			if len(p.About) > 0 {
				row += ", about " + number(len(p.About), "person")
			}
			fmt.Fprintln(columns, row)
		}
		if err := columns.Flush(); err != nil {
			return err
		}
	}
	return nil
}

// since is a day in a column; its year where it is another.
func (w *waiting) since(day time.Time) string {
	if day.Year() == w.Now.Year() {
		return day.Format("2 Jan")
	}
	return day.Format("2 Jan 2006")
}
