package main

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/rehearsal"
)

func rehearseCommand() *cobra.Command {
	var people, out string
	var seed int64
	var keep bool
	c := &cobra.Command{
		Use:   "rehearse DIR COHORT --out OUT [--people CSV] [--seed N] [--keep]",
		Short: "Play a whole cohort in a second, with invented people",
		Long: `Rehearse plays a cohort from its first day to its last in skipped time, with
people who behave as people do: most answer, some late, some never, some leave.
It is the real thing but for the clock and the mail server; nothing is sent.

It writes to OUT what came of it: report.html, a page to look at;
in-numbers.html, the report that the cohort would end with; timeline.txt; every
mail, in outbox; and everyone's calendar at the end, in calendars.

With --keep its roster is there too, and OUT is a data directory to look into:
trellis match libraries-connected/2025 --data OUT.

The same seed plays the same cohort again, to the byte.`,
		Example: `  trellis rehearse definitions/libraries-connected 2025 --out rehearsal
  trellis rehearse definitions/libraries-connected 2025 --out rehearsal --people applicants.csv --seed 7`,
		Args: takes(2, 2),
		RunE: func(c *cobra.Command, args []string) error {
			if out == "" {
				return misused("say where the rehearsal is to be written: --out OUT, a new directory")
			}
			book, err := openBook(c, args[0])
			if err != nil {
				return err
			}
			p, err := resolve(c, book, args[1])
			if err != nil {
				return err
			}
			applicants, err := castOf(c, book, p, people, seed)
			if err != nil {
				return err
			}
			r, err := rehearsal.Run(c.Context(), rehearsal.Options{Book: book, Cohort: args[1], People: applicants, Seed: seed, Out: out, Keep: keep})
			if err != nil {
				return err
			}
			writeResult(c.OutOrStdout(), r)
			if len(r.Plan.Yet) > 0 {
				fmt.Fprintln(c.OutOrStdout())
			}
			writeYet(c.OutOrStdout(), r.Plan)
			return nil
		},
	}
	c.Flags().StringVar(&people, "people", "", "`CSV` of the people who apply; without it they are invented")
	c.Flags().StringVar(&out, "out", "", "`directory` to write to: new, empty, or of an earlier rehearsal")
	c.Flags().BoolVar(&keep, "keep", false, "keep the roster, for commands to look at")
	c.Flags().Int64Var(&seed, "seed", 1, "`number` that chance follows from")
	return c
}

// castOf is who takes part: the people of a file, or as many as there are places.
func castOf(c *cobra.Command, book *definitions.Book, p *plan.Plan, file string, seed int64) ([]definitions.Applicant, error) {
	if file != "" {
		return readPeople(c, book, file)
	}
	return rehearsal.Many(rehearsal.Usual(p), seed, book, p.Roles), nil
}

// readPeople reads a CSV of applicants. Its problems are printed; with errors
// among them nobody was read.
func readPeople(c *cobra.Command, book *definitions.Book, file string) ([]definitions.Applicant, error) {
	data, err := readFile(file)
	if err != nil {
		return nil, err
	}
	people, problems := book.ReadPeople(bytes.NewReader(data), file)
	if problems.Errors() > 0 {
		return nil, say(c, problems)
	}
	return people, problems.Write(c.ErrOrStderr())
}

func writeResult(w io.Writer, r *rehearsal.Result) {
	f := r.Figures
	fmt.Fprintf(w, "%s, rehearsed in %.1f seconds.\n\n", r.Plan.Cohort, r.Took.Seconds())
	fmt.Fprintf(w, "  people    %d began to apply, %d applied, %d had a place, %d left\n", f.People, f.Applied, f.Places, f.Left)
	if f.Groups > 0 {
		fmt.Fprintf(w, "  groups    %s, which met %s\n", number(f.Groups, "group"), number(f.Meetings, "time"))
	} else {
		fmt.Fprintf(w, "  pairs     %s, which met %s\n", number(f.Pairs, "pair"), number(f.Meetings, "time"))
	}
	fmt.Fprintf(w, "  answers   %s filled in\n", number(f.Answers, "form"))
	var mails []string
	for _, state := range slices.Sorted(maps.Keys(f.Mails)) {
		mails = append(mails, fmt.Sprintf("%d %s", f.Mails[state], state))
	}
	fmt.Fprintf(w, "  mail      %s\n\n", strings.Join(mails, ", "))
	writeAsked(w, r.Numbers)
	fmt.Fprintf(w, "Look at %s\n", r.Report)
}

// writeYet says what the files say and this version does not carry out.
func writeYet(w io.Writer, p *plan.Plan) {
	if len(p.Yet) == 0 {
		return
	}
	fmt.Fprintln(w, "Not carried out by this version:")
	for _, sentence := range p.Yet {
		fmt.Fprintln(w, "  -"+wrapped(sentence, "    ")[3:])
	}
}
