package definitions

import (
	"fmt"
	"strings"

	"trellis/definitions/plan"
)

var needs = map[plan.Need]string{
	plan.SomeUndecided:  "somebody is undecided",
	plan.HasProposal:    "there is a proposal",
	plan.NotYetApproved: "not everyone has approved",
}

// since says from when the people of an audience belong to it.
func since(to plan.Audience) string {
	switch to.Who {
	case plan.Applied:
		return "when they apply: "
	case plan.Accepted, plan.Declined, plan.Placed:
		return "when they are told: "
	case plan.Paired:
		return "when pairs are announced: "
	case plan.Started:
		return "when they begin: "
	}
	return ""
}

func (l *listing) who(to plan.Audience) string {
	var parts []string
	switch {
	case to.Who == plan.Started:
		parts = append(parts, "everyone who has started")
	case to.Who == plan.Applied:
		parts = append(parts, "everyone who applied")
	case to.Who == plan.Accepted:
		parts = append(parts, "those with a place")
	case to.Who == plan.Declined:
		parts = append(parts, "those without")
	case to.Who == plan.Paired:
		parts = append(parts, "both of each pair")
	case to.Who != plan.Nobody && len(to.Roles) == 0:
		parts = append(parts, "everyone")
	}
	for _, r := range to.Roles {
		parts = append(parts, string(r)+"s")
	}
	for _, s := range to.Staff {
		parts = append(parts, strings.ReplaceAll(string(s), "_", " "))
	}
	return and(parts)
}

func invitees(s *plan.Stage, x *plan.Session) plan.Audience {
	for _, it := range s.Items {
		if it.Does == plan.SendInvitation && it.Session == x.Name {
			return it.To
		}
	}
	return plan.Audience{}
}

func deciders(s *plan.Stage) string {
	var names []string
	for _, d := range s.Deciders {
		names = append(names, strings.ReplaceAll(string(d), "_", " "))
	}
	return and(names)
}

func singular(s *plan.Stage) string {
	if s.Kind == plan.DropIns {
		return "drop-in"
	}
	return titleOf(s.Name)
}

func often(r plan.Range) string {
	unit := func(days int) (int, string) {
		if days%7 == 0 {
			return days / 7, "weeks"
		}
		return days, "days"
	}
	least, unitLeast := unit(r.Least)
	most, unitMost := unit(r.Most)
	if r.Least == r.Most {
		return fmt.Sprintf("%d %s", most, unitMost)
	}
	if unitLeast == unitMost {
		return fmt.Sprintf("%d to %d %s", least, most, unitMost)
	}
	return fmt.Sprintf("%d to %d days", r.Least, r.Most)
}

func length(s plan.Span) string {
	switch {
	case s.WorkingDays > 0:
		return counted(s.WorkingDays, "working day")
	case s.Months > 0:
		return counted(s.Months, "month")
	case s.Days%7 == 0:
		return counted(s.Days/7, "week")
	}
	return counted(s.Days, "day")
}

func and(parts []string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	return strings.Join(parts[:len(parts)-1], ", ") + " and " + parts[len(parts)-1]
}
