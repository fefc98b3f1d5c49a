package timeline_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/definitions/timeline"
)

// planned is a cohort of a programme that ships.
func planned(t testing.TB, programme, cohort string) *plan.Plan {
	t.Helper()
	book, problems := definitions.Load(filepath.Join("..", programme))
	if book == nil || problems.Errors() > 0 {
		t.Fatal(problems)
	}
	p, problems := book.Resolve(cohort)
	if p == nil {
		t.Fatal(problems)
	}
	p.Yet = nil // it changes with every version, and not with the programme
	return p
}

func made(t testing.TB, p *plan.Plan) *timeline.Timeline {
	t.Helper()
	made, err := timeline.Of(p)
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func text(t testing.TB, x *timeline.Timeline) string {
	t.Helper()
	var b bytes.Buffer
	if err := x.WriteText(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// shipped are all cohorts of all programmes that ship, by "programme/cohort".
func shipped(t testing.TB) (plans map[string]*plan.Plan) {
	t.Helper()
	plans = map[string]*plan.Plan{}
	files, _ := filepath.Glob("../*/cohorts/*.hcl")
	for _, file := range files {
		programme, cohort := filepath.Base(filepath.Dir(filepath.Dir(file))), strings.TrimSuffix(filepath.Base(file), ".hcl")
		plans[programme+"/"+cohort] = planned(t, programme, cohort)
	}
	if len(plans) < 13 {
		t.Fatalf("%d cohorts are there", len(plans))
	}
	return plans
}

// Four calendars that were read from beginning to end, against the programmes'
// own lists where there are any. TRELLIS_UPDATE=1 writes them.
func TestCalendarsThatShip(t *testing.T) {
	for programme, cohort := range map[string]string{
		"libraries-connected": "2025", "semdp": "hampshire-solent", "museums-association": "2026", "gem": "2024-spring", "preparing-to-borrow": "2017",
	} {
		got := text(t, made(t, planned(t, programme, cohort)))
		path := filepath.Join("testdata", programme+"-"+cohort+".txt")
		if os.Getenv("TRELLIS_UPDATE") != "" {
			if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s %s is\n%s", programme, cohort, got)
		}
	}
}

// Nothing that is in a plan is missing, and nothing is there twice.
func TestEverythingIsThereOnce(t *testing.T) {
	for name, p := range shipped(t) {
		x := made(t, p)
		items, ids := map[plan.ItemName]int{}, map[string]int{}
		for _, e := range slices.Concat(x.Entries, x.Whenever) {
			ids[e.ID]++
			for _, it := range e.Items {
				items[it]++
			}
		}
		for id, n := range ids {
			if n > 1 {
				t.Errorf("%s: %d entries are %s", name, n, id)
			}
		}
		for i := range p.Stages {
			s := &p.Stages[i]
			for _, it := range s.Items {
				if items[it.Name] != 1 {
					t.Errorf("%s: item %s is there %d times", name, it.Name, items[it.Name])
				}
				delete(items, it.Name)
			}
			for _, id := range handed(s) {
				if ids[id] != 1 {
					t.Errorf("%s: %s is not there", name, id)
				}
			}
		}
		for it := range items {
			t.Errorf("%s: no item is called %s", name, it)
		}
	}
}

// handed are the ids of what a stage has besides its items.
func handed(s *plan.Stage) (ids []string) {
	for _, x := range s.Sessions {
		ids = append(ids, string(x.Name))
	}
	for _, x := range s.Agreements {
		ids = append(ids, string(s.Name)+"/"+string(x.Name)+"/due")
	}
	for _, x := range s.Tasks {
		ids = append(ids, string(s.Name)+"/"+string(x.Name)+"/due")
	}
	if s.Asks > 0 {
		ids = append(ids, string(s.Name)+"/asks")
	}
	switch s.Kind {
	case plan.Recruitment:
		ids = append(ids, "recruitment/opens", "recruitment/closes")
	case plan.Meetings, plan.Support:
		ids = append(ids, string(s.Name)+"/begins", string(s.Name)+"/ends")
	}
	return ids
}

// unfit is what no sentence has: words that are missing, names as the files have
// them, dates of no year.
var unfit = regexp.MustCompile(`“”|\(\)|%!|<nil>|0001|\w_\w|\b0 |[ ,;:]+[,;:]|  to $| $|\band and\b`)

func TestTextReadsWell(t *testing.T) {
	for name, p := range shipped(t) {
		got := text(t, made(t, p))
		for line := range strings.Lines(got) {
			line = strings.TrimSuffix(line, "\n")
			if utf8.RuneCountInString(line) > 100 {
				t.Errorf("%s: wider than 100 columns: %s", name, line)
			}
			if wrong := unfit.FindString(strings.TrimLeft(line, " ")); wrong != "" {
				t.Errorf("%s: %q in: %s", name, wrong, line)
			}
		}
		if again := text(t, made(t, p)); again != got {
			t.Errorf("%s is another one when it is made again", name)
		}
	}
}

// No entry lacks its words, and what is dated has its date, in order.
func TestEntriesAreWhole(t *testing.T) {
	for name, p := range shipped(t) {
		x := made(t, p)
		last := ""
		for _, e := range x.Entries {
			if e.What == "" || e.Stage == "" || e.At.IsZero() || e.Date < last {
				t.Errorf("%s: %+v after %s", name, e, last)
			}
			last = e.Date
		}
		for _, e := range x.Whenever {
			if e.What == "" || e.When == "" || !e.At.IsZero() || e.Date != "" {
				t.Errorf("%s: %+v", name, e)
			}
		}
	}
}

func TestWhatIsNotCarriedOutIsSaid(t *testing.T) {
	p := planned(t, "libraries-connected", "2025")
	p.Yet = []string{"Nobody has to release a mail yet."}
	if got := text(t, made(t, p)); !strings.HasSuffix(got, "\n\nNot carried out by this version\n  Nobody has to release a mail yet.\n") {
		t.Errorf("it ends with %q", got[len(got)-200:])
	}
}

func TestJSONHasAllOfIt(t *testing.T) {
	x := made(t, planned(t, "libraries-connected", "2025"))
	var b bytes.Buffer
	if err := x.WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	var again timeline.Timeline
	if err := json.Unmarshal(b.Bytes(), &again); err != nil {
		t.Fatal(err)
	}
	if len(again.Entries) != len(x.Entries) || !reflect.DeepEqual(again.Roles[0].Mails, x.Roles[0].Mails) || again.Zone != "Europe/London" {
		t.Error("what is read back is another timeline")
	}
	launch := again.Entries[slices.IndexFunc(again.Entries, func(e timeline.Entry) bool { return e.ID == "launch" })]
	if launch.Date != "2025-05-07" || launch.Hour != "10:00" || launch.At.Hour() != 9 || launch.To != (timeline.People{Words: "everyone (30)", Number: 30}) {
		t.Errorf("the launch is %+v", launch)
	}
}
