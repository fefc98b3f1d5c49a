package definitions

import (
	"fmt"
	"strings"
	"time"

	"trellis/definitions/plan"
	"trellis/definitions/prospectus"
)

// facts are the whole of it at a glance.
func (w *prospect) facts() (all []prospectus.Point) {
	add := func(lead, text string) {
		if text != "" {
			all = append(all, prospectus.Point{Lead: lead, Text: text})
		}
	}
	w.stages(func(s *stage, made *plan.Stage) {
		if w.public() && !made.Closes.IsZero() {
			add(w.applications(s)+" close", w.until(made.Closes))
		}
	}, plan.Recruitment)
	w.stages(func(s *stage, made *plan.Stage) {
		if s.kind != plan.Matching && (s.decides() && w.public() || s.tells()) {
			on := "You hear on"
			if made.TellEach {
				on = "You hear by"
			}
			add(on, day(w.scene, made.Decide))
		}
	})
	add("Places", w.places())
	add("It runs", w.span())
	add("Meetings", w.meetingsInShort())
	add("Cost", w.costInShort())
	return all
}

// about says what it is, and for whom.
func (w *prospect) about() []prospectus.Block {
	places, span := "", ""
	if n := w.places(); n != "" {
		places = "There are places for " + n + "."
	}
	if s := w.span(); s != "" {
		span = "It runs " + s + "."
	}
	return []prospectus.Block{{Text: sentences(w.takingPart(), places, span)}}
}

// takingPart says what people take part as, and how they come together.
func (w *prospect) takingPart() string {
	var roles, more []string
	for _, r := range w.plan.Roles {
		roles = append(roles, w.roleOne(r.Name))
		switch {
		case r.TakesAnswer != "":
			more = append(more, capital(w.roleMany(r.Name))+" say how many people they can take on.")
		case r.Takes > 1:
			more = append(more, fmt.Sprintf("%s can be matched with up to %s people.", capital(w.roleOne(r.Name)), inLetters(r.Takes)))
		}
	}
	text := "You can take part as " + either(roles) + "."
	if len(roles) == 1 {
		text = "Everybody takes part as " + roles[0] + "."
	}
	matched := ""
	w.stages(func(s *stage, made *plan.Stage) {
		switch {
		case matched != "":
		case s.makes == "groups":
			matched = "You meet in " + s.groups.text + "."
		case len(w.plan.Roles) == 2 && w.plan.Role(chooser) != nil:
			other := w.plan.Roles[0].Name
			if other == chooser {
				other = w.plan.Roles[1].Name
			}
			matched = fmt.Sprintf("Each %s is matched with %s.", w.plan.Role(chooser).Word(), w.roleOne(other))
		}
	}, plan.Matching)
	return sentences(append([]string{text, matched}, more...)...)
}

// places are how many there are: "15 mentors and 15 mentees".
func (w *prospect) places() string {
	var all []string
	for _, r := range w.plan.Roles {
		if r.Places > 0 {
			all = append(all, fmt.Sprintf("%d %s", r.Places, w.many(r.Name, r.Places)))
		}
	}
	text := joined(all, " and ")
	if n := w.plan.Pairs; n > 0 {
		most := "at most " + counted(n, "pair")
		if text != "" {
			most += " in all"
		}
		return commas(text, most)
	}
	return text
}

// many is a role, in the plural if there are several.
func (w *prospect) many(name plan.RoleName, n int) string {
	if n == 1 {
		return w.plan.Role(name).Word()
	}
	return w.roleMany(name)
}

// span is from when to when it runs: from the first session, or meeting, to the last.
func (w *prospect) span() string {
	var first, last time.Time
	add := func(from, to time.Time) {
		if first.IsZero() || from.Before(first) {
			first = from
		}
		if to.After(last) {
			last = to
		}
	}
	w.stages(func(s *stage, made *plan.Stage) {
		for _, x := range made.Sessions {
			if w.open(&x) {
				add(x.Start, x.End)
			}
		}
		if s.kind == plan.Meetings && !made.Opens.IsZero() && !made.Closes.IsZero() {
			add(made.Opens, made.Closes)
		}
	})
	if first.IsZero() {
		return ""
	}
	return "from " + w.fromTo(first, last)
}

// meetingsInShort is how often people meet; of several strands, of each.
func (w *prospect) meetingsInShort() string {
	var all []string
	w.stages(func(s *stage, made *plan.Stage) {
		text := w.rhythm(s)
		if text != "" && made.Title != titleOf(plan.StageName(plan.Meetings)) {
			text = small(made.Title) + " " + text
		}
		if text != "" {
			all = append(all, text)
		}
	}, plan.Meetings)
	return strings.Join(all, "; ")
}
