package activities

import (
	"context"

	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/workflows/stages"
)

// whoHas compares an item's audience with its rows.
func (x *carriers) whoHas(ctx context.Context, it *plan.Item, c *Carried) error {
	at := x.now
	if it.At.After(at) {
		at, c.At = it.At, it.At
	}
	want, err := x.want(ctx, x.book, x.cohort, stages.Task{Item: it.Name}, at)
	if err != nil {
		return err
	}
	members, err := x.Roster.Members(ctx, x.cohort, want)
	if err != nil {
		return err
	}
	lacking, err := x.Roster.Lacking(ctx, x.cohort, want)
	if err != nil {
		return err
	}
	owed := map[plan.PersonID]bool{}
	for _, m := range lacking {
		owed[m.Person] = true
	}
	for _, m := range members {
		row, written := x.rows[it.Name][m.Person]
		switch {
		case owed[m.Person], written && (row.State == roster.Due || row.State == roster.Sending):
			c.Coming++
		case written && row.State == roster.Accepted:
			c.Sent++
		case x.paused[m.Person]:
			c.Not = append(c.Not, NotSent{m.Person, string(roster.IsPaused)})
		case written:
			c.Not = append(c.Not, NotSent{m.Person, whyNot(&row)})
		default:
			c.Not = append(c.Not, NotSent{m.Person, "it was too late for them"})
		}
	}
	return nil
}

// whyNot is why somebody was not reached, as the ledger has it.
func whyNot(e *roster.Entry) string {
	why := map[roster.State]string{
		roster.Held: "is held", roster.Failed: "was refused", roster.Doubtful: "may not have arrived",
		roster.Bounced: "came back", roster.Dropped: "was too late", roster.Cancelled: "was taken back",
	}[e.State]
	if e.Word != "" {
		return "it " + why + ": " + e.Word
	}
	return "it " + why
}
