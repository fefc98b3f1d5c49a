package definitions

import "fmt"

// checkLabels is names/twice: no two cohorts have one name, for people and for
// whoever starts them.
func (r *reader) checkLabels() {
	seen := map[string]string{}
	for _, file := range r.book.Cohorts() {
		c := r.book.cohorts[file]
		if first := seen[alike(c.label)]; first != "" {
			r.wrong("names/twice", c.at, fmt.Sprintf("Two cohorts are called %s", c.label), "The other is in "+cohortFile(first)+". Give one of them another name.")
			continue
		}
		seen[alike(c.label)] = file
	}
}
