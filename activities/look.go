package activities

import (
	"context"
	"time"

	"trellis/definitions/plan"
	"trellis/mail"
	"trellis/roster"
	"trellis/workflows/stages"
)

// Activities have what the world consists of. The zero value needs a Roster, a
// Carrier and a From.
type Activities struct {
	Roster  *roster.Roster
	Carrier func() mail.Carrier // opens a connection to the mail server
	Lanes   int                 // connections side by side; 0 means 4
	From    mail.Address        // who mails and invitations come from; replies go to the coordinator
	Decider Decider             // how invented deciders decide; nil where nobody is invented
	Outage  func(down bool)     // how an invented outage of the mail server is made; nil where none can be

	books      books
	reconciled reconciled
	judged     judged
	tended     tended
}

// Look reads the facts, decides, and compares what is wanted with the ledger.
func (a *Activities) Look(ctx context.Context, ask LookAsk) (Seen, error) {
	if found, restored, err := a.behind(ctx, ask.Cohort, ask.Marks, ask.Now); err != nil || restored {
		return Seen{Decider: stages.Version, Marks: found, Restored: restored}, err
	}
	b, err := a.book(ctx, ask.Hash)
	if err != nil {
		return Seen{}, err
	}
	if ask.Paced {
		if err := a.Roster.SetClock(ctx, ask.Cohort, ask.Now); err != nil {
			return Seen{}, err
		}
	}
	counts, err := a.Roster.Counts(ctx, ask.Cohort)
	if err != nil {
		return Seen{}, err
	}
	return a.see(ctx, b, ask, counts)
}

// see decides from what was counted, and changes nothing.
func (a *Activities) see(ctx context.Context, b *book, ask LookAsk, counts roster.Counts) (seen Seen, err error) {
	seen = Seen{Decider: stages.Version, Proposal: counts.Proposal, Fence: counts.Fence, Trouble: counts.Trouble, Marks: counts.Marks}
	for _, r := range counts.Roles {
		seen.Applied = seen.Applied || r.Applied > 0
	}
	seen.Told = counts.Told > 0
	seen.matchings(b.plan, counts)
	if !counts.NextAct.IsZero() && !counts.NextAct.After(ask.Now) && !ask.State.Stopped {
		seen.Act = true
		return seen, nil
	}
	made := stages.Decide(b.plan, ask.State, facts(counts), ask.Now)
	seen.Begin, seen.End, seen.Needs, seen.Over = made.Begin, made.End, made.Needs, made.Over
	seen.Waits = stages.Waits(b.plan, ask.State, facts(counts), ask.Now)
	unsent, err := a.unsent(ctx, b, ask.Cohort)
	if err != nil {
		return Seen{}, err
	}
	made.Wanted = append(unsent, made.Wanted...)
	next := soonest{after: ask.Now}
	next.consider(made.Next, counts.NextAct)
	if seen.Due, seen.Open, err = a.due(ctx, b, ask, made.Wanted, counts.Mark, &next); err != nil {
		return Seen{}, err
	}
	if seen.Needs, err = a.reading(ctx, b, ask, made.Wanted, seen.Needs); err != nil {
		return Seen{}, err
	}
	if seen.Health, err = a.health(ctx, b, ask, counts.Mark); err != nil {
		return Seen{}, err
	}
	seen.Next = next.at
	seen.Over = seen.Over && !next.coming
	return seen, nil
}

func facts(c roster.Counts) stages.Facts {
	f := stages.Facts{
		Undecided: c.Undecided, Untold: c.Untold, Told: c.Told, Places: c.Places,
		Matched: matchedFacts(c.Matched), PairsEnded: c.PairsEnded + c.GroupsLeft,
		Waiting: c.Waiting, Gathered: c.Gathered, Lacking: c.Lacking, Called: c.Called, Handed: c.Handed,
	}
	for strand, m := range c.Others {
		if f.Others == nil {
			f.Others = map[plan.Strand]stages.Matched{}
		}
		f.Others[strand] = matchedFacts(m)
	}
	return f
}

// soonest keeps the earliest instant after a moment.
type soonest struct {
	after, at time.Time
	coming    bool // something is still to be sent to somebody, though every stage has ended
}

func (s *soonest) consider(instants ...time.Time) {
	for _, t := range instants {
		if t.After(s.after) && (s.at.IsZero() || t.Before(s.at)) {
			s.at = t
		}
	}
}
