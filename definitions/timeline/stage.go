package timeline

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"trellis/definitions/plan"
)

// stage puts all of a stage into the timeline: its own dates, its sessions, what
// people hand in, and what falls due.
func (t *Timeline) stage(s *plan.Stage) {
	switch s.Kind {
	case plan.Recruitment:
		t.recruitment(s)
	case plan.Matching:
		t.matching(s)
	case plan.Meetings:
		t.goingOn(s, t.each(s), Total(s).String())
	case plan.Support:
		t.goingOn(s, t.people(s, s.Invites))
	}
	for i := range s.Sessions {
		t.session(s, &s.Sessions[i])
	}
	for i, x := range s.Pending {
		t.putEnd(Entry{ID: id(s, "pending", strconv.Itoa(i+1)), Kind: Pending, Stage: s.Name, What: x.Title + ": by now its day is to be known", To: t.people(s, s.Invites)}, x.By)
	}
	if s.Kind == plan.DropIns && s.Every.Most > 0 && len(s.Sessions)+len(s.Pending) == 0 {
		t.put(Entry{ID: id(s, "promised"), Kind: Session, Stage: s.Name, What: s.Title, To: t.people(s, s.Invites), When: "every " + often(s.Every), Notes: []string{"no day is written down"}}, time.Time{})
	}
	t.handedIn(s)
	t.items(s)
}

func (t *Timeline) recruitment(s *plan.Stage) {
	called := ""
	if s.Title != "Recruitment" && s.Title != "Applications" {
		called = " (" + s.Title + ")"
	}
	open := Entry{ID: id(s, "opens"), Kind: Date, Stage: s.Name, What: "applications open" + called}
	var forms, roles []string
	for _, r := range t.plan.Roles {
		if ofRole(s.Invites, r.Name) {
			roles = append(roles, plural(r.Word()))
		}
		if r.Questions > 0 && ofRole(s.Invites, r.Name) {
			forms = append(forms, fmt.Sprintf("a %s %s", r.Word(), counted(r.Questions, "question")))
		}
	}
	if len(forms) > 0 {
		open.Notes = append(open.Notes, "the form asks "+and(forms...))
	}
	open.To.Words = and(roles...)
	t.putDay(open, s.Opens)
	shut := Entry{ID: id(s, "closes"), Kind: Date, Stage: s.Name, What: "applications close"}
	if len(s.Sifters) > 0 {
		shut.Notes = append(shut.Notes, "then "+and(staffed(s.Sifters)...)+plain(s.Sifters, " looks", " look")+" through them")
	}
	t.putEnd(shut, s.Closes)
}

func (t *Timeline) matching(s *plan.Stage) {
	if c := s.Choose; c != nil && choice(t.plan, c) != "" {
		to := t.people(s, plan.Audience{Who: plan.Placed, Roles: []plan.RoleName{c.By}})
		t.putEnd(Entry{ID: id(s, "choices"), Kind: Form, Stage: s.Name, What: "choices close", To: to, Notes: []string{choice(t.plan, c)}}, s.Closes)
	}
}

// choice is what people choose: "3 mentors"; empty where they choose nobody.
func choice(p *plan.Plan, c *plan.Choose) string {
	among := "mentor"
	if r := p.Role(c.Among); r != nil {
		among = r.Word()
	}
	switch {
	case c.Scores != "":
		return "each scores the " + plural(among) + ", " + c.Scores
	case c.Named:
		return "each asks for " + counted(max(c.Number, 1), among) + " by name"
	case c.Number == 0:
		return ""
	case c.Exactly:
		return "each chooses " + counted(c.Number, among)
	case c.BestFirst:
		return fmt.Sprintf("each chooses up to %s, best first", counted(c.Number, among))
	}
	return "each chooses up to " + counted(c.Number, among)
}

func id(s *plan.Stage, parts ...string) string {
	return strings.Join(append([]string{string(s.Name)}, parts...), "/")
}

// goingOn is a stage that goes on from one day to another.
func (t *Timeline) goingOn(s *plan.Stage, to People, notes ...string) {
	e := Entry{ID: id(s, "begins"), Kind: Date, Stage: s.Name, What: s.Title, To: to, Notes: notes}
	if s.Opens.IsZero() {
		e.When = "when what comes before has ended"
		t.put(e, time.Time{})
	} else {
		if !s.Closes.IsZero() {
			e.What += ", to " + t.short(s.Closes.Add(-time.Second), s.Opens)
		}
		t.putDay(e, s.Opens)
		last := &t.Entries[len(t.Entries)-1]
		last.sorted = last.At.Add(1) // after what lets it begin
	}
	t.putEnd(Entry{ID: id(s, "ends"), Kind: Date, Stage: s.Name, What: s.Title + ": the last day"}, s.Closes)
}

func (t *Timeline) session(s *plan.Stage, x *plan.Session) {
	guests := t.guests(s, x)
	guests.Staff = nil
	e := Entry{ID: string(x.Name), Kind: Session, Stage: s.Name, Session: x.Name, What: x.Title + ", to " + t.hour(x.End), To: t.people(s, guests), Until: x.End, Private: x.Private}
	if len(x.Led) > 0 {
		e.Notes = append(e.Notes, "led by "+and(staffed(x.Led)...))
	}
	switch {
	case x.Where != "":
		e.Notes = append(e.Notes, lowered(x.Where))
	case x.Link != "":
		e.Notes = append(e.Notes, "online")
	default:
		e.Notes = append(e.Notes, "where is not said")
	}
	if s.Attend != "" && len(s.Sessions) > 1 {
		e.Notes = append(e.Notes, "one comes to "+strings.TrimSuffix(s.Attend, " session")+fmt.Sprintf(" of the %d", len(s.Sessions)))
	}
	if x.Private {
		e.Notes = append(e.Notes, "private")
	}
	t.put(e, x.Start)
}

func lowered(where string) string {
	if strings.HasPrefix(where, "Online") {
		return "o" + where[1:]
	}
	return where
}

// guests are those whom a session invites.
func (t *Timeline) guests(s *plan.Stage, x *plan.Session) plan.Audience {
	for _, it := range s.Items {
		if it.Does == plan.SendInvitation && it.Session == x.Name {
			return it.To
		}
	}
	return s.Invites
}
