package activities

import (
	"strings"

	"trellis/definitions"
	"trellis/definitions/plan"
)

// wasAsked is a thing that people were asked, in the words of a mail to them. The names of
// things are those of [roster.Asking].
func wasAsked(p *plan.Plan, thing string) (a definitions.Asked) {
	kind, of, _ := strings.Cut(thing, "/")
	switch kind {
	case "applications":
		a.What = "your application, which is begun and was not sent"
		if s := stageOf(p, plan.Recruitment); s != nil {
			a.Due = s.Closes
		}
	case "decisions":
		a.What = "your decisions about applicants"
	case "proposal":
		a.What = "your approval of the proposed pairs"
	case "choices":
		a.What = "whom you would like to be matched with"
		if s := stageOf(p, plan.Matching); s != nil {
			a.Due = s.Closes
		}
	case "rsvp":
		a.What = "whether you will come to the session that you were invited to"
		if s := p.Session(plan.SessionName(of)); s != nil {
			a.What, a.Due = "whether you will come to "+s.Title, s.Start
		}
	default:
		a.What = "what we asked you"
		toDo(p, kind, of, &a)
	}
	return a
}

// toDo is what stages ask people to make, do, or answer.
func toDo(p *plan.Plan, kind, of string, a *definitions.Asked) {
	for _, s := range p.Stages {
		for _, x := range s.Agreements {
			if kind == "agreement" && string(x.Name) == of {
				a.What, a.Due = "the agreement “"+strings.NewReplacer("_", " ", "-", " ").Replace(of)+"”", x.Due
			}
		}
		for _, x := range s.Tasks {
			if kind == "task" && string(x.Name) == of {
				a.What, a.Due = "“"+strings.TrimRight(x.Ask, ". ")+"”", x.Due
			}
		}
		for _, x := range s.Surveys {
			if kind == "form" && string(x.Name) == of {
				a.What, a.Due = "“"+x.Title+"”", x.Closes
			}
		}
		if kind == "form" && string(s.Name) == of {
			a.What = "the questions after " + s.Title
		}
	}
}

func stageOf(p *plan.Plan, kind plan.Kind) *plan.Stage {
	for i := range p.Stages {
		if p.Stages[i].Kind == kind {
			return &p.Stages[i]
		}
	}
	return nil
}
