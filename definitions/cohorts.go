package definitions

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"trellis/definitions/plan"
)

// Name is the directory's name, the first half of the cohorts' names.
func (b *Book) Name() string { return b.name }

// Cohorts are the names of the cohorts that could be read, sorted: those of their
// files, without the ending.
func (b *Book) Cohorts() []string { return slices.Sorted(maps.Keys(b.cohorts)) }

// Files is the source of one cohort, by path within the directory: programme.hcl,
// the cohort's own file, and the mails. It is what [Open] takes, and what a plan's
// hash is of.
func (b *Book) Files(cohort string) map[string][]byte {
	files := map[string][]byte{}
	for path, src := range b.files {
		if strings.HasPrefix(path, cohortFolder) && path != cohortFile(cohort) {
			continue
		}
		files[path] = slices.Clone(src)
	}
	return files
}

// Staff are the people whom a cohort names, in the programme's order.
func (b *Book) Staff(cohort string) []Staff {
	c := b.cohorts[cohort]
	if c == nil {
		return nil
	}
	var staff []Staff
	for _, n := range b.programme.people {
		for _, s := range c.staff {
			if string(s.Name) == n.name {
				staff = append(staff, s)
			}
		}
	}
	return staff
}

// Resolve makes the plan of a cohort, its first revision. The problems are those
// of the programme, its mails and this cohort, warnings too; with an error among
// them there is no plan.
func (b *Book) Resolve(cohort string) (*plan.Plan, Problems) {
	problems := b.about(cohort)
	c := b.cohorts[cohort]
	if c == nil && problems.Errors() == 0 {
		_, fix := didYouMean(cohort, b.Cohorts(), b.otherCohorts())
		problems = append(problems, Problem{Severity: Error, Check: checkKnown, File: strings.TrimSuffix(cohortFolder, "/"),
			Summary: fmt.Sprintf("There is no cohort called %s", quote(cohort)), Fix: fix})
	}
	if problems.Errors() > 0 {
		return nil, problems
	}
	return b.dates(c).finish(), problems
}

func (b *Book) otherCohorts() string {
	if names := b.Cohorts(); len(names) > 0 {
		return "There are " + all(names) + "."
	}
	return "Write one in " + cohortFolder + ", a file for each."
}

// about are the problems that bear on a cohort.
func (b *Book) about(cohort string) Problems {
	var problems Problems
	for _, p := range b.problems {
		if !strings.HasPrefix(p.File, cohortFolder) || p.File == cohortFile(cohort) {
			problems = append(problems, p)
		}
	}
	return problems
}

func cohortFile(cohort string) string { return cohortFolder + cohort + ".hcl" }
