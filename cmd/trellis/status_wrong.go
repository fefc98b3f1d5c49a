package main

import (
	"fmt"
	"slices"
	"time"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/roster"
)

// wrong is something that went wrong, and what to do about it.
type wrong struct {
	What     string          `json:"what"`
	Why      string          `json:"why,omitempty"`
	Do       string          `json:"do"`
	Commands []string        `json:"commands,omitempty"`
	At       time.Time       `json:"at,omitzero"` // since when
	Item     plan.ItemName   `json:"item,omitempty"`
	State    roster.State    `json:"state,omitempty"`
	People   []plan.PersonID `json:"people,omitempty"`
	Names    []string        `json:"names,omitempty"`
}

// wrongs are what went wrong, what keeps everything else from going on first.
func (s *status) wrongs(troubles []roster.Trouble, called map[plan.ItemName]string) []wrong {
	all := s.standstills()
	for _, n := range s.Needs {
		if n.Late {
			all = append(all, wrong{
				What: fmt.Sprintf("%s is late: to %s", staffWord(n.Who), n.What), At: n.Due,
				Do: "Remind them, or do it for them if you may. Until then the cohort waits.", Commands: n.Commands[len(n.Commands)-1:],
			})
		}
	}
	return append(all, s.undelivered(troubles, called)...)
}

// standstills are why nothing at all goes on.
func (s *status) standstills() (all []wrong) {
	all = []wrong{}
	if !s.Running {
		all = append(all, wrong{What: "the cohort does not answer, so nothing is sent",
			Do: "See whether it is served, and leave that running.", Commands: []string{"trellis serve --data " + s.dir}})
		return all
	}
	if r := s.Standing.Restored; r != nil {
		all = append(all, wrong{What: "the records are a backup, so nothing is sent", At: r.Noticed, Why: activities.Missing(r.Known, r.Found),
			Do:       "Record again what you know of: who applied, withdrew or answered since. Then let it go on: what may have been sent is listed.",
			Commands: []string{fmt.Sprintf("trellis resume %s --restored --because \"The disk failed.\"", s.Cohort)}})
	}
	for _, h := range s.Hindered {
		all = append(all, wrong{What: fmt.Sprintf("the cohort cannot go on, and has tried %d times", h.Tries), At: h.Since, Why: clean(h.Why),
			Do: "See whether the disk has space, and the records can be written. It goes on by itself."})
	}
	for _, r := range s.Standing.Retry {
		if r.Why != "" {
			all = append(all, wrong{What: itemOf(r.Task) + " could not be sent", At: s.Now, Why: clean(r.Why),
				Do: fmt.Sprintf("It is tried again on %s. See whether the disk has space, and the records can be written.", written(r.At, s.zone))})
			continue
		}
		all = append(all, wrong{What: fmt.Sprintf("the mail server did not take %s", itemOf(r.Task)), At: s.Now,
			Do: fmt.Sprintf("It is tried again on %s. If that goes on, see whether the mail server is up.", written(r.At, s.zone))})
	}
	return all
}

// itemOf is the item of a task's key, "launch/invitation#0".
func itemOf(task string) string {
	if i := slices.Index([]byte(task), '#'); i > 0 {
		return task[:i]
	}
	return task
}

// undelivered puts together what did not arrive for the same reason. What was too
// late is told for as long as the page looks back: nothing can be done about it.
func (s *status) undelivered(troubles []roster.Trouble, called map[plan.ItemName]string) (all []wrong) {
	type same struct {
		item    plan.ItemName
		method  string
		state   roster.State
		word    string
		ordered bool
	}
	at := map[same]int{}
	for _, x := range troubles {
		if x.State == roster.Dropped && x.At.Before(s.Since) {
			continue
		}
		key := same{x.Item, x.Method, x.State, clean(x.Word), x.Ordered}
		i, known := at[key]
		if !known {
			i = len(all)
			at[key] = i
			all = append(all, wrong{At: x.At, Item: x.Item, State: x.State, Why: key.word})
		}
		all[i].People = append(all[i].People, x.Person)
		all[i].Names = append(all[i].Names, clean(x.Name))
	}
	for key, i := range at {
		w := &all[i]
		what, ok := called[key.item]
		if !ok {
			what = string(key.item)
		}
		if key.method == roster.Cancel {
			what = "cancellation of " + what
		}
		w.What = fmt.Sprintf("%s to %s: %s", what, few(w.Names), stateWords[key.state])
		w.Do, w.Commands = s.remedy(key.state, key.ordered, w)
	}
	return all
}

// few are some of many names.
func few(names []string) string {
	const most = 3
	if len(names) > most {
		return inWords(append(slices.Clone(names[:most]), number(len(names)-most, "other")))
	}
	return inWords(names)
}

// remedy is what to do about mail that did not arrive. Skipping says that it was seen
// to, and ends the trouble.
func (s *status) remedy(state roster.State, ordered bool, w *wrong) (do string, commands []string) {
	outbox := func(verb string, of bool) string {
		text := fmt.Sprintf("trellis outbox %s %s %s", verb, s.Cohort, w.Item)
		if of {
			text += fmt.Sprintf(" --for %d", w.People[0])
		}
		return text
	}
	switch {
	case state == roster.Held && ordered:
		return "It waits for somebody: read it, and then release it, or skip it.", []string{outbox("show", false), outbox("release", false), outbox("skip", false)}
	case state == roster.Held:
		return "Record what is missing, and it goes by itself; or skip it.", []string{outbox("show", true), outbox("skip", true)}
	case state == roster.Failed, state == roster.Bounced:
		return "See whether the address is right, and release it: then it is sent again. Or write to them yourself, and skip it, so that it is no longer listed.",
			[]string{fmt.Sprintf("trellis people show %d --cohort %s", w.People[0], s.Cohort), outbox("release", true), outbox("skip", true)}
	case state == roster.Doubtful:
		return "Ask them whether they have it. If not, release it: then it is sent again. If they have, skip it, so that it is no longer listed.", []string{outbox("release", true), outbox("skip", true)}
	}
	return "It is too late to send. Tell them yourself if it still matters.", nil
}
