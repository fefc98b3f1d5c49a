package main

import (
	"compress/gzip"
	"encoding/base64"
	"encoding/csv"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"go.temporal.io/api/enums/v1"
	historypb "go.temporal.io/api/history/v1"
	"google.golang.org/protobuf/encoding/protojson"

	"trellis/definitions/plan"
	"trellis/testdata"
	"trellis/worker"
)

// record keeps the histories of runs in testdata, for the replay test of package
// workflows: go test ./cmd/trellis -run TestHistories -record 2026-11, with
// TRELLIS_REAL=1. Do it when the loop has changed, and keep those recorded before.
var record = flag.String("record", "", "keep the histories under this name in testdata/histories")

// histories are those of all runs of a cohort, oldest first.
func histories(t *testing.T, house *worker.House, id plan.CohortID) []*historypb.History {
	t.Helper()
	var all []*historypb.History
	for run := ""; ; {
		h := new(historypb.History)
		events := house.Client.GetWorkflowHistory(t.Context(), id.WorkflowID(), run, false, enums.HISTORY_EVENT_FILTER_TYPE_ALL_EVENT)
		for events.HasNext() {
			e, err := events.Next()
			if err != nil {
				t.Fatal(err)
			}
			h.Events = append(h.Events, e)
		}
		all = append([]*historypb.History{h}, all...)
		run = h.Events[0].GetWorkflowExecutionStartedEventAttributes().GetContinuedExecutionRunId()
		if run == "" {
			return all
		}
	}
}

// TestHistoriesHoldNoPersonalData scans everything that Temporal kept of a whole
// programme for every name, address and answer of the people in it.
func TestHistoriesHoldNoPersonalData(t *testing.T) {
	needsReal(t)
	dir, _ := undisturbed(t)
	house, err := worker.Open(t.Context(), worker.Serving{Dir: dir, Pace: true, Logger: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	defer house.Close()
	holdNothingPrivate(t, histories(t, house, liveCohort))
}

func holdNothingPrivate(t *testing.T, all []*historypb.History) {
	t.Helper()
	private := private(t)
	if len(private) < 120 {
		t.Fatalf("only %d private texts to look for", len(private))
	}
	var text strings.Builder
	for _, h := range all {
		text.WriteString(readable(t, h))
	}
	if !strings.Contains(text.String(), "recruitment/application-received") {
		t.Fatal("the histories cannot be read, so nothing can be found in them")
	}
	for what, where := range private {
		if strings.Contains(text.String(), what) {
			t.Errorf("a history holds %s of somebody", where)
		}
	}
}

// readable is a history as text, with its payloads in the clear and in lower case.
func readable(t *testing.T, h *historypb.History) string {
	t.Helper()
	var b strings.Builder
	for _, e := range h.Events {
		data, err := protojson.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(data)
		for _, part := range strings.Split(string(data), `"data":"`)[1:] {
			encoded, _, _ := strings.Cut(part, `"`)
			payload, err := base64.StdEncoding.DecodeString(encoded)
			if err != nil {
				t.Fatal(err)
			}
			b.Write(payload)
		}
	}
	return strings.ToLower(b.String())
}

// private is every name, address and answer that says something of a person, in
// lower case, and what it is. Words that the programme itself uses are not.
func private(t *testing.T) map[string]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(testdata.People)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for _, row := range rows[1:] {
		for column, text := range row {
			text = strings.ToLower(strings.TrimSpace(text))
			if len(text) > 6 { // shorter ones are "mentor" and "yes"
				found[text] = fmt.Sprintf("%q", rows[0][column])
			}
		}
	}
	return found
}

// keep writes the histories of one situation, where that was asked for.
func keep(t *testing.T, situation string, all []*historypb.History) {
	t.Helper()
	if *record == "" {
		return
	}
	for i, h := range all {
		keepOne(t, fmt.Sprintf("%s-%s-%d", *record, situation, i), h)
	}
}

func keepOne(t *testing.T, name string, h *historypb.History) {
	t.Helper()
	data, err := protojson.Marshal(h)
	if err != nil {
		t.Fatal(err)
	}
	file, err := os.Create(filepath.Join("..", "..", "testdata", "histories", name+".json.gz"))
	if err != nil {
		t.Fatal(err)
	}
	z, _ := gzip.NewWriterLevel(file, gzip.BestCompression)
	if _, err := z.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
}
