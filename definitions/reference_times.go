package definitions

import (
	"fmt"
	"strings"
)

// timeForm is one of the forms in which time is written: those of package phrase.
type timeForm struct {
	name, doc string
	examples  []string
}

// timeForms are all seven.
var timeForms = []timeForm{
	{"a moment", "A day, or some hours of it. The day of the week may be left out; if it is there, it is checked. In a cohort the year may be left out where the other dates leave no doubt. Only cohorts have moments.",
		[]string{"Friday 18 April 2025", "Wednesday 7 May 2025, 10am to 11.30am", "to be confirmed by Friday 30 May 2025"}},
	{"a length", "A number and what it counts: minutes, hours, days, working days, weeks, months, years; or half a day.",
		[]string{"90 minutes", "half a day", "5 working days", "6 months"}},
	{"a range", "From the least to the most.",
		[]string{"2 to 4 weeks", "90 minutes to 2 hours"}},
	{"an offset", "So long before something begins, or after it ends. Working days are Monday to Friday without bank holidays.",
		[]string{"1 week before launch", "2 working days after recruitment closes", "4 weeks after they are paired", "6 weeks after their last meeting", "the end of launch day"}},
	{"a cadence", "Again and again.",
		[]string{"every month during meetings", "2 days before each drop-in", "every 2 weeks until it is made"}},
	{"a midpoint", "Half of the time: of everybody's, or of each pair's own.",
		[]string{"halfway through meetings", "halfway through their meetings"}},
	{"an event", "When something happens to people, or to a stage.",
		[]string{"when they apply", "when they are accepted", "when they are declined", "when recruitment opens", "when launch ends", "when pairs are announced", "when groups are announced"}},
}

func timesChapter() []topic {
	var b strings.Builder
	b.WriteString(folded("Time is written as people write it, in quotes, in seven forms and no more. "+
		"A stage is spoken of by its name, with spaces or underscores: `\"1 week before mentee briefing\"`. "+
		"What closes on a day closes at its end. Mail goes at 9am; if that is no working day, what comes before something goes earlier, and what comes after it later. "+
		"Capitals, commas, `7th`, `Wed` and dashes are read; `trellis fmt` writes the form below. Dates for machines, `2025-05-07`, are refused, and so is what could mean two things: `7/5/2025`, `10 to 12`.", ""))
	for _, f := range timeForms {
		var quoted []string
		for _, e := range f.examples {
			quoted = append(quoted, code(fmt.Sprintf("%q", e)))
		}
		b.WriteString("\n" + bullet("**"+capital(f.name)+"**: "+strings.Join(quoted, ", ")+"\\") + folded(f.doc, "  "))
	}
	return []topic{{depth: 2, title: "Times", anchors: []string{"times"}, asked: []string{"times", "time", "dates"}, text: b.String()}}
}
