package worker

import (
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"trellis/mail"
	"trellis/roster"
)

// arrivedAt is how often each mail arrived, by its Message-ID.
func arrivedAt(t *testing.T, sink *mail.Sink) map[string]int {
	t.Helper()
	files, err := sink.Mails()
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]int{}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		_, rest, _ := strings.Cut(string(data), "Message-ID: ")
		id, _, _ := strings.Cut(rest, "\r\n")
		all[id]++
	}
	return all
}

// TestScar10TwoWorkersOneCohort: two processes' workers serve one cohort. The ledger has
// each key once, and everybody each mail once.
func TestScar10TwoWorkersOneCohort(t *testing.T) {
	h, id := open(t)
	r, err := roster.Open(t.Context(), roster.Options{Path: filepath.Join(h.Dir, rosterFile), Durable: true})
	if err != nil {
		t.Fatal(err)
	}
	second := &House{Installation: &Installation{Dir: h.Dir, Roster: r, Client: h.Client}}
	defer r.Close()
	if err := second.work(Serving{Logger: slog.New(slog.DiscardHandler)}, h.Sink.Server()); err != nil {
		t.Fatal(err)
	}
	defer func() {
		for _, w := range second.workers {
			w.Stop()
		}
	}()
	const few = 4 // mail to many would wait for second thoughts
	for i := range 6 {
		apply(t, []*roster.Roster{h.Roster, r}[i%2], id, few*i, few)
		eventually(t, "everybody has an answer", func() bool { return answered(t, h, id) == few*(i+1) })
	}
	all := arrivedAt(t, h.Sink)
	for id, copies := range all {
		if copies > 1 {
			t.Errorf("%s arrived %d times", id, copies)
		}
	}
	if len(all) < 6*few {
		t.Errorf("%d mails arrived, want one for each of %d", len(all), 6*few)
	}
	keys := map[string]bool{}
	entries, err := r.Entries(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		key := strings.Join([]string{string(e.Item), string(rune(e.Occurrence)), string(rune(e.Person)), string(rune(e.Revision))}, " ")
		if keys[key] || e.Doubts > 0 {
			t.Errorf("%s of person %d is there twice, or was in doubt", e.Item, e.Person)
		}
		keys[key] = true
	}
}
