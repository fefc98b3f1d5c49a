package main

import (
	"cmp"
	"context"
	"slices"
	"time"

	"trellis/definitions/plan"
	"trellis/definitions/timeline"
	"trellis/roster"
)

// event is one thing that happened, in words.
type event struct {
	At     time.Time       `json:"at"`   // by the cohort's clock
	Kind   string          `json:"kind"` // a roster.What, or decided
	Text   string          `json:"text"`
	By     plan.StaffName  `json:"by,omitempty"`  // who decided
	Why    string          `json:"why,omitempty"` // in their words
	People []plan.PersonID `json:"people,omitempty"`
	Item   plan.ItemName   `json:"item,omitempty"` // of mail
	State  roster.State    `json:"state,omitempty"`
	Count  int             `json:"count,omitempty"`

	wrong bool   // somebody did not get what they should, or may not have
	form  string // the text with a place for how many, where it may be said of several
}

// String is the event as a sentence, with who and why.
func (e event) String() string {
	text := capital(e.Text)
	switch {
	case e.By != "" && e.Why != "":
		return text + " " + capital(staffSays(e.By, e.Why))
	case e.By != "":
		return text[:len(text)-1] + ", by " + staffWord(e.By) + "."
	case e.Why != "":
		return text + " " + capital(e.Why)
	}
	return text
}

// events are what happened to a cohort from a moment on: what its people did, what
// was sent, and what was decided, in one order.
func (c *cohort) events(ctx context.Context, since time.Time) ([]event, error) {
	people, err := c.rolls.People(ctx, c.ID)
	if err != nil {
		return nil, err
	}
	happenings, err := c.rolls.Happened(ctx, c.ID, since)
	if err != nil {
		return nil, err
	}
	reasons, err := c.rolls.Reasons(ctx, c.ID)
	if err != nil {
		return nil, err
	}
	pairs, err := c.rolls.Pairs(ctx, c.ID)
	if err != nil {
		return nil, err
	}
	groups, err := c.rolls.Groups(ctx, c.ID)
	if err != nil {
		return nil, err
	}
	t := teller{plan: c.plan, names: namesOf(people), called: c.itemWords(), pairs: map[int64]roster.Pair{}, groups: map[int]roster.Group{}}
	for _, g := range groups {
		t.groups[int(g.ID)] = g
	}
	for _, p := range pairs {
		t.pairs[p.ID] = p
	}
	all := []event{}
	for _, h := range happenings {
		if e, worth := t.happening(h); worth {
			all = append(all, e)
		}
	}
	for _, r := range reasons {
		if !r.At.Before(since) {
			all = append(all, t.decision(r))
		}
	}
	slices.SortStableFunc(all, func(a, b event) int { return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.rank(), b.rank())) })
	return all, nil
}

// rank orders what happened at one moment: people act, somebody decides, and then
// what follows from it.
func (e event) rank() int {
	switch roster.What(e.Kind) {
	case roster.WasTold, roster.WasProposed, roster.WasPaired, roster.WasParted, roster.WasGrouped, roster.WasJoined, roster.WasLeft, roster.WasClosed, roster.WasMailed:
		return 2
	case decidedKind:
		return 1
	}
	return 0
}

// decidedKind is the kind of a decision: the tables of facts have none.
const decidedKind = "decided"

// teller puts what happened into words.
type teller struct {
	plan   *plan.Plan
	names  map[plan.PersonID]string
	called map[plan.ItemName]string
	pairs  map[int64]roster.Pair
	groups map[int]roster.Group
}

// itemWords are what the calendar of the plan calls its items: "mail joining-launch".
func (c *cohort) itemWords() map[plan.ItemName]string {
	words := map[plan.ItemName]string{}
	for _, m := range c.messages {
		words[m.Item] = "message “" + clean(m.Subject) + "”"
		if m.Thing != "" {
			words[m.Item] = "chase of " + m.Thing
		}
	}
	t, err := timeline.Of(c.plan)
	if err != nil {
		return words // the items' own names will do
	}
	for _, entries := range [][]timeline.Entry{t.Entries, t.Whenever} {
		for _, e := range entries {
			for _, name := range e.Items {
				words[name] = c.oneOf(name, &e)
			}
		}
	}
	return words
}

// oneOf is what one item is called; of several that are on one line of the calendar, by
// its session or its mail.
func (c *cohort) oneOf(name plan.ItemName, e *timeline.Entry) string {
	it, _ := c.plan.Item(name)
	if it == nil || len(e.Items) == 1 {
		return e.What
	}
	words, about := "mail "+it.Mail, " for "
	if it.Does == plan.SendInvitation {
		words, about = "invitation", " to "
	}
	if s := c.plan.Session(it.Session); s != nil {
		words += about + s.Title + " on " + dayOf(s.Start, c.zone)
	}
	return words
}

func (t *teller) item(name plan.ItemName) string {
	if words, ok := t.called[name]; ok {
		return words
	}
	return string(name)
}

// person is a name; who is not of this cohort any more is a number.
func (t *teller) person(id plan.PersonID) string {
	if name, ok := t.names[id]; ok {
		return name
	}
	return "person " + itoa(int(id))
}
