package report

import (
	"fmt"
	"slices"
	"strings"
)

// Beside is several cohorts in one report, earliest first: each table has, for each of
// its columns, one column for each cohort, and every row that any of them has. What a
// cohort was not asked, or does not have, is not known.
func Beside(reports ...*Report) (*Report, error) {
	if len(reports) == 0 {
		return nil, fmt.Errorf("there is nothing to put side by side: name a cohort")
	}
	slices.SortStableFunc(reports, func(a, b *Report) int { return a.From.Compare(b.From) })
	first := reports[0]
	joined := &Report{Programme: first.Programme, Purpose: first.Purpose, Zone: first.Zone, From: first.From, Ended: true}
	for _, r := range reports {
		joined.Cohorts = append(joined.Cohorts, r.label(reports))
		joined.Ended = joined.Ended && r.Ended
		if r.Until.After(joined.Until) {
			joined.Until = r.Until
		}
		if r.Made.After(joined.Made) {
			joined.Made = r.Made
		}
		if !strings.Contains(joined.Programme, r.Programme) {
			joined.Programme += " and " + r.Programme
		}
	}
	for _, s := range reports[len(reports)-1].Sections {
		joined.Sections = append(joined.Sections, joined.section(s, reports))
	}
	for _, r := range reports {
		for _, s := range r.Sections {
			if joined.Section(s.Name) == nil {
				joined.Sections = append(joined.Sections, joined.section(s, reports))
			}
		}
	}
	return joined, nil
}

// label is a cohort's own, with its programme where several are compared.
func (r *Report) label(among []*Report) string {
	for _, other := range among {
		if other.Programme != r.Programme {
			return r.Programme + " " + r.Heading()
		}
	}
	return r.Heading()
}

// section joins the tables of one section; its sentences are each cohort's own.
func (r *Report) section(s Section, reports []*Report) Section {
	joined := Section{Name: s.Name, Title: s.Title}
	for i, one := range reports {
		its := one.Section(s.Name)
		if its == nil {
			continue
		}
		for _, sentence := range its.Says {
			joined.Says = append(joined.Says, r.Cohorts[i]+": "+sentence)
		}
		for _, t := range its.Tables {
			if !slices.ContainsFunc(joined.Tables, func(x Table) bool { return x.Name == t.Name }) {
				joined.Tables = append(joined.Tables, r.table(t, reports))
			}
		}
	}
	return joined
}

// table joins the tables of one name.
func (r *Report) table(t Table, reports []*Report) Table {
	joined := Table{Name: t.Name, Title: t.Title, Of: t.Of, Note: t.Note}
	var labels, columns []string
	each := make([]*Table, len(reports))
	for i, one := range reports {
		each[i] = one.table1(t.Name)
		if each[i] == nil {
			continue
		}
		columns = united(columns, each[i].Columns)
		for _, row := range each[i].Rows {
			labels = united(labels, []string{row.Label})
		}
	}
	for _, c := range columns {
		for i := range reports {
			joined.Columns = append(joined.Columns, c+", "+r.Cohorts[i])
		}
	}
	if t.Drawn > 0 {
		joined.Drawn = min(len(reports), 5)
	}
	for _, label := range labels {
		row := Row{Label: label}
		for _, c := range columns {
			for _, its := range each {
				row.Figures = append(row.Figures, its.at(label, c))
			}
		}
		joined.Rows = append(joined.Rows, row)
	}
	return joined
}

func (r *Report) table1(name string) *Table {
	for _, s := range r.Sections {
		for i := range s.Tables {
			if s.Tables[i].Name == name {
				return &s.Tables[i]
			}
		}
	}
	return nil
}

// at is a figure by its row and column; not known where there is none.
func (t *Table) at(label, column string) Figure {
	if t == nil {
		return Unknown
	}
	row, i := t.row(label), slices.Index(t.Columns, column)
	if row == nil || i < 0 {
		return Unknown
	}
	return row.Figures[i]
}

func united(all, more []string) []string {
	for _, x := range more {
		if !slices.Contains(all, x) {
			all = append(all, x)
		}
	}
	return all
}
