package worker

import (
	"flag"
	"os"
	"strings"
	"testing"
	"time"

	"go.temporal.io/api/enums/v1"

	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/workflows"
)

var people = flag.Int("people", 10_000, "how many are in the cohort that TestMeasuredAmendment amends")

// measures are long, and their figures mean something on a quiet machine only.
func measures(t *testing.T) {
	t.Helper()
	slow(t)
	if os.Getenv("TRELLIS_SLOW") == "" {
		t.Skip("set TRELLIS_SLOW=1 to measure for minutes")
	}
}

const (
	finaleInvitation = plan.ItemName("finale/invitation")
	finaleWas        = "Tuesday 25 November 2025, 10am to 11.30am"
	finaleIs         = "Wednesday 26 November 2025, 2pm to 3.30pm"

	// aMinute is how long a minute of the cohort's clock takes: all else is as it is for
	// a cohort by the real clock.
	aMinute = time.Second
)

// TestMeasuredAmendment moves the finale of a cohort of 10,000 people on the embedded
// server, all of whom hold its invitation. It takes the time from the moment at which the
// amendment has settled (which the timer that ends the wait was set to) to the first and
// the last mail in the sink, against bare go-mail that sends the same bytes over as many
// connections:
//
//	TRELLIS_REAL=1 TRELLIS_SLOW=1 go test ./worker -run MeasuredAmendment -v -timeout 20m
//
// With -args -people 100 it shows in seconds that it works.
func TestMeasuredAmendment(t *testing.T) {
	measures(t)
	c := crowd(t, *people)
	before := c.history()
	done := c.amend(finaleWas, finaleIs)
	c.await(1)
	events := c.history() - before
	first, last := c.arrived()
	settled := c.settled(first)
	ours := last.Sub(settled)
	bare := c.bare()
	t.Logf("one session of %d people moves: after the wait the first mail arrives in %v, the last in %v (%.0f a second); bare go-mail %v, ratio %.2f (bare by ours); %d events of history, %d in all; revision %d",
		*people, first.Sub(settled).Round(time.Millisecond), ours.Round(time.Millisecond), float64(*people)/ours.Seconds(),
		bare.Round(time.Millisecond), bare.Seconds()/ours.Seconds(), events, c.history(), done.Revision)
}

func (c *crowded) amend(was, is string) workflows.Amended {
	c.Helper()
	c.replace(was, is)
	r, _, err := c.house.Revise(c.Context(), c.id, c.book())
	must(c.T, err)
	done, err := c.house.Amend(c.Context(), c.id, r, "coordinator", "The room is taken.")
	must(c.T, err)
	return done
}

// await waits until everybody holds the invitation with this sequence, and nothing else
// is on its way.
func (c *crowded) await(sequence int) {
	c.Helper()
	for calm := 0; calm < 3; time.Sleep(aMinute) {
		totals, err := c.house.Roster.Totals(c.Context(), c.id)
		must(c.T, err)
		if calm++; totals[roster.Due]+totals[roster.Held]+totals[roster.Sending] > 0 || len(c.invited(sequence)) < *people {
			calm = 0
		}
	}
}

// invited are the rows of the invitation with this sequence that were accepted.
func (c *crowded) invited(sequence int) (rows []roster.Entry) {
	c.Helper()
	all, err := c.house.Roster.Entries(c.Context(), c.id)
	must(c.T, err)
	for _, e := range all {
		if e.Item == finaleInvitation && e.Sequence == sequence && e.State == roster.Accepted {
			rows = append(rows, e)
		}
	}
	return rows
}

// arrived is when the sink had the first and the last of the updates.
func (c *crowded) arrived() (first, last time.Time) {
	c.Helper()
	updates := map[string]bool{}
	for _, e := range c.invited(1) {
		updates[e.MessageID] = true
	}
	files, err := c.house.Sink.Mails()
	must(c.T, err)
	found := 0
	for _, f := range files {
		data, err := os.ReadFile(f)
		must(c.T, err)
		_, rest, _ := strings.Cut(string(data), "Message-ID: ")
		id, _, _ := strings.Cut(rest, "\r\n")
		if !updates[strings.Trim(id, "<>")] && !updates[id] {
			continue
		}
		info, err := os.Stat(f)
		must(c.T, err)
		if found++; first.IsZero() || info.ModTime().Before(first) {
			first = info.ModTime()
		}
		if info.ModTime().After(last) {
			last = info.ModTime()
		}
	}
	if found != *people {
		c.Fatalf("%d updates arrived, want %d", found, *people)
	}
	return first, last
}

func (c *crowded) history() int64 {
	c.Helper()
	d, err := c.house.Client.DescribeWorkflowExecution(c.Context(), c.id.WorkflowID(), "")
	must(c.T, err)
	return d.WorkflowExecutionInfo.HistoryLength
}

// settled is the moment to which the timer was set that was the last to fire before then.
func (c *crowded) settled(before time.Time) (due time.Time) {
	c.Helper()
	set := map[int64]time.Time{}
	events := c.house.Client.GetWorkflowHistory(c.Context(), c.id.WorkflowID(), "", false, enums.HISTORY_EVENT_FILTER_TYPE_ALL_EVENT)
	for events.HasNext() {
		e, err := events.Next()
		must(c.T, err)
		if timer := e.GetTimerStartedEventAttributes(); timer != nil {
			set[e.EventId] = e.EventTime.AsTime().Add(timer.StartToFireTimeout.AsDuration())
		}
		if timer := e.GetTimerFiredEventAttributes(); timer != nil && e.EventTime.AsTime().Before(before) {
			due = set[timer.StartedEventId]
		}
	}
	return due
}
