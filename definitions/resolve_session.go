package definitions

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"time"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// sessions are those whose day is known; of the others it is kept until when it
// is to be.
func (r *resolver) sessions(s *stage, made *plan.Stage, given *dates) {
	for i, on := range given.on {
		x := &session{gathering: s.gathering}
		name := plan.SessionName(s.name)
		if len(given.on) > 1 {
			name = plan.SessionName(fmt.Sprintf("%s/%d", s.name, i+1))
		}
		r.meet(made, name, made.Title, x, given, on)
	}
	for _, x := range s.sessions {
		said := given.sessions[x.label]
		if said == nil {
			continue
		}
		title := x.title
		if title == "" {
			title = made.Title + ", " + strings.ToLower(worded(x.label))
		}
		for _, on := range said.on {
			r.meet(made, plan.SessionName(string(s.name)+"/"+x.label), title, r.inherited(s, x), said.within(given), on)
		}
	}
	slices.SortStableFunc(made.Sessions, func(a, b plan.Session) int { return a.Start.Compare(b.Start) })
}

// inherited is a session with what its stage says for it.
func (r *resolver) inherited(s *stage, x *session) *session {
	full := *x
	if full.invite == nil {
		full.invite = s.invite
	}
	if full.ledBy == nil {
		full.ledBy = s.ledBy
	}
	if full.lasts == nil {
		full.lasts = s.lasts
	}
	full.where = cmp.Or(x.where, s.where)
	full.private = x.private || s.private
	return &full
}

func (r *resolver) meet(made *plan.Stage, name plan.SessionName, title string, x *session, given *dates, on *moment) {
	if on.Year == 0 {
		return
	}
	if on.Tentative {
		made.Pending = append(made.Pending, plan.Pending{Title: title, By: r.days.EndOf(r.date(on))})
		return
	}
	r.guests[name] = x.invite
	made.Sessions = append(made.Sessions, r.session(name, title, x, given, on))
}

func (r *resolver) session(name plan.SessionName, title string, s *session, given *dates, on *moment) plan.Session {
	x := plan.Session{Name: name, Title: title, Led: asStaff(s.ledBy), Private: s.private, Places: given.places}
	x.Where = cmp.Or(given.where, s.where, r.cohort.where)
	x.Link = given.link
	if x.Link == "" && online(x.Where) {
		x.Link = r.cohort.link
	}
	from := on.From
	if from == nil {
		from = &phrase.Clock{Hour: 9}
	}
	x.Start = r.at(on, from)
	x.Local = x.Start.In(r.days.Location()).Format("2006-01-02T15:04")
	x.End = r.ends(s.lasts, on, x.Start)
	x.Version = version(r.plan.Programme, x)
	return x
}

// online says that people come to a session by a link.
func online(where string) bool {
	return where == "" || strings.Contains(strings.ToLower(where), "online")
}

func (r *resolver) ends(lasts *phrase.Length, on *moment, start time.Time) time.Time {
	if on.To != nil {
		return r.at(on, on.To)
	}
	if most := minutesOf(lasts).Most; most > 0 {
		return start.Add(time.Duration(most) * time.Minute)
	}
	return start.Add(time.Hour)
}

// version is short, and another one whenever an invitation would show anything else.
func version(programme string, x plan.Session) string {
	seen := fmt.Appendf(nil, "%q %q %d %d %q %q %q %q", programme, x.Title, x.Start.Unix(), x.End.Unix(), x.Local, x.Where, x.Link, x.Led)
	if x.Private {
		seen = append(seen, "private"...)
	}
	sum := sha256.Sum256(seen)
	return hex.EncodeToString(sum[:6])
}

func (r *resolver) survey(s *stage, x *survey) plan.Survey {
	form := r.book.form(x)
	made := plan.Survey{Name: x.name, Title: worded(string(x.name)), Anonymous: x.anonymous, Voluntary: s.voluntary, Required: s.required,
		Questions: len(form), Form: r.book.print(form)}
	if x.opens != nil {
		made.Opens, _ = r.instant(x.opens)
		if x.opens.applies() {
			made.Opens, made.Closes = r.plan.Stage(s.name).Opens, r.plan.Stage(s.name).Closes
		}
	}
	if x.closes != nil {
		if day, ok := r.day(x.closes); ok {
			made.Closes = r.days.EndOf(day)
		}
	}
	return made
}

// titleOf is what a stage is called that has no title: "Drop-ins".
func titleOf(name plan.StageName) string {
	if name == "drop_ins" {
		return "Drop-ins"
	}
	return worded(string(name))
}
