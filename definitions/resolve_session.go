package definitions

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"time"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

func (r *resolver) session(s *stage, made *plan.Stage, given *dates, on *moment, i int) plan.Session {
	x := plan.Session{Name: plan.SessionName(s.name), Title: made.Title, Where: s.where, Link: given.link, Led: asStaff(s.ledBy)}
	if len(given.on) > 1 {
		x.Name = plan.SessionName(fmt.Sprintf("%s/%d", s.name, i+1))
	}
	if given.where != "" {
		x.Where = given.where
	}
	from := on.From
	if from == nil {
		from = &phrase.Clock{Hour: 9}
	}
	x.Start = r.at(on, from)
	x.Local = x.Start.In(r.days.Location()).Format("2006-01-02T15:04")
	x.End = r.ends(s, on, x.Start)
	x.Version = version(r.plan.Programme, x)
	return x
}

func (r *resolver) ends(s *stage, on *moment, start time.Time) time.Time {
	if on.To != nil {
		return r.at(on, on.To)
	}
	if s.lasts != nil {
		if _, minutes, ok := s.lasts.Minutes(); ok {
			return start.Add(time.Duration(minutes) * time.Minute)
		}
	}
	return start.Add(time.Hour)
}

// version is short, and another one whenever an invitation would show anything else.
func version(programme string, x plan.Session) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%q %q %d %d %q %q %q %q", programme, x.Title, x.Start.Unix(), x.End.Unix(), x.Local, x.Where, x.Link, x.Led))
	return hex.EncodeToString(sum[:6])
}

func (r *resolver) survey(s *stage, x *survey) plan.Survey {
	made := plan.Survey{Name: x.name, Title: worded(string(x.name)), Anonymous: x.anonymous, Voluntary: s.voluntary}
	if x.opens != nil {
		made.Opens, _ = r.instant(x.opens)
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
