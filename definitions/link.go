package definitions

import (
	"net/url"
	"strings"
)

// link is a name for something that people can do by writing to the coordinator.
func link(to, subject string) known {
	return known{"link." + to, "a link to write: " + subject, nil, func(s *Scene) (string, bool) { return s.link(subject) }}
}

// link is a mailto: (RFC 6068) whose subject says what it is about, and which cohort.
func (s *Scene) link(about string) (string, bool) {
	local, domain, ok := strings.Cut(s.LinkTo, "@")
	subject := about + ": " + strings.TrimSpace(s.Plan.Programme+" "+s.Plan.Title)
	return "mailto:" + percent(local) + "@" + percent(domain) + "?subject=" + percent(subject), ok
}

func percent(s string) string { return strings.ReplaceAll(url.QueryEscape(s), "+", "%20") }
