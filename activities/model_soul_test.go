package activities

import (
	"fmt"
	"strings"
	"time"

	"trellis/definitions/plan"
	"trellis/mail"
	"trellis/roster"
)

// model is deliberately simple: who there is and how they stand, what each of them
// should hold of the sessions to come, and what each was sent.
type model struct {
	souls   []*soul
	byMail  map[string]*soul // by every address that somebody ever had
	diaries map[string]*mail.Diary
	moved   int
	ordered what // of the mail about evenings: holds, releases or skips
}

// soul is one person.
type soul struct {
	id       plan.PersonID
	role     plan.RoleName
	staff    bool
	evenings bool
	gone     bool
	paused   bool
	address  string
	pair     *couple
	holds    map[plan.ItemName]string // by invitation: what their calendar should say
	got      map[string]int           // mails by subject
}

type couple struct {
	id    int64
	ended bool
}

func (m *model) open() {
	m.byMail, m.diaries, m.ordered = map[string]*soul{}, map[string]*mail.Diary{}, releases
}

func (l *lived) add(id plan.PersonID, role plan.RoleName, address string) *soul {
	p := &soul{id: id, role: role, staff: role == "", holds: map[plan.ItemName]string{}, got: map[string]int{}}
	l.souls = append(l.souls, p)
	l.addressed(p, address)
	return p
}

func (l *lived) addressed(p *soul, address string) {
	p.address = address
	l.byMail[address], l.diaries[address] = p, new(mail.Diary)
	clear(p.holds) // the old one is told to take them out
}

func (l *lived) pick(n int) *soul { return l.souls[n%len(l.souls)] }

// people gives five people places, and pairs four of them.
func (l *lived) people(t *roster.Tx) error {
	for range 5 {
		if err := l.joins(t); err != nil {
			return err
		}
	}
	number, err := t.Propose(roster.Proposal{Pairs: []roster.ProposedPair{
		{Mentor: l.souls[0].id, Mentee: l.souls[1].id, Why: "Both asked."}, {Mentor: l.souls[2].id, Mentee: l.souls[3].id, Why: "Both asked."},
	}})
	if err != nil {
		return err
	}
	if _, err := t.Announce(number); err != nil {
		return err
	}
	pairs, err := t.Pairs()
	for i, p := range pairs {
		c := &couple{id: p.ID}
		l.souls[2*i].pair, l.souls[2*i+1].pair = c, c
	}
	if err != nil {
		return err
	}
	people, err := t.People()
	for _, p := range people {
		if p.Staff != "" {
			l.add(p.ID, "", p.Email)
		}
	}
	return err
}

// joins gives somebody a place: mentors and mentees by turns, and two of three of them
// would come in the evening.
func (l *lived) joins(t *roster.Tx) error {
	n := len(l.souls)
	role, evenings := []plan.RoleName{"mentor", "mentee"}[n%2], n%3 != 2
	address := fmt.Sprintf("p%d@example.org", n)
	id, err := t.AddApplicant(roster.Applicant{Name: fmt.Sprintf("Person %d", n), Email: address, Role: role, Applied: l.now, Answers: map[string]string{"evenings": yes(evenings)}})
	if err != nil {
		return err
	}
	if err := t.Decide(roster.Decision{Person: id, Role: role, Accept: true, By: "coordinator"}); err != nil {
		return err
	}
	l.add(id, role, address).evenings = evenings
	_, err = t.Tell()
	return err
}

// gathering is a session as the files have it.
type gathering struct {
	start time.Time
	says  string // a part of what its calendar entry says
	for_  func(p *soul) bool
}

func (g gathering) text() string { return g.start.Format(time.RFC3339) + " " + g.says }

// gatherings are the sessions, by their invitations. One that is not there is off.
func (l *lived) gatherings() map[plan.ItemName]gathering {
	everyone := func(*soul) bool { return true }
	mentors := func(p *soul) bool { return p.staff || p.role == "mentor" }
	all := map[plan.ItemName]gathering{
		"circle/invitation":   {starts(circles[l.says.circle]), titles[l.says.title], func(p *soul) bool { return p.staff || p.evenings }},
		"drop_ins/invitation": {starts(dropIns[l.says.dropIn]), "", mentors},
		"finale/invitation":   {starts(finales[l.says.finale]), places[l.says.placed], everyone},
	}
	if l.says.off {
		delete(all, "circle/invitation")
	}
	if l.over {
		clear(all)
	}
	return all
}

// past says that the session of an invitation has begun, as the files have it.
func (l *lived) past(item plan.ItemName) bool {
	g, on := l.gatherings()[item]
	return on && !g.start.After(l.now)
}

// began says that the session of a calendar entry has begun, as the files have it. What
// a calendar still says of it was moved while nothing ran, and is listed as too late.
func (l *lived) began(e mail.DiaryEvent) bool {
	on := finales[l.says.finale]
	switch {
	case strings.Contains(e.Title, titles[0]), strings.Contains(e.Title, titles[1]):
		on = circles[l.says.circle]
	case strings.Contains(e.Title, "Drop-ins"):
		on = dropIns[l.says.dropIn]
	}
	return !starts(on).After(l.now)
}

// posted is a mail as the model has it: to whom, and when.
type posted struct {
	item     plan.ItemName
	from, to time.Time
	for_     func(p *soul) bool
	again    bool // it may come twice when it was in doubt
	stopped  bool
}

// posts are the mails to participants, by their subjects.
func (l *lived) posts() map[string]posted {
	paired := func(role plan.RoleName) func(p *soul) bool {
		return func(p *soul) bool { return p.pair != nil && !p.pair.ended && (role == "" || p.role == role) }
	}
	finale := starts(finales[l.says.finale])
	month := time.Date(2025, 4, 15, 8, 0, 0, 0, time.UTC)
	week := finale.AddDate(0, 0, -7).Truncate(24 * time.Hour).Add(8 * time.Hour)
	return map[string]posted{
		"Your mentor":    {"matching/your-pair", begins, begins.Add(plan.Grace), paired("mentee"), true, false},
		"Your mentee":    {"matching/your-pair", begins, begins.Add(plan.Grace), paired("mentor"), true, false},
		"Four weeks":     {"meetings/four-weeks", month, month.Add(plan.Grace), paired("mentee"), true, false},
		"In the evening": {"meetings/evenings", week, finale, func(p *soul) bool { return p.role == "mentor" && p.evenings }, false, l.ordered != releases},
	}
}
