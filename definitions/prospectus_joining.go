package definitions

import (
	"slices"
	"strings"

	"trellis/definitions/plan"
	"trellis/definitions/prospectus"
)

// openTo are the roles that people can apply for: those that recruitment invites,
// unless people are only put forward for them.
func (w *prospect) openTo() (roles []plan.RoleName) {
	deciding := slices.ContainsFunc(w.programme.stages, func(s *stage) bool { return len(s.decidedBy) > 0 || s.tells() })
	if !deciding {
		return nil
	}
	w.stages(func(s *stage, _ *plan.Stage) {
		to := w.days.invited(s.invite)
		for _, r := range w.plan.Roles {
			if isFor(to, r.Name) && !slices.Contains(roles, r.Name) {
				roles = append(roles, r.Name)
			}
		}
	}, plan.Recruitment)
	return roles
}

// public says that people outside have something to do in recruitment: they apply,
// or organisations put them forward.
func (w *prospect) public() bool { return len(w.openTo()) > 0 || w.partnered() }

func (w *prospect) joiningTitle() string {
	if len(w.openTo()) == 0 {
		return "How to join"
	}
	return "How to apply"
}

// joining says how to apply, and what is asked then.
func (w *prospect) joining() []prospectus.Block {
	when, lead := "", "If you have a question, write to"
	w.stages(func(s *stage, made *plan.Stage) {
		if w.public() && !made.Opens.IsZero() && !made.Closes.IsZero() {
			what := w.applications(s) + " are open"
			when = sentences(when, what+" from "+day(w.scene, made.Opens)+" until "+w.until(made.Closes)+".")
		}
	}, plan.Recruitment)
	if len(w.openTo()) > 0 {
		lead = "To apply, or to ask something first, write to"
	}
	blocks := []prospectus.Block{{Text: sentences(w.putForward(), when)}, {Text: lead, Write: w.coordinator()}, {Text: w.welcomeBack()}}
	blocks = append(blocks, w.forms()...)
	return slices.DeleteFunc(blocks, func(b prospectus.Block) bool { return b.Text == "" && len(b.Points) == 0 })
}

// welcomeBack says who has a place without applying.
func (w *prospect) welcomeBack() string {
	var again []string
	w.stages(func(s *stage, _ *plan.Stage) {
		for _, x := range s.welcome {
			again = append(again, x.label)
		}
	}, plan.Recruitment)
	if len(again) == 0 {
		return ""
	}
	return capital(all(again)) + " need not apply again: they have a place."
}

// forms are the questions that applicants are asked, everyone's first.
func (w *prospect) forms() []prospectus.Block {
	roles := w.openTo()
	if len(roles) == 0 && w.partnered() {
		for _, r := range w.plan.Roles {
			roles = append(roles, r.Name)
		}
	}
	if len(roles) == 0 {
		return nil
	}
	blocks := []prospectus.Block{{Heading: "What we ask everyone", Points: w.form(w.programme.everyone.questions)}}
	if len(roles) == 1 {
		role := w.role(roles[0])
		every := append(slices.Clone(w.programme.everyone.questions), role.questions...)
		return []prospectus.Block{{Heading: "What we ask", Points: w.form(every)}, {Text: w.besides()}}
	}
	for _, r := range roles {
		blocks = append(blocks, prospectus.Block{Heading: "What we ask " + w.roleMany(r), Points: w.form(w.role(r).questions)})
	}
	blocks = slices.DeleteFunc(blocks, func(b prospectus.Block) bool { return len(b.Points) == 0 })
	return append(blocks, prospectus.Block{Text: w.besides()})
}

func (w *prospect) form(questions []*question) (points []prospectus.Point) {
	for _, q := range questions {
		points = append(points, prospectus.Point{Lead: q.ask, Text: w.howAnswered(q)})
	}
	return points
}

// howAnswered says how a question is answered, and who need not answer it.
func (w *prospect) howAnswered(q *question) string {
	how := map[Kind]string{
		Organisation: "The name of an organisation.", Paragraph: "A paragraph.", Words: "A few words.",
		YesNo: "Yes or no.", Number: "A number.", Contact: "A name and an e-mail address.",
	}[q.kind]
	if q.kind == Choice {
		lead := "Choose " + upTo(q) + inLetters(q.most) + ": "
		switch {
		case q.most <= 1:
			lead = "Choose one: "
		case q.most >= len(q.options):
			lead = "Choose any of these: "
		}
		how = lead + strings.Join(q.options, "; ") + "."
	}
	optional, only := "", ""
	if q.optional {
		optional = "You may leave this blank."
	}
	if who := w.those(q.onlyIf); who != "" {
		only = "Only for " + who + "."
	}
	return sentences(how, optional, only)
}

// besides are the surveys that go with an application.
func (w *prospect) besides() string {
	var names []string
	w.stages(func(s *stage, made *plan.Stage) {
		for i, x := range s.surveys {
			if x.opens == nil || !x.opens.applies() {
				continue
			}
			name := asked(made.Surveys[i].Title)
			if x.anonymous {
				name += " (anonymous)"
			}
			names = append(names, name)
		}
	})
	if len(names) == 0 {
		return ""
	}
	return "When you have applied, we also ask you to answer " + verb("a survey", "surveys", len(names)) + ": " + all(names) + "."
}

// upTo stands before how many may be chosen, where it may be fewer.
func upTo(q *question) string {
	if q.exactly {
		return ""
	}
	return "up to "
}
