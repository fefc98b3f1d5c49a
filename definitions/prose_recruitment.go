package definitions

import (
	"slices"

	"trellis/definitions/plan"
)

// recruitment is how people come to have a place.
func (n *narrator) recruitment(s *stage, i int) {
	n.say(n.starts(s, i)+n.whoApplies(s), n.openFrom(s), n.forWhom(s), n.once(s))
	var points []Point
	for _, x := range s.nominate {
		points = append(points, n.nominated(x))
	}
	n.count("These are put forward, and then have a place:", points...)
	points = nil
	for _, x := range s.welcome {
		points = append(points, Point{x.label, asSentence("Of earlier cohorts, " + n.those(x, "") + " have a place again")})
	}
	n.count("These need not apply again:", points...)
	n.say(n.decision(s)...)
}

// whoApplies is who may apply, and for what.
func (n *narrator) whoApplies(s *stage) string {
	switch {
	case len(s.nominate) > 0 && len(s.invite) == 0:
		return "people are put forward; nobody applies"
	case len(s.nominate) > 0 && len(s.decidedBy) == 0:
		return "nobody applies of their own accord: " + n.whoAll(s.invite).words + " are put forward, and fill in the form"
	}
	return "people can apply to be " + n.oneOf(s.invite)
}

func (n *narrator) openFrom(s *stage) string {
	d := n.given(s)
	if d == nil || d.opens == nil || d.closes == nil {
		return ""
	}
	return n.applications(s) + " are open " + n.between(d.opens, d.closes, d)
}

func (n *narrator) once(s *stage) string {
	if s.applyOnce {
		return "Nobody can apply for two roles"
	}
	return ""
}

// nominated is who puts forward whom.
func (n *narrator) nominated(x *nominate) Point {
	var counts []string
	for _, r := range n.book.programme.roles {
		if c := x.counts[r.name]; c > 0 {
			noun := n.role(string(r.name))
			if c == 1 {
				counts = append(counts, "one "+noun)
			} else {
				counts = append(counts, figureOf(c)+" "+plural(noun))
			}
		}
	}
	by := n.bothOf(x.by, "put")
	if len(counts) == 0 {
		return Point{x.label, asSentence(by + " them forward, as many as are wanted")}
	}
	return Point{x.label, asSentence(by + " forward " + all(counts))}
}

// decision is who decides, and when people hear of it.
func (n *narrator) decision(s *stage) []string {
	var text []string
	if len(s.siftedBy) > 0 {
		text = append(text, n.bothOf(s.siftedBy, "look")+" through the applications first")
	}
	asked := n.decidingTask(s)
	switch {
	case len(s.decidedBy) > 0 && asked != nil && slices.Contains(s.tasks, asked):
		text = append(text, n.bothOf(s.decidedBy, "decide")+" who has a place, once it is known what is said of each applicant below")
	case len(s.decidedBy) > 0:
		text = append(text, n.bothOf(s.decidedBy, "decide")+" who has a place")
	case asked != nil:
		text = append(text, "Who has a place is decided in "+n.the(n.stageOf(asked)).words)
	}
	told, people := "", "Applicants"
	if n.comes() != "applies" {
		people = "They"
	}
	switch {
	case s.tell == "as decided":
		told = people + " are told one by one, as soon as it is decided"
		if s.decide != nil || n.decideDay(s) != "" {
			told += ", and should all have been told"
		}
	case s.tell == "all at once":
		told = people + " are told all at once"
	case s.decide != nil || n.decideDay(s) != "":
		told = people + " are told"
	}
	day := n.decideDay(s)
	switch {
	case s.decide != nil && day != "":
		told += " " + n.when(s.decide) + ": in this cohort, on " + day
	case s.decide != nil:
		told += " " + n.when(s.decide)
	case day != "":
		told += " on " + day
	}
	return append(text, told)
}

// decideDay is the day on which a cohort tells what is decided; it comes before
// the programme's own.
func (n *narrator) decideDay(s *stage) string {
	d, made := n.given(s), n.made(s)
	switch {
	case d != nil && d.decide != nil:
		return n.on(d.decide, d)
	case made != nil && !made.Decide.IsZero():
		return n.dayOf(made.Decide)
	}
	return ""
}

// decidingTask is the task of which a place comes, in this stage or a later one.
func (n *narrator) decidingTask(s *stage) *task {
	from := slices.Index(n.book.programme.stages, s)
	for _, later := range n.book.programme.stages[from:] {
		for _, t := range later.tasks {
			if t.decides() {
				return t
			}
		}
	}
	return nil
}

func (n *narrator) stageOf(t *task) *stage {
	for _, s := range n.book.programme.stages {
		if slices.Contains(s.tasks, t) {
			return s
		}
	}
	return nil
}

// decidedLater says of a stage with such a task when people hear of it.
func (n *narrator) decidedLater(s *stage) string {
	if s.kind == plan.Recruitment || !s.tells() {
		return ""
	}
	if day := n.decideDay(s); day != "" {
		return "Applicants are told on " + day
	}
	return ""
}
