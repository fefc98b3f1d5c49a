package roster

import (
	"context"
	"strconv"
	"time"

	"trellis/definitions/plan"
)

// NextJoined is the earliest moment later than w.Joined at which somebody came to
// belong to the item's audience: the next one for whom it will be so long ago. Zero
// when there is none, or when it will be too late for the item.
func (r *Roster) NextJoined(ctx context.Context, id plan.CohortID, w Want) (next time.Time, err error) {
	if w.over() {
		return next, nil
	}
	w.Since = 0
	o := w.statement(id)
	members := o.members(o.audience())
	after := o.bind(millis(w.Joined))
	err = r.reader.row(ctx, `SELECT MIN(since) FROM (`+members+`) AS u WHERE u.since > `+after, o.bound...).Scan(instant{&next})
	return next, failed("reading who joined", id, err)
}

// NextSilence is the earliest moment later than w.Silent at which a pair or group that
// goes on was last heard of: the next one to fall silent, counted from there. Of one
// that meets less often by agreement it is so much later. Zero when there is none.
func (r *Roster) NextSilence(ctx context.Context, id plan.CohortID, w Want) (next time.Time, err error) {
	rhythm, after := strconv.Itoa(w.Rhythm), millis(w.Silent)
	err = r.reader.row(ctx, `SELECT MIN(heard) FROM (
		SELECT p.heard + `+longer("p", rhythm)+` AS heard FROM pairs p WHERE p.cohort = $1 AND p.ended = 0
		UNION ALL SELECT g.heard + `+longer("g", rhythm)+` FROM groups g WHERE g.cohort = $1 AND g.ended = 0) AS heard_of
		WHERE heard > $2`, id, after).Scan(instant{&next})
	return next, failed("reading who fell silent", id, err)
}

// longer is by how much longer than others the pair or group of a table may be silent:
// by so much as they meet less often. Days have 24 hours here, for what is compared is
// the end of a day, and people are heard of at noon.
func longer(table, rhythm string) string {
	return "(CASE WHEN " + table + ".every > " + rhythm + " THEN (" + table + ".every - " + rhythm + ") * 86400000 ELSE 0 END)"
}

// turns is how far apart the occurrences of two pairs are.
const turns = 1000

// Turn is which pair or group an occurrence of mail about one of them is about, by its id,
// and how often it had been heard of by then: so each is asked once a silence, and who is
// in several pairs is asked about each for itself.
func Turn(occurrence int) (id int64, times int) { return int64(occurrence / turns), occurrence % turns }

// turn is [Turn] the other way round, of the pair or group of a table.
func turn(table string) string {
	return "(" + table + ".id * " + strconv.Itoa(turns) + " + " + table + ".turns % " + strconv.Itoa(turns) + ")"
}

// first is the occurrence of what is sent about a pair once.
func first(table string) string { return "(" + table + ".id * " + strconv.Itoa(turns) + ")" }

// silent is those who are in a pair or group that was not heard of for so long.
func (o *owing) silent() (all audience) {
	to := &o.want.Item.To
	quiet := func(table string) string {
		cut := o.bind(millis(o.want.Silent))
		q := " AND " + table + ".heard <= " + cut + " AND " + table + ".heard + " + longer(table, o.number(int64(o.want.Rhythm))) + " <= " + cut
		if o.want.Enough > 0 {
			q += " AND " + table + ".meetings < " + o.number(int64(o.want.Enough))
		}
		switch to.Met {
		case plan.NeverMet:
			q += " AND " + table + ".meetings = 0"
		case plan.MetBefore:
			q += " AND " + table + ".meetings > 0"
		}
		return q
	}
	now := o.number(millis(o.want.Now))
	all = append(all, o.paired(turn("p"), now, " AND NOT "+paused("p.mentor", "p.mentee")+quiet("p"))...)
	all = append(all, o.grouped(turn("g"), now, quiet("g")))
	for i, table := range []string{"p", "p", "g"} {
		all[i].once = " AND l.occurrence = " + turn(table)
	}
	return all
}
