package definitions

import (
	"strings"
	"testing"
)

// TestWhatAGroupHasInCommon says it in the words of the answers.
func TestWhatAGroupHasInCommon(t *testing.T) {
	book, problems := Load("semdp")
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	rules, err := book.GroupRules("matching")
	if err != nil {
		t.Fatal(err)
	}
	group := func(answers ...[2]string) (all []Prepared) {
		for _, a := range answers {
			all = append(all, rules.Prepare(Person{Role: "peer", Answers: map[string]string{"goal": a[0], "experience": a[1], "museum": "Museum " + a[1]}}))
		}
		return all
	}
	for _, test := range []struct {
		people           []Prepared
		goal, experience string
	}{
		{group([2]string{"Audiences", "1"}, [2]string{"Audiences", "20"}), "all two say “Audiences”", "from 1 to 20"},
		{group([2]string{"Audiences", "3"}, [2]string{"Audiences", "3"}, [2]string{"Governance", "3"}), "two say “Audiences” and one “Governance”", "all say 3"},
		{group([2]string{"Audiences", "1.5"}, [2]string{"Audiences", "2"}, [2]string{"Governance", "4"}, [2]string{"Volunteers", "5"}, [2]string{"Fundraising", "6"}),
			"two say “Audiences”, and others something else", "from 1.5 to 6"},
		{group([2]string{"Audiences", "1"}, [2]string{"Audiences", ""}), "all two say “Audiences”", ""},
	} {
		if got := rules.Among(0, test.people); got != test.goal {
			t.Errorf("of their goals it says %q, want %q", got, test.goal)
		}
		if got := rules.Among(1, test.people); got != test.experience {
			t.Errorf("of their experience it says %q, want %q", got, test.experience)
		}
	}
	if names := rules.Preferences(); len(names) != 2 || names[0] != "a goal in common" {
		t.Errorf("the preferences are %q", names)
	}
	two := group([2]string{"Audiences", "1"}, [2]string{"Governance", "1"})
	if ok, rule := rules.Allowed(two[0], two[1]); ok || rule != "two people from one museum" {
		t.Errorf("two of one museum: %t, %q", ok, rule)
	}
	if _, err := book.GroupRules("launch"); err == nil {
		t.Error("the launch has rules for groups")
	}
}

// TestARuleOfAGroupIsAboutTwo: about one person it would mean nothing, in silence.
func TestARuleOfAGroupIsAboutTwo(t *testing.T) {
	book, _ := Load("semdp")
	files := book.Files("hampshire-solent")
	const rule = `{ when = same(peers.museum) }`
	for _, instead := range []string{`{ when = peers.goal == "Audiences" }`, `{ when = peers.nearby }`, `{ when = peers.experience < 3 }`} {
		changed := map[string][]byte{}
		for name, content := range files {
			changed[name] = content
		}
		changed[programmeFile] = []byte(strings.Replace(string(files[programmeFile]), rule, instead, 1))
		_, problems := Open("semdp", changed)
		if problems.Errors() != 1 || !strings.Contains(problems[0].Summary, "compare any two") {
			t.Errorf("%s: %v", instead, problems)
		}
	}
}
