package main

import (
	"cmp"
	"fmt"

	"github.com/spf13/cobra"

	"trellis/definitions"
)

func fmtCommand() *cobra.Command {
	var check bool
	c := &cobra.Command{
		Use:   "fmt DIR [--check]",
		Short: "Tidy the files of a programme",
		Long: `Fmt puts programme.hcl and cohorts/*.hcl into the one tidy form: straight
quotes, two spaces for what is indented, one blank line instead of several,
what stands behind an = in the order of the reference, and times written in
one way. What the files say stays the same, and so do the comments.

It prints the names of the files that it changed; nothing, when all were tidy. A
file that cannot be read is left alone, and what is wrong with it is said as
check says it. With --check no file is changed: it prints which would be, and
the exit code is 1 if there are any.`,
		Example: `  trellis fmt definitions/libraries-connected
  trellis fmt definitions/libraries-connected --check`,
		Args: takes(1, 1),
		RunE: func(c *cobra.Command, args []string) error {
			untidy, problems := definitions.FindUntidy(args[0])
			names, err := untidy.Files(), error(nil)
			if !check {
				names, err = untidy.Write()
			}
			for _, name := range names {
				fmt.Fprintln(c.OutOrStdout(), clean(name))
			}
			if len(problems) > 0 {
				err = cmp.Or(err, say(c, problems))
			}
			if err == nil && check && len(names) > 0 {
				return errSaid
			}
			return err
		},
	}
	c.Flags().BoolVar(&check, "check", false, "change nothing, and say which files would change")
	return c
}
