package roster

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"trellis/definitions/plan"
)

// Proposal is what matching proposes to its deciders.
type Proposal struct {
	Number int // 1 for the cohort's first, of whichever matching; given by the roster
	Strand plan.Strand
	// Rolling: people are matched as they come. What bears on others does not make it stale.
	Rolling bool
	Seed    int64 // with which ties were broken
	Input   string
	Engine  string
	// Mark is the cohort's mark at which the facts were read that it was made from.
	// Zero when it is proposed: they were read in the same fact.
	Mark int64
	// Kept is the number of the proposal whose pairs this one was to keep as far as
	// could be; 0: it was made from nothing. Stay: they were kept whoever waits.
	Kept      int
	Stay      bool
	Made      time.Time
	Announced time.Time // zero: it was not
	Pairs     []ProposedPair
	Groups    []ProposedGroup // where matching makes groups, and no pairs
	Waiting   []Waiting
}

// ProposedPair is two people, why, and how well they fit as the engine writes it.
type ProposedPair struct {
	Mentor, Mentee plan.PersonID
	Why, Fit       string
	// Private is what those who run the cohort may read and nobody else: that a request
	// was met. No page that is handed on has it.
	Private string
	// Drawn: another matching would have been as good, and the lottery decided.
	Drawn bool
}

// Waiting is someone for whom there was nobody, and why.
type Waiting struct {
	Person plan.PersonID
	Why    string
}

// Propose keeps a proposal and gives it the next number. Of p, Number, Made and
// Announced are ignored. News that bears on matching makes it stale.
func (t *Tx) Propose(p Proposal) (number int, err error) {
	if p.Mark == 0 {
		p.Mark = t.Mark
	}
	err = t.row(`INSERT INTO proposals (cohort, number, made, mark, seed, input, engine, kept, stays, strand, rolling)
		VALUES ($1, (SELECT COALESCE(MAX(number), 0) + 1 FROM proposals WHERE cohort = $1), $2, $3, $4, $5, $6, $7, $8, $9, $10)
		RETURNING number`, t.Cohort, millis(t.At), p.Mark, p.Seed, p.Input, p.Engine, p.Kept, p.Stay, p.Strand, p.Rolling).Scan(&number)
	if err != nil {
		return 0, failed("keeping a proposal", t.Cohort, err)
	}
	for i, x := range p.Pairs {
		if _, err := t.exec(`INSERT INTO proposed_pairs (cohort, number, place, mentor, mentee, why, fit, private, drawn) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
			t.Cohort, number, i+1, x.Mentor, x.Mentee, x.Why, x.Fit, x.Private, x.Drawn); err != nil {
			return 0, failed("keeping a proposed pair", t.Cohort, err)
		}
	}
	if err := t.proposeGroups(number, p.Groups); err != nil {
		return 0, err
	}
	for i, x := range p.Waiting {
		if _, err := t.exec(`INSERT INTO waiting (cohort, number, place, person, why) VALUES ($1, $2, $3, $4, $5)`,
			t.Cohort, number, i+1, x.Person, x.Why); err != nil {
			return 0, failed("keeping who waits", t.Cohort, err)
		}
	}
	return number, nil
}

// Conditions on a proposal, with one argument.
const (
	itsNumber = ` AND number = $2`
	newestOf  = ` AND strand = $2` // of these the one that was made last
)

func proposal(ctx context.Context, q querier, id plan.CohortID, which string, argument any) (*Proposal, error) {
	p := new(Proposal)
	err := q.row(ctx, `SELECT number, made, mark, seed, input, engine, announced, kept, stays, strand, rolling FROM proposals
		WHERE cohort = $1`+which+` ORDER BY number DESC LIMIT 1`, id, argument).
		Scan(&p.Number, instant{&p.Made}, &p.Mark, &p.Seed, &p.Input, &p.Engine, instant{&p.Announced}, &p.Kept, &p.Stay, &p.Strand, &p.Rolling)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, failed("reading the proposal", id, err)
	}
	rows, err := q.query(ctx, `SELECT mentor, mentee, why, fit, private, drawn FROM proposed_pairs WHERE cohort = $1 AND number = $2 ORDER BY place`, id, p.Number)
	err = each(rows, err, func(rows *sql.Rows) error {
		var x ProposedPair
		err := rows.Scan(&x.Mentor, &x.Mentee, &x.Why, &x.Fit, &x.Private, &x.Drawn)
		p.Pairs = append(p.Pairs, x)
		return err
	})
	if err != nil {
		return nil, failed("reading proposed pairs", id, err)
	}
	if p.Groups, err = proposedGroups(ctx, q, id, p.Number); err != nil {
		return nil, err
	}
	rows, err = q.query(ctx, `SELECT person, why FROM waiting WHERE cohort = $1 AND number = $2 ORDER BY place`, id, p.Number)
	err = each(rows, err, func(rows *sql.Rows) error {
		var x Waiting
		err := rows.Scan(&x.Person, &x.Why)
		p.Waiting = append(p.Waiting, x)
		return err
	})
	if err != nil {
		return nil, failed("reading who waits", id, err)
	}
	return p, nil
}

// Proposal is the newest proposal of a matching; nil when there is none.
func (r *Roster) Proposal(ctx context.Context, id plan.CohortID, s plan.Strand) (p *Proposal, err error) {
	err = r.read(ctx, func(ctx context.Context, t *transaction) error {
		p, err = proposal(ctx, t, id, newestOf, s)
		return err
	})
	return p, err
}

// ProposalNumbered is one of the proposals that were made, however long ago.
// [ErrUnknown] when none has that number.
func (r *Roster) ProposalNumbered(ctx context.Context, id plan.CohortID, number int) (p *Proposal, err error) {
	err = r.read(ctx, func(ctx context.Context, t *transaction) error {
		p, err = proposal(ctx, t, id, itsNumber, number)
		return err
	})
	if err == nil && p == nil {
		return nil, noProposal(id, number)
	}
	return p, err
}

// Proposal is [Roster.Proposal] within the fact.
func (t *Tx) Proposal(s plan.Strand) (*Proposal, error) {
	return proposal(t.ctx, t.tx, t.Cohort, newestOf, s)
}

func noProposal(id plan.CohortID, number int) error {
	return fmt.Errorf("%s has no proposal %d: %w", id, number, ErrUnknown)
}
