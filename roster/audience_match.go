package roster

// unmatched is who was left over when a proposal was announced, and is in no pair yet:
// since the first time.
func (o *owing) unmatched() source {
	left := `FROM proposals e JOIN waiting w ON w.cohort = e.cohort AND w.number = e.number WHERE e.cohort = $1 AND e.announced > 0 AND w.person = a.person` + o.strand("e")
	pair := `NOT EXISTS (SELECT 1 FROM pairs p WHERE p.cohort = $1 AND p.ended = 0` + o.matched("p") + ` AND `
	s := o.applied("(SELECT MIN(e.announced) "+left+")",
		`a.told > 0 AND a.accepted
			AND EXISTS (SELECT 1 `+left+`) AND `+pair+`p.mentor = a.person) AND `+pair+`p.mentee = a.person)`)
	s.mark = "(SELECT c.mark FROM cohorts c WHERE c.id = $1)" // they come to belong by what becomes of others
	return s
}

// offered is who is in a pair of the newest proposal and has not said what they think of
// it. That it was approved is for whoever asks to know.
func (o *owing) offered() (both audience) {
	for _, person := range []string{"n.mentor", "n.mentee"} {
		from := `proposed_pairs n JOIN proposals r ON r.cohort = n.cohort AND r.number = n.number AND r.announced = 0
			WHERE n.cohort = $1 AND` + newestOfItsStrand("r") + o.strand("r") + ` AND` + unasked
		if len(o.want.Item.To.Roles) > 0 {
			from += " AND EXISTS (SELECT 1 FROM applications a WHERE a.cohort = $1 AND a.withdrawn = 0 AND a.person = " + person +
				" AND " + among("a.role", o.bind(list(o.want.Item.To.Roles))) + ")"
		}
		both = append(both, source{person: person, since: o.number(millis(o.want.Now)), mark: "r.mark", occurrence: o.thisOccurrence(), from: from})
	}
	return both
}

// strand is the condition that a proposal is of the matching that is meant; empty where
// any is.
func (o *owing) strand(row string) string {
	if o.want.Strand == nil {
		return ""
	}
	return " AND " + row + ".strand = " + o.bind(string(*o.want.Strand))
}

// matched is the condition that a pair or group is of it.
func (o *owing) matched(row string) string {
	if o.want.Strand == nil {
		return ""
	}
	return " AND " + ofStrand(row, o.bind(string(*o.want.Strand)))
}
