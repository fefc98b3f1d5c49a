package definitions

import (
	"slices"
	"strconv"

	"trellis/definitions/plan"
)

// told is a value that is not known when it is empty.
func told(v string) (string, bool) { return v, v != "" }

func you(get func(Person) string) func(*Scene) (string, bool) {
	return func(s *Scene) (string, bool) { return told(get(s.You)) }
}

// match is a value of everybody whom the reader is matched with, joined with
// "and". It is not known while one of theirs is not.
func match(get func(Person) string) func(*Scene) (string, bool) {
	return func(s *Scene) (string, bool) {
		var values []string
		for _, p := range s.Match {
			v := get(p)
			if v == "" {
				return "", false
			}
			values = append(values, v)
		}
		return told(all(values))
	}
}

// matchRole is "mentor", and "mentors" for several.
func matchRole(s *Scene) (string, bool) {
	var roles []string
	for _, p := range s.Match {
		if p.Role != "" && !slices.Contains(roles, p.Role) {
			roles = append(roles, p.Role)
		}
	}
	if len(roles) == 1 && len(s.Match) > 1 {
		return roles[0] + "s", true
	}
	return told(all(roles))
}

func aboutSurvey(get func(*Scene, *plan.Survey) string) func(*Scene) (string, bool) {
	return func(s *Scene) (string, bool) {
		if s.Survey == nil {
			return "", false
		}
		return told(get(s, s.Survey))
	}
}

func count(of string) func(*Scene) (string, bool) {
	return func(s *Scene) (string, bool) { return strconv.Itoa(s.Counts[of]), s.Counts != nil }
}

func proposal(s *Scene) (string, bool) {
	if s.Proposal == 0 {
		return "none yet", true
	}
	return strconv.Itoa(s.Proposal), true
}
