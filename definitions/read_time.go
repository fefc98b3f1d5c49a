package definitions

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"

	"trellis/definitions/calendar"
	"trellis/definitions/phrase"
)

// phrase reads the words of a time, which have no escapes in them, so that a
// place in the words is a place in the file.
func (r *reader) phrase(e hclsyntax.Expression) (string, bool) {
	t, ok := e.(*hclsyntax.TemplateExpr)
	if !ok {
		r.unquoted(e)
		return "", false
	}
	written := r.source(t.Range())
	text := r.words(e)
	if text == "" {
		return "", false
	}
	if len(written) < 2 || strings.TrimSpace(written[1:len(written)-1]) != text {
		r.wrong(phrase.CheckWritten, e.Range(), "There is a \\ or a line break in this time", "Write it as people do, between straight quotes.")
		return "", false
	}
	return written[1 : len(written)-1], true
}

// unquoted tells that a date without quotes is a sum, and what else has none.
func (r *reader) unquoted(e hclsyntax.Expression) {
	sum, ok := e.(*hclsyntax.BinaryOpExpr)
	if v, isLiteral := literal(e); isLiteral && v.Type() == cty.Number {
		r.wrong(phrase.CheckWritten, e.Range(), "It is not said of what this is the number", fmt.Sprintf("Write it with a unit and in quotes, like %q.", r.source(e.Range())+" minutes"))
		return
	}
	if !ok {
		r.wrong(phrase.CheckWritten, e.Range(), "Dates and times need quotes", "Write it like "+quoted(r.source(e.Range()))+".")
		return
	}
	like := "Friday 18 April 2025"
	if d, ok := isoDate(r.source(e.Range())); ok {
		like = d.String()
	}
	comes := "Without them this is a sum."
	if v, diags := sum.Value(nil); !diags.HasErrors() && v.Type() == cty.Number {
		comes = "Without them this is a sum, and comes to " + v.AsBigFloat().Text('f', -1) + "."
	}
	r.wrong(phrase.CheckWritten, e.Range(), "A date needs quotes", fmt.Sprintf("%s Write it like %q.", comes, like))
}

// isoDate is the day that somebody means who writes 2025-04-25.
func isoDate(text string) (calendar.Date, bool) {
	parts := strings.Split(text, "-")
	if len(parts) != 3 {
		return calendar.Date{}, false
	}
	var n [3]int
	for i, part := range parts {
		var err error
		if n[i], err = strconv.Atoi(strings.TrimSpace(part)); err != nil {
			return calendar.Date{}, false
		}
	}
	m := phrase.Moment{Year: n[0], Month: time.Month(n[1]), Day: n[2]}
	if n[0] < 1000 || n[1] < 1 || n[1] > 12 || m.Check() != nil {
		return calendar.Date{}, false
	}
	return dateOf(m), true
}

// within tells of a problem inside a phrase that stands in quotes at a place.
func (r *reader) within(text string, at place, p *phrase.Problem) {
	if p != nil {
		r.wrong(p.Check, part(at, text, p.At, p.Len), p.Summary, p.Fix)
	}
}

// part is the place of some bytes of the text that stands in quotes at a place.
func part(at place, text string, from, length int) place {
	from = min(from, len(text))
	to := min(from+length, len(text))
	inner := at
	inner.Start.Byte += 1 + from
	inner.Start.Column += 1 + width(text[:from])
	inner.End = inner.Start
	inner.End.Byte += to - from
	inner.End.Column += width(text[from:to])
	return inner
}

// length reads "90 minutes"; nil beside a problem from which nothing can be made.
func (r *reader) length(e hclsyntax.Expression) *phrase.Length {
	text, ok := r.phrase(e)
	if !ok {
		return nil
	}
	l, p := phrase.ParseLength(text)
	r.within(text, e.Range(), p)
	if l.IsZero() {
		return nil
	}
	return &l
}

// when reads "1 week before launch". Whether there is a launch is checked when
// all stages are known.
func (r *reader) when(e hclsyntax.Expression) *when {
	text, ok := r.phrase(e)
	if !ok {
		return nil
	}
	w, p := phrase.ParseWhen(text)
	r.within(text, e.Range(), p)
	if w.IsZero() {
		return nil
	}
	return &when{w, text, e.Range()}
}

// moment reads "Wednesday 7 May 2025, 10am to 11.30am"; nil for a day that there is not.
func (r *reader) moment(e hclsyntax.Expression) *moment {
	text, ok := r.phrase(e)
	if !ok {
		return nil
	}
	m, p := phrase.ParseMoment(text)
	if p == nil {
		p = m.Check()
	}
	r.within(text, e.Range(), p)
	if m.IsZero() || p != nil && p.Check == phrase.CheckReal {
		return nil
	}
	return &moment{m, p != nil, e.Range()}
}

func dateOf(m phrase.Moment) calendar.Date {
	return calendar.Date{Year: m.Year, Month: m.Month, Day: m.Day}
}
