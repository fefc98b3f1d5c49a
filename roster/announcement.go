package roster

import (
	"database/sql"
	"errors"
	"fmt"

	"trellis/definitions/plan"
)

// Announce makes a proposal the pairs or groups of its matching, all sides at once, and
// answers how many pairs it has. The proposal is the whole of them: a pair that goes
// on and is in it stays as it is, one that is not in it ends. Announcing the same
// proposal again changes nothing.
//
// [ErrStale] when someone in it has withdrawn since: nobody is announced to somebody
// who has left.
func (t *Tx) Announce(number int) (pairs int, err error) {
	var announced int64
	var strand plan.Strand
	err = t.row(`SELECT announced, strand, (SELECT COUNT(*) FROM proposed_pairs WHERE cohort = $1 AND number = $2)
		FROM proposals WHERE cohort = $1 AND number = $2`, t.Cohort, number).Scan(&announced, &strand, &pairs)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, noProposal(t.Cohort, number)
	}
	if err != nil || announced != 0 {
		return pairs, failed("reading a proposal", t.Cohort, err)
	}
	if err := t.mayAnnounce(strand, number); err != nil {
		return 0, err
	}
	for _, s := range []string{
		`UPDATE pairs SET ended = $3, ended_because = 'A newer proposal was announced.', mark = $4
			WHERE cohort = $1 AND ended = 0 AND ` + ofStrand("pairs", "$5") + ` AND NOT EXISTS (SELECT 1 FROM proposed_pairs n
				WHERE n.cohort = $1 AND n.number = $2 AND n.mentor = pairs.mentor AND n.mentee = pairs.mentee)`,
		`INSERT INTO pairs (cohort, number, mentor, mentee, why, announced, heard, mark)
			SELECT n.cohort, n.number, n.mentor, n.mentee, n.why, $3, $3, $4 FROM proposed_pairs n
			WHERE n.cohort = $1 AND n.number = $2 AND NOT EXISTS (SELECT 1 FROM pairs p
				WHERE p.cohort = $1 AND p.ended = 0 AND ` + ofStrand("p", "$5") + ` AND p.mentor = n.mentor AND p.mentee = n.mentee)
			ORDER BY n.place`,
	} {
		if _, err := t.exec(s, t.Cohort, number, millis(t.At), t.Mark, strand); err != nil {
			return 0, failed("announcing pairs", t.Cohort, err)
		}
	}
	if err := t.announceGroups(strand, number); err != nil {
		return 0, err
	}
	_, err = t.exec(`UPDATE proposals SET announced = $3 WHERE cohort = $1 AND number = $2`, t.Cohort, number, millis(t.At))
	return pairs, failed("announcing pairs", t.Cohort, err)
}

func (t *Tx) mayAnnounce(s plan.Strand, number int) error {
	var left int
	c, err := matched(t.ctx, t.tx, t.Cohort, s)
	if err != nil {
		return err
	}
	if c.Proposal != number && !c.Announced || c.Stale && !c.Announced {
		return fmt.Errorf("proposal %d of %s is not the newest, or facts came after it: have the newest approved: %w", number, t.Cohort, ErrStale)
	}
	err = t.row(`SELECT COUNT(*) FROM (
			SELECT a.person FROM proposed_pairs n JOIN applications a ON a.cohort = n.cohort AND a.person IN (n.mentor, n.mentee)
			WHERE n.cohort = $1 AND n.number = $2 AND a.withdrawn > 0
			UNION ALL SELECT a.person FROM proposed_members n JOIN applications a ON a.cohort = n.cohort AND a.person = n.person
			WHERE n.cohort = $1 AND n.number = $2 AND a.withdrawn > 0) AS gone`, t.Cohort, number).Scan(&left)
	if err == nil && left > 0 {
		return fmt.Errorf("someone in proposal %d of %s has withdrawn: make a new proposal and have it approved: %w", number, t.Cohort, ErrStale)
	}
	return failed("checking a proposal", t.Cohort, err)
}
