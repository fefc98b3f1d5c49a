package report

import (
	_ "embed"
	"html/template"
	"io"
	"strings"
	"time"
)

//go:embed report.gohtml
var page string

// pageTemplate escapes whatever stands in a definition.
var pageTemplate = template.Must(template.New("report").Funcs(template.FuncMap{
	"fill": fill, "plus": func(a, b int) int { return a + b }, "labelEnd": func() int { return labelWidth - 10 },
	"barStart": func() int { return labelWidth }, "width": func() int { return chartWidth }, "bar": func() int { return barHeight },
}).Parse(page))

// WriteHTML writes one page that needs nothing else: to look at, to print on A4.
func (r *Report) WriteHTML(w io.Writer) error { return pageTemplate.Execute(w, r) }

// Heading is which cohort, or cohorts.
func (r *Report) Heading() string { return strings.Join(r.Cohorts, " and ") }

// When is from when until when, in the zone of its dates.
func (r *Report) When() string {
	if r.From.IsZero() {
		return ""
	}
	if r.Until.IsZero() {
		return "Since " + r.day(r.From)
	}
	return r.day(r.From) + " to " + r.day(r.Until)
}

// Standing says whether this is the whole of it.
func (r *Report) Standing() string {
	if r.Ended {
		return "The cohort has ended. Written on " + r.day(r.Made) + "."
	}
	return "The cohort has not ended: this is how it stood on " + r.day(r.Made) + "."
}

func (r *Report) day(at time.Time) string {
	zone, err := time.LoadLocation(r.Zone)
	if err != nil {
		zone = time.UTC
	}
	return at.In(zone).Format("2 January 2006")
}
