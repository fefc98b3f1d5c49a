package definitions

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"trellis/definitions/plan"
)

func TestEligible(t *testing.T) {
	b := libraries(t)
	b.programme.roles[1].rules = []*rule{{law: "advise", exprs: expressions(t, `answer.position != "Head of Service"`), otherwise: "It is for emerging leaders."}}
	for _, test := range []struct {
		role             plan.RoleName
		position         string
		refused, advised int
	}{
		{"mentor", "Head of Service", 0, 0},
		{"mentee", "head of service", 0, 1},
		{"mentee", "None of these", 1, 0},
		{"mentor", "", 1, 0},
		{"mentor", "something else", 1, 0},
		{"tutor", "None of these", 0, 0},
	} {
		refused, advised := b.Eligible(test.role, map[string]string{"position": test.position})
		if len(refused) != test.refused || len(advised) != test.advised {
			t.Errorf("%s, %q: %q, %q", test.role, test.position, refused, advised)
		}
		if test.refused > 0 && refused[0] != "This year the scheme is open to Heads of Service and emerging leaders." {
			t.Errorf("refused: %q", refused)
		}
	}
}

func TestRulesOfLibrariesConnected(t *testing.T) {
	r, err := libraries(t).Rules("matching")
	if err != nil {
		t.Fatal(err)
	}
	mentor := r.Prepare(Person{Role: "mentor", Answers: map[string]string{"service": "Northbrook Libraries", "experience": "Budgeting; Capital projects; Restructures"}})
	for _, test := range []struct {
		service, needs string
		chosen, ok     bool
		fit            []int
		shared         string
		asked          int
	}{
		{"Tarnside Libraries", "Restructures; Technical knowledge; Budgeting", true, true, []int{100, 66}, "Restructures, Budgeting", 3},
		{"northbrook  libraries", "Budgeting", false, false, []int{0, 100}, "Budgeting", 1},
		{"Tarnside Libraries", "Technical knowledge", false, true, []int{0, 0}, "", 1},
		{"", "", true, true, []int{100, 0}, "", 0},
	} {
		mentee := r.Prepare(Person{Role: "mentee", Answers: map[string]string{"service": test.service, "needs": test.needs}})
		ok, rule := r.Allowed(mentor, mentee)
		if ok != test.ok || !ok && rule != "two people from one service" {
			t.Errorf("%q: allowed %v %s", test.service, ok, rule)
		}
		if got := r.Fit(mentor, mentee, test.chosen); !slices.Equal(got, test.fit) {
			t.Errorf("%q: fit %v, want %v", test.needs, got, test.fit)
		}
		if got := strings.Join(r.Shared(mentor, mentee), ", "); got != test.shared {
			t.Errorf("%q: shared %s, want %s", test.needs, got, test.shared)
		}
		if got := r.Asked(mentee); got != test.asked {
			t.Errorf("%q: asked %d, want %d", test.needs, got, test.asked)
		}
	}
	if _, err := libraries(t).Rules("launch"); err == nil || !strings.Contains(err.Error(), "launch is not a matching stage") {
		t.Errorf("the rules of launch: %v", err)
	}
}

// academic is a programme with every kind of answer, for the functions.
func academic() *Book {
	levels := []string{"Assistant", "Supervisor", "Librarian", "Senior"}
	own := func() []*question {
		return []*question{
			{name: "years", kind: Number}, {name: "level", kind: Choice, options: levels, most: 1},
			{name: "background", kind: Choice, options: []string{"One", "Two", "Three"}, most: 3, optional: true},
			{name: "grade", kind: Choice, options: []string{"A", "B"}, most: 1},
		}
	}
	return &Book{name: "aln", files: map[string][]byte{}, programme: &programme{
		everyone: applying{questions: []*question{
			{name: "library", kind: Organisation}, {name: "member", kind: YesNo}, {name: "goals", kind: Paragraph},
			{name: "nickname", kind: Words, optional: true}, {name: "team", kind: Organisation, optional: true},
		}},
		roles:  []*role{{name: "mentor", applying: applying{questions: own()}}, {name: "mentee", applying: applying{questions: own()}}},
		stages: []*stage{{name: "matching", kind: plan.Matching}},
	}}
}

func TestFunctions(t *testing.T) {
	mentor := map[string]string{"library": "The  Library", "member": "Yes", "years": "10", "level": "Senior", "background": "One; Two", "team": ""}
	mentee := map[string]string{"library": "the library", "member": "no", "years": "9.5", "level": "Assistant", "background": "Two; Three; One", "grade": "A"}
	for src, want := range map[string]int{
		`same(mentor.library, mentee.library)`:          100,
		`same(mentor.background, mentee.background)`:    0,
		`same(mentor.team, mentee.team)`:                0, // two blanks are not the same
		`varied(mentor.team, mentee.team)`:              0,
		`varied(mentor.level, mentee.level)`:            100,
		`shared(mentor.background, mentee.background)`:  100,
		`shared(mentor.grade, mentee.grade)`:            0,
		`overlap(mentor.background, mentee.background)`: 66,
		`overlap(mentee.background, mentor.background)`: 100,
		`overlap(mentee.grade, mentor.grade)`:           0,
		`below(mentee.level, mentor.level)`:             100,
		`below(mentor.level, mentee.level)`:             0,
		`below(mentee.years, mentor.years)`:             100, // 9.5 is less than 10, though not as words
		`below(mentor.grade, mentee.grade)`:             0,
		`chosen(mentee, mentor)`:                        100,
		`mentor.years >= 10`:                            100,
		`10 <= mentor.years`:                            100,
		`10 < mentor.years`:                             0,
		`mentor.years == 10`:                            100,
		`mentor.level == "Senior"`:                      100,
		`"Senior" != mentor.level`:                      0,
		`mentor.grade == "A"`:                           0,
		`mentor.grade != "A"`:                           0, // a missing answer is not something else
		`mentor.grade != "B"`:                           0,
		`(mentor.member)`:                               100,
		`mentee.member`:                                 0,
		`mentee.member == "no"`:                         100,
		`mentor.team != "x"`:                            0,
		`mentor.nickname == "x"`:                        0,
		`mentor.years < -1`:                             0,
		`same(mentor.years, mentee.years)`:              0,
		`same(mentor.member, mentee.member)`:            0,
	} {
		b := academic()
		b.programme.stages[0].rules = []*rule{{law: "prefer", exprs: expressions(t, src)}}
		r, err := b.Rules("matching")
		if err != nil {
			t.Errorf("%s: %v", src, err)
			continue
		}
		one, other := r.Prepare(Person{Role: "mentor", Answers: mentor}), r.Prepare(Person{Role: "mentee", Answers: mentee})
		if got := r.Fit(one, other, true)[0]; got != want {
			t.Errorf("%s is %d, want %d", src, got, want)
		}
		r.Fit(Prepared{}, Prepared{}, false) // total: also of nobody
	}
}

func TestCautionsAndRequirements(t *testing.T) {
	b := academic()
	b.programme.stages[0].rules = []*rule{
		{law: "avoid", label: "a less senior mentor", exprs: expressions(t, `below(mentor.level, mentee.level)`)},
		{law: "require", label: "a grade in common", exprs: expressions(t, `same(mentor.grade, mentee.grade)`)},
	}
	r, err := b.Rules("matching")
	if err != nil {
		t.Fatal(err)
	}
	mentor := r.Prepare(Person{Role: "mentor", Answers: map[string]string{"level": "Assistant", "grade": "A"}})
	mentee := r.Prepare(Person{Role: "mentee", Answers: map[string]string{"level": "Senior", "grade": "B"}})
	if got := r.Cautions(mentor, mentee); !slices.Equal(got, []string{"a less senior mentor"}) {
		t.Errorf("cautions: %q", got)
	}
	if ok, rule := r.Allowed(mentor, mentee); ok || rule != "a grade in common" {
		t.Errorf("allowed: %v, %q", ok, rule)
	}
}

func TestRulesAreSharedByGoroutines(t *testing.T) {
	r, err := libraries(t).Rules("matching")
	if err != nil {
		t.Fatal(err)
	}
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			mentor := r.Prepare(Person{Role: "mentor", Answers: map[string]string{"service": "a", "experience": "Budgeting"}})
			mentee := r.Prepare(Person{Role: "mentee", Answers: map[string]string{"service": "b", "needs": "Budgeting"}})
			if fit := r.Fit(mentor, mentee, false); fit[1] != 100 {
				t.Errorf("fit %v", fit)
			}
		})
	}
	wait.Wait()
}

func BenchmarkFit(b *testing.B) {
	r, err := libraries(b).Rules("matching")
	if err != nil {
		b.Fatal(err)
	}
	mentor := r.Prepare(Person{Role: "mentor", Answers: map[string]string{"service": "Northbrook", "experience": "Budgeting; Capital projects; Restructures"}})
	mentee := r.Prepare(Person{Role: "mentee", Answers: map[string]string{"service": "Tarnside", "needs": "Restructures; Technical knowledge; Budgeting"}})
	b.ReportAllocs()
	for b.Loop() {
		if ok, _ := r.Allowed(mentor, mentee); !ok {
			b.Fatal("not allowed")
		}
		r.Fit(mentor, mentee, true)
	}
}
