package main

import (
	"encoding/csv"
	"strings"
	"testing"
	"time"
)

// TestNoCellIsAFormula: what people wrote of themselves is opened in a spreadsheet.
func TestNoCellIsAFormula(t *testing.T) {
	var out strings.Builder
	mischief := []string{"=HYPERLINK(\"https://example.org\")", "+1", "-1+1", "@SUM(A1)", "\t=1", "  =1", "\u200b=1", "\r\n=1"}
	var all []onList
	for i, name := range mischief {
		all = append(all, onList{ID: 4, Role: "mentor", Name: name, First: mischief[len(mischief)-1-i], Email: name})
	}
	if err := writeCSV(&out, all, time.UTC); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(out.String())).ReadAll()
	if err != nil || len(rows) != len(all)+1 {
		t.Fatalf("%d rows: %v", len(rows), err)
	}
	for _, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r\n ") {
				t.Errorf("a spreadsheet would read %q as a formula", cell)
			}
		}
	}
}
