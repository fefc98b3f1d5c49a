package definitions

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"

	"trellis/definitions/plan"
)

func loaded(t testing.TB) *Book {
	t.Helper()
	book, problems := Load("libraries-connected")
	if problems.Errors() > 0 {
		t.Fatal(problems[0])
	}
	return book
}

// The whole plan, as it was compared by hand with the programme's published dates.
func TestThePlanThatShips(t *testing.T) {
	p, problems := loaded(t).Resolve("2025")
	if p == nil {
		t.Fatal(problems)
	}
	plain, err := json.MarshalIndent(p, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "testdata/plan/libraries-connected-2025.json", string(plain)+"\n")

	var again plan.Plan
	if err := json.Unmarshal(plain, &again); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(*p, again) {
		t.Error("the plan changes when it travels as JSON")
	}
}

// The hours of the published list: summer time until October, GMT in November.
func TestSessionsAreAtTheHoursOfTheList(t *testing.T) {
	p, _ := loaded(t).Resolve("2025")
	for name, want := range map[plan.SessionName]string{
		"launch":     "2025-05-07T09:00:00Z to 10:30",
		"training":   "2025-05-21T09:00:00Z to 10:30",
		"drop_ins/1": "2025-07-08T11:30:00Z to 12:30",
		"drop_ins/2": "2025-09-12T11:30:00Z to 12:30",
		"drop_ins/3": "2025-10-21T11:30:00Z to 12:30",
		"finale":     "2025-11-25T10:00:00Z to 11:30",
	} {
		s := p.Session(name)
		if s == nil {
			t.Errorf("there is no session %s", name)
			continue
		}
		if got := s.Start.Format(time.RFC3339) + " to " + s.End.Format("15:04"); got != want {
			t.Errorf("%s is at %s", name, got)
		}
	}
}

func TestWhatWaitsForWhat(t *testing.T) {
	p, _ := loaded(t).Resolve("2025")
	for name, want := range map[plan.StageName]string{
		"recruitment": "", "launch": "recruitment", "matching": "launch", "training": "matching",
		"meetings": "training", "drop_ins": "training", "finale": "meetings drop_ins", "evaluation": "finale",
	} {
		var waits []string
		for _, s := range p.Stage(name).After {
			waits = append(waits, string(s))
		}
		if got := strings.Join(waits, " "); got != want {
			t.Errorf("%s waits for %q", name, got)
		}
	}
}

// What an invitation shows makes its version; what it does not show leaves it.
func TestVersionsOfSessions(t *testing.T) {
	book := loaded(t)
	before, _ := book.Resolve("2025")
	files := book.Files("2025")
	cohort := string(files["cohorts/2025.hcl"])
	for _, change := range []struct {
		from, to string
		same     bool
	}{
		{"launch\" # not published", "launch-2\"", false},
		{"10am to 11.30am\"\n    link", "10.30am to 12pm\"\n    link", false},
		{"mentors = 15", "mentors = 16", true},
	} {
		files["cohorts/2025.hcl"] = []byte(strings.Replace(cohort, change.from, change.to, 1))
		changed, problems := Open("libraries-connected", files)
		if problems.Errors() > 0 {
			t.Fatal(problems[0])
		}
		after, _ := changed.Resolve("2025")
		if same := after.Session("launch").Version == before.Session("launch").Version; same != change.same || after.Hash == before.Hash {
			t.Errorf("%q: the version stays: %t, the hash: %t", change.to, same, after.Hash == before.Hash)
		}
	}
}

// The source that a plan is of makes the same plan again, years later.
func TestFilesMakeTheSamePlan(t *testing.T) {
	book := loaded(t)
	want, _ := book.Resolve("2025")
	again, problems := Open(book.Name(), book.Files("2025"))
	got, _ := again.Resolve("2025")
	if problems.Errors() > 0 || !reflect.DeepEqual(got, want) {
		t.Errorf("the plan is another one: %v", problems)
	}
}

func TestCohortsThatAreNotThere(t *testing.T) {
	p, problems := loaded(t).Resolve("2026")
	if p != nil || problems.Errors() != 1 {
		t.Fatalf("there is a plan, or no error: %v", problems)
	}
	last := problems[len(problems)-1]
	if last.Summary != `There is no cohort called "2026"` || last.Fix != "Did you mean 2025?" {
		t.Errorf("said was %s. %s", last.Summary, last.Fix)
	}
}

func TestStaffOfACohort(t *testing.T) {
	staff := loaded(t).Staff("2025")
	if len(staff) != 3 || staff[0] != (Staff{"coordinator", "Project Manager, Workforce Development", "coordinator@example.org"}) || staff[2].Name != "evaluator" {
		t.Errorf("they are %v", staff)
	}
	if loaded(t).Staff("1999") != nil {
		t.Error("a cohort that is not there has staff")
	}
}

func TestDatesThatArePast(t *testing.T) {
	book := loaded(t)
	london := time.FixedZone("BST", 60*60)
	for _, test := range []struct {
		now  time.Time
		want int
	}{
		{time.Date(2025, time.March, 17, 23, 0, 0, 0, time.UTC), 0},
		{time.Date(2025, time.March, 18, 0, 0, 0, 0, time.UTC), 1},
		{time.Date(2025, time.April, 19, 0, 30, 0, 0, london), 2},
		{time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC), 10},
	} {
		past := book.Past("2025", test.now)
		if len(past) != test.want || past.Errors() != test.want {
			t.Errorf("on %s %d dates are past", test.now, len(past))
		}
		if test.want > 0 && past[0].Summary != "Recruitment opened on Monday 17 March 2025, which is past" {
			t.Errorf("said was %q", past[0].Summary)
		}
	}
}
