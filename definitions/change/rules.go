package change

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"trellis/definitions/plan"
)

func (c *comparison) refuse(format string, args ...any) {
	why := fmt.Sprintf(format, args...)
	if !slices.Contains(c.Refused, why) {
		c.Refused = append(c.Refused, why)
	}
}

func (c *comparison) other(format string, args ...any) {
	c.Others = append(c.Others, fmt.Sprintf(format, args...))
}

func (c *comparison) past(t time.Time) bool { return !t.IsZero() && !t.After(c.at.Now) }

func (c *comparison) began(s plan.StageName) bool { return !c.at.Began[s].IsZero() }

func (c *comparison) ended(s plan.StageName) bool { return !c.at.Ended[s].IsZero() }

func (c *comparison) cohort() {
	if c.old.Cohort != c.next.Cohort {
		c.refuse("These are the files of %s, and it is %s that runs.", c.next.Cohort, c.old.Cohort)
	}
	if c.old.Programme != c.next.Programme || c.old.Title != c.next.Title {
		c.other("It is called %s, %s.", c.next.Programme, c.next.Title)
	}
	if c.old.Zone != c.next.Zone {
		c.other("Its times are those of %s.", c.next.Zone)
	}
	if !slices.Equal(c.old.Staff, c.next.Staff) {
		c.other("Its people are %s.", inWords(c.next.Staff))
	}
}

// roles stay: people have applied to be one. How many places there are may change.
func (c *comparison) roles() {
	for i := range c.old.Roles {
		was := &c.old.Roles[i]
		is := c.next.Role(was.Name)
		if is == nil {
			c.refuse("The role %s is gone. Roles stay as they are while a cohort runs.", was.Name)
			continue
		}
		if was.Places != is.Places {
			c.other("There are %d places for %ss, not %d.", is.Places, is.Word(), was.Places)
		}
		if c.applying() && (was.Questions != is.Questions || differ(was.Form, is.Form)) {
			c.refuse("What %ss are asked has changed, and people are answering, or have. The questions of an open form stand.", is.Word())
		}
	}
	for i := range c.next.Roles {
		if c.old.Role(c.next.Roles[i].Name) == nil {
			c.refuse("The role %s is new. Roles stay as they are while a cohort runs.", c.next.Roles[i].Name)
		}
	}
}

// differ compares two fingerprints. A plan of an earlier version has none.
func differ(was, is string) bool { return was != "" && is != "" && was != is }

// applying says that somebody has applied, or can.
func (c *comparison) applying() bool {
	for i := range c.old.Stages {
		s := &c.old.Stages[i]
		if s.Kind == plan.Recruitment && c.past(s.Opens) && !c.past(s.Closes) {
			return true
		}
	}
	return c.at.Applied
}

func (c *comparison) stage(was, is *plan.Stage) {
	if was.Kind != is.Kind && c.began(was.Name) {
		c.refuse("%s has begun as %s, and stays that.", was.Title, kindOf(was.Kind))
	}
	c.dates(was, is)
	if was.Title != is.Title {
		c.other("%s is called %s.", was.Title, is.Title)
	}
	if differ(was.Rules, is.Rules) {
		c.other("The rules of %s are others.", is.Title)
	}
	if c.at.Announced && differ(was.Rules, is.Rules) {
		c.refuse("The rules of %s have changed, and its pairs were announced by the old ones.", was.Title)
	}
	for i := range was.Surveys {
		c.survey(&was.Surveys[i])
	}
}

func kindOf(k plan.Kind) string {
	if k == plan.Own {
		return "a stage of your own"
	}
	return strings.ReplaceAll(string(k), "_", "-")
}

// dates may move as long as nothing has come of them.
func (c *comparison) dates(was, is *plan.Stage) {
	opens := c.date(is, "opens", was.Opens, is.Opens)
	closes := c.date(is, "closes", was.Closes, is.Closes)
	decide := c.date(is, "decide", was.Decide, is.Decide)
	if (opens || closes || decide) && c.ended(was.Name) {
		c.refuse("%s has ended. Its dates stay.", was.Title)
		return
	}
	if opens && was.Kind == plan.Recruitment && c.past(was.Opens) {
		c.refuse("%s has opened. The day on which it did stays.", was.Title)
	}
	if closes && c.past(is.Closes) {
		c.refuse("%s cannot close at a time that is past.", was.Title)
	}
	if decide && c.past(is.Decide) {
		c.refuse("What %s decides cannot be told at a time that is past.", was.Title)
	}
	if closes && was.Kind == plan.Recruitment && c.past(was.Closes) && c.at.Told {
		c.refuse("%s has closed, and people were told whether they have a place. It cannot open again.", was.Title)
	}
}

// survey: one that has opened is being answered.
func (c *comparison) survey(was *plan.Survey) {
	is := c.next.Survey(was.Name)
	switch {
	case was.Opens.IsZero() || !c.past(was.Opens):
		if is != nil && c.date(c.stageOf(is), "survey opens", was.Opens, is.Opens) && c.past(is.Opens) {
			c.refuse("%s cannot open at a time that is past.", was.Title)
		}
	case is == nil:
		c.refuse("The survey %s has opened, and cannot be taken away.", was.Title)
		return
	case was.Questions != is.Questions || differ(was.Form, is.Form) || was.Anonymous != is.Anonymous:
		c.refuse("The survey %s has opened. Its questions stand, and whether it is anonymous.", was.Title)
	}
	if is == nil || was.Closes.Equal(is.Closes) {
		return
	}
	c.date(c.stageOf(is), "survey closes", was.Closes, is.Closes)
	if c.past(is.Closes) {
		c.refuse("The survey %s cannot close at a time that is past.", was.Title)
	}
}

func (c *comparison) stageOf(x *plan.Survey) *plan.Stage {
	for i := range c.next.Stages {
		s := &c.next.Stages[i]
		if slices.ContainsFunc(s.Surveys, func(y plan.Survey) bool { return y.Name == x.Name }) {
			return s
		}
	}
	return &plan.Stage{}
}

// gone are stages that the files no longer have: under that name, or at all.
func (c *comparison) gone() {
	var added []*plan.Stage
	for i := range c.next.Stages {
		if s := &c.next.Stages[i]; c.old.Stage(s.Name) == nil && s.Kind != plan.Gone {
			added = append(added, s)
		}
	}
	for i := range c.old.Stages {
		was := &c.old.Stages[i]
		if is := c.next.Stage(was.Name); is != nil && is.Kind != plan.Gone || was.Kind == plan.Gone {
			continue
		}
		renamed := slices.IndexFunc(added, func(s *plan.Stage) bool { return s.Kind == was.Kind })
		switch {
		case renamed >= 0:
			c.refuse("The stage %[1]s is gone, and %[2]s is new. If it was renamed, write was = %[1]s in %[2]s: nobody is told then. If they are two, take one away and add the other in two amendments.", c.old.InFiles(was.Name), added[renamed].Name)
		case c.began(was.Name):
			c.refuse("The stage %s has begun, and cannot be taken away.", c.old.InFiles(was.Name))
		default:
			c.other("The stage %s is gone.", c.old.InFiles(was.Name))
		}
	}
	for _, s := range added {
		c.other("The stage %s is new.", s.Name)
	}
}

func (c *comparison) mustCome(x *plan.Session) {
	if c.past(x.Start) {
		c.refuse("%s cannot be at a time that is past: %s.", x.Title, x.Local)
	}
}

func (c *comparison) mustBeToCome(x *plan.Session, what string) {
	if c.past(x.Start) {
		c.refuse("%s, %s, has begun or is over, and can no longer be %s.", x.Title, x.Local, what)
	}
}

func inWords[S ~string](words []S) string {
	text := ""
	for i, w := range words {
		switch {
		case i > 0 && i == len(words)-1:
			text += " and "
		case i > 0:
			text += ", "
		}
		text += string(w)
	}
	return text
}
