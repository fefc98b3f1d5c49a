package activities

import (
	"context"
	"slices"
	"sync"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/workflows/stages"
)

// due keeps of what is wanted what the ledger does not have yet, or has not
// brought to an end; and it finds what the ledger still has open although nobody
// wants it any more.
func (a *Activities) due(ctx context.Context, b *book, ask LookAsk, wanted []stages.Task, mark int64, next *soonest) (due []stages.Task, rows int, err error) {
	for _, retry := range ask.State.Retry {
		next.consider(retry.At)
	}
	isWanted := map[string]bool{}
	for _, task := range wanted {
		isWanted[task.Key()] = true
		if slices.Contains(ask.UnderWay, task.Key()) {
			continue // when it comes back, it is asked about
		}
		if ask.State.Retry[task.Key()].At.After(ask.Now) {
			continue
		}
		owed, err := a.owed(ctx, b, ask, task, mark, next)
		if err != nil {
			return nil, 0, err
		}
		if owed {
			due = append(due, task)
		}
	}
	open, err := a.Roster.Loose(ctx, ask.Cohort)
	if err != nil {
		return nil, 0, err
	}
	for _, o := range open {
		rows += o.Rows
		task := stages.Task{Item: o.Item, Occurrence: o.Occurrence, GiveUp: true}
		if it, _ := b.find(o.Item); it != nil && it.To.Apart() {
			task.Occurrence = 0 // each pair or group has its own, and the task is for all of them
		}
		if !isWanted[task.Key()] {
			isWanted[task.Key()] = true
			due = append(due, task)
		}
	}
	held, until, err := a.Roster.HeldUntil(ctx, ask.Cohort, ask.Now)
	next.consider(until)
	return notices(b, due, ask.UnderWay), rows + held, err
}

// owed says whether carrying out a task would do anything now.
func (a *Activities) owed(ctx context.Context, b *book, ask LookAsk, task stages.Task, mark int64, next *soonest) (bool, error) {
	item, _ := b.find(task.Item)
	if item.Does != plan.SendMail && item.Does != plan.SendInvitation {
		return true, nil // an act upon the roster is wanted only while there is something to do
	}
	want, err := a.want(ctx, b, ask.Cohort, task, ask.Now)
	if err != nil {
		return false, err
	}
	cut := want.Silent
	if item.To.Who == plan.Silent {
		quiet, err := a.Roster.NextSilence(ctx, ask.Cohort, want)
		if err != nil {
			return false, err
		}
		if !quiet.IsZero() {
			next.consider(b.breaks(item.Silence, quiet).Add(-item.Wait()))
		}
	}
	if !item.Later.IsZero() {
		joined, err := a.Roster.NextJoined(ctx, ask.Cohort, want)
		if err != nil {
			return false, err
		}
		if !joined.IsZero() {
			next.consider(b.breaks(item.Later, joined).Add(-item.Wait()))
			next.coming = true
		}
		cut = want.Joined
	}
	key := string(ask.Cohort) + " " + string(ask.Hash) + " " + task.Key()
	if len(want.Only) == 0 { // an answer may let somebody in whom no other fact touched
		want.Since = a.reconciled.at(key, cut, mark)
	}
	owing, err := a.Roster.Owing(ctx, ask.Cohort, want)
	if err != nil {
		return false, err
	}
	if owing.Missing+owing.Open+owing.Later == 0 {
		a.reconciled.set(key, cut, mark)
	}
	next.consider(owing.Until, owing.TryAt)
	return owing.Missing+owing.Open > 0, nil
}

// want is the question that the ledger is asked about a task.
func (a *Activities) want(ctx context.Context, b *book, cohort plan.CohortID, task stages.Task, now time.Time) (want roster.Want, err error) {
	item, stage := b.find(task.Item)
	want = roster.Want{Item: *item, Occurrence: task.Occurrence, Now: now}
	if m := b.message(item.Name); m != nil {
		want.Only, err = a.still(ctx, b, cohort, m, now)
		return want, err
	}
	if n, _ := plan.Reminded(task.Occurrence); n > 0 && n <= len(item.Reminders) {
		want.Item.At = item.Reminders[n-1]
	}
	if item.Session != "" {
		want.Session = b.plan.Session(item.Session)
		want.Others = stage.Others(item.Session)
	}
	soon := now.Add(item.Wait()) // it is written down so long before it leaves
	if item.To.Who == plan.Silent {
		rhythm := stages.RhythmOf(stage)
		want.Silent, want.Rhythm, want.Enough = b.longAgo(item.Silence, soon), rhythm.Days, rhythm.Enough
	}
	if !item.Later.IsZero() {
		want.Joined, want.TooLate = b.longAgo(item.Later, soon), b.longAgo(item.Later, soon.Add(-plan.Grace))
	}
	if len(item.Approvers) > 0 {
		if want.Words, err = b.seen(item); err != nil {
			return want, err
		}
	}
	want.Strand = b.strand(stage)
	if want.Unheard, err = a.unheard(ctx, b, cohort, item, stage, now); err != nil {
		return want, err
	}
	want.Only, err = a.only(ctx, b, cohort, item, stage)
	return want, err
}

// breaks is when so long has passed since an instant (since a pair last met, since
// somebody was paired) that there is a mail: 9am of the day that is so much later, or
// of the next working day.
func (b *book) breaks(length plan.Span, since time.Time) time.Time {
	c := b.calendar
	return c.Morning(c.After(c.Date(since), length.Months, length.Days, length.WorkingDays))
}

// longAgo is the end of the latest day since which so long has passed at now. The day
// moves by at most the longest run of days without work.
func (b *book) longAgo(length plan.Span, now time.Time) time.Time {
	c := b.calendar
	const longestBreak = 14
	day := c.Add(c.Date(now), -length.Months, -length.Days, -length.WorkingDays)
	day = c.Add(day, 0, 1, 0)
	for range longestBreak {
		if end := c.EndOf(day).Add(-time.Second); !b.breaks(length, end).After(now) {
			return end
		}
		day = c.Add(day, 0, -1, 0)
	}
	return c.EndOf(day).Add(-time.Second)
}

// reconciled remembers up to which fact everyone held what they should, so that
// the next look asks only about people who were touched since. It is a memory of
// this process, correct to lose.
type reconciled struct {
	mu    sync.Mutex
	marks map[string]reconciledAt
}

type reconciledAt struct {
	mark   int64
	silent time.Time
}

// at is the mark to ask from; a later silence asks about everyone again, and so
// does a roster that went back to what it was before: a backup was restored.
func (r *reconciled) at(key string, silent time.Time, now int64) int64 {
	r.mu.Lock()
	defer r.mu.Unlock()
	if known, ok := r.marks[key]; ok && known.silent.Equal(silent) && known.mark <= now {
		return known.mark
	}
	return 0
}

func (r *reconciled) set(key string, silent time.Time, mark int64) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.marks == nil {
		r.marks = map[string]reconciledAt{}
	}
	r.marks[key] = reconciledAt{mark, silent}
}
