package roster

import (
	"fmt"
	"slices"
	"time"

	"trellis/definitions/plan"
)

// applications are those that were begun and not sent, while they may be.
func (k *knowledge) applications(p *plan.Plan) {
	var closes time.Time
	for i := range p.Stages {
		if s := &p.Stages[i]; s.Kind == plan.Recruitment && !s.Closes.IsZero() {
			closes = s.Closes
		}
	}
	if !closes.IsZero() && !k.now.Before(closes) {
		return
	}
	a := k.asks(closes, "applications")
	for _, p := range k.everyone {
		if p.Role != "" && p.Withdrawn.IsZero() && p.Paused.IsZero() {
			a.of(p, p.Started, !p.Applied.IsZero())
		}
	}
	a.done()
}

// decisions are asked of each decider, from when the first applicant applied about
// whom they have said nothing.
func (k *knowledge) decisions(s *plan.Stage) {
	if s.Kind != plan.Recruitment {
		return
	}
	a := k.asks(s.Decide, "decisions")
	for _, name := range s.Deciders {
		by, named := k.staff(name)
		if !named {
			continue
		}
		var since time.Time
		var about []plan.PersonID
		for _, p := range k.everyone {
			undecided := p.Role != "" && !p.Applied.IsZero() && p.Decided.IsZero() && p.Withdrawn.IsZero()
			if !undecided || k.verdicts[doing{what: string(p.Role) + " by " + string(name), about: p.ID}] {
				continue
			}
			if about = append(about, p.ID); since.IsZero() || p.Applied.Before(since) {
				since = p.Applied
			}
		}
		a.of(by, since, len(about) == 0, about...)
	}
	a.done()
}

// rsvps are asked of those in whose calendar a session to come is, from when it was
// put there at the time that it has now.
func (k *knowledge) rsvps(s *plan.Stage, x *plan.Session) {
	if x.Off || !x.Start.After(k.now) {
		return
	}
	a := k.asks(x.Start, "rsvp/%s", x.Name)
	asked := k.invited(s, x)
	for _, p := range k.those(asked) {
		if p.Role != "" {
			a.of(p, asked[p.ID], k.heard[a.Thing][p.ID] || k.elsewhere(s, x, p.ID))
		}
	}
	a.done()
}

// elsewhere says that somebody comes to another session of a stage, or came, where one
// is enough.
func (k *knowledge) elsewhere(s *plan.Stage, x *plan.Session, person plan.PersonID) bool {
	return slices.ContainsFunc(s.Others(x.Name), func(other plan.SessionName) bool {
		return k.heard["comes/"+string(other)][person]
	})
}

// invited are those who hold a session's invitation, and since when.
func (k *knowledge) invited(s *plan.Stage, x *plan.Session) map[plan.PersonID]time.Time {
	holds := map[plan.PersonID]time.Time{}
	for i := range s.Items {
		if it := &s.Items[i]; it.Does == plan.SendInvitation && it.Session == x.Name {
			for person, sent := range k.sent[it.Name] {
				at := slices.IndexFunc(sent, func(m sending) bool { return m.method == Request && m.sequence >= x.Since })
				if at >= 0 && sent[len(sent)-1].method == Request {
					holds[person] = sent[at].at
				}
			}
		}
	}
	return holds
}

// agreement is asked of those who were sent it, as long as it is for them.
func (k *knowledge) agreement(s *plan.Stage, x *plan.Agreement) {
	a := k.asks(x.Due, "agreement/%s", x.Name)
	asked := k.wereSent(s, func(it *plan.Item) bool { return it.Agreement == x.Name })
	for _, p := range k.those(asked) {
		if concerns(x.By, &p) {
			a.of(p, asked[p.ID], k.heard[a.Thing][p.ID])
		}
	}
	a.done()
}

// choices are asked of those who are to choose, until pairs are announced: from when
// they were first sent something of the matching, or else were told of their place.
func (k *knowledge) choices(s *plan.Stage) {
	if k.announced || !s.Choose.Asks() {
		return
	}
	toThem := func(it *plan.Item) bool { return slices.Contains(it.To.Roles, s.Choose.By) && it.To.Who == plan.Placed }
	asked := k.wereSent(s, toThem)
	if !slices.ContainsFunc(s.Items, func(it plan.Item) bool { return it.Does == plan.SendMail && toThem(&it) }) {
		for id, p := range k.here {
			asked[id] = p.Told
		}
	}
	a := k.asks(s.Closes, "choices")
	for _, p := range k.those(asked) {
		if p.Role == s.Choose.By && p.Placed() {
			a.of(p, asked[p.ID], k.heard[a.Thing][p.ID])
		}
	}
	a.done()
}

// approvals are asked of each decider from when the newest proposal was made.
func (k *knowledge) approvals(s *plan.Stage) {
	if k.proposal == nil || !k.proposal.Announced.IsZero() {
		return
	}
	n := k.proposal.Number
	a := k.asks(s.Decide, "proposal/%d", n)
	for _, name := range s.Deciders {
		if by, named := k.staff(name); named {
			a.of(by, k.proposal.Made, k.approved[fmt.Sprintf("approve/%s/%d/%s", s.Name, n, name)])
		}
	}
	a.done()
}

// survey is asked of those who were sent it, while it is open.
func (k *knowledge) survey(s *plan.Stage, x *plan.Survey) {
	if k.now.Before(x.Opens) || !k.now.Before(x.Closes) {
		return
	}
	a := k.asks(x.Closes, "form/%s", x.Name)
	a.Anonymous = x.Anonymous
	asked := k.wereSent(s, func(it *plan.Item) bool { return it.Survey == x.Name })
	for _, p := range k.those(asked) {
		a.of(p, asked[p.ID], k.heard[a.Thing][p.ID])
	}
	a.done()
}

// afterwards is what a stage asks of those whom it invited, when its last session is
// over.
func (k *knowledge) afterwards(s *plan.Stage) {
	held := slices.DeleteFunc(slices.Clone(s.Sessions), func(x plan.Session) bool { return x.Off })
	if s.Asks == 0 || len(held) == 0 {
		return
	}
	last := slices.MaxFunc(held, func(x, y plan.Session) int { return x.End.Compare(y.End) })
	if last.End.After(k.now) {
		return
	}
	a := k.asks(time.Time{}, "form/%s", s.Name)
	for _, p := range k.those(k.invited(s, &last)) {
		if p.Role != "" {
			a.of(p, last.End, k.heard[a.Thing][p.ID])
		}
	}
	a.done()
}
