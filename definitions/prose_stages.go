package definitions

import (
	"strings"

	"trellis/definitions/plan"
)

// Stages as a sentence speaks of them.

// stageHeading is what a stage is called at the head of its chapter.
func stageHeading(s *stage) string {
	if s.title != "" {
		return s.title
	}
	return titleOf(s.name)
}

// the is how a sentence speaks of a stage: "the launch", "recruitment", and one
// that has a name of its own by that.
func (n *narrator) the(s *stage) subject {
	switch {
	case s == nil:
		return subject{"it", false}
	case string(s.name) != string(s.kind):
		return ownName(s)
	}
	switch s.kind {
	case plan.Recruitment, plan.Matching:
		return subject{string(s.kind), false}
	case plan.Meetings:
		return subject{"the meetings", true}
	case plan.DropIns:
		return subject{"the drop-ins", true}
	}
	return subject{"the " + string(s.kind), false}
}

// ownName is how a sentence speaks of a stage that has a name of its own: by that
// name, with the capitals that its title has.
func ownName(s *stage) subject {
	words := strings.Fields(strings.ReplaceAll(string(s.name), "_", " "))
	for i, word := range words {
		for _, titled := range strings.Fields(s.title) {
			if strings.EqualFold(word, titled) && titled == strings.ToUpper(titled) {
				words[i] = titled
			}
		}
	}
	name := strings.Join(words, " ")
	for _, small := range []string{"ins", "ups", "offs"} {
		if stem, ok := strings.CutSuffix(name, " "+small); ok {
			name = stem + "-" + small
		}
	}
	if s.kind == plan.Meetings && strings.HasSuffix(name, "ing on") {
		return subject{name, false}
	}
	if s.kind == plan.Training && strings.HasSuffix(name, "s") {
		return subject{cited(stageHeading(s)), false}
	}
	return subject{"the " + name, strings.HasSuffix(name, "s")}
}
