package definitions

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// BenchmarkRulesOfALN judges 1,000 mentors and 1,000 mentees by the rules of Academic
// Libraries North, a million pairs one after the other in one goroutine:
//
//	go test ./definitions -run '^$' -bench RulesOfALN -benchmem
func BenchmarkRulesOfALN(b *testing.B) {
	rules, mentors, mentees := peopleOfALN(b, 1000)
	judge := rules.Judge()
	b.ReportAllocs()
	allowed := 0
	for b.Loop() {
		for i := range mentors {
			for j := range mentees {
				if ok, _ := judge.Two(&mentors[i], &mentees[j]); ok {
					allowed += judge.Fit(0, 1)[0]
				}
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/1e6, "ns/pair")
	if allowed == 0 {
		b.Error("nobody may be paired with anybody")
	}
}

// TestJudgingTakesNoMemory: a million pairs are judged without a million slices.
func TestJudgingTakesNoMemory(t *testing.T) {
	rules, mentors, mentees := peopleOfALN(t, 20)
	judge := rules.Judge()
	i := 0
	if n := testing.AllocsPerRun(400, func() {
		if ok, _ := judge.Two(&mentors[i%20], &mentees[i/20%20]); ok {
			judge.Fit(2, 3)
		}
		i++
	}); n > 0 {
		t.Errorf("%v allocations for a pair", n)
	}
}

// TestJudgeAsRules: the judge says of any two what the rules say.
func TestJudgeAsRules(t *testing.T) {
	rules, mentors, mentees := peopleOfALN(t, 30)
	judge := rules.Judge()
	for i := range mentors {
		for j := range mentees {
			ok, rule := rules.Allowed(mentors[i], mentees[j])
			if gotOK, got := judge.Two(&mentors[i], &mentees[j]); gotOK != ok || got != rule {
				t.Fatalf("%d and %d: %v %q, and the rules say %v %q", i, j, gotOK, got, ok, rule)
			}
			if want, got := fmt.Sprint(rules.Fit(mentors[i], mentees[j], true)), fmt.Sprint(judge.Fit(1, 1)); ok && got != want {
				t.Fatalf("%d and %d fit %s, and the rules say %s", i, j, got, want)
			}
		}
	}
}

func peopleOfALN(t testing.TB, n int) (rules *Rules, mentors, mentees []Prepared) {
	t.Helper()
	b, problems := Load("aln")
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	rules, err := b.Rules("matching")
	if err != nil {
		t.Fatal(err)
	}
	chance := rand.New(rand.NewPCG(1, 1))
	for range n {
		for _, role := range []string{"mentor", "mentee"} {
			answers := map[string]string{"library": fmt.Sprintf("Library %d", chance.IntN(40)), "years": fmt.Sprint(chance.IntN(9))}
			for _, q := range b.Questions("mentor") {
				if len(q.Options) > 0 {
					answers[q.Name] = strings.Join(q.Options[chance.IntN(len(q.Options)):][:1], "; ")
				}
			}
			p := rules.Prepare(Person{Role: role, Answers: answers})
			if role == "mentor" {
				mentors = append(mentors, p)
			} else {
				mentees = append(mentees, p)
			}
		}
	}
	return rules, mentors, mentees
}
