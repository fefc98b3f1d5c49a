package main

import (
	"io"
	"strings"
	"testing"

	"trellis/definitions"
)

// academics are people of the ALN programme, two of whom asked for a background.
func academics() []definitions.Applicant {
	answers := func(role, library, level, background string) map[string]string {
		a := map[string]string{"library": library, "member": "yes", "level": level, "background": background}
		if role == "mentor" {
			a["years"], a["offers"] = "5", "Leading a team"
		}
		return a
	}
	return []definitions.Applicant{
		{Name: "Mentor Low", Email: "low@example.org", Role: "mentor", Answers: answers("mentor", "Library A", "Assistant", "")},
		{Name: "Mentor High", Email: "high@example.org", Role: "mentor", Answers: answers("mentor", "Library B", "Team leader", "LGBTQ+")},
		{Name: "Mentor Mid", Email: "mid@example.org", Role: "mentor", Answers: answers("mentor", "Library C", "Team leader", "")},
		{Name: "Mentee One", Email: "one@example.org", Role: "mentee", Answers: answers("mentee", "Library D", "Librarian", "LGBTQ+")},
		{Name: "Mentee Two", Email: "two@example.org", Role: "mentee", Answers: answers("mentee", "Library E", "Librarian", "")},
	}
}

func TestThePanelsPageHoldsNoRequest(t *testing.T) {
	c := matchWorld(t, "aln", "2023-summer", academics())
	s, err := c.sight(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	told := false
	for i := range s.Pairs {
		told = told || strings.Contains(s.Pairs[i].Private, "request")
	}
	if !told {
		t.Error("those who run the cohort are not told that a request was met")
	}
	for _, page := range []string{
		readAll(t, func(file string) error { return s.files(io.Discard, file, "") }),
		readAll(t, func(file string) error { return s.files(io.Discard, "", file) }),
	} {
		for _, private := range []string{"LGBTQ", "request", "@example.org", "background asked"} {
			if strings.Contains(page, private) {
				t.Errorf("the page says %q:\n%s", private, page)
			}
		}
		if !strings.Contains(page, "Mentee One") {
			t.Error("Mentee One is not on the page")
		}
	}
}

func TestWhatPeopleWroteIsOnlyText(t *testing.T) {
	people := libraries(2, 2)
	people[0].Name, people[2].Name = `<script>alert("x")</script>`, `=HYPERLINK("http://example.org")`
	people[1].Answers["service"] = `<b>Bold</b>`
	c := matchWorld(t, "libraries-connected", "2025", people)
	s, err := c.sight(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	page := readAll(t, func(file string) error { return s.files(io.Discard, file, "") })
	if strings.Contains(page, "<script>") || strings.Contains(page, "<b>Bold") || !strings.Contains(page, "&lt;script&gt;") {
		t.Errorf("the page is not escaped:\n%s", page)
	}
	sheet := readAll(t, func(file string) error { return s.files(io.Discard, "", file) })
	if strings.Contains(sheet, "\n=") || strings.Contains(sheet, ",=") || !strings.Contains(sheet, "'=HYPERLINK") {
		t.Errorf("a formula stands in the sheet:\n%s", sheet)
	}
}
