package activities

import (
	"context"
	"slices"
	"time"

	"trellis/definitions/plan"
	"trellis/definitions/timeline"
	"trellis/roster"
	"trellis/workflows/stages"
)

// Outbox is what goes out of a cohort within some days, and what did not as it should.
type Outbox struct {
	Cohort plan.CohortID `json:"cohort"`
	Now    time.Time     `json:"now"`   // by the cohort's clock
	Until  time.Time     `json:"until"` // how far it looks
	Coming []Going       `json:"coming"`
	// Stuck is what does not go by itself, and what came to a bad end lately: held, too
	// late, refused, in doubt, bounced, skipped.
	Stuck []Going `json:"stuck"`
}

// Going is one item for those for whom it stands alike.
type Going struct {
	At    time.Time     `json:"at"`
	Item  plan.ItemName `json:"item"`
	Does  plan.Does     `json:"does"`
	To    int           `json:"to"`            // how many people, as things are
	Why   string        `json:"why,omitempty"` // "1 week before the launch"
	State Standing      `json:"state"`
	// By is who held or skipped it, or whose approval it waits for.
	By    []plan.StaffName `json:"by,omitempty"`
	Word  string           `json:"word,omitempty"`  // what is missing
	Until time.Time        `json:"until,omitzero"`  // after which it is too late
	Who   []plan.PersonID  `json:"who,omitempty"`   // of what is stuck
	Apart []plan.PersonID  `json:"apart,omitempty"` // held, skipped or released for these alone
}

// Standing is how something in the outbox stands.
type Standing string

const (
	IsDue      Standing = "due"
	IsGoing    Standing = "going out now"
	IsPutOff   Standing = "put off"                   // the server did not take it, or it waits a while: At is when it goes
	IsThought  Standing = "waits for second thoughts" // its coordinator was told, or is about to be
	IsHeld     Standing = "held"
	IsAsked    Standing = "waits for approval"
	IsLacking  Standing = "lacks something"
	IsSkipped  Standing = "skipped"
	IsLate     Standing = "too late"
	IsHeldLate Standing = "held until it was too late"
	IsRefused  Standing = "refused"
	IsDoubtful Standing = "in doubt"
	IsBounced  Standing = "came back"
)

// lately is how long the outbox goes on telling what came to a bad end.
const lately = 14 * 24 * time.Hour

// outbox is the list in the making.
type outbox struct {
	*Activities
	*book
	Outbox
	counts roster.Counts
	why    map[plan.ItemName]string
}

// Outbox lists what goes out from now until then, from the plan, the roster and the
// ledger: how many of whom are owed what, when and why, and what somebody decided about it.
func (a *Activities) Outbox(ctx context.Context, cohort plan.CohortID, hash plan.Hash, now, until time.Time) (Outbox, error) {
	b, err := a.book(ctx, hash)
	if err != nil {
		return Outbox{}, err
	}
	o := &outbox{Activities: a, book: b, Outbox: Outbox{Cohort: cohort, Now: now, Until: until}, why: map[plan.ItemName]string{}}
	t, err := timeline.Of(b.plan)
	if err != nil {
		return Outbox{}, err
	}
	for _, e := range slices.Concat(t.Entries, t.Whenever) {
		for _, name := range e.Items {
			o.why[name] = e.When
		}
	}
	for name, m := range b.messages {
		o.why[name] = "sent outside the plan by " + string(m.By)
	}
	if o.counts, err = a.Roster.Standing(ctx, cohort); err != nil {
		return Outbox{}, err
	}
	if err := o.ledger(ctx); err != nil {
		return Outbox{}, err
	}
	for i := range b.plan.Stages {
		s := &b.plan.Stages[i]
		for j := range s.Items {
			if it := &s.Items[j]; it.Does == plan.SendMail || it.Does == plan.SendInvitation {
				if err := o.item(ctx, it); err != nil {
					return Outbox{}, err
				}
			}
		}
	}
	slices.SortStableFunc(o.Coming, func(a, b Going) int { return a.At.Compare(b.At) })
	return o.Outbox, nil
}

// ledger takes what is written down already.
func (o *outbox) ledger(ctx context.Context) error {
	rows, err := o.Roster.Unsettled(ctx, o.Cohort, o.Now.Add(-lately))
	if err != nil {
		return err
	}
	for _, r := range rows {
		g := Going{At: r.At, Item: r.Item, To: len(r.People), Why: o.why[r.Item], Until: r.Until, Who: r.People}
		if it, _ := o.find(r.Item); it != nil {
			g.Does = it.Does
			if err := o.decided(ctx, it, &g); err != nil {
				return err
			}
		}
		switch r.State {
		case roster.Due, roster.Sending:
			g.State, g.Who = IsGoing, nil
			if r.TryAt.After(o.Now) {
				g.State, g.At = IsPutOff, r.TryAt
				if r.Thought {
					g.State = IsThought
				}
			}
			o.Coming = append(o.Coming, g)
			continue
		case roster.Held:
			g.held(r, o.Now)
		default:
			g.State, g.By = badEnds[r.State], nil
		}
		o.Stuck = append(o.Stuck, g)
	}
	return nil
}

var badEnds = map[roster.State]Standing{
	roster.Failed: IsRefused, roster.Doubtful: IsDoubtful, roster.Bounced: IsBounced, roster.Dropped: IsLate, roster.Cancelled: IsSkipped,
}

// held says why rows are.
func (g *Going) held(r roster.Passed, now time.Time) {
	switch {
	case !r.Until.After(now):
		g.State, g.Word = IsHeldLate, r.Word
	case r.HeldFor != "order":
		g.State, g.Word, g.By = IsLacking, r.Word, nil
	case g.State != IsAsked:
		g.State = IsHeld
	}
}

// decided says what was decided about an item.
func (o *outbox) decided(ctx context.Context, it *plan.Item, g *Going) error {
	seen, err := o.seen(it)
	if err != nil {
		return err
	}
	s, err := o.Roster.ItemStanding(ctx, o.Cohort, *it, seen)
	if err != nil {
		return err
	}
	g.State, g.Apart = IsDue, slices.Concat(s.HeldFor, s.SkippedFor, s.Released)
	switch {
	case s.Skipped:
		g.State, g.By = IsSkipped, []plan.StaffName{s.By}
	case s.Held:
		g.State, g.By = IsHeld, []plan.StaffName{s.By}
		if s.By == "" {
			g.By = nil // its definition says so
		}
	case len(s.Lacking) > 0:
		g.State, g.By = IsAsked, s.Lacking
	}
	return nil
}

// item takes what is still to be written down.
func (o *outbox) item(ctx context.Context, it *plan.Item) error {
	if !it.Until.IsZero() && !it.Until.After(o.Now) {
		return nil
	}
	at, to, err := o.comes(ctx, it)
	if err != nil || at.IsZero() || at.After(o.Until) {
		return err
	}
	g := Going{At: at, Item: it.Name, Does: it.Does, To: to, Why: o.why[it.Name], Until: it.Until}
	if err := o.decided(ctx, it, &g); err != nil {
		return err
	}
	if g.State == IsDue && !at.After(o.Now) {
		g.State = IsGoing
	}
	o.Coming = append(o.Coming, g)
	return nil
}

// comes says when an item goes out next, and to how many; a zero time when it does not
// by a date that can be known.
func (o *outbox) comes(ctx context.Context, it *plan.Item) (at time.Time, to int, err error) {
	switch {
	case it.To.Who == plan.Silent:
		return o.afterSilence(ctx, it)
	case !it.Later.IsZero():
		return o.afterJoining(ctx, it)
	case it.At.After(o.Now):
		to, err = o.lacking(ctx, it, it.At)
		return it.At, to, err
	case it.Need != plan.Nothing:
		return at, 0, nil // it comes about, or not
	case len(it.Reminders) > 0:
		return o.afterwards(ctx, it)
	}
	if to, err = o.lacking(ctx, it, o.Now); err != nil || to > 0 {
		return o.Now, to, err
	}
	at, to = o.told(it)
	return at, to, nil
}

// afterwards is when an item goes out again that has gone out.
func (o *outbox) afterwards(ctx context.Context, it *plan.Item) (time.Time, int, error) {
	for i, at := range it.Reminders {
		if !at.After(o.Now) {
			continue
		}
		want, err := o.want(ctx, o.book, o.Cohort, stages.Task{Item: it.Name, Occurrence: (i + 1) * plan.Reminder}, at)
		if err != nil {
			return at, 0, err
		}
		members, err := o.Roster.Lacking(ctx, o.Cohort, want)
		return at, len(members), err
	}
	return time.Time{}, 0, nil
}

func (o *outbox) lacking(ctx context.Context, it *plan.Item, at time.Time) (int, error) {
	want, err := o.want(ctx, o.book, o.Cohort, stages.Task{Item: it.Name}, at)
	if err != nil {
		return 0, err
	}
	members, err := o.Roster.Lacking(ctx, o.Cohort, want)
	return len(members), err
}

// told is when those will hear who belong to the audience by being told: with a place
// or without, when decisions are; in a pair, when pairs are announced.
func (o *outbox) told(it *plan.Item) (at time.Time, to int) {
	does := plan.TellDecisions
	if it.To.Who == plan.Paired {
		does = plan.AnnouncePairs
	}
	for _, s := range o.plan.Stages {
		for _, x := range s.Items {
			if x.Does == does && x.At.After(o.Now) && (does != plan.AnnouncePairs || o.strandOf(x.Name) == o.strandOf(it.Name)) {
				at = x.At
			}
		}
	}
	places, others := 0, o.counts.Untold
	for role, n := range o.counts.Roles {
		if len(it.To.Roles) == 0 || slices.Contains(it.To.Roles, role) {
			places += n.Accepted - n.Places
		}
		others -= n.Accepted - n.Places
	}
	switch it.To.Who {
	case plan.Accepted, plan.Placed:
		return at, places
	case plan.Declined:
		return at, others
	case plan.Paired:
		if o.counts.Matching(o.strandOf(it.Name)).Announced {
			return time.Time{}, 0
		}
		return at, 0
	}
	return time.Time{}, 0
}

// rhythm is that of an item's stage, in days.
func (o *outbox) rhythm(it *plan.Item) int {
	_, stage := o.find(it.Name)
	return stages.RhythmOf(stage).Days
}

// afterSilence is when the next of the pairs has been silent for so long.
func (o *outbox) afterSilence(ctx context.Context, it *plan.Item) (at time.Time, to int, err error) {
	quiet, err := o.Roster.NextSilence(ctx, o.Cohort, roster.Want{Silent: o.longAgo(it.Silence, o.Now), Rhythm: o.rhythm(it)})
	if err != nil || quiet.IsZero() || it.At.After(o.Until) {
		return at, 0, err
	}
	if to, err = o.lacking(ctx, it, o.Until); err != nil || to == 0 {
		return at, 0, err // it is another mail's to ask those who are silent then
	}
	return o.breaks(it.Silence, quiet), to, nil
}

// afterJoining is when so long has passed for the next of those who joined.
func (o *outbox) afterJoining(ctx context.Context, it *plan.Item) (at time.Time, to int, err error) {
	want, err := o.want(ctx, o.book, o.Cohort, stages.Task{Item: it.Name}, o.Now)
	if err != nil {
		return at, 0, err
	}
	joined, err := o.Roster.NextJoined(ctx, o.Cohort, want)
	if err != nil || joined.IsZero() {
		return at, 0, err
	}
	to, err = o.lacking(ctx, it, o.Until)
	return o.breaks(it.Later, joined), to, err
}
