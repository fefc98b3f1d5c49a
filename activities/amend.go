package activities

import (
	"context"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

// Amend makes a revision the cohort's plan in the roster, where what is stated by
// hand finds it, and moves the fence: what was decided by the old one leaves no more.
// Done again, it changes nothing; and an older revision never follows a later one.
func (a *Activities) Amend(ctx context.Context, ask AmendAsk) (Moved, error) {
	old, err := a.book(ctx, ask.Old)
	if err != nil {
		return Moved{}, err
	}
	next, err := a.book(ctx, ask.New)
	if err != nil {
		return Moved{}, err
	}
	amendment := roster.Amendment{
		Hash: ask.New, Revision: next.plan.Revision, At: ask.Now,
		Moved: movedSessions(old.plan, next.plan), Later: laterItems(old.plan, next.plan, ask.Now), Until: ends(old.plan, next.plan),
	}
	for _, s := range next.Staff(ask.Cohort.Short()) {
		amendment.Staff = append(amendment.Staff, roster.Staff{Name: s.Name, FullName: s.FullName, Email: s.Email})
	}
	fence, underWay, err := a.Roster.Amend(ctx, ask.Cohort, amendment)
	return Moved{Fence: fence, UnderWay: underWay}, err
}

func movedSessions(old, next *plan.Plan) (moved []plan.SessionName) {
	for _, s := range next.Stages {
		for _, x := range s.Sessions {
			if before := old.Session(x.Name); before != nil && before.Since != x.Since {
				moved = append(moved, x.Name)
			}
		}
	}
	return moved
}

// laterItems are mails whose moment had come, and is to come now.
func laterItems(old, next *plan.Plan, now time.Time) (later []plan.ItemName) {
	each(next, func(it *plan.Item) {
		if before, _ := old.Item(it.Name); before != nil && it.At.After(now) && !before.At.After(now) {
			later = append(later, it.Name)
		}
	})
	return later
}

func ends(old, next *plan.Plan) map[plan.ItemName]time.Time {
	until := map[plan.ItemName]time.Time{}
	each(next, func(it *plan.Item) {
		if before, _ := old.Item(it.Name); before != nil && it.Does == plan.SendMail && !it.Until.IsZero() && !it.Until.Equal(before.Until) {
			until[it.Name] = it.Until
		}
	})
	return until
}

func each(p *plan.Plan, f func(*plan.Item)) {
	for i := range p.Stages {
		for j := range p.Stages[i].Items {
			f(&p.Stages[i].Items[j])
		}
	}
}
