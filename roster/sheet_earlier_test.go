package roster_test

import (
	"database/sql"
	"os"
	"path/filepath"
	"testing"

	"github.com/pressly/goose/v3"

	"trellis/roster"
)

// TestSheetsOfAnEarlierVersion: a roster that kept a row for each sheet has them among
// the others when it is opened, and of who answered the day.
func TestSheetsOfAnEarlierVersion(t *testing.T) {
	path := filepath.Join(t.TempDir(), "roster.db")
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, db, os.DirFS("migrations"))
	if err == nil {
		_, err = p.UpTo(t.Context(), 11)
	}
	if err == nil {
		_, err = db.Exec(`INSERT INTO cohorts (id, hash, seed, paced, started, clock, mark, fence, rung) VALUES ('libraries-connected/2025', 'a', 1, FALSE, 1, 1, 0, 0, 0);
			INSERT INTO people (id, address, email, name, first) VALUES (1, 'a@example.org', 'a@example.org', 'A', ''), (2, 'b@example.org', 'b@example.org', 'B', '');
			INSERT INTO answers (cohort, form, person, answers, at) VALUES
				('libraries-connected/2025', 'equality', 1, '{}', 1750000000123), ('libraries-connected/2025', 'equality', NULL, '{"a":"z\n,"}', 0),
				('libraries-connected/2025', 'equality', 2, '{}', 1750000000456), ('libraries-connected/2025', 'equality', NULL, '{"a":"b"}', 0),
				('libraries-connected/2025', 'review', 2, '{"a":"c"}', 1750000000456)`)
	}
	if err == nil {
		err = db.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	r, err := roster.Open(t.Context(), roster.Options{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if a, err := r.Answers(t.Context(), cohort, "equality"); err != nil || a.People != 2 || len(a.Sheets) != 2 || a.Sheets[0]["a"] != "b" || a.Sheets[1]["a"] != "z\n," {
		t.Errorf("%+v, %v", a, err)
	}
	if a, err := r.Answers(t.Context(), cohort, "review"); err != nil || a.People != 1 || len(a.Sheets) != 1 {
		t.Errorf("%+v, %v", a, err)
	}
	happened, err := r.Happened(t.Context(), cohort, day(-10000))
	for _, h := range happened {
		if h.What == roster.WasAnswered && h.About == "equality" && h.At.Unix()%86400 != 0 {
			t.Errorf("of an answer without a name the moment is known: %v", h.At)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
}
