package main

import (
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

// lifeJSON is a life for programs.
type lifeJSON struct {
	onList
	Answers     map[string]string `json:"answers,omitempty"`
	Decided     time.Time         `json:"decided,omitzero"`
	Withdrawn   time.Time         `json:"withdrawn,omitzero"`
	Reasons     []reasonJSON      `json:"reasons,omitempty"`
	Pairs       []pairJSON        `json:"pairs,omitempty"`
	Groups      []groupJSON       `json:"groups,omitempty"`
	Meetings    []meetingJSON     `json:"meetings,omitempty"`
	RSVPs       []rsvpJSON        `json:"rsvps,omitempty"`
	Attended    []presenceJSON    `json:"attended,omitempty"`
	Forms       []formJSON        `json:"forms,omitempty"`
	Agreements  []madeJSON        `json:"agreements,omitempty"`
	Tasks       []madeJSON        `json:"tasks,omitempty"`
	Nominations []nominationJSON  `json:"nominations,omitempty"`
	Pauses      []pauseJSON       `json:"pauses,omitempty"`
	Uses        []entitlementJSON `json:"uses,omitempty"`
	Money       []amountJSON      `json:"money,omitempty"`
	Former      []string          `json:"formerAddresses,omitempty"`
	Mail        []mailJSON        `json:"mail,omitempty"`
	Seen        int64             `json:"seen"`
}

type (
	reasonJSON struct {
		At   time.Time      `json:"at"`
		Who  plan.StaffName `json:"who"`
		What string         `json:"what"`
		Why  string         `json:"why,omitempty"`
	}
	pairJSON struct {
		Pair      int64         `json:"pair"`
		Mentor    plan.PersonID `json:"mentor"`
		Mentee    plan.PersonID `json:"mentee"`
		Announced time.Time     `json:"announced"`
		Ended     time.Time     `json:"ended,omitzero"`
		Because   string        `json:"because,omitempty"`
		Meetings  int           `json:"meetings"`
		Minutes   int           `json:"minutes,omitempty"`
	}
	meetingJSON struct {
		Pair    int64         `json:"pair"`
		At      time.Time     `json:"at"`
		Minutes int           `json:"minutes,omitempty"`
		Manner  roster.Manner `json:"how,omitempty"`
	}
	rsvpJSON struct {
		Session plan.SessionName `json:"session"`
		Answer  string           `json:"answer"`
		At      time.Time        `json:"at"`
	}
	presenceJSON struct {
		Session plan.SessionName `json:"session"`
		At      time.Time        `json:"at"` // when it was recorded
	}
	formJSON struct {
		Form    string            `json:"form"`
		Answers map[string]string `json:"answers,omitempty"`
		At      time.Time         `json:"at"`
		Late    bool              `json:"late,omitempty"`
	}
	madeJSON struct {
		Name  string        `json:"name"`
		About plan.PersonID `json:"about,omitempty"`
		At    time.Time     `json:"at"`
	}
	nominationJSON struct {
		Role plan.RoleName `json:"role"`
		By   string        `json:"by"`
		At   time.Time     `json:"at"`
	}
	pauseJSON struct {
		From  time.Time `json:"from"`
		Until time.Time `json:"until,omitzero"`
	}
	mailJSON struct {
		Row       int64         `json:"row"`
		Item      plan.ItemName `json:"item"`
		Method    string        `json:"method"`
		State     roster.State  `json:"state"`
		At        time.Time     `json:"at"`
		Sent      time.Time     `json:"sent,omitzero"`
		Word      string        `json:"word,omitempty"`
		MessageID string        `json:"messageId,omitempty"`
	}
)

func asShown(l *roster.Life) lifeJSON {
	s := lifeJSON{onList: onListAs(&l.Person, l.Verdicts), Answers: l.Answers, Decided: l.Decided, Withdrawn: l.Withdrawn, Seen: l.Seen}
	for _, x := range l.Reasons {
		s.Reasons = append(s.Reasons, reasonJSON{x.At, x.Who, x.What, x.Why})
	}
	for _, x := range l.Pairs {
		s.Pairs = append(s.Pairs, pairJSON{x.ID, x.Mentor, x.Mentee, x.Announced, x.Ended, x.EndedBecause, x.Meetings, x.Minutes})
	}
	for i := range l.Groups {
		s.Groups = append(s.Groups, groupAs(&l.Groups[i]))
	}
	for _, x := range l.Meetings {
		s.Meetings = append(s.Meetings, meetingJSON(x))
	}
	for _, x := range l.RSVPs {
		s.RSVPs = append(s.RSVPs, rsvpJSON(x))
	}
	for _, x := range l.Attended {
		s.Attended = append(s.Attended, presenceJSON(x))
	}
	for _, x := range l.Forms {
		s.Forms = append(s.Forms, formJSON{x.Name, x.Answers, x.At, x.Late})
	}
	for _, x := range l.Agreements {
		s.Agreements = append(s.Agreements, madeJSON{Name: string(x.Agreement), At: x.At})
	}
	for _, x := range l.Tasks {
		s.Tasks = append(s.Tasks, madeJSON{string(x.Task), x.About, x.At})
	}
	for _, x := range l.Nominations {
		s.Nominations = append(s.Nominations, nominationJSON{x.Role, x.Partner, x.At})
	}
	for _, x := range l.Pauses {
		s.Pauses = append(s.Pauses, pauseJSON(x))
	}
	for _, x := range l.Former {
		s.Former = append(s.Former, x.Address)
	}
	for _, e := range l.Ledger {
		s.Mail = append(s.Mail, mailJSON{e.ID, e.Item, methodOf(e.Method), e.State, e.At, e.Date, e.Word, e.MessageID})
	}
	return s
}
