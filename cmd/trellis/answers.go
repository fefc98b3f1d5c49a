package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"

	"github.com/spf13/cobra"

	"trellis/activities"
)

func answersCommand() *cobra.Command {
	var at site
	var asCSV, asJSON bool
	c := &cobra.Command{
		Use:   "answers COHORT [FORM] [--csv | --json] [--data DIR]",
		Short: "Show what people answered to a survey",
		Long: `Answers shows what came back of a form, a survey or the questions that a stage
asks: how many gave each answer, and what people wrote, without who, in an order
that does not tell when it came. What a survey asks again is shown beside what
was answered before. Without FORM it lists the forms, and how many answered.
What one person answered to a survey that knows them is in people show.

Of an anonymous survey nothing is shown before it has closed. After that no
figure is that fewer than five people are behind, nor one that would tell it;
and what people wrote, if five did. Before and after are then all answers, for
nobody knows whose they are.`,
		Example: `  trellis answers libraries-connected/2025
  trellis answers libraries-connected/2025 how_it_went
  trellis answers aln/2023-summer equality_and_diversity --csv > equality.csv`,
		Args: takes(1, 2),
		RunE: func(c *cobra.Command, args []string) error {
			if asCSV && asJSON {
				return misused("--csv and --json do not go together")
			}
			co, err := at.open(c.Context(), args[0], false)
			if err != nil {
				return err
			}
			defer co.close()
			all, err := co.results(c, &at, args[1:])
			if err != nil {
				return err
			}
			switch {
			case asJSON && len(args) == 2:
				return writeJSON(c.OutOrStdout(), all[0])
			case asJSON:
				return writeJSON(c.OutOrStdout(), all)
			case asCSV:
				return writeAnswers(c.OutOrStdout(), all)
			case len(args) == 2:
				return co.tellAnswers(c.OutOrStdout(), all[0])
			}
			return co.listForms(c.OutOrStdout(), all)
		},
	}
	at.flag(c)
	c.Flags().BoolVar(&asCSV, "csv", false, "for a spreadsheet")
	c.Flags().BoolVar(&asJSON, "json", false, "for programs")
	return c
}

// results are those of the form that was named, or of each.
func (c *cohort) results(cmd *cobra.Command, at *site, named []string) (all []*activities.Results, err error) {
	names := forms(c)
	if len(named) > 0 {
		f, err := c.form(named[0])
		if err != nil {
			return nil, err
		}
		names = []string{f.name}
	}
	clerk, err := c.clerk(at)
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		r, err := clerk.Results(cmd.Context(), c.ID, c.Hash, name, c.now())
		if err != nil {
			return nil, err
		}
		all = append(all, r)
	}
	return all, nil
}

func (c *cohort) listForms(w io.Writer, all []*activities.Results) error {
	if len(all) == 0 {
		fmt.Fprintf(w, "%s asks nothing.\n", c.ID)
	}
	for _, r := range all {
		said := r.Response(c.now())
		if r.People == 0 && r.Opens.After(c.now()) {
			said = fmt.Sprintf("%s: opens on %s.", r.Title, dayOf(r.Opens, c.zone))
		}
		fmt.Fprintln(w, wrapped(r.Form+": "+clean(said), ""))
	}
	return nil
}

// writeAnswers writes a row for each figure, and for each text that somebody wrote. What
// is withheld is empty.
func writeAnswers(w io.Writer, all []*activities.Results) error {
	rows := [][]string{{"form", "question", "answer", "which", "people", "of"}}
	for _, r := range all {
		for _, t := range r.Tables {
			for _, row := range t.Rows {
				for i, f := range row.Figures {
					people, of := "", ""
					if f.Shown() {
						people, of = strconv.Itoa(f.N), strconv.Itoa(f.Of)
					}
					rows = append(rows, []string{r.Form, harmless(t.Title), harmless(row.Label), harmless(t.Columns[i]), people, of})
				}
			}
		}
		for _, x := range r.Words {
			for _, text := range x.Answers {
				rows = append(rows, []string{r.Form, harmless(x.Ask), harmless(text), "", "", ""})
			}
		}
	}
	return csv.NewWriter(w).WriteAll(rows)
}
