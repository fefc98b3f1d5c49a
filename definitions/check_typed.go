package definitions

import (
	"regexp"
	"strings"

	"github.com/hashicorp/hcl/v2"
)

// typedDate is a day that somebody typed where a name should stand: "7 May",
// "May 7th", "7/5/2025", "2025-05-07".
var typedDate = regexp.MustCompile(`(?i)\b(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:january|february|march|april|may|june|july|august|september|october|november|december)|` +
	`(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}(?:st|nd|rd|th)?|` +
	`\d{1,2}/\d{1,2}/\d{2,4}|\d{4}-\d{2}-\d{2})\b(?: \d{4}\b)?`)

// datesIn finds them in a line; few lines have a digit at all.
func datesIn(line string) [][]int {
	if !strings.ContainsAny(line, "0123456789") {
		return nil
	}
	return typedDate.FindAllStringIndex(line, -1)
}

const checkTypedDates = "mail/dates"

// checkTyped is mail/dates: a mail takes its dates from the cohort. One that is
// typed is wrong in the next.
func (r *reader) checkTyped() {
	for _, name := range r.written() {
		path := mailFolder + name + ".md"
		number, begins := 0, 0
		for line := range strings.Lines(string(r.book.files[path])) {
			number++
			for _, at := range datesIn(line) {
				where := place{Filename: path, Start: hcl.Pos{Line: number, Byte: begins + at[0]}, End: hcl.Pos{Line: number, Byte: begins + at[1]}}
				r.warn(checkTypedDates, where, "A date is typed into this mail", "Write a name that stands for it, like ${launch.on} or ${recruitment.closes}: it is right in every cohort.")
			}
			begins += len(line)
		}
	}
	r.checkTitles()
}

// checkTitles is dates/twice of the programme's own words: what they say of a date
// stays behind when the cohort moves it.
func (r *reader) checkTitles() {
	p := r.book.programme
	tell := func(text, what string, at place) {
		for _, day := range datesIn(text) {
			r.warn(checkSaidTwice, at, "A date stands in "+what+": "+text[day[0]:day[1]], "Dates belong in the cohort, where they are said once. Take it out here.")
		}
	}
	tell(p.label, "the programme's name", p.at)
	tell(p.purpose, "the purpose", p.at)
	asked := func(form []*question) {
		for _, q := range form {
			tell(q.ask, "the question "+q.name, q.at)
		}
	}
	asked(r.book.questions())
	for _, s := range p.stages {
		tell(s.title, "the title of "+s.aloud(), s.at)
		asked(s.questions)
		for _, x := range s.sessions {
			tell(x.title, "the title of "+x.label, x.at)
		}
		for _, x := range s.surveys {
			asked(x.questions)
		}
		for _, x := range s.tasks {
			tell(x.ask, "the task "+string(x.name), x.at)
		}
	}
}
