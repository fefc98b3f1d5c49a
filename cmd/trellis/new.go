package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"trellis/definitions"
)

// firstCohort is what the cohort of a new programme is called.
const firstCohort = "first"

func newCommand() *cobra.Command {
	var from string
	var list bool
	c := &cobra.Command{
		Use:   "new NAME [--from PROGRAMME]",
		Short: "Begin a programme of your own",
		Long: `New makes a directory with a programme in it to begin with: programme.hcl, its
mails, and one cohort whose dates are to be filled in. It is yours to change.

Without --from it is a small programme with one of each of the usual stages.
With --from it is a copy of one of those that ship, comments and all; --list
says which there are. What is there already is never written over.`,
		Example: `  trellis new our-mentoring
  trellis new --list
  trellis new our-mentoring --from museums-association`,
		Args: func(c *cobra.Command, args []string) error {
			if list {
				return takes(0, 0)(c, args)
			}
			return takes(1, 1)(c, args)
		},
		RunE: func(c *cobra.Command, args []string) error {
			if list {
				writeExamples(c.OutOrStdout())
				return nil
			}
			return newProgramme(c, args[0], from)
		},
	}
	c.Flags().StringVar(&from, "from", "", "`programme` that ships, to be copied")
	c.Flags().BoolVar(&list, "list", false, "say which programmes ship, and what each shows")
	return c
}

func newProgramme(c *cobra.Command, name, from string) error {
	if !definitions.PlainName(name) {
		return misused("a programme's directory cannot be called %s: use letters, digits and hyphens, like our-mentoring", clean(name))
	}
	files, err := definitions.NewProgramme(from, firstCohort)
	if err != nil {
		return err
	}
	if err := definitions.Create(name, files); err != nil {
		return err
	}
	writeCreated(c.OutOrStdout(), name, slices.Sorted(maps.Keys(files)))
	if from != "" {
		fmt.Fprintf(c.OutOrStdout(), "\nThe words are those of %s still: look for its name, and for numbers that are its\nown, in programme.hcl and in every mail.\n", from)
	}
	return nil
}

// writeCreated says what was written, and what to type next.
func writeCreated(w io.Writer, name string, files []string) {
	fmt.Fprintf(w, "The programme is in the directory %s:\n\n", name)
	line := func(file, what string) { fmt.Fprintf(w, "  %-20s  %s\n", file, what) }
	line("programme.hcl", "what happens: read it, and change what is different with you")
	line("cohorts/"+firstCohort+".hcl", "who, when and where: the dates are to be filled in")
	line("mail/", number(within(files, "mail/"), "mail")+", whose words are yours to change")
	if n := within(files, "words/"); n > 0 {
		line("words/", number(n, "text")+" that people agree to")
	}
	if n := within(files, "handouts/"); n > 0 {
		line("handouts/", number(n, "file")+" that mails carry")
	}
	fmt.Fprintf(w, `
The people in the cohort's file are examples: write yours in their place, and the
dates. The next three commands are these:

  trellis check %s
  trellis plan %[1]s %s
  trellis rehearse %[1]s %[2]s --out rehearsal

Check says which dates are missing; plan and rehearse show what will happen, once
they are there.
`, name, firstCohort)
}

// within counts the files of a folder.
func within(files []string, folder string) int {
	n := 0
	for _, f := range files {
		if strings.HasPrefix(f, folder) {
			n++
		}
	}
	return n
}

// writeExamples says which programmes ship.
func writeExamples(w io.Writer) {
	fmt.Fprintln(w, "These ship, and `trellis new NAME --from` copies each of them:")
	for _, x := range definitions.Examples() {
		fmt.Fprintf(w, "\n  %s\n%s\n", x.Name, wrapped(x.Title+". "+x.Shows, "      "))
	}
}
