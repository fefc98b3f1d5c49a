package timeline

import (
	"fmt"
	"slices"
	"strings"

	"trellis/definitions/plan"
)

// mostLines is how many times something may come that has a line for each time.
const mostLines = 4

// alike are the items that come on one line with this one, itself among them.
func (t *Timeline) alike(s *plan.Stage, it *plan.Item) []*plan.Item {
	var alike []*plan.Item
	for i := range s.Items {
		x := &s.Items[i]
		if series(x) != "" && series(x) == series(it) && sameAudience(x.To, it.To) {
			alike = append(alike, x)
		}
	}
	if len(alike) == 0 || it.Does == plan.SendMail && len(alike) <= mostLines {
		return []*plan.Item{it}
	}
	return alike
}

// series is what an item is one of: a mail of a cadence, or an invitation that
// leaves when its reader has a place. Empty: it stands alone.
func series(it *plan.Item) string {
	if it.Does == plan.SendInvitation {
		return "invitation " + it.At.String()
	}
	name := string(it.Name)
	last := name[strings.LastIndex(name, "/")+1:]
	if it.Session == "" && strings.Trim(last, "0123456789") == "" {
		return strings.TrimSuffix(name, last)
	}
	return ""
}

func sameAudience(a, b plan.Audience) bool {
	return a.Who == b.Who && slices.Equal(a.Roles, b.Roles) && slices.Equal(a.Staff, b.Staff) && a.OnlyIf == b.OnlyIf
}

// inviting is "invitation to Finale", or how many there are.
func (t *Timeline) inviting(items []*plan.Item) string {
	first := t.plan.Session(items[0].Session)
	if len(items) == 1 {
		return "invitation to " + first.Title
	}
	if last := t.plan.Session(items[len(items)-1].Session); last.Title == first.Title {
		return fmt.Sprintf("invitations to %s, %d times", first.Title, len(items))
	}
	return fmt.Sprintf("invitations to %s, %d sessions", t.stageOf(first.Name).Title, len(items))
}
