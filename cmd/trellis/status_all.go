package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"trellis/definitions/plan"
	"trellis/workflows"
)

// glance is how one of many cohorts stands.
type glance struct {
	Cohort  plan.CohortID    `json:"cohort"`
	Stages  []plan.StageName `json:"stages"` // that go on
	Needs   []plan.StaffName `json:"needs,omitempty"`
	Stopped bool             `json:"stopped,omitempty"`
	Silent  bool             `json:"silent,omitempty"` // it does not answer
}

// all says a line of each cohort.
func (s *site) all(c *cobra.Command, asJSON bool) error {
	house, err := s.connect(c.Context())
	if err != nil {
		return err
	}
	defer house.Close()
	cohorts, err := house.Roster.Cohorts(c.Context())
	if err != nil {
		return err
	}
	lines := []glance{}
	for _, x := range cohorts {
		standing, err := house.Standing(c.Context(), x.ID)
		if c.Context().Err() != nil {
			return err
		}
		lines = append(lines, glanceAt(x.ID, standing, err))
	}
	if asJSON {
		return writeJSON(c.OutOrStdout(), lines)
	}
	if len(lines) == 0 {
		fmt.Fprintln(c.OutOrStdout(), "No cohort was started here yet. Start one with `trellis start DIR COHORT`")
	}
	w := tabwriter.NewWriter(c.OutOrStdout(), 0, 0, 2, ' ', 0)
	for _, l := range lines {
		fmt.Fprintf(w, "%s\t%s\n", l.Cohort, l.text())
	}
	return w.Flush()
}

func glanceAt(id plan.CohortID, s workflows.Standing, err error) glance {
	l := glance{Cohort: id, Needs: s.Needs, Stopped: s.Stopped, Silent: err != nil}
	for _, x := range s.Stages {
		if !x.Began.IsZero() && x.Ended.IsZero() {
			l.Stages = append(l.Stages, x.Name)
		}
	}
	return l
}

func (l glance) text() string {
	switch {
	case l.Silent:
		return "does not answer"
	case l.Stopped:
		return "stopped"
	case len(l.Stages) == 0:
		return "between stages, or over"
	}
	text := inWords(l.Stages)
	if len(l.Needs) > 0 {
		text += "; waits for " + strings.ReplaceAll(inWords(l.Needs), "_", " ")
	}
	return text
}
