package change

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"trellis/definitions/plan"
)

// Join makes the revision that follows old from a plan as the files make it. Now is
// the moment of the cohort's clock: a notice to staff that went out and is due later
// now will go out anew. Neither plan is changed.
//
// Its hash is of both sources, for the same files make another revision after
// another one.
func Join(old, files *plan.Plan, now time.Time) *plan.Plan {
	next := clone(files)
	next.Revision = old.Revision + 1
	next.Hash = hash(old, files)
	keepNames(old, next)
	for i := range next.Stages {
		s := &next.Stages[i]
		if was := old.Stage(s.Name); was != nil {
			names := identify(was, s, firstNames(old, next, was, s))
			refer(next, s, names)
			for j := range s.Sessions {
				follow(was, &s.Sessions[j])
			}
		}
	}
	for i := range old.Stages {
		callOff(next, &old.Stages[i])
	}
	for i := range next.Stages {
		for j := range next.Stages[i].Items {
			again(old, &next.Stages[i].Items[j], now)
		}
	}
	return next
}

// refer gives mails of other stages the new names of the sessions that they are about.
func refer(next *plan.Plan, s *plan.Stage, names map[plan.SessionName]plan.SessionName) {
	for i := range next.Stages {
		if next.Stages[i].Name == s.Name {
			continue
		}
		for j := range next.Stages[i].Items {
			if it := &next.Stages[i].Items[j]; names[it.Session] != "" {
				it.Session = names[it.Session]
			}
		}
	}
}

func hash(old, files *plan.Plan) plan.Hash {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s %d %s", old.Hash, old.Revision, files.Hash))
	return plan.Hash(hex.EncodeToString(sum[:])[:16])
}

// follow gives a session what it was before: its sequence, one higher when anything
// that an invitation shows has changed.
func follow(was *plan.Stage, x *plan.Session) {
	before := sessionOf(was, x.Name)
	if before == nil {
		return
	}
	x.Sequence, x.Since = before.Sequence, before.Since
	if x.Version != before.Version {
		x.Sequence++
	}
	if moved(before, x) {
		x.Since = x.Sequence
	}
}

func moved(before, x *plan.Session) bool {
	return !x.Start.Equal(before.Start) || !x.End.Equal(before.End)
}

// callOff keeps the sessions that are gone, behind those that take place. A stage
// that is gone stays for their sake.
func callOff(next *plan.Plan, was *plan.Stage) {
	for i := range was.Sessions {
		x := was.Sessions[i]
		s := next.Stage(was.Name)
		if s != nil && sessionOf(s, x.Name) != nil {
			continue
		}
		invitation := invitationTo(was, x.Name)
		if invitation == nil {
			continue
		}
		if s == nil {
			next.Stages = append(next.Stages, plan.Stage{Name: was.Name, Kind: plan.Gone, Title: was.Title})
			s = &next.Stages[len(next.Stages)-1]
		}
		x.Off = true
		it := *invitation
		it.To, it.At, it.Need = plan.Audience{}, time.Time{}, plan.Nothing
		s.Sessions = append(s.Sessions, x)
		s.Items = append(s.Items, it)
	}
}

// again counts a notice to staff anew that is put off from the past into the future.
func again(old *plan.Plan, it *plan.Item, now time.Time) {
	before, _ := old.Item(it.Name)
	if before == nil {
		return
	}
	it.Again = before.Again
	notice := it.Does == plan.SendMail && it.To.Who == plan.Nobody && len(it.To.Staff) > 0
	if notice && !before.At.IsZero() && !before.At.After(now) && it.At.After(now) {
		it.Again++
	}
}

func sessionOf(s *plan.Stage, name plan.SessionName) *plan.Session {
	for i := range s.Sessions {
		if s.Sessions[i].Name == name {
			return &s.Sessions[i]
		}
	}
	return nil
}

func invitationTo(s *plan.Stage, name plan.SessionName) *plan.Item {
	i := slices.IndexFunc(s.Items, func(it plan.Item) bool { return it.Does == plan.SendInvitation && it.Session == name })
	if i < 0 {
		return nil
	}
	return &s.Items[i]
}

// prefix is what the names of a session's items begin with.
func prefix(s *plan.Stage, name plan.SessionName) string {
	if it := invitationTo(s, name); it != nil {
		return strings.TrimSuffix(string(it.Name), "invitation")
	}
	return string(name) + "/"
}

// clone is a deep copy: a plan survives encoding unchanged.
func clone(p *plan.Plan) *plan.Plan {
	data, err := json.Marshal(p)
	if err == nil {
		p = new(plan.Plan)
		err = json.Unmarshal(data, p)
	}
	if err != nil {
		panic(err) // a plan is plain data
	}
	return p
}
