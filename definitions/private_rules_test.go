package definitions

import (
	"strings"
	"testing"
)

// TestNoRuleReadsEqualityMonitoring: what is asked without names is for no rule, whether
// it is about who may have a place, how many may, who comes first or who fits whom.
func TestNoRuleReadsEqualityMonitoring(t *testing.T) {
	const role, matching = `role "mentee" {`, `  unmatched   = "wait for the next cohort"`
	for _, test := range []struct{ at, rule string }{
		{role, "  require \"x\" {\n    that      = answer.disability != \"Yes\"\n    otherwise = \"x.\"\n  }\n"},
		{role, "  prioritise \"x\" { when = answer.disability == \"Yes\" }\n"},
		{role, "  limit \"x\" {\n    at_most   = 3\n    when      = answer.disability == \"Yes\"\n    otherwise = \"x.\"\n  }\n"},
		{role, "  reserve \"x\" {\n    at_least = 3\n    when     = answer.disability == \"Yes\"\n  }\n"},
		{matching, "  never \"x\" { when = same(mentor.disability, mentee.disability) }\n"},
		{matching, "  avoid \"x\" { when = mentee.disability == \"Yes\" }\n"},
		{matching, "  prefer \"x\" { by = same(mentor.disability, mentee.disability) }\n"},
		{matching, "  prioritise \"x\" { when = mentee.disability == \"Yes\" }\n"},
	} {
		book, problems := Load("aln")
		if problems.Errors() > 0 {
			t.Fatal(problems)
		}
		files := book.Files("2023-spring")
		src := string(files[programmeFile])
		if !strings.Contains(src, test.at) || !strings.Contains(src, `question "disability"`) {
			t.Fatalf("the programme does not say %q, or asks for no disability", test.at)
		}
		files[programmeFile] = []byte(strings.Replace(src, test.at, test.at+"\n"+test.rule, 1))
		_, problems = Open("aln", files)
		found := false
		for _, p := range problems {
			found = found || p.Check == checkPrivateAnswers && p.Severity == Error
		}
		if !found {
			t.Errorf("nothing speaks against %s: %v", test.rule, problems)
		}
	}
}
