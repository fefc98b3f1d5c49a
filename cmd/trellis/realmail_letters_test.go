package main

import (
	"fmt"
	"os"
	"time"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/mail"
	"trellis/rehearsal"
)

// letters makes mails of one cohort.
type letters struct {
	book   *definitions.Book
	scenes []definitions.Scene
	made   map[string]bool // by name
	stem   string          // of the files' names
}

// make writes a mail for the first item, and the first reader, for whom nothing is
// missing. One that was made before is left.
func (l letters) make(name string, items ...plan.Item) (err error) {
	if l.made[name] {
		return nil
	}
	for i := range items {
		var eml []byte
		if eml, err = letterOf(l.book, &items[i], name, l.scenes); err == nil {
			l.made[name] = true
			return os.WriteFile(l.stem+name+".eml", eml, 0o600)
		}
	}
	return err
}

// scenesOf are the cohort as one reader of each kind has it: somebody of each role
// with all the others as their match, and somebody who helps to run it.
func scenesOf(book *definitions.Book, p *plan.Plan) (scenes []definitions.Scene) {
	common := definitions.Scene{
		Plan: p, Staff: map[plan.StaffName]definitions.Staff{}, Proposal: 1,
		Counts: map[string]int{"applied": 31, "undecided": 2, "places": 28, "pairs": 14, "waiting": 1, "ended": 1},
		Report: map[string]string{}, Asked: definitions.Asked{What: "whether you come to Launch", Due: p.Stages[0].Closes},
	}
	for _, part := range []string{"calls", "coming", "handed", "happened", "lacking", "leaves", "needed", "standing", "waiting", "wrong"} {
		common.Report[part] = "– mail joining-launch, to 28 people: held\n– Tuesday 20 May 2025, 9am: pairs are announced"
	}
	for _, s := range book.Staff(p.Cohort.Short()) {
		common.Staff[s.Name] = s
	}
	coordinator := common.Staff[p.Coordinator]
	common.LinkTo = coordinator.Email
	var people []definitions.Person
	for _, a := range rehearsal.Many(3*len(p.Roles), 1, book, p.Roles) {
		people = append(people, definitions.Person{Name: a.Name, First: a.First, Email: a.Email, Role: string(a.Role), Answers: a.Answers})
		common.Introductions += a.Name + ", " + a.Answers["service"] + "\n" + a.Answers["about"] + "\n\n"
	}
	for i := range p.Roles {
		s := common
		s.You = people[i]
		for j, other := range people[:len(p.Roles)] {
			if j != i {
				s.Match = append(s.Match, other)
			}
		}
		if s.Match == nil { // peers
			s.Match = people[len(p.Roles):]
		}
		scenes = append(scenes, s)
	}
	common.You = definitions.Person{Name: coordinator.FullName, Email: coordinator.Email}
	return append(scenes, common)
}

// letterOf renders a mail for the first of the readers for whom nothing is missing.
func letterOf(book *definitions.Book, item *plan.Item, name string, scenes []definitions.Scene) (eml []byte, err error) {
	words, err := book.Letter(name)
	if err != nil {
		return nil, err
	}
	letter, err := mail.Compile(words.Subject, words.Body, len(words.Names))
	if err != nil {
		return nil, err
	}
	for _, s := range scenes {
		s.Item = item
		if item.Session != "" {
			s.Session = s.Plan.Session(item.Session)
		}
		if item.Survey != "" {
			s.Survey = s.Plan.Survey(item.Survey)
		}
		values, missing := words.Values(s)
		if err = missing; missing != nil {
			continue
		}
		filled, err := letter.Fill(values)
		if err != nil {
			return nil, err
		}
		return mail.Render(messageOf(item, name, filled, s))
	}
	return nil, err
}

// messageOf is a mail as it goes out at the item's moment.
func messageOf(item *plan.Item, name string, words mail.Words, s definitions.Scene) mail.Message {
	const domain = "libraries.example"
	date := item.At
	if date.IsZero() {
		date = time.Date(2025, time.May, 20, 8, 0, 0, 0, time.UTC)
	}
	m := mail.Message{
		Key: fmt.Sprint(s.Plan.Cohort, " ", item.Name, " ", name), Domain: domain, Date: date, Words: words,
		From:    mail.Address{Name: s.Plan.Programme, Email: "mentoring@" + domain},
		To:      mail.Address{Name: s.You.Name, Email: s.You.Email},
		ReplyTo: mail.Address{Name: s.Staff[s.Plan.Coordinator].FullName, Email: s.LinkTo},
	}
	if item.Does == plan.SendInvitation {
		m.Event = &mail.Event{
			Cancel: name == "cancellation" || name == "called-off", UIDKey: string(s.Session.Name), Stamp: date,
			Start: s.Session.Start, End: s.Session.End, Zone: s.Plan.Zone, Private: s.Session.Private,
			Title: s.Session.Title, Description: words.Text, Where: s.Session.Where, Link: s.Session.Link,
			Organizer: m.From, Attendee: m.To,
		}
	}
	return m
}
