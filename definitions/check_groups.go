package definitions

import (
	"fmt"

	"trellis/definitions/plan"
)

const checkGroupsOf = "places/groups"

// checkGroups is places/groups: as many people as there are places can be parted
// into groups of the size that matching makes.
func (r *reader) checkGroups(d *dated) {
	for _, s := range r.book.programme.stages {
		if s.kind != plan.Matching || s.makes != "groups" || s.groups.least == 0 {
			continue
		}
		for _, role := range r.book.programme.roles {
			word := plural(string(role.name))
			n, said := d.places[word]
			if !said || n == 0 || parted(n, s.groups) {
				continue
			}
			summary := fmt.Sprintf("%d %s cannot make %s", n, word, s.groups.text)
			if n < s.groups.least {
				r.wrong(checkGroupsOf, d.placesAt[word], summary, fmt.Sprintf("Offer at least %d places, or make smaller groups.", s.groups.least))
				continue
			}
			r.warn(checkGroupsOf, d.placesAt[word], summary, fmt.Sprintf("Whoever is left over has no group. Offer %s places, or make groups of other sizes.", near(n, s.groups)))
		}
	}
}

// parted says that so many can be parted into groups with nobody left over.
func parted(n int, of howMany) bool {
	groups := (n + of.most - 1) / of.most // as few as there can be
	return groups > 0 && groups*of.least <= n
}

// near are the numbers on both sides of one that can be parted.
func near(n int, of howMany) string {
	below, above := n, n
	for below > 0 && !parted(below, of) {
		below--
	}
	for !parted(above, of) {
		above++
	}
	if below == 0 {
		return fmt.Sprint(above)
	}
	return fmt.Sprintf("%d or %d", below, above)
}
