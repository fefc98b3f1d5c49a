package activities

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"trellis/definitions/plan"
)

// TestAHandoutIsKeptOnce: five people get two handouts of a megabyte each, whole and as
// it was shown to them before; the roster holds the two once.
func TestAHandoutIsKeptOnce(t *testing.T) {
	const item, size = plan.ItemName("matching/your-pair"), 1 << 20
	l := newLibraries(t, func(files map[string][]byte) {
		for i, name := range []string{"handouts/handbook.pdf", "handouts/map.png"} {
			file := make([]byte, size+i)
			rand.NewChaCha8([32]byte{byte(i)}).Read(file)
			files[name] = file
		}
		text := string(files["programme.hcl"])
		files["programme.hcl"] = []byte(strings.Replace(text, `{ send = "when pairs are announced" }`, `{
    send   = "when pairs are announced"
    attach = ["handbook.pdf", "map.png"]
  }`, 1))
	})
	now := l.at("matching/announce")
	before, err := l.Preview(t.Context(), librariesCohort, l.plan.Hash, item, l.people["Ada"], now)
	fatal(t, err)
	l.do(item, now)
	arrived := l.arrived()
	if len(arrived) != 4 {
		t.Fatalf("%d mails arrived, want one to each of four", len(arrived))
	}
	for _, eml := range arrived {
		if len(eml) < 2*size {
			t.Errorf("a mail of %d bytes arrived without its handouts", len(eml))
		}
	}
	for _, id := range []string{"Ada", "Ben", "Cyd", "Dai"} {
		row, _, err := l.Roster.Newest(t.Context(), librariesCohort, item, l.people[id])
		fatal(t, err)
		if len(row.Bytes) > 20_000 || len(row.Enclosed) != 2 {
			t.Errorf("%d bytes and %d enclosures are kept for %s, want its words alone and two", len(row.Bytes), len(row.Enclosed), id)
		}
	}
	after, err := l.Preview(t.Context(), librariesCohort, l.plan.Hash, item, l.people["Ada"], now)
	if fatal(t, err); !bytes.Equal(before.Bytes, after.Bytes) || len(after.Bytes) < 2*size {
		t.Errorf("%d bytes were shown before, %d after", len(before.Bytes), len(after.Bytes))
	}
}
