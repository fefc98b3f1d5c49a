package definitions

import (
	"strings"
	"time"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// To whom a mail goes, and when, as the beginning of its sentence.

// reader is whom a mail goes to.
func (n *narrator) reader(s *stage, m *mailItem) subject {
	to := n.reach.audience(s, m)
	if m.send.Each && len(m.to) == 0 && s.invitesApart() {
		return subject{"those whom it invites", true}
	}
	var who []subject
	roles := func(all subject, of func(string) subject) {
		if len(to.Roles) == 0 {
			who = append(who, all)
		}
		for _, r := range to.Roles {
			who = append(who, of(string(r)))
		}
	}
	of := func(before, after string) func(string) subject {
		return func(r string) subject { return subject{before + n.roles(r) + after, true} }
	}
	switch to.Who {
	case plan.Started:
		roles(subject{"those who have begun an application and not sent it", true}, of("", " who have begun an application and not sent it"))
	case plan.Applied:
		after := " who have applied"
		if m.send.Event == phrase.Apply {
			after = ""
		}
		roles(subject{"everyone who has applied", false}, of("", after))
	case plan.Accepted:
		roles(subject{"those who are given a place", true}, of("", " who are given a place"))
	case plan.Declined:
		roles(subject{"those who are not given a place", true}, of("", " who are not given a place"))
	case plan.Paired, plan.Silent:
		one := strings.TrimSuffix(n.matches(), "s")
		all := subject{"both of each pair", true}
		if one == "group" {
			all = subject{"everyone in the group", false}
		} else if to.Who == plan.Silent {
			all = subject{"both of them", true}
		}
		roles(all, func(r string) subject { return subject{"the " + n.role(r) + " of each " + one, false} })
		if to.Who == plan.Silent && len(to.Roles) > 0 {
			who = who[:0]
			for _, r := range to.Roles {
				who = append(who, subject{"the " + n.role(string(r)), false})
			}
		}
	case plan.Waiting:
		who = append(who, subject{"those on the waiting list", true})
	case plan.Past:
		roles(subject{"those of earlier cohorts", true}, of("the ", " of earlier cohorts"))
	case plan.Placed:
		all, one := subject{"everyone", false}, of("", "")
		if to.Alone {
			one = func(r string) subject { return subject{"each " + n.role(r), false} }
			all = subject{"everyone, one at a time,", false}
		}
		roles(all, one)
	}
	for _, x := range to.Staff {
		who = append(who, staffWords(string(x)))
	}
	return asOne(who)
}

// leaves is the beginning of a mail's sentence. The second is how a mail goes on
// from the one before to the same people: by its time alone; "" where it cannot.
func (n *narrator) leaves(s *stage, m *mailItem, who subject) (lead, and string) {
	at := n.dated(n.sentOn(s, m))
	sent := who.be() + " sent"
	if m.onlyIf != nil {
		sent = who.words + ", but only " + n.onlyFor(m.onlyIf) + ", " + strings.TrimPrefix(who.be(), who.words+" ") + " sent"
	}
	if n.reach.audience(s, m).Who == plan.Silent {
		return "If " + aOrAn(strings.TrimSuffix(n.matches(), "s")) + " has not met for " + lengthWords(m.send.Length) + ", " + sent, ""
	}
	if m.send.Form == phrase.Happens {
		switch m.send.Event {
		case phrase.Apply:
			if strings.HasPrefix(who.words, "everyone") {
				return "When somebody applies, they are sent", ""
			}
			return "When they apply, " + sent, ""
		case phrase.Accepted, phrase.Declined:
			return capital(sent), ""
		}
	}
	when := n.when(m.send)
	if m.send.Form == phrase.DayEnd {
		when = "at " + when
	}
	return capital(when) + at + ", " + sent, when + at
}

// sentOn is the day on which a mail goes in this cohort, where there is one day.
func (n *narrator) sentOn(s *stage, m *mailItem) time.Time {
	made := n.made(s)
	if made == nil {
		return time.Time{}
	}
	for _, it := range made.Items {
		if it.Does == plan.SendMail && it.Name == itemName(made, nil, m.name) && it.Silence.IsZero() {
			return it.At
		}
	}
	return time.Time{}
}
