package roster

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"trellis/definitions/plan"
)

// SavePlan keeps a plan and the files it was made from under the plan's hash, so
// that a cohort's own words are found again years later. What is kept under a hash
// never changes: saving it again does nothing.
func (r *Roster) SavePlan(ctx context.Context, p *plan.Plan, files map[string][]byte) error {
	if p.Hash == "" {
		return errors.New("the plan has no hash to be kept under")
	}
	text, err := json.Marshal(p)
	if err != nil {
		return fmt.Errorf("writing the plan %s: %w", p.Hash, err)
	}
	err = r.write(ctx, func(ctx context.Context, t *transaction) error {
		n, err := t.exec(ctx, `INSERT INTO plans (hash, plan) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING`, p.Hash, string(text))
		if err != nil || n == 0 {
			return err
		}
		for _, name := range slices.Sorted(maps.Keys(files)) {
			content := append([]byte{}, files[name]...) // an empty file is not NULL
			if _, err := t.exec(ctx, `INSERT INTO sources (hash, name, content) VALUES ($1, $2, $3)`, p.Hash, name, content); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("keeping the plan %s: %w", p.Hash, err)
	}
	return nil
}

// Plan finds a plan, and the files it was made from, by the hash of its source.
func (r *Roster) Plan(ctx context.Context, hash plan.Hash) (*plan.Plan, map[string][]byte, error) {
	var text string
	err := r.reader.row(ctx, `SELECT plan FROM plans WHERE hash = $1`, hash).Scan(&text)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil, fmt.Errorf("there is no plan %s: %w", hash, ErrUnknown)
	}
	p := new(plan.Plan)
	if err == nil {
		err = json.Unmarshal([]byte(text), p)
	}
	files := map[string][]byte{}
	if err == nil {
		rows, problem := r.reader.query(ctx, `SELECT name, content FROM sources WHERE hash = $1`, hash)
		err = each(rows, problem, func(rows *sql.Rows) error {
			var name string
			var content []byte
			err := rows.Scan(&name, &content)
			files[name] = content
			return err
		})
	}
	if err != nil {
		return nil, nil, fmt.Errorf("reading the plan %s: %w", hash, err)
	}
	return p, files, nil
}
