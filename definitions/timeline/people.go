package timeline

import (
	"fmt"

	"trellis/definitions/plan"
)

// People are those whom something is for.
type People struct {
	Words string `json:"words"` // "15 mentors and coach"
	// Number is how many there can be: the places, and the staff. 0: not known.
	Number int `json:"number,omitempty"`
}

// people says whom an audience of a stage is, with how many there are places for.
// A stage that is only for some is so for those whom it writes to.
func (t *Timeline) people(s *plan.Stage, to plan.Audience) People {
	var parts []string
	number, known := len(to.Staff), true
	if to.Who != plan.Nobody {
		words, n := t.crowd(s, to)
		parts, number, known = append(parts, words), number+n, n > 0
	}
	parts = append(parts, staffed(to.Staff)...)
	if !known {
		number = 0
	}
	return People{Words: and(parts...), Number: number}
}

func (t *Timeline) crowd(s *plan.Stage, to plan.Audience) (words string, number int) {
	only := t.only(s, to)
	switch to.Who {
	case plan.Started:
		return t.some(to, "who have begun an application") + only, 0
	case plan.Applied:
		return t.some(to, "who apply") + only, 0
	case plan.Declined:
		return t.some(to, "who are declined") + only, 0
	case plan.Waiting:
		return t.some(to, "who wait for a match") + only, 0
	case plan.Unmatched:
		return t.some(to, "for whom there is nobody") + only, 0
	case plan.Offered:
		return t.some(to, "who are offered a match") + only, 0
	case plan.Past:
		return t.named(to) + " of earlier cohorts" + only, 0
	case plan.Paired, plan.Silent, plan.Changed:
		return t.matched(to, only)
	}
	number = t.placed(to)
	words = t.named(to)
	if to.Alone {
		words += " (each alone)"
	}
	switch {
	case to.Who == plan.Accepted:
		return t.some(to, "who are accepted") + only + of(number), number
	case only != "" && number > 0:
		return words + only + fmt.Sprintf(" (at most %d)", number), number
	case only != "":
		return words + only, 0
	case len(to.Roles) == 0:
		return words + of(number), number
	}
	return t.numbered(to), number
}

// only is for whom of an audience something is, in words behind it: what the mail
// says, and what its stage says. Earlier cohorts are of no stage.
func (t *Timeline) only(s *plan.Stage, to plan.Audience) string {
	var words []string
	if to.OnlyIf != "" {
		words = append(words, conditionOf(to.OnlyIf).words())
	}
	if s.OnlyIf != "" && s.OnlyIf != to.OnlyIf && to.Who != plan.Past {
		words = append(words, conditionOf(s.OnlyIf).words())
	}
	if len(words) == 0 {
		return ""
	}
	return " " + and(words...)
}

// some are those of an audience who do something: "everyone who applies" becomes
// "mentors who apply" where only they are meant.
func (t *Timeline) some(to plan.Audience, who string) string {
	if len(to.Roles) > 0 {
		return t.named(to) + " " + who
	}
	return "all " + who
}

// named is an audience without its number: "mentors and mentees", "everyone".
func (t *Timeline) named(to plan.Audience) string {
	if len(to.Roles) == 0 {
		if to.Who == plan.Past {
			return "people"
		}
		return "everyone"
	}
	var names []string
	for _, r := range to.Roles {
		names = append(names, plural(t.plan.Role(r).Word()))
	}
	return and(names...)
}

// numbered is "15 mentors and all mentees".
func (t *Timeline) numbered(to plan.Audience) string {
	var names []string
	for _, name := range to.Roles {
		r := t.plan.Role(name)
		if r.Places == 0 {
			names = append(names, "all "+plural(r.Word()))
			continue
		}
		names = append(names, counted(r.Places, r.Word()))
	}
	text := and(names...)
	if to.Alone {
		text += " (each alone)"
	}
	return text
}

func of(number int) string {
	if number == 0 {
		return ""
	}
	return fmt.Sprintf(" (%d)", number)
}

// placed is how many places an audience has; 0 when that is not said.
func (t *Timeline) placed(to plan.Audience) (sum int) {
	for _, r := range t.plan.Roles {
		if ofRole(to, r.Name) {
			if r.Places == 0 {
				return 0
			}
			sum += r.Places
		}
	}
	return sum
}
