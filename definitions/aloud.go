package definitions

import (
	"strings"

	"trellis/definitions/plan"
)

// aloud is a stage's name as one says it: "mentee briefing", "drop-ins".
func aloud(name plan.StageName) string {
	text := strings.ReplaceAll(string(name), "_", " ")
	if stem, ok := strings.CutSuffix(text, " ins"); ok {
		return stem + "-ins" // drop-ins, check-ins
	}
	return text
}

func (s *stage) aloud() string { return aloud(s.name) }

// verb is the one form of a verb or the other, whichever fits the stage's name:
// "the launch is", "the drop-ins are".
func (s *stage) verb(one, several string) string {
	if name := string(s.name); strings.HasSuffix(name, "s") && !strings.HasSuffix(name, "ss") {
		return several
	}
	return one
}
