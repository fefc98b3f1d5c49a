package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
)

func peopleImportCommand() *cobra.Command {
	var of peopleOf
	c := &cobra.Command{
		Use:   "import COHORT CSV [--dry-run] [--data DIR]",
		Short: "Import applications from a CSV",
		Long: `Import reads applications as a form tool exports them. The first row says what
is in each column: "Name", "Email address", "Apply to be a" (mentor or mentee),
and each question in the words that the programme asks it in.

All problems are said at once, with their row, and then nothing is imported: it
is all of them or none. With --dry-run nothing is written in any case. A row
with all its answers has applied; one without some has begun to. The same
person again replaces their answers.`,
		Example: `  trellis people import libraries-connected/2025 forms.csv --dry-run`,
		Args:    func(c *cobra.Command, args []string) error { return of.words(1, 1)(c, args) },
		RunE: func(c *cobra.Command, args []string) error {
			co, args, err := of.open(c.Context(), args, true)
			if err != nil {
				return err
			}
			defer co.close()
			people, err := readPeople(c, co.book, args[0])
			if err != nil {
				return err
			}
			if err := co.enter(c.Context(), of.dry, people); err != nil {
				return err
			}
			co.writeImported(c.OutOrStdout(), of.dry, people)
			return nil
		},
	}
	of.flags(c)
	c.Flags().BoolVar(&of.dry, "dry-run", false, "say what would be imported, and write nothing")
	return c
}

// enter adds applications. Who answered everything has applied.
func (c *cohort) enter(ctx context.Context, dry bool, people []definitions.Applicant) error {
	return c.state(ctx, dry, func(t *roster.Tx) error {
		for _, p := range people {
			a := roster.Applicant{Name: p.Name, First: p.First, Email: p.Email, Role: p.Role, Answers: p.Answers, Started: t.At}
			if p.Complete {
				a.Applied = t.At
			}
			if known, err := t.Known(p.Email); err == nil && known.Role != p.Role && c.book.ApplyOnce() {
				return fmt.Errorf("line %d cannot be imported, so nothing was: this person applied to be a %s, and the programme lets nobody apply for two roles", p.Line, known.Role)
			}
			if _, err := t.AddApplicant(a); err != nil {
				return fmt.Errorf("line %d cannot be imported, so nothing was: %w", p.Line, err)
			}
		}
		return nil
	})
}

func (c *cohort) writeImported(w io.Writer, dry bool, people []definitions.Applicant) {
	begun := 0
	count := map[plan.RoleName]int{}
	for _, p := range people {
		if !p.Complete {
			begun++
			continue
		}
		count[p.Role]++
		if refused, _ := c.book.Eligible(p.Role, p.Answers); len(refused) > 0 {
			fmt.Fprintln(w, wrapped(fmt.Sprintf("Line %d applies, and does not meet the programme's rules: %s", p.Line, clean(refused[0])), ""))
		}
	}
	verb := "applied"
	if dry {
		verb = "would have applied"
	}
	for _, r := range c.plan.Roles {
		fmt.Fprintf(w, "%s %s\n", number(count[r.Name], string(r.Name)), verb)
	}
	if begun > 0 {
		fmt.Fprintf(w, "%s left answers out, so they have only begun to apply\n", number(begun, "person"))
	}
	if dry {
		fmt.Fprintln(w, "Nothing was written.")
	}
}
