package activities

import (
	"slices"
	"strconv"
	"strings"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/report"
)

// tier is a row that answers are counted in.
type tier struct {
	label string
	has   func(answer string) bool
}

// counts says that the answers to a question can be counted. Words of their own cannot.
func counts(q definitions.Question) bool {
	return q.Kind == definitions.YesNo || q.Kind == definitions.Choice || q.Kind == definitions.Number
}

// scale are the rows of a question; those of numbers depend on what was answered.
func scale(q definitions.Question, given []string) (tiers []tier) {
	switch q.Kind {
	case definitions.YesNo:
		for _, answer := range []string{"Yes", "No"} {
			tiers = append(tiers, tier{answer, func(a string) bool { return a == strings.ToLower(answer) }})
		}
	case definitions.Choice:
		for _, option := range q.Options {
			tiers = append(tiers, tier{option, func(a string) bool { return slices.Contains(strings.Split(a, "; "), option) }})
		}
	case definitions.Number:
		return bands(given)
	}
	return tiers
}

// bands are at most seven rows of even width, for numbers.
func bands(given []string) (tiers []tier) {
	var numbers []int
	for _, answer := range given {
		if n, ok := whole(answer); ok {
			numbers = append(numbers, n)
		}
	}
	if len(numbers) == 0 {
		return nil
	}
	least, most := slices.Min(numbers), slices.Max(numbers)
	width := (most-least)/6 + 1
	for from := least - ((least%width)+width)%width; from <= most; from += width {
		label := strconv.Itoa(from)
		if width > 1 {
			label += " to " + strconv.Itoa(from+width-1)
		}
		tiers = append(tiers, tier{label, func(a string) bool {
			n, ok := whole(a)
			return ok && n >= from && n < from+width
		}})
	}
	return tiers
}

// whole is a number that was answered, without its fraction.
func whole(answer string) (int, bool) {
	f, err := strconv.ParseFloat(answer, 64)
	return int(f), err == nil && f > -1e9 && f < 1e9
}

// asked counts the answers to one question.
func asked(x *plan.Survey, q definitions.Question, given []string) report.Table {
	made := report.Table{Name: string(x.Name) + "-" + q.Name, Title: q.Ask, Of: "Answer", Columns: []string{"People"}, Drawn: 1, Note: several(q)}
	for _, s := range scale(q, given) {
		made.Add(s.label, share(s, given))
	}
	return made
}

func share(s tier, given []string) report.Figure {
	n := 0
	for _, answer := range given {
		if s.has(answer) {
			n++
		}
	}
	return report.Share(n, len(given))
}

func several(q definitions.Question) string {
	if q.Kind == definitions.Choice && q.Most != 1 {
		return "People could choose several."
	}
	return ""
}

const fewAreHidden = "Figures that fewer than five people are behind are not shown, nor what would tell them."

// withhold takes the small figures out, and says so.
func withhold(t *report.Table) {
	if t.Withhold(); hides(t) {
		t.Note = strings.TrimSpace(t.Note + " " + fewAreHidden)
	}
}

func hides(t *report.Table) bool {
	return slices.ContainsFunc(t.Rows, func(r report.Row) bool {
		return slices.ContainsFunc(r.Figures, func(f report.Figure) bool { return f.Few })
	})
}
