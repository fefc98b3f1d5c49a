package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"trellis/definitions/phrase"
)

func rootCommand() *cobra.Command {
	cobra.EnableCommandSorting = false // they are shown in the order in which they are needed
	root := &cobra.Command{
		Use:   "trellis",
		Short: "Mentoring programmes as files",
		Long: `Trellis runs mentoring programmes that are written as files.

You write what happens in a programme; Trellis makes it happen to a cohort of
people, through mail and their own calendars, and never forgets, repeats or
loses a step.`,
		Example: `  trellis check definitions/libraries-connected
  trellis plan definitions/libraries-connected 2025
  trellis demo`,
		SilenceErrors: true, SilenceUsage: true,
		CompletionOptions: cobra.CompletionOptions{HiddenDefaultCmd: true},
	}
	group(root,
		section{"write", "Before anything is sent:", []*cobra.Command{
			newCommand(), newCohortCommand(), checkCommand(), readCommand(), fmtCommand(), referenceCommand(), planCommand(), prospectusCommand(), rehearseCommand(), demoCommand(),
		}},
		section{"run", "A cohort that runs:", []*cobra.Command{
			serveCommand(), startCommand(), statusCommand(), waitingCommand(), mailCommand(), handoutsCommand(), registerCommand(), outboxCommand(), listCommand(), logCommand(), answersCommand(), reportCommand(), moneyCommand(), amendCommand(), extendCommand(), rescheduleCommand(), cancelSessionCommand(), pauseCommand(), resumeCommand(), endCommand(), stopCommand(),
		}},
		section{"people", "What people do and decide:", []*cobra.Command{
			peopleCommand(), decideCommand(), matchCommand(), approveCommand(), recordCommand(),
		}})
	root.SetHelpCommand(&cobra.Command{Use: "no-help", Hidden: true}) // --help is enough
	root.SetHelpCommandGroupID("write")
	complete(root)
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error { return flagError(c, err) })
	return root
}

// section is a heading of the help, and the commands under it.
type section struct {
	id, title string
	commands  []*cobra.Command
}

// group gives a command its commands. By itself it does nothing but explain.
func group(c *cobra.Command, sections ...section) {
	for _, s := range sections {
		if s.title != "" {
			c.AddGroup(&cobra.Group{ID: s.id, Title: s.title})
		}
		for _, sub := range s.commands {
			sub.GroupID = s.id
			sub.DisableFlagsInUseLine = true
			c.AddCommand(sub)
		}
	}
	c.Args = func(c *cobra.Command, args []string) error {
		if len(args) == 0 {
			return nil
		}
		return misused("`%s` has no command called %s. %s", c.CommandPath(), clean(args[0]), meant(c, args[0]))
	}
	c.RunE = func(c *cobra.Command, _ []string) error { return c.Help() }
}

func meant(c *cobra.Command, typed string) string {
	var names []string
	for _, sub := range c.Commands() {
		names = append(names, sub.Name())
	}
	slices.Sort(names)
	if name, ok := phrase.Near(typed, names); ok {
		return fmt.Sprintf("Did you mean %s?", name)
	}
	return fmt.Sprintf("See `%s --help`", c.CommandPath())
}

// takes says how many words a command takes besides its name; most below 0: any
// number of them.
func takes(least, most int) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		switch {
		case len(args) < least:
			return misused("something is missing. Write it like this: `%s`", c.UseLine())
		case most >= 0 && len(args) > most:
			return misused("that is a word too many; a name of several words needs quotes. Write it like this: `%s`", c.UseLine())
		}
		return nil
	}
}

// flagError says in our words what the flag parser says in its own.
func flagError(c *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var bad *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		var flags []string
		c.Flags().VisitAll(func(f *pflag.Flag) { flags = append(flags, f.Name) })
		name := strings.TrimLeft(unknown.GetSpecifiedName(), "-")
		if near, ok := phrase.Near(name, flags); ok {
			return misused("`%s` has no --%s. Did you mean --%s?", c.CommandPath(), name, near)
		}
		return misused("`%s` has no --%s. See `%s --help`", c.CommandPath(), name, c.CommandPath())
	case errors.As(err, &bare):
		return misused("--%s needs something after it. See `%s --help`", bare.GetFlag().Name, c.CommandPath())
	case errors.As(err, &bad):
		f := bad.GetFlag()
		kind, _ := pflag.UnquoteUsage(f)
		return misused("--%s cannot be %q; it is a %s. See `%s --help`", f.Name, clean(bad.GetValue()), kind, c.CommandPath())
	}
	return misuse{err}
}
