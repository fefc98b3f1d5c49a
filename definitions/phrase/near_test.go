package phrase

import (
	"slices"
	"testing"
)

func TestNearMisses(t *testing.T) {
	stages := []string{"recruitment", "launch", "matching", "training", "meetings", "drop_ins", "finale", "evaluation"}
	tests := []struct{ written, meant string }{
		{"lunch", "launch"}, {"finalle", "finale"}, {"meeting", "meetings"}, {"trainning", "training"},
		{"Drop-ins", "drop_ins"}, {"recruitement", "recruitment"}, {"interviews", ""}, {"x", ""}, {"", ""},
	}
	for _, test := range tests {
		got, ok := Near(test.written, stages)
		if got != test.meant || ok != (test.meant != "") {
			t.Errorf("%q: %q, want %q", test.written, got, test.meant)
		}
	}
	for written, meant := range map[string]string{"coahc": "coach", "firstname": "first_name", "need": "needs", "mente": "mentee"} {
		if got, _ := Near(written, []string{"needs", "coach", "first_name", "mentor", "mentee"}); got != meant {
			t.Errorf("%q: %q, want %q", written, got, meant)
		}
	}
}

func TestSuggestingReordersNothing(t *testing.T) {
	among := []string{"july", "june", "april"}
	before := slices.Clone(among)
	if got, _ := Near("juny", among); got != "july" {
		t.Errorf("of two as near the first in the alphabet is meant, not %q", got)
	}
	if !slices.Equal(among, before) {
		t.Errorf("the names were reordered: %v", among)
	}
}
