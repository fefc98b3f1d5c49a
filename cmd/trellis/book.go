package main

import (
	"github.com/spf13/cobra"

	"trellis/definitions"
	"trellis/definitions/plan"
)

// openBook reads and checks a directory of definitions. Its problems are printed;
// with errors among them there is no book.
func openBook(c *cobra.Command, dir string) (*definitions.Book, error) {
	book, problems := definitions.Load(dir)
	if problems.Errors() > 0 || book == nil {
		return nil, say(c, problems)
	}
	return book, nil
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
