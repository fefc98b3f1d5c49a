package report

import (
	"slices"
	"time"
)

// Report is one cohort, or several side by side.
type Report struct {
	Programme string    `json:"programme"`
	Cohorts   []string  `json:"cohorts"` // their labels: "2025"; one unless side by side
	Purpose   string    `json:"purpose,omitempty"`
	From      time.Time `json:"from"`  // its first day
	Until     time.Time `json:"until"` // its last, or that on which it was ended
	Zone      string    `json:"zone"`  // of its dates
	Made      time.Time `json:"made"`  // when it was counted
	Ended     bool      `json:"ended"` // else it is so far
	Sections  []Section `json:"sections"`
}

// Section is one thing that is reported on.
type Section struct {
	Name   string   `json:"name"` // the same in every report: "meetings"
	Title  string   `json:"title"`
	Says   []string `json:"says,omitempty"` // sentences before the tables
	Tables []Table  `json:"tables,omitempty"`
}

// Table is rows of figures.
type Table struct {
	Name    string   `json:"name"` // the same in every report, and the name of its file: "meetings-held"
	Title   string   `json:"title"`
	Of      string   `json:"of"`      // what the rows are: "Session"
	Columns []string `json:"columns"` // what each figure of a row is
	Rows    []Row    `json:"rows"`
	// Drawn is how many of the columns, from the first, are drawn as bars; 0: none.
	Drawn int    `json:"drawn,omitempty"`
	Note  string `json:"note,omitempty"` // a sentence beneath
}

// Row is what the figures are of, and the figures: as many as there are columns.
type Row struct {
	Label   string   `json:"label"`
	Figures []Figure `json:"figures"`
}

// Add adds a row.
func (t *Table) Add(label string, figures ...Figure) {
	t.Rows = append(t.Rows, Row{label, figures})
}

// Section finds a section by its name; nil when there is none.
func (r *Report) Section(name string) *Section {
	i := slices.IndexFunc(r.Sections, func(s Section) bool { return s.Name == name })
	if i < 0 {
		return nil
	}
	return &r.Sections[i]
}

// Tables are all its tables, in order.
func (r *Report) Tables() (all []Table) {
	for _, s := range r.Sections {
		all = append(all, s.Tables...)
	}
	return all
}

func (t *Table) row(label string) *Row {
	i := slices.IndexFunc(t.Rows, func(r Row) bool { return r.Label == label })
	if i < 0 {
		return nil
	}
	return &t.Rows[i]
}
