package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"trellis/activities"
	"trellis/report"
)

func (c *cohort) tellAnswers(w io.Writer, r *activities.Results) error {
	fmt.Fprintln(w, wrapped(clean(r.Response(c.now())), ""))
	for i := range r.Tables {
		if err := tellTable(w, &r.Tables[i]); err != nil {
			return err
		}
	}
	for _, x := range r.Words {
		fmt.Fprintf(w, "\n%s\n", wrapped(clean(x.Ask), ""))
		if x.Few {
			fmt.Fprintln(w, "  Fewer than five people wrote something, so it is not shown.")
		}
		for i, text := range x.Answers {
			if i > 0 {
				fmt.Fprintln(w)
			}
			for line := range strings.SplitSeq(text, "\n") {
				fmt.Fprintln(w, wrapped(clean(line), "  "))
			}
		}
	}
	return nil
}

func tellTable(w io.Writer, t *report.Table) error {
	fmt.Fprintf(w, "\n%s\n", wrapped(clean(t.Title), ""))
	tab := tabwriter.NewWriter(w, 0, 0, 3, ' ', 0)
	if len(t.Columns) > 1 {
		fmt.Fprintf(tab, "  \t%s\n", strings.Join(t.Columns, "\t"))
	}
	for _, r := range t.Rows {
		fmt.Fprintf(tab, "  %s", clean(r.Label))
		for _, f := range r.Figures {
			fmt.Fprintf(tab, "\t%s", strings.TrimSpace(f.String()+"  "+f.Percent()))
		}
		fmt.Fprintln(tab)
	}
	if err := tab.Flush(); err != nil {
		return err
	}
	if t.Note != "" {
		fmt.Fprintln(w, wrapped(t.Note, "  "))
	}
	return nil
}
