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
	var at site
	var asJSON bool
	c := &cobra.Command{
		Use:   "waiting COHORT [--json] [--data DIR]",
		Short: "Show whom has not been heard from",
		Long: `Waiting lists, for each thing that was asked, who has not been heard from,
since when they know of it, and their address: applications begun and not
sent, decisions and approvals, answers to invitations, choices, agreements,
tasks, forms and surveys.

Whoever was not sent it yet is not waited for, nor is anybody who withdrew or
is paused, nor for anything that is over. Of an anonymous survey there is a
number, and no names.`,
		Example: `  trellis waiting libraries-connected/2025`,
		Args:    takes(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			co, err := at.open(c.Context(), args[0], false)
			if err != nil {
				return err
			}
			defer co.close()
			found, err := co.rolls.Waiting(c.Context(), co.ID, co.plan, co.now())
			if err != nil {
				return err
			}
			w := asWaiting(co, found)
			if asJSON {
				return writeJSON(c.OutOrStdout(), w)
			}
			return w.write(c.OutOrStdout(), co.zone)
		},
	}
	at.flag(c)
	c.Flags().BoolVar(&asJSON, "json", false, "for programs")
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

// askedFor is a thing that is waited for in words.
func (c *cohort) askedFor(name string) string {
	kind, of, _ := strings.Cut(name, "/")
	switch kind {
	case "applications":
		return "applications begun and not sent"
	case "decisions":
		return "decisions about applicants"
	case "choices":
		return "choices of whom to be matched with"
	case "proposal":
		return "approvals of proposal " + of
	case "rsvp":
		if s := c.plan.Session(plan.SessionName(of)); s != nil {
			return "answers to the invitation to " + s.Title + ", " + written(s.Start, c.zone)
		}
	case "agreement":
		return "those who have not agreed"
	case "task":
		if t, err := c.task(of); err == nil {
			return t.Ask
		}
	case "form":
		if s := c.plan.Survey(plan.SurveyName(of)); s != nil && s.Title != "" {
			return "answers to " + s.Title
		}
		if s := c.plan.Stage(plan.StageName(of)); s != nil {
			return "what is asked after " + s.Title
		}
	}
	return "answers"
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
