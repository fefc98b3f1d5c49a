package main

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"slices"

	"trellis/definitions"
	"trellis/definitions/plan"
)

//go:embed match.gohtml
var matchPage string

// matchTemplate escapes whatever people wrote.
var matchTemplate = template.Must(template.New("match").Parse(matchPage))

// The page as its template reads it. It is put before a panel, and lies in a room: names,
// organisations and reasons, and neither requests, nor how well people fit, nor addresses.
type (
	htmlMatch struct {
		Programme, Title, Made, Announced, Counted, Fine string
		Proposal                                         int
		Mentee, Mentor                                   string // what the two sides are called
		Pairs                                            []htmlPair
		Groups                                           []htmlGroup
		Waiting                                          []htmlWaiting
		Deciders                                         []htmlDecider
	}
	htmlPerson struct{ Name, From string }
	htmlPair   struct {
		Mentee, Mentor htmlPerson
		Why            string
		Look           []string // at rules that say to avoid it
		Drawn          bool     // by lot
	}
	htmlGroup struct {
		Number  int
		Members []htmlPerson
		Why     string
	}
	htmlWaiting struct {
		htmlPerson
		Role, Why string
	}
	htmlDecider struct {
		Who      string
		Approved bool
	}
)

func (s *sight) writeHTML(w io.Writer) error {
	page := htmlMatch{
		Programme: s.co.plan.Programme, Title: s.co.plan.Title, Made: dayOf(s.Made, s.co.zone),
		Proposal: s.Proposal, Counted: s.counted(),
		Fine: fmt.Sprintf("Proposal %d, made by %s from input %s. Where another matching would have been as good, lots were drawn (seed %d).", s.Proposal, s.Engine, s.Input, s.Seed),
	}
	by, among := s.roles()
	page.Mentee, page.Mentor = headed(by), headed(among)
	if !s.Announced.IsZero() {
		page.Announced = dayOf(s.Announced, s.co.zone)
	}
	from := s.organisations()
	person := func(x someone) htmlPerson { return htmlPerson{x.Name, from[x.ID]} }
	for _, p := range s.Pairs {
		page.Pairs = append(page.Pairs, htmlPair{person(p.Mentee), person(p.Mentor), p.Why, p.Cautions, p.Drawn})
	}
	for i, g := range s.Groups {
		x := htmlGroup{Number: i + 1, Why: g.Why}
		for _, m := range g.Members {
			x.Members = append(x.Members, person(m))
		}
		page.Groups = append(page.Groups, x)
	}
	for _, x := range s.Waiting {
		page.Waiting = append(page.Waiting, htmlWaiting{person(x.someone), headed(x.Role), x.Why})
	}
	if stage := s.co.matched(); stage != nil && s.Announced.IsZero() {
		for _, who := range stage.Deciders {
			page.Deciders = append(page.Deciders, htmlDecider{headed(string(who)), slices.Contains(s.Approved, string(who))})
		}
	}
	return matchTemplate.Execute(w, page)
}

// organisations are where people come from: what they answered to the first question
// whose answer is an organisation.
func (s *sight) organisations() map[plan.PersonID]string {
	from := map[plan.PersonID]string{}
	for i := range s.people {
		p := &s.people[i]
		asked := s.co.book.Questions(p.Role)
		if i := slices.IndexFunc(asked, func(q definitions.Question) bool { return q.Kind == definitions.Organisation }); i >= 0 && from[p.ID] == "" {
			from[p.ID] = clean(p.Answers[asked[i].Name])
		}
	}
	return from
}
