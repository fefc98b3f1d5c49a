package activities

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"trellis/definitions/plan"
	"trellis/workflows/stages"
)

// Mail to many waits until its coordinator was told of it and has had time to think.
// The roster keeps the mails back; here are the notices about it.

// notices keeps from what is due what tells staff about other mail, as long as that may
// still add to it: five mails of one moment are one announcement.
func notices(b *book, due []stages.Task, underWay []string) []stages.Task {
	adds := func(name plan.ItemName) bool {
		it, _ := b.plan.Item(name)
		return it != nil && it.To.Who != plan.Nobody
	}
	busy := slices.ContainsFunc(due, func(t stages.Task) bool { return !t.GiveUp && adds(t.Item) })
	busy = busy || slices.ContainsFunc(underWay, func(key string) bool {
		return adds(plan.ItemName(key[:max(strings.LastIndexByte(key, '#'), 0)]))
	})
	if !busy {
		return due
	}
	return slices.DeleteFunc(due, func(t stages.Task) bool {
		it, _ := b.plan.Item(t.Item)
		return !t.GiveUp && it != nil && tellsOfMail(it)
	})
}

func tellsOfMail(it *plan.Item) bool {
	return it.Need == plan.MailWaits || it.Need == plan.LettersLack
}

// announced lets what waits go on, when its announcement has left.
func (a *Activities) announced(ctx context.Context, item *plan.Item, ask DoAsk) error {
	if item.Need != plan.MailWaits {
		return nil
	}
	return a.Roster.Told(ctx, ask.Cohort, item.Name, ask.Task.Occurrence, ask.Now)
}

// waiting is what an announcement says: each mail, to how many, and how it is stopped.
func (a *Activities) waiting(ctx context.Context, b *book, cohort plan.CohortID, number int, now time.Time) (text, leaves string, err error) {
	all, err := a.Roster.Thoughts(ctx, cohort, number)
	if err != nil || len(all) == 0 {
		return "Nothing waits any more.", b.clock(now), err
	}
	lines := make([]string, len(all))
	for i, x := range all {
		lines[i] = b.mailTo(x.Item, x.People) + fmt.Sprintf("\ntrellis outbox hold %s %s --because \"…\"", cohort, x.Item)
	}
	return strings.Join(lines, "\n\n"), b.clock(all[0].Leaves), nil
}

// lacking is what a notice says of letters that are held: which, how many, and why.
func (a *Activities) lacking(ctx context.Context, b *book, cohort plan.CohortID) (string, error) {
	all, err := a.Roster.Lacked(ctx, cohort)
	lines := make([]string, len(all))
	for i, x := range all {
		lines[i] = b.mailTo(x.Item, x.People) + ": " + x.Why
	}
	return listed(lines, "Nothing is lacking any more."), err
}

// tellStaff finds what a notice to staff has to tell, of what its words ask for.
func (a *Activities) tellStaff(ctx context.Context, s *scene) (err error) {
	switch s.item.Mail {
	case weeklyDigest:
		d, err := a.digest(ctx, s.book, s.ask.Cohort, s.ask.Now)
		if err != nil {
			return err
		}
		s.common.Report, s.quiet = d.parts, d.quiet
		return nil
	}
	said := map[string]string{}
	if said["waiting"], said["leaves"], err = a.waiting(ctx, s.book, s.ask.Cohort, s.ask.Task.Occurrence, s.ask.Now); err != nil {
		return err
	}
	if said["lacking"], err = a.lacking(ctx, s.book, s.ask.Cohort); err != nil {
		return err
	}
	if err := a.calls(ctx, s, said); err != nil {
		return err
	}
	s.common.Report = said
	return err
}
