package definitions

import (
	"bytes"
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// setting is which mail it is, for the names that it may speak of.
type setting struct {
	book    *Book
	builtin bool
	note    bool      // sent by hand, and in no file of the programme
	stage   *stage    // nil: built in, or nothing sends it
	item    *mailItem // nil: an invitation in the stage's own words
}

// scope is where a name may be spoken of, and what to say where it may not.
type scope struct {
	holds        func(setting) bool
	summary, fix string
}

var (
	matched = &scope{setting.hasMatch, "Nobody is matched yet when this mail leaves",
		`Send it "when pairs are announced" or later, or take match out.`}
	oneSession = &scope{setting.hasSession, "This mail is not about one session",
		`Name the stage, like launch.on, or send it so long before each session, like "2 days before each drop-in".`}
	oneSurvey = &scope{setting.hasSurvey, "This mail is not about one survey",
		"Write about the survey in the mail of its own stage, or name it, like link.how_it_went."}
	oneAgreement = &scope{func(x setting) bool { return x.ofNoStage() || x.stage != nil && len(x.stage.agreements) > 0 }, "This mail is not about an agreement",
		"Write about it in the mail of its own stage."}
	oneTask = &scope{func(x setting) bool { return x.ofNoStage() || x.stage != nil && len(x.stage.tasks) > 0 }, "This mail is not about a task",
		"Write about it in the mail of its own stage."}
	chasing = &scope{setting.ofNoStage, "Only the mail that goes to those who were not heard from knows this",
		"Take it out, or write it in mail/chase.md."}
	notices = &scope{func(x setting) bool { return x.builtin }, "Only the notices to staff that are built in know this",
		"Take it out."}
)

// ofNoStage: it is built in, or in its place, and may be about anything.
func (x setting) ofNoStage() bool { return x.stage == nil && !x.note }

// hasMatch: pairs are announced when the mail leaves.
func (x setting) hasMatch() bool {
	switch {
	case x.builtin:
		return true // those who wrote it knew to whom it goes
	case x.stage == nil:
		return true
	case x.stage.kind == plan.Matching:
		return x.item == nil || x.item.send != nil && (x.item.send.Event == phrase.Announced || x.item.send.Event == phrase.Paired)
	}
	for _, s := range x.book.programme.stages {
		if s == x.stage {
			return false
		}
		if s.kind == plan.Matching {
			return true
		}
	}
	return false
}

// hasSession: it is an invitation, or goes out before each of several sessions.
func (x setting) hasSession() bool {
	return x.ofNoStage() || x.stage != nil && (x.item == nil || x.item.send != nil && x.item.send.Each)
}

func (x setting) hasSurvey() bool { return x.ofNoStage() || x.stage != nil && len(x.stage.surveys) > 0 }

// checkMail finds what is wrong with the words of a mail: its subject, and the
// names that it speaks of. The stage is nil for a mail that is built in, or that
// nothing sends; the item is nil also for a stage's own invitation.
func (b *Book) checkMail(path string, s *stage, m *mailItem) Problems {
	src, ok := b.files[path]
	isBuiltin := !ok && strings.HasPrefix(path, builtinFolder)
	if isBuiltin {
		src, _ = builtin.ReadFile(path)
	}
	t, problems := parseTemplate(path, src)
	if t == nil {
		return problems
	}
	return append(problems, b.checkNames(t, setting{builtin: isBuiltin, stage: s, item: m})...)
}

var bracedName = regexp.MustCompile(`(?:^|[^$])(\{([a-z_]+\.[a-z_]+)\})`)

// withoutDollar finds names in braces that stand for nothing, because no $ is before
// them: people would read the braces.
func (b *Book) withoutDollar(t *template) (problems Problems) {
	for _, m := range bracedName.FindAllSubmatchIndex(t.src, -1) {
		name := string(t.src[m[4]:m[5]])
		if b.index().find(name) == nil {
			continue
		}
		at := place{Filename: t.path, Start: hcl.Pos{Line: 1 + bytes.Count(t.src[:m[2]], []byte("\n")), Byte: m[2]}, End: hcl.Pos{Byte: m[3]}}
		at.End.Line = at.Start.Line
		problems = append(problems, wrongIn(t.src, checkMailNames, at, "There is no $ before this name", "Write ${"+name+"}."))
	}
	return problems
}

// checkNames finds the names that this mail cannot speak of, each where it is written.
func (b *Book) checkNames(t *template, x setting) Problems {
	x.book = b
	index := b.index()
	var problems Problems
	for _, n := range t.everywhere {
		k := index.find(n.name)
		switch {
		case k == nil && b.ofSeveral(n):
			root, _, _ := strings.Cut(n.name, ".")
			problems = append(problems, wrongIn(t.src, checkMailNames, n.at, capital(aloud(plan.StageName(root)))+" may be several sessions, and it is not said which of them",
				`Send the mail before each of them, like "2 days before each session", and write session.on, session.where or session.link.`))
		case k == nil:
			problems = append(problems, t.unknown(b.byItsName(n), index.all))
		case k.scope != nil && !k.scope.holds(x):
			problems = append(problems, wrongIn(t.src, checkMailNames, n.at, k.scope.summary, cmp.Or(x.eachInstead(k.scope), k.scope.fix)))
		}
	}
	return problems
}

// eachInstead is when a mail is to be sent to be about one session each time, where
// it is sent once before several; empty where that is not so.
func (x setting) eachInstead(s *scope) string {
	if s != oneSession || x.stage == nil || x.item == nil || x.item.send == nil {
		return ""
	}
	w := x.item.send.When
	if w.Form != phrase.Offset || !w.Before || len(x.stage.sessions) < 2 || !w.Means(string(x.stage.name)) {
		return ""
	}
	w.Each = true
	return fmt.Sprintf("Send it before each of the sessions: send = %q.", w)
}

// byItsName is a name that speaks of a stage by its kind, with the name that the
// stage has: briefing for training.
func (b *Book) byItsName(n spoken) spoken {
	root, _, _ := strings.Cut(n.name, ".")
	var ofKind []*stage
	for _, s := range b.programme.stages {
		if string(s.kind) == root {
			ofKind = append(ofKind, s)
		}
	}
	if len(ofKind) == 1 {
		n.meant = string(ofKind[0].name)
	}
	return n
}

// ofSeveral says that a name is of the day or the place of a stage that has several sessions.
func (b *Book) ofSeveral(n spoken) bool {
	root, member, _ := strings.Cut(n.name, ".")
	i := b.programme.index().place(plan.StageName(root))
	if i < 0 || member != "on" && member != "where" && member != "link" {
		return false
	}
	s := b.programme.stages[i]
	return s.kind == plan.DropIns || len(s.sessions) > 0
}

// unknown says what there is no name for: the first word, or what follows it.
func (t *template) unknown(n spoken, known []known) Problem {
	root, member, _ := strings.Cut(n.name, ".")
	var roots, members []string
	for _, k := range known {
		r, _, _ := strings.Cut(k.name, ".")
		if !slices.Contains(roots, r) && k.scope != notices && k.scope != chasing {
			roots = append(roots, r)
		}
		if r == root {
			members = append(members, k.name)
		}
	}
	slices.Sort(members)
	switch {
	case len(members) == 0:
		slices.Sort(roots)
		_, fix := didYouMean(cmp.Or(n.meant, root), roots, "Names begin with "+either(roots)+".")
		if meant := nearWhole(n.name, known); meant != "" {
			fix = "Did you mean " + meant + "?"
		}
		return wrongIn(t.src, checkMailNames, n.root, "There is no name called "+root, fix)
	case member == "":
		return wrongIn(t.src, checkMailNames, n.at, root+" is not a name by itself", "Write "+either(members)+".")
	case members[0] == root:
		return wrongIn(t.src, checkMailNames, n.at, root+" has no "+member, "Write "+root+".")
	}
	there := "There are "
	if len(members) == 1 {
		there = "There is "
	}
	fix := there + joined(members, " and ") + "."
	if meant := nearMember(root, member, members); meant != "" {
		fix = "Did you mean " + meant + "?"
	}
	return wrongIn(t.src, checkMailNames, n.at, root+" has no "+member, fix)
}

// nearWhole is the name that was meant by one word: you.first_name by first_name, and
// match.name by match_name or mentor.name.
func nearWhole(name string, known []known) string {
	_, member, _ := strings.Cut(name, ".")
	for _, meant := range []string{"you." + name, strings.Replace(name, "_", ".", 1), "match." + member} {
		if find(meant, known) != nil {
			return meant
		}
	}
	return ""
}

// membersAlso are what people write who mean a member of a name.
var membersAlso = map[string]string{
	"date": "on", "day": "on", "time": "on", "when": "on", "hours": "on", "starts": "on", "dates": "on", "begins": "on",
	"place": "where", "location": "where", "venue": "where", "room": "where", "address": "email", "mail": "email",
	"url": "link", "zoom": "link", "leader": "led_by", "host": "led_by", "facilitator": "led_by", "forename": "first_name", "first": "first_name",
	"deadline": "closes", "end": "until", "ends": "until", "last_day": "until", "job": "role",
}

// nearMember is the member of a name that was probably meant.
func nearMember(root, member string, members []string) string {
	if meant := root + "." + membersAlso[member]; slices.Contains(members, meant) {
		return meant
	}
	var last []string
	for _, m := range members {
		last = append(last, strings.TrimPrefix(m, root+"."))
	}
	if meant, ok := phrase.Near(member, last); ok {
		return root + "." + meant
	}
	return ""
}
