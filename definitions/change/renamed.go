package change

import (
	"reflect"
	"slices"
	"strings"

	"trellis/definitions/plan"
)

// renamed says what has another name in the files, and what cannot have it.
func (c *comparison) renamed() {
	for _, x := range c.next.Renamed {
		if before := c.old.Word(x.Of, x.Stage, x.Was); before != x.Is {
			c.other("%s was renamed %s: %s.", before, x.Is, c.follows(x))
		}
	}
	for _, x := range c.old.Renamed {
		if c.next.Word(x.Of, x.Stage, x.Was) == x.Was && there(c.next, x.Of, x.Stage, x.Was) {
			c.other("%s is called %s again: %s.", x.Is, x.Was, c.follows(x))
		}
	}
	for _, x := range c.next.Was {
		if x.Of != plan.NamedStage && !there(c.old, plan.NamedStage, "", string(x.Stage)) {
			continue // all of its stage is new
		}
		fresh := c.old.First(x.Of, x.Stage, x.Is) == x.Is && !there(c.old, x.Of, x.Stage, x.Is)
		if fresh && c.next.First(x.Of, x.Stage, x.Is) == x.Is {
			c.other("%s was never called %s in this cohort: `was` names nothing here, and %s is new.", x.Is, x.Was, x.Is)
		}
	}
	c.twice()
}

// follows is what a new name comes to, for those who hold the thing.
func (c *comparison) follows(x plan.Renaming) string {
	of := plan.StageName(x.Was)
	if x.Of != plan.NamedStage {
		of = x.Stage
	}
	s := c.next.Stage(of)
	if x.Of == plan.NamedMail || s == nil {
		return "whoever was sent it is not sent it again"
	}
	reads := slices.ContainsFunc(s.Sessions, func(y plan.Session) bool {
		mine := x.Of == plan.NamedStage || y.Name == plan.SessionName(string(of)+"/"+x.Was)
		before := c.old.Session(y.Name)
		return mine && before != nil && !y.Off && y.Title != before.Title
	})
	if reads {
		return "it stays in people's calendars, and its title there follows; write the old one as its title, and nothing is sent"
	}
	return "nothing is sent for it"
}

// there says that a plan has something of this first name.
func there(p *plan.Plan, of plan.Named, stage plan.StageName, first string) bool {
	if of == plan.NamedStage {
		s := p.Stage(plan.StageName(first))
		return s != nil && s.Kind != plan.Gone
	}
	s := p.Stage(stage)
	switch {
	case s == nil:
		return false
	case of == plan.NamedSession:
		x := sessionOf(s, plan.SessionName(string(stage)+"/"+first))
		return x != nil && !x.Off
	}
	return slices.ContainsFunc(s.Items, func(it plan.Item) bool { return isMail(s, &it, first) })
}

// twice refuses a name that is given to something else than what had it first: what
// people were sent is known by it.
func (c *comparison) twice() {
	if len(c.next.Renamed) == 0 {
		return
	}
	stages, items := map[plan.StageName]bool{}, map[plan.ItemName]bool{}
	for i := range c.next.Stages {
		s := &c.next.Stages[i]
		if stages[s.Name] {
			c.refuse("The name %[1]s was that of what is called %[2]s now. Give the new stage another name.", s.Name, c.next.InFiles(s.Name))
			continue
		}
		stages[s.Name] = true
		for _, it := range s.Items {
			if items[it.Name] {
				_, last, _ := strings.Cut(string(it.Name), "/")
				c.refuse("The name %s, in %s, was that of something that is called otherwise now. Give the new one another name.", last, c.next.InFiles(s.Name))
			}
			items[it.Name] = true
		}
	}
}

// alike suggests that what is gone was renamed, where something like it is new.
func (c *comparison) alike() {
	for i := range c.old.Stages {
		was := &c.old.Stages[i]
		is := c.next.Stage(was.Name)
		if is == nil || is.Kind == plan.Gone {
			continue
		}
		for _, x := range was.Sessions {
			after := sessionOf(is, x.Name)
			if numbered(was, &x) || x.Off || after == nil || !after.Off {
				continue
			}
			if y := slices.IndexFunc(is.Sessions, func(y plan.Session) bool { return !numbered(is, &y) && sessionOf(was, y.Name) == nil }); y >= 0 {
				c.suggest("session", label(was, x.Name), label(is, is.Sessions[y].Name))
			}
		}
		for _, x := range was.Items {
			if _, own, ok := strings.Cut(string(x.Name), "/"+x.Mail); !ok || own != "" || x.Does != plan.SendMail || itemOf(is, x.Name) != nil {
				continue
			}
			if y := slices.IndexFunc(is.Items, func(y plan.Item) bool { return itemOf(was, y.Name) == nil && similar(x, y) }); y >= 0 {
				c.suggest("mail", x.Mail, is.Items[y].Mail)
			}
		}
	}
}

func (c *comparison) suggest(what, was, is string) {
	c.other("The %[1]s %[2]s is gone, and %[3]s is new. If it was renamed, write was = %[2]s in %[3]s.", what, was, is)
}

func label(s *plan.Stage, name plan.SessionName) string {
	return strings.TrimPrefix(string(name), string(s.Name)+"/")
}

func itemOf(s *plan.Stage, name plan.ItemName) *plan.Item {
	if i := slices.IndexFunc(s.Items, func(it plan.Item) bool { return it.Name == name }); i >= 0 {
		return &s.Items[i]
	}
	return nil
}

// similar says that two mails go to the same people at the same moment.
func similar(a, b plan.Item) bool {
	a.Name, a.Mail, a.Note = b.Name, b.Mail, b.Note
	return reflect.DeepEqual(a, b)
}
