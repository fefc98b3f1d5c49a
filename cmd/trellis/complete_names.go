package main

import (
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
)

// programmeFile is what makes a directory a programme.
const programmeFile = "programme.hcl"

// programmes are the directories that hold a programme, and those on the way to
// one, which end in / and are not the end.
func programmes(typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	before, last := path.Split(typed)
	directive := cobra.ShellCompDirectiveNoFileComp
	var found []cobra.Completion
	if typed == "" && holdsProgramme(".") {
		found = append(found, ".")
	}
	for _, name := range directories(before) {
		if !strings.HasPrefix(name, last) || strings.HasPrefix(name, ".") && last == "" {
			continue
		}
		switch where := before + name; {
		case holdsProgramme(where):
			found = append(found, where)
		case leadsToProgramme(where):
			found = append(found, where+"/")
			directive |= cobra.ShellCompDirectiveNoSpace
		}
	}
	return found, directive
}

// directories are the names of those in one, sorted; a link to one is one.
func directories(where string) []string {
	if where == "" {
		where = "."
	}
	entries, err := os.ReadDir(where)
	if err != nil {
		return nil
	}
	var names []string
	for _, e := range entries {
		if info, err := os.Stat(filepath.Join(where, e.Name())); err == nil && info.IsDir() {
			names = append(names, e.Name())
		}
	}
	return names
}

func holdsProgramme(dir string) bool {
	info, err := os.Stat(filepath.Join(dir, programmeFile))
	return err == nil && info.Mode().IsRegular()
}

// leadsToProgramme says that a directory has one in it, or one level deeper. A
// shell waits for the answer, so nothing is searched further.
func leadsToProgramme(dir string) bool {
	for _, pattern := range []string{"*", filepath.Join("*", "*")} {
		if found, _ := filepath.Glob(filepath.Join(dir, pattern, programmeFile)); len(found) > 0 {
			return true
		}
	}
	return false
}

// cohortsIn are the cohorts of a directory of definitions, by their files, so that
// they are found whatever is written in them.
func cohortsIn(dir string) []string {
	entries, err := os.ReadDir(filepath.Join(dir, "cohorts"))
	if err != nil {
		return nil
	}
	var names []string
	for _, e := range entries {
		if name, ok := strings.CutSuffix(e.Name(), ".hcl"); ok && name != "" && e.Type().IsRegular() {
			names = append(names, name)
		}
	}
	return names
}

// startedIn are the cohorts that were started in the data directory of a command.
func startedIn(c *cobra.Command) []string {
	rolls, err := siteOf(c).read(c.Context())
	if err != nil {
		return nil
	}
	defer rolls.Close()
	all, err := rolls.Cohorts(c.Context())
	if err != nil {
		return nil
	}
	var names []string
	for _, one := range all {
		names = append(names, string(one.ID))
	}
	return names
}

// known are names of a cohort that was started.
func known(c *cobra.Command, name string, names func(*cohort) []string) []string {
	co, err := siteOf(c).open(c.Context(), name, false)
	if err != nil {
		return nil
	}
	defer co.close()
	return names(co)
}

// siteOf is the data directory that a command would work on.
func siteOf(c *cobra.Command) *site {
	s := &site{}
	if data := c.Flags().Lookup("data"); data != nil {
		s.dir = data.Value.String()
	}
	return s
}

func sessions(c *cohort) []string {
	var names []string
	for _, s := range c.plan.Stages {
		for _, x := range s.Sessions {
			names = append(names, string(x.Name))
		}
	}
	return names
}

// forms are the stages that ask something, and the surveys.
func forms(c *cohort) []string {
	var names []string
	for _, s := range c.plan.Stages {
		if len(c.asks(string(s.Name))) > 0 {
			names = append(names, string(s.Name))
		}
		for _, x := range s.Surveys {
			names = append(names, string(x.Name))
		}
	}
	return names
}
