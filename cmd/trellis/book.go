package main

import (
	"slices"

	"github.com/spf13/cobra"

	"trellis/definitions"
	"trellis/definitions/plan"
)

// openBook reads a directory of definitions. The problems of programme.hcl itself
// are printed; with errors among them there is no book. Those of mails and cohorts
// are for resolve: next year's cohort, which has no dates yet, keeps nobody from
// looking at this year's.
func openBook(c *cobra.Command, dir string) (*definitions.Book, error) {
	book, problems := definitions.Load(dir)
	if book == nil || inProgramme(problems) {
		return nil, say(c, problems)
	}
	return book, nil
}

func inProgramme(problems definitions.Problems) bool {
	return slices.ContainsFunc(problems, func(p definitions.Problem) bool {
		return p.Severity == definitions.Error && p.File == "programme.hcl"
	})
}

// resolve gives a cohort its dates. Its problems are printed; with errors among
// them there is no plan. Warnings are for check and plan to print: whoever
// starts a cohort has seen them.
func resolve(c *cobra.Command, book *definitions.Book, cohort string) (*plan.Plan, error) {
	p, problems := book.Resolve(cohort)
	if p == nil {
		return nil, say(c, problems)
	}
	return p, nil
}

func say(c *cobra.Command, problems definitions.Problems) error {
	if err := problems.Write(c.ErrOrStderr()); err != nil {
		return err
	}
	return errSaid
}
