package main

import (
	"encoding/csv"
	"io"
	"strings"
)

// writeCSV writes a row for each pair or member of a group, and for each who waits.
// What was asked for in confidence is not in it: spreadsheets are handed on.
func (s *sight) writeCSV(w io.Writer) error {
	by, _ := s.roles()
	rows := [][]string{{"name", "role", "matched with", "why", "to be avoided"}}
	row := func(cells ...string) {
		for i := range cells {
			cells[i] = harmless(cells[i])
		}
		rows = append(rows, cells)
	}
	for _, p := range s.Pairs {
		row(p.Mentee.Name, by, p.Mentor.Name, p.Why, strings.Join(p.Cautions, "; "))
	}
	for _, g := range s.Groups {
		for _, m := range g.Members {
			var others []string
			for _, x := range g.Members {
				if x.ID != m.ID {
					others = append(others, x.Name)
				}
			}
			row(m.Name, s.roleOf(m.ID), strings.Join(others, "; "), g.Why, "")
		}
	}
	for _, x := range s.Waiting {
		row(x.Name, x.Role, "", x.Why, "")
	}
	return csv.NewWriter(w).WriteAll(rows)
}
