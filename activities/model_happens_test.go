package activities

import (
	"fmt"
	"strings"
	"time"

	"trellis/definitions/change"
	"trellis/definitions/plan"
	"trellis/roster"
)

// step lets something happen: to the cohort, and in the model.
func (l *lived) step(s step) {
	p := l.pick(s.who)
	switch s.what {
	case passes:
		l.wait(s.length())
	case isDown:
		l.now = l.now.Add(s.length())
		l.start()
	case turnsBack:
		l.now = l.now.Add(-time.Hour)
	case joins:
		if len(l.souls) < 9 && l.now.Before(starts(finales[0])) {
			l.fact(l.joins)
		}
	case leaves:
		l.leaves(p)
	case rests:
		l.rests(p)
	case returns:
		if p.paused && !p.gone {
			l.fact(func(t *roster.Tx) error { return t.Resume(p.id, "coordinator", "well again") })
			p.paused = false
		}
	case moves:
		l.moves(p)
	case answers:
		if !p.staff && !p.gone {
			p.evenings = !p.evenings
			l.fact(func(t *roster.Tx) error {
				_, err := t.Change(p.id, roster.Change{Answers: map[string]string{"evenings": yes(p.evenings)}, By: "coordinator", Because: "by telephone"})
				return err
			})
		}
	case replies:
		if !p.gone {
			l.fact(func(t *roster.Tx) error { return t.RSVP(p.id, "finale", []string{"yes", "no"}[s.arg%2]) })
		}
	case meets:
		if p.pair != nil && !p.pair.ended {
			l.fact(func(t *roster.Tx) error { return t.Met(p.id, l.now) })
		}
	case parts:
		if p.pair != nil && !p.pair.ended {
			l.fact(func(t *roster.Tx) error { return t.EndPair(p.pair.id, "coordinator", "they asked for it") })
			p.pair.ended = true
		}
	case holds, releases, skips:
		l.orders(s.what)
	case halts, goesOn:
		l.halts(s.what == halts)
	case amends:
		l.amends(s)
	case endsIt:
		l.endsEarly()
	case whats: // nothing more goes wrong
		l.downTo, l.fault.in = l.now, 0
	case fails:
		l.downTo = l.now.Add(s.length())
	default: // at one of the next mails
		l.fault.in, l.fault.what, l.fault.second, l.fault.who = 1+s.who%5, s.what, s.arg%2 == 1, s.who
		if s.what == cutsIn {
			l.fault.in = 1 + s.arg%5
		}
	}
}

func (l *lived) leaves(p *soul) {
	if p.staff || p.gone {
		return
	}
	l.fact(func(t *roster.Tx) error { return t.Withdraw(p.id, "coordinator", "a new job") })
	p.gone = true
	if p.pair != nil {
		p.pair.ended = true
	}
}

func (l *lived) rests(p *soul) {
	if p.staff || p.gone || p.paused {
		return
	}
	l.fact(func(t *roster.Tx) error { return t.Pause(p.id, "coordinator", "ill") })
	p.paused = true
}

func (l *lived) moves(p *soul) {
	if p.staff || p.gone {
		return
	}
	l.moved++
	to := fmt.Sprintf("%d.moved@example.org", l.moved)
	l.fact(func(t *roster.Tx) error {
		_, err := t.Change(p.id, roster.Change{Email: to, By: "coordinator", Because: "a new job"})
		return err
	})
	l.addressed(p, to)
}

func (l *lived) halts(stop bool) {
	if l.state.Paused == stop {
		return
	}
	if stop {
		_, err := l.MoveFence(l.ctx, FenceAsk{Cohort: modelCohort})
		l.must(err)
	}
	l.state.Paused = stop
}

func (l *lived) orders(w what) {
	item, _ := l.plan.Item("meetings/evenings")
	if item == nil || l.over {
		return
	}
	order := map[what]roster.OrderKind{holds: roster.HoldIt, releases: roster.ReleaseIt, skips: roster.SkipIt}[w]
	l.fact(func(t *roster.Tx) error {
		_, err := t.Order(roster.Order{Item: *item, What: order, By: "coordinator", Because: "to be read"})
		return err
	})
	l.ordered = w
}

// amends changes the files in one place. What is refused changes nothing.
func (l *lived) amends(s step) {
	if l.over {
		return
	}
	says := l.says
	switch s.who % 7 {
	case 0, 1:
		says.circle = (says.circle + 1 + s.arg%2) % 3
	case 2:
		says.title = 1 - says.title
	case 3:
		says.dropIn = (says.dropIn + 1 + s.arg%2) % 3
	case 4:
		says.finale = (says.finale + 1 + s.arg%2) % 3
	case 5:
		says.placed = 1 - says.placed
	case 6:
		if s.arg%3 == 0 {
			says.off = true
		} else {
			says.words = 1 - says.words
		}
	}
	if says == l.says {
		return
	}
	to := l.shelf.of(says)
	next := change.Join(l.plan, to.plan, l.now)
	at := change.State{Began: l.state.Began, Ended: l.state.Ended, Now: l.now, Applied: true, Told: true, Announced: true}
	if len(change.Compare(l.plan, next, at).Refused) > 0 {
		return
	}
	l.revise(next, says, to.Files("1"))
}

// endsEarly ends the cohort: nothing is due any more, and what is to come is off.
func (l *lived) endsEarly() {
	if l.over {
		return
	}
	next := change.End(l.plan, l.now)
	for _, s := range next.Stages {
		if l.state.Began[s.Name].IsZero() {
			l.state.Began[s.Name] = l.now
		}
		if l.state.Ended[s.Name].IsZero() {
			l.state.Ended[s.Name] = l.now
		}
	}
	l.over, l.state.Paused = true, false
	l.revise(next, l.says, l.shelf.of(l.says).Files("1"))
}

func (l *lived) revise(next *plan.Plan, says variant, files map[string][]byte) {
	l.must(l.roster.SavePlan(l.ctx, next, files))
	l.must(l.roster.ProposeAmendment(l.ctx, modelCohort, next, "amend", "coordinator", "the room is taken"))
	l.books.byHash[next.Hash] = l.shelf.of(says).open(next)
	_, err := l.Amend(l.ctx, AmendAsk{Cohort: modelCohort, Old: l.plan.Hash, New: next.Hash, Now: l.now})
	l.must(err)
	l.plan, l.says, l.settle = next, says, l.now.Add(time.Minute)
}

func yes(so bool) string { return strings.Fields("no yes")[map[bool]int{true: 1}[so]] }
