package roster

import (
	"context"
	"database/sql"
	"slices"
	"time"

	"trellis/definitions/plan"
)

// Group is people who were announced to each other, where matching makes groups.
type Group struct {
	ID           int64
	Number       int // what people call it: 1 for the cohort's first
	Why          string
	Announced    time.Time
	Ended        time.Time // zero: it goes on
	EndedBecause string
	Changes      int // how often somebody left it or joined it
	Meetings     int
	LastMet      time.Time     // zero: they have not met
	Heard        time.Time     // when they last met or wrote, or were announced
	Every        int           // how many days lie between their meetings at most, if they agreed on more; 0: as the programme says
	Members      []GroupMember // by number, those who left it too
	Held         []GroupMeeting
}

// GroupMember is somebody of a group.
type GroupMember struct {
	Person plan.PersonID
	Joined time.Time
	Gone   time.Time // zero: they are in it
	Lost   bool      // they left it because they withdrew
}

// GroupMeeting is one that a group held.
type GroupMeeting struct {
	At      time.Time
	Minutes int           // 0: nobody said
	Host    plan.PersonID // whom they visited; 0: nobody said
	Manner  Manner
}

// In lists those who are in the group, by number.
func (g *Group) In() []plan.PersonID {
	var in []plan.PersonID
	for _, m := range g.Members {
		if m.Gone.IsZero() {
			in = append(in, m.Person)
		}
	}
	return in
}

// Had says whether somebody is in the group, or was.
func (g *Group) Had(person plan.PersonID) bool {
	return slices.ContainsFunc(g.Members, func(m GroupMember) bool { return m.Person == person })
}

// Hosts are those of the group whom the others have visited.
func (g *Group) Hosts() (hosts []plan.PersonID) {
	for _, m := range g.Held {
		if m.Host != 0 && !slices.Contains(hosts, m.Host) {
			hosts = append(hosts, m.Host)
		}
	}
	return hosts
}

// Minutes is how long all meetings took together of which it was said.
func (g *Group) Minutes() (sum int) {
	for _, m := range g.Held {
		sum += m.Minutes
	}
	return sum
}

// groups reads a cohort's groups whole, and of those only that are meant.
func groups(ctx context.Context, q querier, id plan.CohortID, which string, bound ...any) (all []Group, err error) {
	bound = append([]any{id}, bound...)
	at := map[int64]int{}
	rows, err := q.query(ctx, `SELECT g.id, g.place, g.why, g.announced, g.ended, g.ended_because, g.changes, g.meetings, g.last_met, g.heard, g.every
		FROM groups g WHERE g.cohort = $1`+which+` ORDER BY g.id`, bound...)
	err = each(rows, err, func(rows *sql.Rows) error {
		var g Group
		err := rows.Scan(&g.ID, &g.Number, &g.Why, instant{&g.Announced}, instant{&g.Ended}, &g.EndedBecause, &g.Changes, &g.Meetings, instant{&g.LastMet}, instant{&g.Heard}, &g.Every)
		at[g.ID] = len(all)
		all = append(all, g)
		return err
	})
	if err != nil || len(all) == 0 {
		return nil, failed("reading the groups", id, err)
	}
	rows, err = q.query(ctx, `SELECT m.group_id, m.person, m.joined, m.gone, m.lost FROM group_members m
		JOIN groups g ON g.id = m.group_id WHERE g.cohort = $1`+which+` ORDER BY m.person`, bound...)
	err = each(rows, err, func(rows *sql.Rows) error {
		var of int64
		var m GroupMember
		err := rows.Scan(&of, &m.Person, instant{&m.Joined}, instant{&m.Gone}, &m.Lost)
		all[at[of]].Members = append(all[at[of]].Members, m)
		return err
	})
	if err != nil {
		return nil, failed("reading who is in a group", id, err)
	}
	rows, err = q.query(ctx, `SELECT h.group_id, h.met, h.minutes, COALESCE(h.host, 0), h.manner FROM group_meetings h
		JOIN groups g ON g.id = h.group_id WHERE g.cohort = $1`+which+` ORDER BY h.met`, bound...)
	err = each(rows, err, func(rows *sql.Rows) error {
		var of int64
		var m GroupMeeting
		err := rows.Scan(&of, instant{&m.At}, &m.Minutes, &m.Host, &m.Manner)
		all[at[of]].Held = append(all[at[of]].Held, m)
		return err
	})
	return all, failed("reading what groups held", id, err)
}

// withPerson is a condition on group g: somebody is in it, or was.
const withPerson = ` AND EXISTS (SELECT 1 FROM group_members w WHERE w.group_id = g.id AND w.person = $2)`

// Groups lists the groups of a cohort, those that ended too, in the order they were made.
func (r *Roster) Groups(ctx context.Context, id plan.CohortID) (all []Group, err error) {
	err = r.read(ctx, func(ctx context.Context, t *transaction) error {
		all, err = groups(ctx, t, id, "")
		return err
	})
	return all, err
}

// Groups is [Roster.Groups] within the fact.
func (t *Tx) Groups() ([]Group, error) { return groups(t.ctx, t.tx, t.Cohort, "") }
