package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"trellis/definitions/plan"
	"trellis/workflows"
)

// write says it to a person.
func (s *status) write(out io.Writer, c *cohort) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "%s\n\n", c.ID)
	clock := ""
	if s.Paced {
		clock = ", by its own clock"
	}
	fmt.Fprintf(w, "now\t%s%s\n", written(s.Now, c.zone), clock)
	fmt.Fprintf(w, "waits for\t%s\n", s.waitsFor(c))
	for _, r := range c.plan.Roles {
		fmt.Fprintf(w, "%ss\t%s\n", r.Name, counted(s.People[r.Name]))
	}
	fmt.Fprintf(w, "mail\t%s\n", counted(s.Mail))
	if s.Proposal > 0 {
		fmt.Fprintf(w, "proposal\t%d%s\n", s.Proposal, s.approved())
	}
	fmt.Fprintln(w)
	for _, x := range s.Stages {
		fmt.Fprintf(w, "%s\t%s\n", x.Name, progress(x, c.zone))
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if err := s.writeMissed(out, c.zone); err != nil {
		return err
	}
	return s.writeComing(out, c.zone)
}

// writeComing lists the next few things; plan shows all.
func (s *status) writeComing(out io.Writer, zone *time.Location) error {
	const few = 5
	if len(s.Coming) == 0 || s.Stopped {
		return nil
	}
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w)
	for _, x := range s.Coming[:min(few, len(s.Coming))] {
		fmt.Fprintf(w, "%s\t%s\n", short(x.At, zone), x.Item)
	}
	if more := len(s.Coming) - few; more > 0 {
		fmt.Fprintf(w, "and %d more\n", more)
	}
	return w.Flush()
}

// waitsFor is who or what the cohort waits for.
func (s *status) waitsFor(c *cohort) string {
	switch {
	case s.Stopped:
		return "nothing: it was stopped"
	case len(s.Needs) > 0:
		return inWords(s.Needs)
	case len(s.Retry) > 0:
		return "the mail server, until " + written(s.Retry[0].At, c.zone)
	case !s.Next.IsZero():
		return written(s.Next, c.zone)
	}
	return "nothing"
}

func (s *status) approved() string {
	var by []plan.StaffName
	for _, a := range s.Approvals {
		if a.Proposal == s.Proposal {
			by = append(by, a.By)
		}
	}
	if len(by) == 0 {
		return ", approved by nobody yet"
	}
	return ", approved by " + inWords(by)
}

func progress(s workflows.StageStanding, zone *time.Location) string {
	switch {
	case s.Began.IsZero():
		return "to come"
	case s.Ended.IsZero():
		return "since " + dayOf(s.Began, zone)
	}
	return "over since " + dayOf(s.Ended, zone)
}

// counted writes counts: "12 accepted, 3 due".
func counted[K ~string](counts map[K]int) string {
	var parts []string
	for _, k := range slices.Sorted(maps.Keys(counts)) {
		if counts[k] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", counts[k], k))
		}
	}
	if len(parts) == 0 {
		return "none"
	}
	return strings.Join(parts, ", ")
}
