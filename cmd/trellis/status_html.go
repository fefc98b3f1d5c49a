package main

import (
	_ "embed"
	"html/template"
	"io"
)

//go:embed status.gohtml
var statusPage string

// statusTemplate escapes whatever people wrote.
var statusTemplate = template.Must(template.New("status").Parse(statusPage))

// The page as its template reads it: sentences, and no arithmetic.
type (
	htmlStatus struct {
		Programme, Title, Headline, Nobody, Since string
		Figures                                   [][2]string
		Takeover                                  *htmlTakeover
		Needs, Wrong                              []htmlAct
		Coming                                    []htmlLine
		Days                                      []htmlDay
	}
	htmlTakeover struct {
		Say       string
		Different []string
	}
	htmlAct struct {
		Say, Do  string
		Commands []string
	}
	htmlLine struct{ When, Say string }
	htmlDay  struct {
		Day    string
		Events []string
	}
)

// writeHTML writes the page to hand on: it needs nothing else, and prints on A4.
func (s *status) writeHTML(w io.Writer) error {
	page := htmlStatus{
		Programme: s.Programme, Title: s.Title, Headline: s.headline(), Nobody: s.nobody(),
		Since: dayOf(s.Since, s.zone), Figures: s.figures(),
	}
	if s.Takeover != nil {
		page.Takeover = &htmlTakeover{takeover(*s.Takeover), s.Takeover.Different}
	}
	for _, n := range s.Needs {
		page.Needs = append(page.Needs, htmlAct{Say: s.need(n), Commands: n.Commands})
	}
	for _, x := range s.Wrong {
		page.Wrong = append(page.Wrong, htmlAct{s.wrong(x), x.Do, x.Commands})
	}
	for _, x := range s.Coming {
		page.Coming = append(page.Coming, htmlLine{short(x.At, s.zone), capital(x.What)})
	}
	for _, e := range folded(s.Happened, s.zone) {
		day := dayOf(e.At, s.zone)
		if len(page.Days) == 0 || page.Days[len(page.Days)-1].Day != day {
			page.Days = append(page.Days, htmlDay{Day: day})
		}
		last := &page.Days[len(page.Days)-1]
		last.Events = append(last.Events, clockOf(e.At.In(s.zone)).String()+": "+e.String())
	}
	return statusTemplate.Execute(w, page)
}
