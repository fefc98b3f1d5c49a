package definitions

import "trellis/definitions/plan"

// checkPartners is cohort/complete of those who nominate, and names/known of
// partners that nobody asks.
func (r *reader) checkPartners(d *dated) {
	switch asked := r.book.programme.partnersNominate(); {
	case asked && len(d.partners) == 0:
		r.wrong("cohort/complete", d.cohort.at, "This cohort has no partners", `Each of them nominates people. Add partner "north_museums" { name = "North Museums" }.`)
	case !asked && len(d.partners) > 0:
		r.wrong(checkKnown, d.partners[0].at, "Partners nominate nobody in this programme", "Add nominate \"…\" { by = each.partner } to recruitment, or take the partners out here.")
	}
}

func (p *programme) partnersNominate() bool {
	for _, s := range p.stages {
		for _, n := range s.nominate {
			for _, by := range n.by {
				if by.name == eachPartner {
					return true
				}
			}
		}
	}
	return false
}

// checkDoers is names/known of those who do something together: there are pairs
// where matching makes pairs, and groups where it makes groups.
func (r *reader) checkDoers() {
	pairs, groups := false, false
	for _, s := range r.book.programme.stages {
		pairs = pairs || s.kind == plan.Matching && s.makes != "groups"
		groups = groups || s.makes == "groups"
	}
	partners := r.book.programme.partnersNominate()
	tell := func(names []named) {
		for _, n := range names {
			switch {
			case n.name == "each.group" && !groups:
				r.wrong(checkKnown, n.at, "Nobody is matched into groups in this programme", "Write each.pair.")
			case n.name == "each.pair" && !pairs:
				r.wrong(checkKnown, n.at, "Nobody is matched into pairs in this programme", "Write each.group.")
			case n.name == eachPartner && !partners:
				r.wrong(checkKnown, n.at, "Partners nominate nobody in this programme", "Write somebody else, or add nominate \"…\" { by = each.partner } to recruitment.")
			}
		}
	}
	for _, s := range r.book.programme.stages {
		for _, x := range s.agreements {
			tell(x.by)
		}
		for _, x := range s.tasks {
			tell(x.by)
			tell(x.about)
		}
	}
}
