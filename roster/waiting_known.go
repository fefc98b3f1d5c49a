package roster

import (
	"database/sql"
	"maps"
	"slices"
	"time"

	"trellis/definitions/plan"
)

// knowledge is what it takes to say who is waited for, read at one moment.
type knowledge struct {
	now       time.Time
	everyone  []Person                          // once for each role
	here      map[plan.PersonID]Person          // who can be waited for, once each
	heard     map[string]map[plan.PersonID]bool // of which thing, from whom
	tasks     map[doing]bool                    // what was done
	verdicts  map[doing]bool                    // what deciders said: by, and about whom
	sent      map[plan.ItemName]map[plan.PersonID][]sending
	proposal  *Proposal       // of the matching that is looked at
	announced bool            // it, or an earlier one of that matching
	approved  map[string]bool // by the Update's id
	pairs     []Pair
	carried   []Person // of earlier cohorts, who wait for this one
	all       []Asking
}

// doing is something done by somebody, about somebody or nobody.
type doing struct {
	what      string
	by, about plan.PersonID
}

// sending is a row of the ledger that has arrived, or perhaps.
type sending struct {
	method   string
	sequence int
	at       time.Time
}

func know(t *Tx) (k *knowledge, err error) {
	k = &knowledge{
		here: map[plan.PersonID]Person{}, heard: map[string]map[plan.PersonID]bool{}, tasks: map[doing]bool{},
		verdicts: map[doing]bool{}, sent: map[plan.ItemName]map[plan.PersonID][]sending{}, approved: map[string]bool{},
	}
	if k.everyone, err = t.People(); err != nil {
		return nil, err
	}
	for _, p := range k.everyone {
		if p.Withdrawn.IsZero() && p.Paused.IsZero() {
			k.here[p.ID] = better(k.here[p.ID], p)
		}
	}
	if k.pairs, err = t.Pairs(); err != nil {
		return nil, err
	}
	if k.carried, err = carried(t.ctx, t.tx, t.Cohort); err != nil {
		return nil, err
	}
	for query, scan := range map[string]func(*sql.Rows) error{whoWasHeard: k.hear, whatWasDone: k.note, whatWasSent: k.send, whatWasSaid: k.decide, whatWasApproved: k.approve} {
		if err := t.query(query, scan, t.Cohort); err != nil {
			return nil, err
		}
	}
	return k, nil
}

const (
	whoWasHeard = `SELECT 'rsvp/' || session AS thing, person FROM rsvps WHERE cohort = $1
		UNION ALL SELECT 'comes/' || session, person FROM rsvps WHERE cohort = $1 AND answer = 'yes'
		UNION ALL SELECT 'comes/' || session, person FROM attended WHERE cohort = $1
		UNION ALL SELECT 'form/' || form, person FROM answers WHERE cohort = $1 AND person IS NOT NULL
		UNION ALL SELECT 'agreement/' || agreement, person FROM agreed WHERE cohort = $1
		UNION ALL SELECT 'offer/' || mentor || '/' || mentee, person FROM confirmations WHERE cohort = $1
		UNION ALL SELECT 'choices', person FROM choices WHERE cohort = $1`
	whatWasDone     = `SELECT task, person, about FROM tasks_done WHERE cohort = $1`
	whatWasSaid     = `SELECT role, decider, person FROM verdicts WHERE cohort = $1`
	whatWasApproved = `SELECT ref FROM reasons WHERE cohort = $1 AND what = 'approve'`
	whatWasSent     = `SELECT l.item, l.person, l.method, l.sequence, CASE WHEN COALESCE(b.date, 0) > 0 THEN b.date ELSE l.at END
		FROM ledger l LEFT JOIN letters b ON b.entry = l.id
		WHERE l.cohort = $1 AND l.state IN ('accepted', 'doubtful') ORDER BY l.id`
)

func (k *knowledge) hear(rows *sql.Rows) error {
	var thing string
	var person plan.PersonID
	err := rows.Scan(&thing, &person)
	if k.heard[thing] == nil {
		k.heard[thing] = map[plan.PersonID]bool{}
	}
	k.heard[thing][person] = true
	return err
}

func (k *knowledge) note(rows *sql.Rows) error {
	var d doing
	err := rows.Scan(&d.what, &d.by, &d.about)
	k.tasks[d] = true
	return err
}

func (k *knowledge) decide(rows *sql.Rows) error {
	var role, decider string
	var d doing
	err := rows.Scan(&role, &decider, &d.about)
	d.what = role + " by " + decider
	k.verdicts[d] = true
	return err
}

func (k *knowledge) approve(rows *sql.Rows) error {
	var ref string
	err := rows.Scan(&ref)
	k.approved[ref] = true
	return err
}

func (k *knowledge) send(rows *sql.Rows) error {
	var item plan.ItemName
	var person plan.PersonID
	var x sending
	err := rows.Scan(&item, &person, &x.method, &x.sequence, instant{&x.at})
	if k.sent[item] == nil {
		k.sent[item] = map[plan.PersonID][]sending{}
	}
	k.sent[item][person] = append(k.sent[item][person], x)
	return err
}

// wereSent are those of the cohort who were sent one of the items that are meant, and
// when first.
func (k *knowledge) wereSent(s *plan.Stage, meant func(*plan.Item) bool) map[plan.PersonID]time.Time {
	first := map[plan.PersonID]time.Time{}
	for i := range s.Items {
		if it := &s.Items[i]; it.Does == plan.SendMail && meant(it) {
			for person, sent := range k.sent[it.Name] {
				if at, before := first[person]; !before || sent[0].at.Before(at) {
					first[person] = sent[0].at
				}
			}
		}
	}
	return first
}

// those are the people of a map who can be waited for, by number.
func (k *knowledge) those(asked map[plan.PersonID]time.Time) (all []Person) {
	for _, id := range slices.Sorted(maps.Keys(asked)) {
		if p, here := k.here[id]; here {
			all = append(all, p)
		}
	}
	return all
}

// staff is one of the programme's people; false where the cohort names nobody.
func (k *knowledge) staff(name plan.StaffName) (Person, bool) {
	i := slices.IndexFunc(k.everyone, func(p Person) bool { return p.Staff == name })
	if i < 0 {
		return Person{}, false
	}
	return k.everyone[i], true
}
