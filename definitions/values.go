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

func yourRole(s *Scene) (string, bool) { return told(s.called(s.You.Role)) }

// matchRole is "mentor", and "mentors" for several.
func matchRole(s *Scene) (string, bool) {
	var roles []string
	for _, p := range s.Match {
		if role := s.called(p.Role); role != "" && !slices.Contains(roles, role) {
			roles = append(roles, role)
		}
	}
	if len(roles) == 1 && len(s.Match) > 1 {
		return plural(roles[0]), true
	}
	return told(all(roles))
}

// called is what people call a role: "reverse mentor" for mentor.
func (s *Scene) called(role string) string {
	if s.Plan != nil {
		if r := s.Plan.Role(plan.RoleName(role)); r != nil {
			return r.Word()
		}
	}
	return role
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
