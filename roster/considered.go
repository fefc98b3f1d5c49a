package roster

import (
	"context"
	"database/sql"

	"trellis/definitions/plan"
)

// Consider keeps that it was looked, with the facts up to a mark, whether somebody who is
// in no pair of a matching could be matched now, and that nobody could: until another fact
// bears on it, there is no need to look again.
func (t *Tx) Consider(s plan.Strand, mark int64) error {
	_, err := t.exec(`INSERT INTO considered (cohort, strand, mark, at) VALUES ($1, $2, $3, $4)
		ON CONFLICT (cohort, strand) DO UPDATE SET mark = excluded.mark, at = excluded.at`, t.Cohort, s, mark, millis(t.At))
	return failed("keeping that nobody can be matched", t.Cohort, err)
}

// Alone counts those of a role with a place who are in no pair, once there are pairs.
type Alone struct {
	Never int // they have not been in one
	Ended int // theirs has ended
}

// readLater reads what bears on matching once more, where pairs were announced, or nobody
// could be matched so far.
func (m *Matched) readLater(ctx context.Context, q querier, id plan.CohortID, s plan.Strand) error {
	var mark int64
	err := q.row(ctx, `SELECT COALESCE(MAX(x.mark), 0), COALESCE(MAX(x.at), 0) FROM (
			SELECT mark, at FROM considered WHERE cohort = $1 AND strand = $2
			UNION ALL SELECT mark, made FROM proposals WHERE cohort = $1 AND strand = $2) AS x`, id, s).Scan(&mark, instant{&m.Tried})
	if err != nil || m.Proposal > 0 && !m.Later {
		return err
	}
	err = q.row(ctx, `SELECT
			EXISTS (SELECT 1 FROM applications x WHERE x.cohort = $1 AND x.accepted AND x.told > 0 AND x.mark > $2)
			OR EXISTS (SELECT 1 FROM pairs x WHERE x.cohort = $1 AND x.ended > 0 AND x.mark > $2)
			OR EXISTS (SELECT 1 FROM pins x WHERE x.cohort = $1 AND x.mark > $2)`, id, mark).Scan(&m.News)
	if err != nil {
		return err
	}
	m.Alone = map[plan.RoleName]Alone{}
	ours := ` AND ` + ofStrand("p", "$2")
	rows, err := q.query(ctx, `SELECT role, COUNT(CASE WHEN ended = 0 THEN 1 END), COUNT(CASE WHEN ended > 0 THEN 1 END) FROM (
			SELECT a.role AS role, (SELECT COUNT(*) FROM pairs p WHERE p.cohort = a.cohort AND p.mentor = a.person`+ours+`)
				+ (SELECT COUNT(*) FROM pairs p WHERE p.cohort = a.cohort AND p.mentee = a.person`+ours+`) AS ended
			FROM applications a WHERE a.cohort = $1 AND a.accepted AND a.told > 0 AND a.withdrawn = 0
				AND NOT EXISTS (SELECT 1 FROM pairs p WHERE p.cohort = a.cohort AND p.mentor = a.person AND p.ended = 0`+ours+`)
				AND NOT EXISTS (SELECT 1 FROM pairs p WHERE p.cohort = a.cohort AND p.mentee = a.person AND p.ended = 0`+ours+`)) AS alone
		GROUP BY role`, id, s)
	return each(rows, err, func(rows *sql.Rows) error {
		var role plan.RoleName
		var n Alone
		err := rows.Scan(&role, &n.Never, &n.Ended)
		m.Alone[role] = n
		return err
	})
}
