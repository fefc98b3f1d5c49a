package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"trellis/report"
)

// writeAsked writes what a programme asks of one person of each role: how many mails and
// forms, and how much time.
func writeAsked(w io.Writer, r *report.Report) {
	asked := r.Section("asked")
	if asked == nil {
		return
	}
	tab := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	for i := range asked.Tables {
		t := &asked.Tables[i]
		fmt.Fprintf(tab, "  \t%s\t\n", strings.Join(t.Columns, "\t"))
		for _, row := range t.Rows {
			fmt.Fprintf(tab, "  %s", row.Label)
			for _, f := range row.Figures {
				fmt.Fprintf(tab, "\t%s", f)
			}
			fmt.Fprintln(tab, "\t")
		}
	}
	_ = tab.Flush() // what cannot be printed was seen to fail before
	fmt.Fprintln(w)
}
