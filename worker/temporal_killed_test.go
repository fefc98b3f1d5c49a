package worker

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"sync/atomic"
	"testing"
	"time"

	"trellis/roster"
)

// serveAlone is a child that is nothing but a Temporal server, for one that is killed
// while the workers live on.
func serveAlone(dir string) error {
	e, err := Embed(context.Background(), EmbedOptions{Dir: dir, Logger: slog.New(slog.DiscardHandler)})
	if err != nil {
		return err
	}
	fmt.Println("at", e.Address())
	select {}
}

// door is an address that stays the same while the server behind it is another one.
type door struct {
	net.Listener
	behind atomic.Pointer[string]
}

func newDoor(t *testing.T) *door {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	d := &door{Listener: l}
	go func() {
		for {
			from, err := l.Accept()
			if err != nil {
				return
			}
			go d.pass(from)
		}
	}()
	return d
}

func (d *door) pass(from net.Conn) {
	defer from.Close()
	to, err := net.DialTimeout("tcp", *d.behind.Load(), time.Second)
	if err != nil {
		return
	}
	defer to.Close()
	go func() { _, _ = io.Copy(to, from); to.Close() }()
	_, _ = io.Copy(from, to)
}

// TestTemporalKilledWhileTheCohortRuns: the server is killed with kill -9 while mail is
// on its way, twice, and started again on its directory. Nobody is left out or written
// to twice that was not in doubt.
func TestTemporalKilledWhileTheCohortRuns(t *testing.T) {
	if os.Getenv("TRELLIS_REAL") == "" {
		t.Skip("set TRELLIS_REAL=1 to run a cohort on a real server")
	}
	dir := t.TempDir()
	door := newDoor(t)
	server := startChild(t, dir, alone)
	at := server.await(t, "at")
	door.behind.Store(&at)
	t.Setenv("TEMPORAL_ADDRESS", door.Addr().String())
	h, id := open(t)
	const few = 4 // mail to many would wait for second thoughts
	for round := range 3 {
		apply(t, h.Roster, id, few*round, few)
		if round == 2 {
			break
		}
		eventually(t, "one has an answer", func() bool { return answered(t, h, id) > few*round })
		server.kill()
		server = startChild(t, dir, alone)
		at := server.await(t, "at")
		door.behind.Store(&at)
	}
	eventually(t, "everybody has an answer", func() bool {
		totals, err := h.Roster.Totals(t.Context(), id)
		return err == nil && answered(t, h, id)+totals[roster.Doubtful] >= 3*few && totals[roster.Due]+totals[roster.Sending] == 0
	})
	doubts := map[string]int{}
	entries, err := h.Roster.Entries(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		doubts[e.MessageID] = e.Doubts
	}
	all := arrivedAt(t, h.Sink)
	for id, copies := range all {
		if copies > 1+doubts[id] {
			t.Errorf("%s arrived %d times, in doubt %d times", id, copies, doubts[id])
		}
	}
	if len(all) < 3*few {
		t.Errorf("%d mails arrived, want at least one for each of %d", len(all), 3*few)
	}
}
