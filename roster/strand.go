package roster

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"trellis/definitions/plan"
)

// Matched is how far one matching of a cohort has come.
type Matched struct {
	Proposal  int       // the newest one's number; 0: none
	Proposed  time.Time // when it was made
	Announced bool      // and it was announced
	// Stale: a fact that bears on matching came after the newest proposal was made, from
	// someone who was told yes, even if they have withdrawn since; or a pin. Where people
	// are matched as they come: from someone who is in that proposal.
	Stale bool
	// Unconfirmed counts the pairs of the newest proposal, not announced yet, to which
	// nobody has said yes, and who are none already.
	Unconfirmed int
	// Later: pairs were announced, by this proposal or an earlier one. Then, and once it
	// was looked in vain, Alone are those of each role who are in none, and News that a
	// fact has come since whether they could be.
	Later bool
	News  bool
	Alone map[plan.RoleName]Alone
	// Tried is when it was last looked who could be matched.
	Tried time.Time
}

// Matching is how far the matching of a strand has come.
func (c *Counts) Matching(s plan.Strand) Matched {
	if s == "" {
		return c.Matched
	}
	return c.Others[s]
}

// ofStrand is the condition that a row of pairs or groups is of a strand.
func ofStrand(row, strand string) string {
	return `EXISTS (SELECT 1 FROM proposals s WHERE s.cohort = ` + row + `.cohort AND s.number = ` + row + `.number AND s.strand = ` + strand + `)`
}

// newestOfItsStrand is the condition that a proposal is the newest of its matching.
func newestOfItsStrand(row string) string {
	return ` ` + row + `.number = (SELECT MAX(s.number) FROM proposals s WHERE s.cohort = ` + row + `.cohort AND s.strand = ` + row + `.strand)`
}

// readMatched reads how far each matching has come of which there is something.
func (c *Counts) readMatched(ctx context.Context, q querier, id plan.CohortID) error {
	var strands []plan.Strand
	rows, err := q.query(ctx, `SELECT strand FROM proposals WHERE cohort = $1 UNION SELECT strand FROM considered WHERE cohort = $1`, id)
	err = each(rows, err, func(rows *sql.Rows) error {
		var s plan.Strand
		err := rows.Scan(&s)
		strands = append(strands, s)
		return err
	})
	if err != nil {
		return err
	}
	for _, s := range strands {
		m, err := matched(ctx, q, id, s)
		if err != nil {
			return err
		}
		c.Newest = max(c.Newest, m.Proposal)
		switch {
		case s == "":
			c.Matched = m
		case c.Others == nil:
			c.Others = map[plan.Strand]Matched{s: m}
		default:
			c.Others[s] = m
		}
	}
	return nil
}

// matched reads how far one matching has come.
func matched(ctx context.Context, q querier, id plan.CohortID, s plan.Strand) (m Matched, err error) {
	err = q.row(ctx, `SELECT p.number, p.made, p.announced > 0,
			EXISTS (SELECT 1 FROM applications a WHERE a.cohort = p.cohort AND a.mark > p.mark AND a.accepted AND a.told > 0
				AND (NOT p.rolling OR EXISTS (SELECT 1 FROM proposed_pairs n WHERE n.cohort = p.cohort AND n.number = p.number AND a.person IN (n.mentor, n.mentee))))
				OR EXISTS (SELECT 1 FROM pins x WHERE x.cohort = p.cohort AND (x.mark > p.mark OR x.undone > p.mark)),
			EXISTS (SELECT 1 FROM proposals e WHERE e.cohort = p.cohort AND e.strand = p.strand AND e.announced > 0),
			CASE WHEN p.announced > 0 THEN 0 ELSE (SELECT COUNT(*) FROM proposed_pairs n WHERE n.cohort = p.cohort AND n.number = p.number AND`+unconfirmed+`) END
		FROM proposals p WHERE p.cohort = $1 AND p.strand = $2 ORDER BY p.number DESC LIMIT 1`, id, s).
		Scan(&m.Proposal, instant{&m.Proposed}, &m.Announced, &m.Stale, &m.Later, &m.Unconfirmed)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return m, failed("reading the proposal", id, err)
	}
	return m, failed("reading who is in no pair", id, m.readLater(ctx, q, id, s))
}
