package roster

import (
	"context"
	"database/sql"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"net/url"

	"github.com/pressly/goose/v3"
	_ "modernc.org/sqlite" // the driver "sqlite"
)

// Everything that SQLite and PostgreSQL say differently is in this file and in
// migrations/. All other SQL is what both understand: $1 for a bound value,
// ON CONFLICT, RETURNING, instants and numbers as BIGINT.

//go:embed migrations/*.sql
var migrations embed.FS

// forUpdate ends a SELECT that must hold the row until the transaction ends.
// SQLite's writer has the whole database to itself; PostgreSQL says " FOR UPDATE".
const forUpdate = ""

// snapshot is how a read transaction begins that sees one moment only. SQLite's
// always do; PostgreSQL wants sql.LevelRepeatableRead.
var snapshot = &sql.TxOptions{ReadOnly: true}

// among says in SQL that a column is one of a bound list, of which list makes the
// value. PostgreSQL: column = ANY(bound), with the slice itself as the value.
func among(column, bound string) string {
	return column + " IN (SELECT value FROM json_each(" + bound + "))"
}

// programmeOf is the part of a cohort's full name before the slash. PostgreSQL says
// split_part(column, '/', 1).
func programmeOf(column string) string {
	return "substr(" + column + ", 1, instr(" + column + ", '/'))"
}

func list[T any](values []T) string {
	if len(values) == 0 {
		return "[]" // never null, which would be one value
	}
	b, err := json.Marshal(values)
	if err != nil { // strings and numbers always encode
		panic(err)
	}
	return string(b)
}

// open makes the two pools: one connection that writes, for SQLite has one writer
// at a time and waiting in Go is cheaper than waiting in its busy handler, and
// four that read beside it.
func open(o Options) (writer, reader *sql.DB, err error) {
	synchronous := "OFF"
	if o.Durable {
		synchronous = "FULL"
	}
	q := url.Values{"_pragma": {"busy_timeout(10000)", "journal_mode(WAL)", "foreign_keys(1)", "secure_delete(1)", "cache_size(-32000)", "temp_store(MEMORY)", "synchronous(" + synchronous + ")"}}
	dsn := (&url.URL{Scheme: "file", OmitHost: true, Path: o.Path, RawQuery: q.Encode()}).String()
	if reader, err = sql.Open("sqlite", dsn); err != nil {
		return nil, nil, err
	}
	if writer, err = sql.Open("sqlite", dsn+"&_txlock=immediate"); err != nil {
		return nil, nil, err
	}
	writer.SetMaxOpenConns(1)
	reader.SetMaxOpenConns(4)
	reader.SetMaxIdleConns(4)
	return writer, reader, nil
}

// emptyLog writes what is in the log of the database to where it belongs, and cuts the
// log to nothing, for it shows the order in which pages came to be as they are. Where
// somebody still reads an older state it stays, and is emptied the next time.
func (p *pool) emptyLog(ctx context.Context) {
	_, _ = p.exec(ctx, "PRAGMA wal_checkpoint(TRUNCATE)")
}

// migrate brings the tables up to date. Two processes may open a new roster at the
// same moment: the one that comes second fails on the first one's tables, and finds
// nothing left to do when it looks again.
func migrate(ctx context.Context, writer *sql.DB) error {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	for try := 1; ; try++ {
		p, err := goose.NewProvider(goose.DialectSQLite3, writer, files)
		if err != nil {
			return fmt.Errorf("reading the migrations: %w", err)
		}
		if _, err = p.Up(ctx); err == nil {
			return nil
		}
		if try == 3 {
			return fmt.Errorf("bringing its tables up to date: %w", err)
		}
	}
}
