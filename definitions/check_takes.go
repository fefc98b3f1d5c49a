package definitions

import "trellis/definitions/plan"

// checkTakes is roles/takes: how many somebody takes is said of those whom others
// are matched with.
func (r *reader) checkTakes() {
	pairs := false
	for _, s := range r.book.programme.stages {
		pairs = pairs || s.kind == plan.Matching && s.makes != "groups"
	}
	for _, x := range r.book.programme.roles {
		if x.takes == 0 && x.asks.name == "" {
			continue
		}
		switch {
		case !pairs:
			r.wrongf("roles/takes", x.at, "Take takes out: the size of groups stands in matching.", "Nobody is matched with a %s in a pair", x.name)
		case x.name == chooser:
			r.wrongf("roles/takes", x.at, "Say it in the other role: how many mentees one mentor takes.", "A %s takes nobody: each has one", x.name)
		}
	}
	for _, x := range r.book.programme.roles {
		if x.most != nil && x.most.minutes+x.most.forms+x.most.mails == 0 {
			r.wrong(checkShape, x.most.at, "Nothing may be asked of anybody here", `Write how much, like "20 hours, 4 forms and 15 mails".`)
		}
	}
}
