package change

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"trellis/definitions/plan"
)

// keepNames gives what was renamed the name that it had first, in all of a plan that
// the files make: stages here, and the mails of each. What stands under the name that
// it had in the revision before is the same thing; what does not, and says `was`, is
// what stood under that one.
func keepNames(old, next *plan.Plan) {
	next.Renamed = nil
	stages := map[plan.StageName]plan.StageName{}
	for i := range next.Stages {
		word := next.Stages[i].Name
		first, ok := known(old, next, plan.NamedStage, "", string(word), func(first string) bool {
			s := old.Stage(plan.StageName(first))
			return s != nil && s.Kind != plan.Gone
		})
		if ok && first != string(word) {
			stages[word] = plan.StageName(first)
			next.Renamed = append(next.Renamed, plan.Renaming{Of: plan.NamedStage, Is: string(word), Was: first})
		}
	}
	callStages(next, stages)
	for i := range next.Stages {
		if was := old.Stage(next.Stages[i].Name); was != nil {
			keepMails(old, next, was, &next.Stages[i])
		}
	}
}

// known is the first name of what the files call by a word. It is false for what is new.
func known(old, next *plan.Plan, of plan.Named, stage plan.StageName, word string, there func(first string) bool) (first string, ok bool) {
	if first := old.First(of, stage, word); there(first) && old.Word(of, stage, first) == word {
		return first, true
	}
	for _, x := range next.Was {
		if x.Of != of || x.Stage != stage || x.Is != word {
			continue
		}
		if first := old.First(of, stage, x.Was); there(first) && old.Word(of, stage, first) == x.Was {
			return first, true
		}
	}
	return word, false
}

// callStages gives stages other names, all at once, wherever they are named.
func callStages(p *plan.Plan, names map[plan.StageName]plan.StageName) {
	called := func(name plan.StageName) plan.StageName {
		if other, ok := names[name]; ok {
			return other
		}
		return name
	}
	within := func(name string) string {
		stage, rest, deeper := strings.Cut(name, "/")
		if stage = string(called(plan.StageName(stage))); deeper {
			return stage + "/" + rest
		}
		return stage
	}
	for i := range p.Was {
		p.Was[i].Stage = called(p.Was[i].Stage)
	}
	for i := range p.Stages {
		s := &p.Stages[i]
		s.Name = called(s.Name)
		for j := range s.After {
			s.After[j] = called(s.After[j])
		}
		for j := range s.Sessions {
			s.Sessions[j].Name = plan.SessionName(within(string(s.Sessions[j].Name)))
		}
		for j := range s.Items {
			s.Items[j].Name = plan.ItemName(within(string(s.Items[j].Name)))
			s.Items[j].Session = plan.SessionName(within(string(s.Items[j].Session)))
		}
	}
}

// keepMails gives a stage's mails the names under which they were sent.
func keepMails(old, next *plan.Plan, was, s *plan.Stage) {
	words := map[string]string{}
	for i := range s.Items {
		it := &s.Items[i]
		if _, done := words[it.Mail]; done || it.Does != plan.SendMail {
			continue
		}
		first, _ := known(old, next, plan.NamedMail, s.Name, it.Mail, func(first string) bool {
			return slices.ContainsFunc(was.Items, func(x plan.Item) bool { return isMail(was, &x, first) })
		})
		if words[it.Mail] = first; first != it.Mail {
			next.Renamed = append(next.Renamed, plan.Renaming{Of: plan.NamedMail, Stage: s.Name, Is: it.Mail, Was: first})
		}
	}
	for _, word := range slices.Sorted(maps.Keys(words)) {
		first := words[word]
		for i := range s.Items {
			it := &s.Items[i]
			if begin, end, ok := around(s, it, word); ok && (it.Mail == word || end == "/to-read") {
				it.Name = plan.ItemName(begin + first + end)
			}
		}
	}
}

// isMail says that an item is a mail of this first name.
func isMail(s *plan.Stage, it *plan.Item, first string) bool {
	_, end, ok := around(s, it, first)
	return ok && it.Does == plan.SendMail && end != "/to-read"
}

// around is what stands before and behind a mail's name in that of its item: a stage
// or a session; and which time it is, or that it is to be read first.
func around(s *plan.Stage, it *plan.Item, word string) (begin, end string, ok bool) {
	begin = string(s.Name) + "/"
	if it.Session != "" && strings.HasPrefix(string(it.Name), string(it.Session)+"/") {
		begin = string(it.Session) + "/"
	}
	end, ok = strings.CutPrefix(string(it.Name), begin+word)
	if n, numbered := strings.CutPrefix(end, "/"); numbered && end != "/to-read" {
		_, err := strconv.Atoi(n)
		ok = ok && err == nil
	} else if end != "" && !numbered {
		ok = false
	}
	return begin, end, ok
}

// firstNames are those of a stage's sessions that were renamed.
func firstNames(old, next *plan.Plan, was, s *plan.Stage) map[plan.SessionName]plan.SessionName {
	names := map[plan.SessionName]plan.SessionName{}
	for i := range s.Sessions {
		x := &s.Sessions[i]
		if numbered(s, x) {
			continue
		}
		label := strings.TrimPrefix(string(x.Name), string(s.Name)+"/")
		first, ok := known(old, next, plan.NamedSession, s.Name, label, func(first string) bool {
			before := sessionOf(was, plan.SessionName(string(s.Name)+"/"+first))
			return before != nil && !before.Off
		})
		if ok && first != label {
			names[x.Name] = plan.SessionName(string(s.Name) + "/" + first)
			next.Renamed = append(next.Renamed, plan.Renaming{Of: plan.NamedSession, Stage: s.Name, Is: label, Was: first})
		}
	}
	return names
}
