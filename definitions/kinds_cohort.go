package definitions

import (
	"fmt"
	"net/mail"
	"net/url"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"trellis/definitions/plan"
)

// What a cohort says of a stage.
var (
	cohortWhere  = wordsRow("where", "Where it is, for this cohort.", `"The Guildhall, Northbrook"`, func(d *dates) *string { return &d.where })
	cohortLink   = entry[dates]{word: "link", doc: "The link to join it.", example: `= "https://meet.example.org/launch"`, value: func(r *reader, d *dates, e hclsyntax.Expression) { d.link = r.link(e) }}
	cohortPlaces = wholeRow("places", "How many can come to each session. Without it, there is no limit.", "12", func(d *dates) *int { return &d.places })
	cohortOff    = flagRow("called_off", "It does not take place: whoever has it in a calendar is sent one mail that takes it out. The date stays, for what is counted from it.", func(d *dates) *bool { return &d.calledOff })
	cohortDates  = momentRow("decide", "The day on which applicants are told.", `"Friday 25 April 2025"`, func(d *dates) **moment { return &d.decide })

	recruitmentDates = []entry[dates]{
		meaning(momentRow("opens", "The first day on which people can apply.", `"Monday 17 March 2025"`, func(d *dates) **moment { return &d.opens }), "from", "begins", "starts"),
		meaning(momentRow("closes", "The last day, to its end or to an hour.", `"Friday 18 April 2025"`, func(d *dates) **moment { return &d.closes }), "until", "deadline", "ends"),
		cohortDates,
	}
	matchingDates = []entry[dates]{
		momentRow("choices_close", "The last day for choices.", `"Friday 9 May 2025"`, func(d *dates) **moment { return &d.choices }),
		meaning(momentRow("announce", "The day on which pairs are announced.", `"Tuesday 20 May 2025"`, func(d *dates) **moment { return &d.announce }), "announced", "date", "on"),
	}
	meetingsDates = []entry[dates]{
		meaning(momentRow("from", "The first day. Without it, from when what stands above has ended.", `"Tuesday 1 July 2025"`, func(d *dates) **moment { return &d.opens }), "begins", "starts", "opens"),
		meaning(momentRow("until", "The last day. Without it, as long as the programme says.", `"Wednesday 31 December 2025"`, func(d *dates) **moment { return &d.closes }), "ends", "to", "closes"),
		cohortWhere, cohortLink,
	}
	sessionDates = append(sessionDate[:len(sessionDate):len(sessionDate)], entry[dates]{word: "session", doc: "When one of several sessions is.", example: `"evening" { … }`, block: (*reader).sessionDates})
	ownDates     = append(sessionDates[:len(sessionDates):len(sessionDates)], cohortDates)
	severalDates = []entry[dates]{
		meaning(entry[dates]{word: "on", doc: "The day and the hours of each session.", example: `= ["Tuesday 8 July 2025, 12.30pm to 1.30pm"]`, form: tidyMoment, value: (*reader).several}, "dates", "date", "when"), cohortWhere, cohortLink, cohortPlaces, cohortOff}
	sessionDate = []entry[dates]{
		meaning(entry[dates]{word: "on", doc: "The day and the hours of the session.", example: `= "Wednesday 7 May 2025, 10am to 11.30am"`, form: tidyMoment, value: (*reader).one}, "date", "when"), cohortWhere, cohortLink, cohortPlaces, cohortOff}

	anyDates = []entry[dates]{{word: "despite", doc: "The bank holiday, Saturday or Sunday on which a date falls, to say that it is known.", example: `= "Good Friday"`, value: func(r *reader, d *dates, e hclsyntax.Expression) {
		for _, one := range elements(e) {
			if words := r.words(one); words != "" {
				d.despite = append(d.despite, named{words, one.Range()})
			}
		}
	}}}
)

// sessionDates reads when one of several sessions is.
func (r *reader) sessionDates(d *dates, b *hclsyntax.Block) {
	name, at := r.identifier(b)
	s := r.book.stage(d.stage)
	var known []string
	for _, x := range s.sessions {
		known = append(known, x.label)
	}
	if !slices.Contains(known, name) {
		meant, fix := didYouMean(name, known, r.those("session", known))
		r.wrongf(checkKnown, at, fix, "There is no session called %s in %s", name, d.stage)
		name = meant
	}
	if name == "" || d.sessions[name] != nil {
		return
	}
	x := &dates{stage: d.stage, at: b.DefRange()}
	fill(r, "this session", x.at, b.Body, sessionDate, x)
	d.sessions[name] = x
	d.slips = d.slips || x.slips
}

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

// link reads the address of a page.
func (r *reader) link(e hclsyntax.Expression) string {
	link := r.words(e)
	if u, err := url.Parse(link); link != "" && (err != nil || u.Scheme != "https" || u.Host == "" || strings.ContainsAny(link, " <>\"")) {
		r.wrong(checkShape, e.Range(), "This is not a link that people can follow safely", `Copy it from the browser, like "https://meet.example.org/launch".`)
	}
	return link
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
	fillOr(r, "a cohort", c.at, b.Body, rows, c, func(it item) *entry[cohort] {
		if s := r.stageOfBlock(it); s != nil {
			r.wrongf(checkShape, it.at, fmt.Sprintf("Write %s { … }.", s.name), "A stage stands in a cohort by its name alone")
			return rowOf(string(s.name), rows)
		}
		return stray(r, "a cohort", it, rows)
	})
}

var cohortRows = []entry[cohort]{
	{word: "places", doc: "How many can take part, by role. What is not said has no limit.", example: "{ mentors = 15 }", block: (*reader).places},
	wordsRow("where", "Where sessions are of which nothing else is said.", `"online"`, func(c *cohort) *string { return &c.where }),
	{word: "link", doc: "The link to join those that have none of their own.", example: `= "https://meet.example.org/room"`, value: func(r *reader, c *cohort, e hclsyntax.Expression) { c.link = r.link(e) }},
	{word: "partner", doc: "An organisation that sends people.", example: `"north_museums" { … }`, block: (*reader).partner},
	{word: "person", doc: "Who one of the programme's people is.", example: `"coordinator" { … }`, block: (*reader).person},
}

// stageOfBlock is the stage that somebody means who writes training "briefing" for
// it, or training where it has a name; nil when it cannot be told.
func (r *reader) stageOfBlock(it item) *stage {
	if it.block == nil {
		return nil
	}
	var ofKind []*stage
	for _, s := range r.book.programme.stages {
		if string(s.kind) != it.word {
			continue
		}
		if slices.Contains(it.block.Labels, string(s.name)) {
			return s
		}
		ofKind = append(ofKind, s)
	}
	if len(ofKind) == 1 {
		return ofKind[0]
	}
	return nil
}

// stageDates are the rows of the stages that this programme has.
func (r *reader) stageDates() []entry[cohort] {
	var rows []entry[cohort]
	for _, s := range r.book.programme.stages {
		rows = append(rows, entry[cohort]{word: string(s.name), also: namesOf(s.was), doc: "When " + s.title + " is.", example: "{ … }", block: func(r *reader, c *cohort, b *hclsyntax.Block) {
			if b.Type == string(s.name) {
				r.noLabel(b)
			}
			if c.stages[s.name] != nil {
				r.wrongf(checkShape, b.DefRange(), "Put everything into one of them.", "%s is written twice", b.Type)
				return
			}
			d := &dates{stage: s.name, at: b.DefRange(), sessions: map[string]*dates{}}
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
		rows = append(rows, meaning(placesRow(plural(x.name)), x.calledWords()...))
	}
	rows = append(rows, placesRow("pairs"))
	fill(r, "places", b.DefRange(), b.Body, rows, c)
}

func placesRow(what string) entry[cohort] {
	return entry[cohort]{word: what, doc: "How many " + what + ".", example: "= 15", value: func(r *reader, c *cohort, e hclsyntax.Expression) {
		c.places[what], c.placesAt[what] = r.whole(e), e.Range()
	}}
}

var partnerRows = []entry[partner]{
	needed(wordsRow("name", "What it is called.", `"North Museums"`, func(x *partner) *string { return &x.name })),
}

func (r *reader) partner(c *cohort, b *hclsyntax.Block) {
	x := &partner{}
	x.id, x.at = r.identifier(b)
	fill(r, "this partner", b.DefRange(), b.Body, partnerRows, x)
	if slices.ContainsFunc(c.partners, func(other *partner) bool { return other.id == x.id }) {
		r.wrongf(checkShape, x.at, "Keep one of them.", "There are two partners called %s", x.id)
		return
	}
	c.partners = append(c.partners, x)
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
