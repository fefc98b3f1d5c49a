package timeline

import (
	"strings"

	"trellis/definitions/plan"
)

// act is what is done to everyone at once, in words.
func (t *Timeline) act(e Entry, s *plan.Stage, it *plan.Item) {
	e.Kind, e.To = Decision, People{}
	by := and(staffed(s.Deciders)...)
	switch it.Does {
	case plan.TellDecisions:
		e.What = "applicants are told, all at once, when " + by + plain(s.Deciders, " has decided", " have decided") + " about everyone"
		if s.TellEach {
			e.What = by + plain(s.Deciders, " has decided", " have decided") + " about everyone by now; each applicant is told as soon as it is decided"
		}
	case plan.ProposePairs:
		e.What = making(s) + " are proposed"
		e.Notes = append(e.Notes, by+plain(s.Deciders, " approves", " approve")+" them")
		if s.Rolling {
			e.Notes = append(e.Notes, "and again as people come")
		}
		if it.At.After(dated) {
			t.putEnd(e, it.At)
			return
		}
	case plan.CloseOffers:
		e.What, e.When = "whoever has not answered in a week has declined it", "when somebody is to be matched after pairs were announced"
		e.Notes = []string{"the two are not proposed again"}
		t.whenever(e)
		return
	case plan.AnnouncePairs:
		e.What, e.To, e.When = making(s)+" are announced", t.each(s), "when "+by+approved(s.Deciders)
		if s.Confirmed != "" {
			e.Notes = append(e.Notes, "and each "+t.roleWord(string(s.Confirmed))+" has said yes")
		}
		if s.Unmatched != "" {
			e.Notes = append(e.Notes, "who has no match waits"+strings.TrimPrefix(s.Unmatched, "wait"))
		}
	}
	t.put(e, it.At)
}

// making is what a matching makes: "pairs", "groups of 4 to 8".
func making(s *plan.Stage) string {
	if s.Groups.Most > 0 {
		return "groups of " + ranged(s.Groups.Least, s.Groups.Most)
	}
	return "pairs"
}

func plain(staff []plan.StaffName, singular, plural string) string {
	if len(staff) == 1 {
		return singular
	}
	return plural
}

func approved(staff []plan.StaffName) string { return plain(staff, " has approved", " have approved") }

// agreeing are those who are asked for an agreement.
func (t *Timeline) agreeing(s *plan.Stage, it *plan.Item) People {
	for _, x := range s.Agreements {
		if x.Name == it.Agreement {
			return t.doing(s, x.By, x.Together)
		}
	}
	return t.people(s, it.To)
}
