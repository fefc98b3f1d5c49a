package main

import (
	"github.com/spf13/cobra"

	"trellis/definitions"
)

func referenceCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "reference [WORD|CHECK]",
		Short: "Print the manual of the language",
		Long: `Reference prints every word that the files of a programme may have, with what
it means and how it is written, and every check, with why it is made and what to
do. It is Markdown; docs/reference.md holds all of it.

WORD is a kind of block, like mail; a word in one, like send or mail.send; a
function of rules; a name in mails, like match.name; or times, names, defaults
or checks. CHECK is a check's name.`,
		Example: `  trellis reference mail
  trellis reference choose_from
  trellis reference dates/weekday
  trellis reference > reference.md`,
		Args: takes(0, 1),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return definitions.WriteReference(c.OutOrStdout())
			}
			if err := definitions.WriteTopic(c.OutOrStdout(), clean(args[0])); err != nil {
				return misuse{err}
			}
			return nil
		},
	}
}
