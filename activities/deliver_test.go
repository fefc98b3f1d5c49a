package activities

import (
	"context"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"trellis/definitions/plan"
	"trellis/mail"
	"trellis/roster"
)

const cohort = plan.CohortID("small/1")

var start = time.Date(2025, 3, 17, 9, 0, 0, 0, time.UTC)

// news is a plain mail to everyone with a place.
var news = plan.Item{Name: "launch/news", Does: plan.SendMail, To: plan.Audience{Who: plan.Placed}, At: start, Until: start.Add(plan.Grace)}

// world is a roster, a sink that keeps what arrives, and n people who should hold
// one mail, rendered and stored.
type world struct {
	*Activities
	sink *mail.Sink
	ask  DoAsk
	item plan.Item
}

func newWorld(t testing.TB, n int, item plan.Item) *world {
	t.Helper()
	dir := t.TempDir()
	r, err := roster.Open(t.Context(), roster.Options{Path: filepath.Join(dir, "roster.db"), Durable: true})
	fatal(t, err)
	t.Cleanup(func() { fatal(t, r.Close()) })
	sink, err := mail.OpenSink(filepath.Join(dir, "outbox"), "127.0.0.1:0")
	fatal(t, err)
	t.Cleanup(func() { _ = sink.Close() })
	fatal(t, r.AddCohort(t.Context(), roster.Cohort{ID: cohort, Started: start.Add(-time.Hour)}, nil))
	fatal(t, r.Fact(t.Context(), cohort, start, func(tx *roster.Tx) error {
		for i := range n {
			p, err := tx.AddApplicant(roster.Applicant{Name: "Somebody", Email: fmt.Sprintf("p%d@example.org", i), Role: "mentee", Applied: start})
			if err != nil {
				return err
			}
			if err := tx.Decide(roster.Decision{Person: p, Role: "mentee", Accept: true, By: "coordinator"}); err != nil {
				return err
			}
		}
		_, err := tx.Tell()
		return err
	}))
	fence, err := r.Fence(t.Context(), cohort)
	fatal(t, err)
	server := sink.Server()
	server.Timeout, server.DotTimeout = time.Second, time.Second
	w := &world{sink: sink, item: item, ask: DoAsk{Cohort: cohort, Fence: fence, Now: start}}
	w.Activities = &Activities{Roster: r, Carrier: server.Open, From: mail.Address{Email: "mentoring@trellis.example"}}
	return w
}

// due owes the item to whom it is owed, as this owner, and stores their bytes.
func (w *world) due(t testing.TB, owner string) []roster.Row {
	t.Helper()
	_, err := w.Roster.Owe(t.Context(), cohort, roster.Want{Item: w.item, Now: w.ask.Now}, owner)
	fatal(t, err)
	rows, err := w.Roster.Due(t.Context(), cohort, w.item.Name, 0, w.ask.Now, 10_000)
	fatal(t, err)
	var made []roster.Rendered
	for i := range rows {
		rows[i].Bytes = stored(t, rows[i])
		made = append(made, roster.Rendered{Row: rows[i].ID, MessageID: "<x>", Date: start, Bytes: rows[i].Bytes})
	}
	fatal(t, w.Roster.Store(t.Context(), made))
	return rows
}

func stored(t testing.TB, row roster.Row) []byte {
	t.Helper()
	from := mail.Address{Email: "mentoring@trellis.example"}
	bytes, err := mail.Render(mail.Message{
		Key: fmt.Sprintf("small/1 news %d %d", row.Person, row.Revision), Domain: "trellis.example", From: from,
		To: mail.Address{Email: row.Email}, Date: start,
		Words: mail.Words{Subject: "News", Text: "There is news.\n", HTML: "<p>There is news.</p>"},
	})
	fatal(t, err)
	return bytes
}

// arrived is how many mails the sink has.
func (w *world) arrived(t testing.TB) int {
	t.Helper()
	mails, err := w.sink.Mails()
	fatal(t, err)
	return len(mails)
}

func (w *world) states(t testing.TB, want map[roster.State]int) {
	t.Helper()
	got, err := w.Roster.Totals(t.Context(), cohort)
	fatal(t, err)
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("the ledger has %v, want %v", got, want)
	}
}

func fatal(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestDeliver(t *testing.T) {
	w := newWorld(t, 100, news)
	came, err := w.deliver(t.Context(), w.ask, "me", w.due(t, "me"))
	fatal(t, err)
	if came.accepted != 100 || w.arrived(t) != 100 {
		t.Errorf("%d accepted, %d arrived, want 100", came.accepted, w.arrived(t))
	}
	w.states(t, map[roster.State]int{roster.Accepted: 100})
}

// TestNothingLeavesAfterTheFence: a decision comes while a chunk is on its way.
// What arrives afterwards was at the server at that moment, and is no more than
// there are connections.
func TestNothingLeavesAfterTheFence(t *testing.T) {
	w := newWorld(t, 200, news)
	w.sink.SetFault(mail.Fault{Delay: 20 * time.Millisecond})
	rows := w.due(t, "me")
	answered := make(chan int, 1)
	go func() {
		for w.arrived(t) < 20 {
			time.Sleep(time.Millisecond)
		}
		_, _, err := w.Roster.MoveFence(t.Context(), cohort)
		if err != nil {
			t.Error(err)
		}
		answered <- w.arrived(t)
	}()
	came, err := w.deliver(t.Context(), w.ask, "me", rows)
	fatal(t, err)
	then, now := <-answered, w.arrived(t)
	if !came.fenced {
		t.Error("the chunk did not notice the decision")
	}
	if late := now - then; late > w.lanes() {
		t.Errorf("%d mails arrived after the decision was answered, want at most the %d that were at the server", late, w.lanes())
	}
	w.states(t, map[roster.State]int{roster.Accepted: now, roster.Due: 200 - now})

	// Without the fence the rest leaves, and nothing twice.
	w.sink.SetFault(mail.Fault{})
	w.ask.Fence++
	_, err = w.deliver(t.Context(), w.ask, "me", w.due(t, "me"))
	fatal(t, err)
	if w.arrived(t) != 200 {
		t.Errorf("%d arrived in the end, want 200", w.arrived(t))
	}
}

func TestServerTrouble(t *testing.T) {
	again := news
	again.SendAgain = true
	for name, c := range map[string]struct {
		item   plan.Item
		fault  mail.Fault
		server bool
		first  map[roster.State]int // after the attempt
		then   map[roster.State]int // after the next one, when the server behaves again
		mails  int                  // that the sink has then
	}{
		"refusing": {news, mail.Fault{Refuse: true}, true,
			map[roster.State]int{roster.Due: 10}, map[roster.State]int{roster.Accepted: 10}, 10},
		"down": {news, mail.Fault{Down: true}, true,
			map[roster.State]int{roster.Due: 10}, map[roster.State]int{roster.Accepted: 10}, 10},
		"hanging": {news, mail.Fault{HangBeforeDot: true}, true,
			map[roster.State]int{roster.Due: 10}, map[roster.State]int{roster.Accepted: 10}, 10},
		"rejecting one for good": {news, mail.Fault{Reject: "p3@example.org"}, false,
			map[roster.State]int{roster.Accepted: 9, roster.Failed: 1}, map[roster.State]int{roster.Accepted: 9, roster.Failed: 1}, 9},
		"putting one off": {news, mail.Fault{Defer: "p3@example.org"}, false,
			map[roster.State]int{roster.Accepted: 9, roster.Due: 1}, map[roster.State]int{roster.Accepted: 10}, 10},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, 10, c.item)
			w.sink.SetFault(c.fault)
			came, err := w.deliver(t.Context(), w.ask, "me", w.due(t, "me"))
			fatal(t, err)
			if came.server != c.server {
				t.Errorf("trouble with the whole server: %v, want %v", came.server, c.server)
			}
			w.states(t, c.first)
			w.sink.SetFault(mail.Fault{})
			w.ask.Now = w.ask.Now.Add(5 * time.Hour)
			_, err = w.deliver(t.Context(), w.ask, "next", w.due(t, "next"))
			fatal(t, err)
			w.states(t, c.then)
			if w.arrived(t) != c.mails {
				t.Errorf("%d mails arrived, want %d", w.arrived(t), c.mails)
			}
		})
	}
}

// TestDoubt: the server takes the mail and says nothing. What asks for something
// goes once more, what does not stays listed; neither goes a third time.
func TestDoubt(t *testing.T) {
	again := news
	again.SendAgain = true
	for name, c := range map[string]struct {
		item  plan.Item
		mails int
	}{"left alone": {news, 1}, "sent again, once": {again, 2}} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t, 1, c.item)
			w.sink.SetFault(mail.Fault{CloseAfterDot: true})
			for i := range 4 {
				w.ask.Now = start.Add(time.Duration(i) * 5 * time.Hour)
				owner := fmt.Sprint(i)
				_, err := w.deliver(t.Context(), w.ask, owner, w.due(t, owner))
				fatal(t, err)
			}
			w.states(t, map[roster.State]int{roster.Doubtful: 1})
			if w.arrived(t) != c.mails {
				t.Errorf("%d mails arrived, want %d", w.arrived(t), c.mails)
			}
		})
	}
}

// TestCalledBack: the activity is cancelled in mid-chunk. What was handed over is
// written down all the same.
func TestCalledBack(t *testing.T) {
	w := newWorld(t, 100, news)
	w.sink.SetFault(mail.Fault{Delay: 10 * time.Millisecond})
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	_, err := w.deliver(ctx, w.ask, "me", w.due(t, "me"))
	fatal(t, err)
	w.sink.SetFault(mail.Fault{})
	time.Sleep(50 * time.Millisecond)
	totals, err := w.Roster.Totals(t.Context(), cohort)
	fatal(t, err)
	if totals[roster.Sending]+totals[roster.Doubtful] != 0 || totals[roster.Due] == 0 || totals[roster.Accepted] != w.arrived(t) {
		t.Errorf("the ledger has %v, and %d arrived: want those accepted, the rest due, none in doubt", totals, w.arrived(t))
	}
}
