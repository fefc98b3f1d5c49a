package definitions

import (
	"testing"

	"trellis/definitions/plan"
)

func TestForWhomSomethingIs(t *testing.T) {
	person := func(role string, answers ...string) Person {
		p := Person{Role: role, Answers: map[string]string{}}
		for i := 0; i < len(answers); i += 2 {
			p.Answers[answers[i]] = answers[i+1]
		}
		return p
	}
	mentor := person("mentor")
	for _, test := range []struct {
		directory string
		stage     plan.StageName
		rule      string
		x         Person // who is asked about, or one of a pair
		y         *Person
		want      bool
	}{
		{"afce", "peer_group_meetings", "answer.peer_group", person("mentee", "peer_group", "yes"), nil, true},
		{"afce", "peer_group_meetings", "answer.peer_group", person("mentee", "peer_group", "no"), nil, false},
		{"afce", "peer_group_meetings", "answer.peer_group", person("mentee"), nil, false},
		{"gem", "meetings", `mentee.membership != "NEMO"`, mentor, new(person("mentee", "membership", "My own, of GEM")), true},
		{"gem", "meetings", `mentee.membership != "NEMO"`, person("mentee", "membership", "My own, of GEM"), &mentor, true},
		{"gem", "meetings", `mentee.membership != "NEMO"`, mentor, new(person("mentee", "membership", "NEMO")), false},
		{"gem", "meetings", `mentee.membership != "NEMO"`, mentor, new(person("mentee")), false},
		{"gem", "meetings", `mentee.membership != "NEMO"`, mentor, nil, false},
		{"gem", "meetings", `mentee.membership != "NEMO"`, person("mentee", "membership", "My own, of GEM"), nil, true},
		{"libraries-connected-pilot", "meetings", "both.carry_on", person("mentor", "carry_on", "yes"), new(person("mentee", "carry_on", "yes")), true},
		{"libraries-connected-pilot", "meetings", "both.carry_on", person("mentor", "carry_on", "yes"), new(person("mentee", "carry_on", "no")), false},
		{"libraries-connected-pilot", "meetings", "both.carry_on", person("mentor", "carry_on", "yes"), &mentor, false},
		{"libraries-connected-pilot", "meetings", "both.carry_on", person("mentor", "carry_on", "yes"), nil, false},
	} {
		book, problems := Load(test.directory)
		if problems.Errors() > 0 {
			t.Fatal(problems)
		}
		only, err := book.Only(test.stage, test.rule)
		if err != nil {
			t.Errorf("%s: %v", test.rule, err)
			continue
		}
		got := false
		if test.y == nil {
			got = only.Person(test.x)
		} else {
			got = only.Pair(test.x, *test.y)
		}
		if got != test.want {
			t.Errorf("%s of %v and %v is %t", test.rule, test.x, test.y, got)
		}
	}
}

// TestRulesThatCannotBeJudged are errors, and never everybody.
func TestRulesThatCannotBeJudged(t *testing.T) {
	book := loaded(t)
	for _, rule := range []string{"", "answer.", "answer.nothing_like_it", "true", `answer.service`, `same(mentor.service, mentee.service) && answer.x`} {
		if only, err := book.Only("launch", rule); err == nil {
			t.Errorf("%q can be judged: %+v", rule, only)
		}
	}
	if _, err := book.Only("nowhere", "answer.service"); err == nil {
		t.Error("a stage that is not there has a rule")
	}
}
