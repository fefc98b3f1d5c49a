package definitions

import (
	"fmt"
	"slices"

	"trellis/definitions/plan"
	"trellis/definitions/prospectus"
)

// asks is what is asked of those who take part, role by role; together where it is
// the same.
func (w *prospect) asks() []prospectus.Block {
	var blocks []prospectus.Block
	same := true
	for _, r := range w.plan.Roles {
		blocks = append(blocks, prospectus.Block{Heading: capital(w.roleMany(r.Name)), Text: w.inAll(r), Points: w.askedOf(r.Name)})
		last := blocks[len(blocks)-1]
		same = same && slices.Equal(last.Points, blocks[0].Points) && last.Text == blocks[0].Text
	}
	if same && len(blocks) > 0 {
		blocks = blocks[:1]
		blocks[0].Heading = ""
	}
	return blocks
}

// askedOf is what people of a role fill in, come to and do, in the order it happens.
func (w *prospect) askedOf(role plan.RoleName) (all []prospectus.Point) {
	add := func(lead string, text ...string) {
		all = append(all, prospectus.Point{Lead: lead, Text: sentences(text...)})
	}
	if n := len(w.asked(role)); n > 0 && (slices.Contains(w.openTo(), role) || w.partnered()) {
		add("Application", "A form with "+counting(n, "question")+".")
	}
	w.stages(func(s *stage, made *plan.Stage) {
		only := ""
		if you := w.ifYou(s.onlyIf, role); you != "" {
			only = "Only " + you + "."
		}
		if invited := w.sessionsFor(s, made, role); invited != "" {
			add(made.Title, invited, only)
		}
		if s.kind == plan.Matching && role == chooser && s.choiceAt.Filename != "" {
			add("Choosing", "You "+w.choice(s)+w.byThen(made)+".", only)
		}
		if s.kind == plan.Meetings {
			add(made.Title, capital(w.rhythm(s))+".", lastEach(s), placed(s.where), only)
		}
		all = append(all, w.agreed(s, made, role)...)
		all = append(all, w.handedIn(s, made, role)...)
		all = append(all, w.surveyed(s, made, role)...)
	})
	return all
}

// sessionsFor says to how many sessions of a stage a role is invited, how long they
// are, and where; nothing where it is to none.
func (w *prospect) sessionsFor(s *stage, made *plan.Stage, role plan.RoleName) string {
	n, long, where := 0, "", ""
	for _, x := range made.Sessions {
		if !w.open(&x) || !isFor(w.days.invited(w.days.guests[x.Name]), role) {
			continue
		}
		n++
		long, where = byTheClock(int(x.End.Sub(x.Start).Minutes())), x.Where
	}
	text := commas(capital(long), where) + "."
	switch {
	case n == 0:
		return ""
	case n == 1:
		return text
	}
	text = commas(capital(inLetters(n))+" sessions of "+long, where)
	switch s.attend {
	case "one session":
		return text + "; you come to one of them."
	case "at least one session":
		return text + "; you come to one of them at least."
	}
	return text + "."
}

// agreed is what people of a role make with each other, or agree to.
func (w *prospect) agreed(s *stage, made *plan.Stage, role plan.RoleName) (all []prospectus.Point) {
	for i, x := range made.Agreements {
		if !isFor(x.By, role) {
			continue
		}
		how := "You agree to it"
		switch by := namesOf(s.agreements[i].by); {
		case slices.Contains(by, "each.pair"):
			how = "The two of you make it"
		case slices.Contains(by, "each.group"):
			how = "Your group makes it"
		}
		if !x.Due.IsZero() {
			how += " by " + lastDay(w.scene, x.Due)
		}
		all = append(all, prospectus.Point{Lead: worded(string(x.Name)), Text: how + "."})
	}
	return all
}

// handedIn are tasks of those who take part. What staff, partners or others are to
// do is not for the public.
func (w *prospect) handedIn(s *stage, made *plan.Stage, role plan.RoleName) (all []prospectus.Point) {
	for i, x := range made.Tasks {
		if x.Decides || x.ByAnswer != "" || !isFor(x.By, role) || slices.Contains(namesOf(s.tasks[i].by), eachPartner) {
			continue
		}
		due := ""
		if !x.Due.IsZero() {
			due = "By " + lastDay(w.scene, x.Due) + "."
		}
		all = append(all, prospectus.Point{Lead: worded(string(x.Name)), Text: sentences(x.Ask, due)})
	}
	return all
}

func (w *prospect) surveyed(s *stage, made *plan.Stage, role plan.RoleName) (all []prospectus.Point) {
	for i, x := range made.Surveys {
		if !isFor(w.days.invited(s.surveys[i].invite), role) {
			continue
		}
		text := "A survey of " + counting(x.Questions, "question")
		if x.Anonymous {
			text = "An anonymous survey of " + counting(x.Questions, "question")
		}
		if applies := s.surveys[i].opens; applies != nil && applies.applies() {
			text += ", when you apply"
		} else if !x.Opens.IsZero() && !x.Closes.IsZero() {
			text += ", open from " + w.fromTo(x.Opens, x.Closes)
		}
		answering := ""
		if x.Voluntary || x.Required {
			answering = "Answering is " + x.Answering() + "."
		}
		all = append(all, prospectus.Point{Lead: x.Title, Text: sentences(text+".", answering)})
	}
	return all
}

// inAll is how much that is for one of a role, where the programme promises it.
func (w *prospect) inAll(r plan.Role) string {
	if role := w.role(r.Name); role != nil && role.most != nil {
		return fmt.Sprintf("In all this is at most %s.", role.most.text)
	}
	return ""
}
