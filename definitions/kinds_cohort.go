package definitions

import (
	"net/mail"
	"net/url"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"trellis/definitions/plan"
)

// What a cohort says of a stage.
var (
	cohortOpens    = meaning(momentRow("opens", "The first day on which people can apply.", `"Monday 17 March 2025"`, func(d *dates) **moment { return &d.opens }), "from")
	cohortCloses   = meaning(momentRow("closes", "The last day, to its end.", `"Friday 18 April 2025"`, func(d *dates) **moment { return &d.closes }), "until", "deadline")
	cohortDecide   = momentRow("decide", "The day on which applicants are told.", `"Friday 25 April 2025"`, func(d *dates) **moment { return &d.decide })
	cohortAnnounce = momentRow("announce", "The day on which pairs are announced.", `"Tuesday 20 May 2025"`, func(d *dates) **moment { return &d.announce })

	cohortWhere = wordsRow("where", "Where it is, for this cohort.", `"The Guildhall, Northbrook"`, func(d *dates) *string { return &d.where })
	cohortLink  = entry[dates]{word: "link", doc: "The link to join it.", example: `= "https://meet.example.org/launch"`, value: (*reader).link}

	sessionDates = []entry[dates]{
		meaning(entry[dates]{word: "on", doc: "The day and the hours of the session.", example: `= "Wednesday 7 May 2025, 10am to 11.30am"`, value: (*reader).one}, "date", "when"), cohortWhere, cohortLink}
	severalDates = []entry[dates]{
		meaning(entry[dates]{word: "on", doc: "The day and the hours of each session.", example: `= ["Tuesday 8 July 2025, 12.30pm to 1.30pm"]`, value: (*reader).several}, "dates", "date", "when"), cohortWhere, cohortLink}
)

func (r *reader) several(d *dates, e hclsyntax.Expression) {
	for _, one := range elements(e) {
		if m := r.moment(one); m != nil {
			d.on = append(d.on, m)
		} else {
			d.slips = true
		}
	}
}

func (r *reader) one(d *dates, e hclsyntax.Expression) {
	if n := len(elements(e)); n != 1 {
		r.wrong(checkShape, e.Range(), "This stage has one session", "Write one day and its hours, without [ and ].")
	}
	r.several(d, e)
	d.on = d.on[:min(len(d.on), 1)]
}

func (r *reader) link(d *dates, e hclsyntax.Expression) {
	d.link = r.words(e)
	if u, err := url.Parse(d.link); d.link != "" && (err != nil || u.Scheme != "https" || u.Host == "" || strings.ContainsAny(d.link, " <>\"")) {
		r.wrong(checkShape, e.Range(), "This is not a link that people can follow safely", `Copy it from the browser, like "https://meet.example.org/launch".`)
		d.link = ""
	}
}

// cohort reads one file of cohorts/.
func (r *reader) cohort(file string, body *hclsyntax.Body) {
	short := strings.TrimSuffix(strings.TrimPrefix(file, cohortFolder), ".hcl")
	c := &cohort{file: short, places: map[string]int{}, placesAt: map[string]place{}, staffAt: map[plan.StaffName]place{}, stages: map[plan.StageName]*dates{}}
	rows := []entry[cohort]{{word: "cohort", doc: "One run of the programme.", example: `"2025" { … }`, must: true, block: (*reader).cohortBody}}
	fill(r, "this file", place{Filename: file}, body, rows, c)
	if c.at.Filename != "" {
		r.book.cohorts[short] = c
	}
}

func (r *reader) cohortBody(c *cohort, b *hclsyntax.Block) {
	if c.at.Filename != "" {
		r.wrong(checkShape, b.DefRange(), "There are two cohorts in this file", "Give each a file of its own.")
		return
	}
	c.label, _ = r.label(b)
	c.at = b.DefRange()
	rows := append(slices.Clone(cohortRows), r.stageDates()...)
	fill(r, "a cohort", c.at, b.Body, rows, c)
}

var cohortRows = []entry[cohort]{
	{word: "places", doc: "How many can take part, by role. What is not said has no limit.", example: "{ mentors = 15 }", block: (*reader).places},
	{word: "person", doc: "Who one of the programme's people is.", example: `"coordinator" { … }`, block: (*reader).person},
}

// stageDates are the rows of the stages that this programme has.
func (r *reader) stageDates() []entry[cohort] {
	var rows []entry[cohort]
	for _, s := range r.book.programme.stages {
		rows = append(rows, entry[cohort]{word: string(s.name), doc: "When " + s.title + " is.", example: "{ … }", block: func(r *reader, c *cohort, b *hclsyntax.Block) {
			r.noLabel(b)
			if c.stages[s.name] != nil {
				r.wrongf(checkShape, b.DefRange(), "Put everything into one of them.", "%s is written twice", b.Type)
				return
			}
			d := &dates{stage: s.name, at: b.DefRange()}
			fill(r, string(s.name), d.at, b.Body, kindOf(s.kind).dates, d)
			c.stages[s.name] = d
		}})
	}
	return rows
}

func (r *reader) places(c *cohort, b *hclsyntax.Block) {
	r.noLabel(b)
	var rows []entry[cohort]
	for _, x := range r.book.programme.roles {
		plural := string(x.name) + "s"
		rows = append(rows, entry[cohort]{word: plural, doc: "How many " + plural + ".", example: "= 15", value: func(r *reader, c *cohort, e hclsyntax.Expression) {
			c.places[plural], c.placesAt[plural] = r.whole(e), e.Range()
		}})
	}
	fill(r, "places", b.DefRange(), b.Body, rows, c)
}

var personRows = []entry[Staff]{
	needed(wordsRow("name", "Who it is, as people read it.", `"Workforce Development"`, func(s *Staff) *string { return &s.FullName })),
	needed(entry[Staff]{word: "email", doc: "The address that mail goes to, and is answered at.", example: `= "coordinator@example.org"`, value: (*reader).email}),
}

func (r *reader) person(c *cohort, b *hclsyntax.Block) {
	name, at := r.identifier(b)
	s := Staff{Name: plan.StaffName(name)}
	fill(r, "this person", b.DefRange(), b.Body, personRows, &s)
	if _, twice := c.staffAt[s.Name]; twice {
		r.wrongf(checkShape, at, "Keep one of them.", "There are two people called %s", name)
		return
	}
	c.staff, c.staffAt[s.Name] = append(c.staff, s), at
}

func (r *reader) email(s *Staff, e hclsyntax.Expression) {
	s.Email = r.words(e)
	a, err := mail.ParseAddress(s.Email)
	if s.Email != "" && (err != nil || a.Address != s.Email) {
		r.wrong(checkShape, e.Range(), "This is not an address that mail can be sent to", `Write it like "coordinator@example.org".`)
	}
}
