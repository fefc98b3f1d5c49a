package main

import (
	"github.com/spf13/cobra"
)

func readCommand() *cobra.Command {
	var asHTML bool
	var out string
	c := &cobra.Command{
		Use:   "read DIR [COHORT] [--html] [-o FILE]",
		Short: "Read a programme as English",
		Long: `Read tells a programme in English sentences, from beginning to end: for a
steering group to approve, and for you to find what you did not mean. Everything
that stands in the files is in it, and what holds because nothing else is said.

With a COHORT, the name of its file, its people, places and dates are woven in.`,
		Example: `  trellis read definitions/libraries-connected
  trellis read definitions/libraries-connected 2025 --html -o for-the-steering-group.html`,
		Args: takes(1, 2),
		RunE: func(c *cobra.Command, args []string) error {
			book, err := openBook(c, args[0])
			if err != nil {
				return err
			}
			cohort := ""
			if len(args) == 2 {
				cohort = args[1]
				if _, err := resolve(c, book, cohort); err != nil {
					return err
				}
			}
			prose, err := book.Read(cohort)
			if err != nil {
				return err
			}
			write := prose.WriteText
			if asHTML {
				write = prose.WriteHTML
			}
			return deliver(c.OutOrStdout(), out, forAll, write)
		},
	}
	c.Flags().BoolVar(&asHTML, "html", false, "write a page for a browser, or to print")
	c.Flags().StringVarP(&out, "out", "o", "", "`file` to write to, instead of printing")
	return c
}
