package definitions

import (
	"fmt"
	"strings"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
	"trellis/definitions/prospectus"
	"trellis/definitions/timeline"
)

// howOften says how often people meet.
func (w *prospect) howOften() prospectus.Block {
	b := prospectus.Block{Heading: "How often do we meet?"}
	several := len(w.ofKind(plan.Meetings)) > 1
	w.stages(func(s *stage, made *plan.Stage) {
		text := w.meeting(s, made)
		if !several {
			b.Text = text
			return
		}
		if who := w.those(s.onlyIf); who != "" {
			text = sentences("For "+who+".", text)
		}
		b.Points = append(b.Points, prospectus.Point{Lead: made.Title, Text: text})
	}, plan.Meetings)
	return b
}

func (w *prospect) meeting(s *stage, made *plan.Stage) string {
	who := "Each pair"
	if w.grouped() {
		who = "Each group"
	}
	text := who + " meets " + w.rhythm(s)
	if s.every == nil && s.times == nil && s.contact != nil {
		text = who + " has " + s.contact.text + " together in all"
		if s.length != nil {
			text += ", over " + s.length.String()
		}
	}
	if !made.Closes.IsZero() {
		text += ", until " + lastDay(w.scene, made.Closes)
	}
	if n := comesTo(made); n != "" {
		text += ": " + n
	}
	visits, arranged := "", ""
	if v := s.visits; v != nil {
		can, visit := "can be", "visits"
		if v.least > 0 {
			can = verb("is", "are", v.most)
		}
		if v.most == 1 {
			visit = "a visit"
		}
		visits = fmt.Sprintf("%s of the meetings %s %s.", capital(v.text), can, visit)
	}
	if n := len(made.ArrangedBy); n > 0 && n < len(w.plan.Roles) {
		arranged = capital(w.whom(plan.Audience{Who: plan.Placed, Roles: made.ArrangedBy})) + " arrange the meetings."
	}
	return sentences(text+".", lastEach(s), visits, placed(s.where), arranged)
}

// rhythm is how often people meet: "every 2 to 4 weeks for 6 months".
func (w *prospect) rhythm(s *stage) string {
	var parts []string
	if s.every != nil {
		parts = append(parts, "every "+often(s.every))
	}
	if n := s.times; n != nil {
		parts = append(parts, manyTimes(n))
	}
	if s.length != nil {
		parts = append(parts, "for "+s.length.String())
	}
	text := strings.Join(parts, " ")
	if len(parts) > 2 {
		text = commas(parts...)
	}
	if s.contact != nil {
		text = commas(text, s.contact.text+" in all")
	}
	return text
}

// often is a length after "every": "month", "1 to 2 months".
func often(l *phrase.Length) string {
	if l.Exact() {
		return strings.TrimPrefix(l.String(), "1 ")
	}
	return l.String()
}

// manyTimes is how often in words: "4 to 9 times", "4 times a month", "once".
func manyTimes(n *howMany) string {
	often, per := n.text, ""
	if n.per != "" {
		often, _, _ = strings.Cut(n.text, " a ")
		per = " a " + string(n.per)
	}
	switch often {
	case "1":
		return "once" + per
	case "2":
		return "twice" + per
	}
	return often + " times" + per
}

// comesTo is how many meetings a rhythm makes, where one would have to count:
// "7 to 13 meetings".
func comesTo(made *plan.Stage) string {
	n := timeline.Total(made).Meetings
	switch {
	case n.Most == 0 || made.Every.Most == 0 && made.Times.Per == "":
		return ""
	case n.Least == n.Most:
		return counted(n.Most, "meeting")
	}
	return fmt.Sprintf("%d to %d meetings", n.Least, n.Most)
}

// lastEach says how long a meeting is.
func lastEach(s *stage) string {
	if s.lasts == nil {
		return ""
	}
	return "A meeting lasts " + s.lasts.String() + "."
}

// placed says where people meet, around words that may be a place or say who agrees it.
func placed(where string) string {
	first, _, _ := strings.Cut(where, " ")
	switch strings.TrimRight(first, ",") {
	case "":
		return ""
	case "online", "at", "in", "by":
		return "You meet " + where + "."
	case "agreed", "chosen", "decided":
		return "Where you meet is " + where + "."
	}
	return "Where: " + where + "."
}

// notWorking says whom to turn to, and what follows.
func (w *prospect) notWorking() prospectus.Block {
	b := prospectus.Block{Heading: "What if it does not work?"}
	coordinator := theStaff([]plan.StaffName{w.plan.Coordinator})
	meetings := w.ofKind(plan.Meetings)
	if len(meetings) == 0 {
		return b
	}
	help := theStaffs(asStaff(meetings[0].help))
	if len(help) == 0 {
		help = []string{coordinator}
	}
	next := ""
	switch meetings[0].ifEnds {
	case "match again if the mentee wishes":
		next = "If a pair ends early, the " + w.plan.Role(chooser).Word() + " is matched again if they wish."
	case "match again":
		next = "If a pair ends early, you are matched again."
	case "it stays ended":
		next = "A pair that ends early is not made up again."
	default:
		if !w.grouped() {
			next = "If a pair ends early, " + coordinator + " decides what comes next."
		}
	}
	b.Text = sentences("Tell "+either(help)+", and sooner rather than later.", next)
	return b
}

// ofKind are the stages of one kind.
func (w *prospect) ofKind(k plan.Kind) (all []*stage) {
	w.stages(func(s *stage, _ *plan.Stage) { all = append(all, s) }, k)
	return all
}
