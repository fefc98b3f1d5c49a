package roster

import (
	"context"
	"database/sql"
)

// transaction runs statements in one transaction on a pool. Preparing needs a
// connection of the pool, and the writer's only one is taken by the transaction
// itself: so what was not prepared yet is run as it is, and prepared afterwards.
type transaction struct {
	*sql.Tx
	pool    *pool
	ready   map[string]*sql.Stmt
	unready []string
}

// within runs f in one transaction and commits it, unless f fails.
//
// Once begun it is not cut short by ctx: transactions are brief, and watching a
// context costs more than most of their statements.
func (p *pool) within(ctx context.Context, o *sql.TxOptions, f func(context.Context, *transaction) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	ctx = context.WithoutCancel(ctx)
	tx, err := p.BeginTx(ctx, o)
	if err != nil {
		return err
	}
	t := &transaction{Tx: tx, pool: p, ready: map[string]*sql.Stmt{}}
	defer func() { _ = tx.Rollback() }() // does nothing after the commit; f may fail or panic
	if err := f(ctx, t); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	for _, query := range t.unready {
		p.prepare(ctx, query)
	}
	return nil
}

func (t *transaction) find(ctx context.Context, query string) *sql.Stmt {
	if s, known := t.ready[query]; known {
		return s
	}
	s := t.pool.find(query)
	if s == nil {
		t.unready = append(t.unready, query)
	} else {
		s = t.StmtContext(ctx, s)
	}
	t.ready[query] = s
	return s
}

func (t *transaction) exec(ctx context.Context, query string, args ...any) (int, error) {
	if s := t.find(ctx, query); s != nil {
		return changed(s.ExecContext(ctx, args...))
	}
	return changed(t.ExecContext(ctx, query, args...))
}

func (t *transaction) query(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	if s := t.find(ctx, query); s != nil {
		return s.QueryContext(ctx, args...)
	}
	return t.QueryContext(ctx, query, args...)
}

func (t *transaction) row(ctx context.Context, query string, args ...any) *sql.Row {
	if s := t.find(ctx, query); s != nil {
		return s.QueryRowContext(ctx, args...)
	}
	return t.QueryRowContext(ctx, query, args...)
}

// each calls scan for every row of an answer.
func each(rows *sql.Rows, err error, scan func(*sql.Rows) error) error {
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}
