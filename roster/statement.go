package roster

import (
	"context"
	"database/sql"
	"sync"
)

// querier is what runs SQL: a pool for a single statement, or a transaction.
//
// Every statement is prepared once and kept. That is safe because their number is
// bounded: SQL is made of constants and bound values, never of data.
type querier interface {
	exec(ctx context.Context, query string, args ...any) (changed int, err error)
	query(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	row(ctx context.Context, query string, args ...any) *sql.Row
}

// pool is a database with the statements that were prepared on it.
type pool struct {
	*sql.DB
	mu       sync.Mutex
	prepared map[string]*sql.Stmt
}

func newPool(db *sql.DB) *pool { return &pool{DB: db, prepared: map[string]*sql.Stmt{}} }

// find answers nil for a statement that is not prepared yet.
func (p *pool) find(query string) *sql.Stmt {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.prepared[query]
}

// prepare keeps a statement. If that fails it stays unprepared, and running it
// will say what is the matter. Preparing may wait for a connection, whose holder may
// be waiting for find: so not under the lock.
func (p *pool) prepare(ctx context.Context, query string) *sql.Stmt {
	if s := p.find(query); s != nil {
		return s
	}
	s, err := p.PrepareContext(ctx, query)
	if err != nil {
		return nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if first := p.prepared[query]; first != nil {
		_ = s.Close() // somebody else was quicker; nothing ran on this one
		return first
	}
	p.prepared[query] = s
	return s
}

func (p *pool) exec(ctx context.Context, query string, args ...any) (int, error) {
	if s := p.prepare(ctx, query); s != nil {
		return changed(s.ExecContext(ctx, args...))
	}
	return changed(p.ExecContext(ctx, query, args...))
}

func (p *pool) query(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	if s := p.prepare(ctx, query); s != nil {
		return s.QueryContext(ctx, args...)
	}
	return p.QueryContext(ctx, query, args...)
}

func (p *pool) row(ctx context.Context, query string, args ...any) *sql.Row {
	if s := p.prepare(ctx, query); s != nil {
		return s.QueryRowContext(ctx, args...)
	}
	return p.QueryRowContext(ctx, query, args...)
}

func changed(res sql.Result, err error) (int, error) {
	if err != nil {
		return 0, err
	}
	n, err := res.RowsAffected()
	return int(n), err
}
