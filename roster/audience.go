package roster

import (
	"strconv"
	"strings"

	"trellis/definitions/plan"
)

// bound collects the values that a statement binds: $1 is the cohort.
type bound []any

func (b *bound) bind(v any) string {
	*b = append(*b, v)
	return "$" + strconv.Itoa(len(*b))
}

// number binds a number that stands where SQL could not tell that it is one.
func (b *bound) number(v int64) string { return "CAST(" + b.bind(v) + " AS BIGINT)" }

// source is where some of an audience come from: a table and a condition, and which
// of its columns say who it is, since when they belong, and when that last changed.
type source struct {
	person, since, mark string
	occurrence          string
	from                string
	pairs               bool   // it is of pairs, whose table is p
	once                string // a condition on row l of the ledger: of which occurrence it may be
}

func (s source) where(more string) string {
	return "SELECT " + s.person + " AS person, " + s.since + " AS since, " + s.occurrence + " AS occurrence FROM " + s.from + more
}

// audience is an item's audience in SQL: who, since when, and of which occurrence.
type audience []source

// audience follows the comments of [plan.Who]. Who has withdrawn is in none.
func (o *owing) audience() (a audience) {
	switch o.want.Item.To.Who {
	case plan.Started:
		a = append(a, o.applied("a.started", "a.applied = 0"))
	case plan.Applied:
		a = append(a, o.applied("a.applied", "a.applied > 0 AND NOT a.welcomed"))
	case plan.Accepted, plan.Placed:
		a = append(a, o.applied("a.told", "a.told > 0 AND a.accepted"))
	case plan.Declined:
		a = append(a, o.applied("a.told", "a.told > 0 AND NOT a.accepted AND NOT a.waiting"))
	case plan.Waiting:
		a = append(a, o.applied("a.told", "a.told > 0 AND a.waiting"))
	case plan.Paired:
		if o.want.Item.To.Each {
			a = append(a, o.paired(first("p"), "p.announced", "")...)
			break
		}
		a = append(a, o.paired(o.thisOccurrence(), "p.announced", "")...)
		a = append(a, o.grouped(o.thisOccurrence(), "m.joined", ""))
	case plan.Silent:
		a = append(a, o.silent()...)
	case plan.Changed:
		a = append(a, o.grouped("g.changes", "g.changed", " AND g.changes > 0 AND m.joined < g.changed"))
	case plan.Unmatched:
		a = append(a, o.unmatched())
	case plan.Offered:
		a = append(a, o.offered()...)
	case plan.Past:
		a = append(a, o.past())
	case plan.Addressed:
		a = append(a, o.named())
	}
	for i := range a {
		o.restrict(&a[i])
		if len(o.want.Others) > 0 && !o.want.invites() {
			a[i].from += " AND NOT " + o.elsewhere(a[i].person)
		}
	}
	if len(o.want.Item.To.Staff) > 0 {
		a = append(a, o.staffed())
	}
	if o.want.reminds() {
		for i := range a {
			a[i].from += " AND " + o.lacks(a[i].person)
		}
	}
	return a
}

func (o *owing) applied(since, condition string) source {
	from := "applications a WHERE a.cohort = $1 AND a.withdrawn = 0 AND " + condition
	if len(o.want.Item.To.Roles) > 0 {
		from += " AND " + among("a.role", o.bind(list(o.want.Item.To.Roles)))
	}
	return source{person: "a.person", since: since, mark: "a.mark", occurrence: o.thisOccurrence(), from: from}
}

// past is those who had a place in an earlier cohort of the programme. Their facts are
// that cohort's: here they belong from the start.
func (o *owing) past() source {
	from := earlierApplications + " AND me.id = $1"
	if len(o.want.Item.To.Roles) > 0 {
		from += " AND " + among("a.role", o.bind(list(o.want.Item.To.Roles)))
	}
	return source{person: "a.person", since: "me.started", occurrence: o.thisOccurrence(), from: from}
}

// restrict keeps those alone of whom everything is so that has to be.
func (o *owing) restrict(s *source) {
	for _, only := range o.want.Only {
		if only.OfPairs && s.pairs {
			s.from += " AND " + among("p.id", o.bind(list(only.Pairs)))
		} else {
			s.from += " AND " + among(s.person, o.bind(list(only.People)))
		}
	}
}

// paired is both sides of the pairs that go on.
func (o *owing) paired(occurrence, since, condition string) (both audience) {
	for _, person := range []string{"p.mentor", "p.mentee"} {
		from := "pairs p WHERE p.cohort = $1 AND p.ended = 0" + o.matched("p") + condition
		if len(o.want.Item.To.Roles) > 0 {
			from += " AND EXISTS (SELECT 1 FROM applications r WHERE r.cohort = $1 AND r.person = " + person +
				" AND " + among("r.role", o.bind(list(o.want.Item.To.Roles))) + ")"
		}
		both = append(both, source{person: person, since: since, mark: "p.mark", occurrence: occurrence, from: from, pairs: true})
	}
	return both
}

// grouped is the members of the groups that go on.
func (o *owing) grouped(occurrence, since, condition string) source {
	from := "groups g JOIN group_members m ON m.group_id = g.id WHERE g.cohort = $1 AND g.ended = 0 AND m.gone = 0" + o.matched("g") + condition
	if len(o.want.Item.To.Roles) > 0 {
		from += " AND EXISTS (SELECT 1 FROM applications r WHERE r.cohort = $1 AND r.person = m.person AND " +
			among("r.role", o.bind(list(o.want.Item.To.Roles))) + ")"
	}
	s := source{person: "m.person", since: since, mark: "g.mark", occurrence: occurrence, from: from}
	if o.want.Item.To.Who == plan.Changed {
		s.once = " AND l.occurrence = " + occurrence // of two changes, the last is told
	}
	return s
}

// staffed is staff, who belong from the item's moment, or else the cohort's start;
// where the item needs something, from now, when that has come about.
func (o *owing) staffed() source {
	since := "c.started"
	switch {
	case o.want.Item.Need != plan.Nothing:
		since = o.number(millis(o.want.Now))
	case !o.want.Item.At.IsZero():
		since = o.number(millis(o.want.Item.At))
	}
	from := "staff s JOIN cohorts c ON c.id = s.cohort WHERE s.cohort = $1 AND " + among("s.name", o.bind(list(o.want.Item.To.Staff)))
	return source{person: "s.person", since: since, occurrence: o.thisOccurrence(), from: from}
}

// members is a query for the audience, each person once an occurrence: of those only
// of whom something changed, if the item is wanted since a mark. Staff do not change.
func (o *owing) members(a audience) string {
	since := o.want.Since
	var parts []string
	for _, s := range a {
		switch {
		case since == 0:
			parts = append(parts, s.where(""))
		case s.mark != "":
			parts = append(parts, s.where(" AND "+s.mark+" > "+o.bind(since)))
		}
	}
	if len(parts) == 0 {
		return "SELECT 0 AS person, 0 AS since, 0 AS occurrence WHERE 1 = 0"
	}
	return "SELECT person, MIN(since) AS since, occurrence FROM (" + strings.Join(parts, " UNION ALL ") + ") AS sources GROUP BY person, occurrence"
}

// has is a condition on row l of the ledger: its person is in the audience.
func (a audience) has() string {
	if len(a) == 0 {
		return "1 = 0"
	}
	var parts []string
	for _, s := range a {
		parts = append(parts, "EXISTS ("+s.where(" AND "+s.person+" = l.person"+s.once)+")")
	}
	return "(" + strings.Join(parts, " OR ") + ")"
}
