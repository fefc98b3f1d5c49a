package activities

import (
	"testing"
	"time"

	"trellis/mail"
	"trellis/roster"
)

// dies hands a row to the server as a process that dies does it: marked as being sent,
// and with nothing written down of what came of it.
func (w *world) dies(t *testing.T, took bool) roster.Row {
	t.Helper()
	row := w.due(t, "before")[0]
	granted, fenced, err := w.Roster.Turn(t.Context(), cohort, "before", w.ask.Fence, nil, []int64{row.ID})
	if fatal(t, err); fenced || len(granted) != 1 {
		t.Fatalf("granted %v, fenced %v", granted, fenced)
	}
	if took {
		carrier := w.Carrier()
		defer carrier.Close()
		if got := carrier.Carry(t.Context(), mail.Envelope{From: w.From.Email, To: row.Email, Bytes: row.Bytes}); got.Outcome != mail.Accepted {
			t.Fatalf("the sink says %v", got)
		}
	}
	return row
}

// after is the process that comes after it.
func (w *world) after(t *testing.T) {
	t.Helper()
	rows := w.due(t, "after")
	_, err := w.deliver(t.Context(), w.ask, "after", rows)
	fatal(t, err)
}

// TestScar05DiedBetweenAcceptAndRecord: what may come twice comes twice, the same; what
// may not is listed as doubtful.
func TestScar05DiedBetweenAcceptAndRecord(t *testing.T) {
	for again, want := range map[bool]struct {
		arrived int
		state   roster.State
	}{true: {2, roster.Accepted}, false: {1, roster.Doubtful}} {
		item := news
		item.SendAgain = again
		w := newWorld(t, 1, item)
		w.dies(t, true)
		w.after(t)
		if n := w.arrived(t); n != want.arrived {
			t.Errorf("again %v: %d copies arrived, want %d", again, n, want.arrived)
		}
		w.states(t, map[roster.State]int{want.state: 1})
	}
}

// TestScar06DiedBeforeSMTP: nobody can tell it from the other. What may come twice comes
// once; what may not is listed, and not lost in silence.
func TestScar06DiedBeforeSMTP(t *testing.T) {
	for again, want := range map[bool]struct {
		arrived int
		state   roster.State
	}{true: {1, roster.Accepted}, false: {0, roster.Doubtful}} {
		item := news
		item.SendAgain = again
		w := newWorld(t, 1, item)
		w.dies(t, false)
		w.after(t)
		if n := w.arrived(t); n != want.arrived {
			t.Errorf("again %v: %d copies arrived, want %d", again, n, want.arrived)
		}
		w.states(t, map[roster.State]int{want.state: 1})
	}
}

// TestTriedAgainPastItsMoment: a task that was asked for in time, and is tried again
// after the machine was off for four days, is carried out as of then: what is too late
// is dropped. At pace the clock stood still meanwhile.
func TestTriedAgainPastItsMoment(t *testing.T) {
	for paced, want := range map[bool]time.Time{false: start.Add(4 * 24 * time.Hour), true: start} {
		ask := DoAsk{Now: start, Paced: paced}
		if got := ask.since(start.Add(time.Minute), start.Add(4*24*time.Hour+time.Minute)); !got.Equal(want) {
			t.Errorf("paced %v: it is %v, want %v", paced, got, want)
		}
	}
}
