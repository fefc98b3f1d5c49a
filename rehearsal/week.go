package rehearsal

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/roster"
)

// doing is how the timeline puts what single people do.
var doing = []struct{ kind, one, more string }{
	{activities.ActStart, "begins an application", "begin an application"},
	{activities.ActApply, "sends theirs", "send theirs"},
	{activities.ActChoose, "chooses", "choose"},
	{activities.ActRSVP, "answers an invitation", "answer an invitation"},
	{activities.ActConfirm, "answers the offer of a match", "answer the offer of a match"},
	{activities.ActMeet, "pair meets", "pairs meet"},
	{activities.ActAgree, "makes an agreement", "make an agreement"},
	{activities.ActTask, "does what they were asked for", "do what they were asked for"},
	{activities.ActAnswer, "fills in a form", "fill in a form"},
}

func (r *record) peopleLines() (lines []line) {
	weeks := map[time.Time]map[string]int{}
	for _, a := range r.acts {
		w := r.weekOf(a.At)
		if weeks[w] == nil {
			weeks[w] = map[string]int{}
		}
		weeks[w][a.Kind]++
	}
	for w, did := range weeks {
		var parts []string
		for _, d := range doing {
			if d.kind == activities.ActMeet && len(r.groups) > 0 {
				d.one, d.more = "group meets", "groups meet"
			}
			switch n := did[d.kind]; n {
			case 0:
			case 1:
				parts = append(parts, "1 "+d.one)
			default:
				parts = append(parts, fmt.Sprintf("%d %s", n, d.more))
			}
		}
		if len(parts) > 0 {
			lines = append(lines, line{w, true, strings.Join(parts, ", ")})
		}
	}
	slices.SortFunc(lines, func(a, b line) int { return a.at.Compare(b.at) })
	return lines
}

// mailLines are mails by item: those that leave together at an instant of the
// plan with its hour, those that follow from what single people did by week.
func (r *record) mailLines() (lines []line) {
	type batch struct {
		at   time.Time
		week bool
		item plan.ItemName
		fate string
	}
	counts := map[batch]int{}
	for _, e := range r.entries {
		if isRoutine(r.plan, e.Item) {
			continue
		}
		b := batch{at: moment(e), item: e.Item, fate: fate(e)}
		if it, _ := r.plan.Item(e.Item); it != nil && r.single(it) {
			b.at, b.week = r.weekOf(b.at), true
		}
		counts[b]++
	}
	batches := make([]batch, 0, len(counts))
	for b := range counts {
		batches = append(batches, b)
	}
	slices.SortFunc(batches, func(a, b batch) int {
		return cmp.Or(a.at.Compare(b.at), cmp.Compare(r.places[a.item], r.places[b.item]), cmp.Compare(a.fate, b.fate))
	})
	for _, b := range batches {
		lines = append(lines, line{b.at, b.week, fmt.Sprintf("mail %s to %d%s", b.item, counts[b], b.fate)})
	}
	return lines
}

// isRoutine is what the coordinator is sent week by week and before mail to many: it
// says that all is as it should be, and would hide in a timeline what happens.
func isRoutine(p *plan.Plan, item plan.ItemName) bool {
	it, _ := p.Item(item)
	return it != nil && (it.Need == plan.MailWaits || it.Mail == "weekly-digest")
}

// fate is what became of a mail, where it is not the ordinary.
func fate(e roster.Entry) string {
	what := ""
	if e.Method == roster.Cancel {
		what = ", taking it out of their calendars"
	}
	if e.State != roster.Accepted {
		what += ": " + string(e.State)
	}
	return what
}

// single says that an item goes to people one by one, as they come to it.
func (r *record) single(it *plan.Item) bool {
	return it.To.Who == plan.Applied || it.To.Apart()
}

// weekOf is the Monday of a week, at midnight in the plan's zone.
func (r *record) weekOf(t time.Time) time.Time {
	l := t.In(r.zone)
	back := (int(l.Weekday()) + 6) % 7
	return time.Date(l.Year(), l.Month(), l.Day()-back, 0, 0, 0, 0, r.zone).UTC()
}
