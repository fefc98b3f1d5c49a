package rehearsal

import (
	"context"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

func TestSameSeedSameBytes(t *testing.T) {
	book, people := librariesConnected(t)
	var trees [2]map[string]string
	for i := range trees {
		dir := t.TempDir()
		if _, err := Run(t.Context(), Options{Book: book, Cohort: "2025", People: people, Seed: 7, Out: dir}); err != nil {
			t.Fatal(err)
		}
		trees[i] = tree(t, dir)
	}
	if len(trees[0]) < 300 {
		t.Errorf("a rehearsal wrote only %d files", len(trees[0]))
	}
	for _, name := range slices.Sorted(maps.Keys(trees[0])) {
		if trees[0][name] != trees[1][name] {
			t.Errorf("%s differs between two rehearsals", name)
		}
		delete(trees[1], name)
	}
	for name := range trees[1] {
		t.Errorf("only the second rehearsal wrote %s", name)
	}
}

func TestThreeDaysWithoutMail(t *testing.T) {
	book, people := librariesConnected(t)
	o := Options{Book: book, Cohort: "2025", People: people, Seed: 1, Out: t.TempDir()}
	o.Outage = true
	result, err := Run(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	late := 0
	for _, e := range result.Entries {
		if _, stage := result.Plan.Item(e.Item); stage.Kind == plan.Recruitment && e.State != roster.Accepted {
			t.Errorf("%s to person %d is %s", e.Item, e.Person, e.State)
		}
		if e.Item == "recruitment/application-received" && e.Date.Sub(e.At).Hours() >= 1 {
			late++
		}
	}
	if late == 0 {
		t.Error("nobody's mail was late, though the server was down for three days")
	}
	timeline, err := os.ReadFile(filepath.Join(o.Out, timelineFile))
	if err != nil || !strings.Contains(string(timeline), "the mail server goes down") {
		t.Errorf("the timeline does not tell of the outage (%v)", err)
	}
}

func TestNobodyApplies(t *testing.T) {
	book, _ := librariesConnected(t)
	result, err := Run(t.Context(), Options{Book: book, Cohort: "2025", Seed: 1, Out: t.TempDir()})
	if err != nil {
		t.Fatalf("without anybody there are no pairs to announce, and the cohort ends all the same; the error was %v", err)
	}
	staff := map[plan.PersonID]bool{1: true, 2: true, 3: true}
	for _, e := range result.Entries {
		if !staff[e.Person] {
			t.Errorf("nobody is no audience, and %s went to person %d", e.Item, e.Person)
		}
	}
}

func TestAnActivityThatFailsEndsTheRehearsal(t *testing.T) {
	book, people := librariesConnected(t)
	o := Options{Book: book, Cohort: "2025", People: people, Seed: 1, Out: t.TempDir()}
	p := plan2025(t)
	out, err := openFolder(o.Out)
	if err != nil {
		t.Fatal(err)
	}
	defer out.close()
	s, err := set(t.Context(), o, p, out)
	if err != nil {
		t.Fatal(err)
	}
	s.roster.Close() // the disk is gone
	if err := s.play(t.Context()); err == nil || !strings.Contains(err.Error(), "Look failed for good") {
		t.Errorf("the rehearsal ended with %v", err)
	}
}

func TestARehearsalCanBeCalledOff(t *testing.T) {
	book, people := librariesConnected(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Run(ctx, Options{Book: book, Cohort: "2025", People: people, Seed: 1, Out: t.TempDir()}); err == nil {
		t.Error("a rehearsal that was called off came to its end")
	}
}
