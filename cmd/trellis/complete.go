package main

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"trellis/definitions"
)

// complete lets shells complete what is typed after each command, by the words of
// its Use line and of its flags: a DIR, a COHORT, a SESSION. So a command that says
// how it is written needs nothing else. People are not completed: a shell keeps
// what it shows.
func complete(c *cobra.Command) {
	wanted := positions(c.Use)
	given := func(args []string) map[string]string {
		words := map[string]string{}
		for i, word := range args[:min(len(args), len(wanted))] {
			words[wanted[i]] = word
		}
		return words
	}
	c.ValidArgsFunction = func(c *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if len(args) >= len(wanted) {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return candidates(c, wanted[len(args)], given(args), typed)
	}
	c.Flags().VisitAll(func(f *pflag.Flag) {
		word, _ := pflag.UnquoteUsage(f)
		_ = c.RegisterFlagCompletionFunc(f.Name, func(c *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return candidates(c, strings.ToUpper(word), given(args), typed)
		})
	})
	for _, sub := range c.Commands() {
		complete(sub)
	}
}

// positions are the words that a Use line asks for, up to its flags, or to another
// way of writing it.
func positions(use string) []string {
	var words []string
	for _, w := range strings.Fields(use)[1:] {
		w = strings.Trim(w, "[]…")
		if strings.HasPrefix(w, "-") || w == "|" {
			break
		}
		words = append(words, w)
	}
	return words
}

// candidates are what may stand for a word of a Use line, after others were given.
func candidates(c *cobra.Command, word string, given map[string]string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	const alone = cobra.ShellCompDirectiveNoFileComp
	switch word {
	case "DIR":
		return programmes(typed)
	case "DIRECTORY":
		return nil, cobra.ShellCompDirectiveFilterDirs
	case "CSV":
		return []cobra.Completion{"csv"}, cobra.ShellCompDirectiveFilterFileExt
	case "COHORT":
		if dir, ok := given["DIR"]; ok {
			return beginning(typed, cohortsIn(dir)), alone
		}
		return beginning(typed, startedIn(c)), alone
	case "SESSION":
		return beginning(typed, known(c, given["COHORT"], sessions)), alone
	case "FORM":
		return beginning(typed, known(c, given["COHORT"], forms)), alone
	case "PROGRAMME":
		return beginning(typed, examples()), alone
	case "WORD|CHECK":
		return beginning(typed, definitions.Topics()), alone
	}
	if strings.Contains(word, "|") {
		return beginning(typed, strings.Split(word, "|")), alone
	}
	return nil, alone
}

// examples are the programmes that ship, each with its title.
func examples() []string {
	var names []string
	for _, e := range definitions.Examples() {
		names = append(names, cobra.CompletionWithDesc(e.Name, e.Title))
	}
	return names
}

// beginning are the words that begin with what is typed.
func beginning(typed string, words []string) []cobra.Completion {
	var found []cobra.Completion
	for _, w := range words {
		if strings.HasPrefix(w, typed) {
			found = append(found, w)
		}
	}
	return found
}
