package definitions

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/hashicorp/hcl/v2/hclwrite"
	"github.com/zclconf/go-cty/cty"

	"trellis/definitions/plan"
)

// blank is a date that a cohort gives.
type blank struct {
	word   string
	last   []*moment // of the earlier cohort
	many   bool      // it is a list
	unsaid string    // what holds without it; empty: it must be there
}

// stage writes the block of one stage, if it needs a date or was given one.
func (d *draft) stage(s *stage, last *dates) {
	var inside []string
	for _, x := range d.book.blanks(s, last) {
		inside = append(inside, d.blank(x)...)
	}
	for _, x := range s.sessions {
		said := last.sessions[x.label]
		if said == nil {
			said = &dates{}
		}
		inside = append(inside, fmt.Sprintf("session %s {", hclWords(x.label)))
		inside = append(inside, d.blank(blank{word: "on", last: said.on})...)
		inside = append(inside, placeOf(said)...)
		inside = append(inside, "}")
	}
	if len(inside) == 0 {
		return
	}
	d.above(last.at)
	d.line("%s {", s.name)
	d.lines = append(d.lines, inside...)
	d.lines = append(d.lines, placeOf(last)...)
	d.line("}")
}

// placeOf is where something is, which is the same as last time until somebody says
// otherwise, and room for the link, which is another one.
func placeOf(last *dates) (lines []string) {
	if last.where != "" {
		lines = append(lines, "where = "+hclWords(last.where))
	}
	if last.link != "" {
		lines = append(lines, `# link = "https://…" # the new one`)
	}
	return lines
}

// blanks are the dates of a stage itself: those that must be there, and those that
// need not be and were given last time.
func (b *Book) blanks(s *stage, last *dates) []blank {
	var all []blank
	add := func(word string, last *moment, needed bool, unsaid string) {
		x := blank{word: word}
		if !needed {
			x.unsaid = unsaid
		}
		if last != nil {
			x.last = []*moment{last}
		}
		if needed || last != nil {
			all = append(all, x)
		}
	}
	switch s.kind {
	case plan.Recruitment:
		add("opens", last.opens, true, "")
		add("closes", last.closes, true, "")
		add("decide", last.decide, s.decide == nil && len(s.decidedBy) > 0, otherwise(s.decide, "the working day after it closes"))
	case plan.Matching:
		add("choices_close", last.choices, false, otherwise(s.choicesClose, "when what comes before has ended"))
		add("announce", last.announce, !s.rolling, "as soon as there is somebody")
	case plan.Meetings, plan.Support:
		unsaid := ""
		if s.length != nil {
			unsaid = "after " + s.length.String()
		}
		add("from", last.opens, false, "when what comes before has ended")
		add("until", last.closes, !s.lengthSaid, unsaid)
	case plan.Evaluation:
	default:
		if len(s.sessions) == 0 {
			all = append(all, sessionsOf(s, last)...)
		}
		for _, t := range s.tasks {
			if t.decides() {
				add("decide", last.decide, false, otherwise(t.due, "when all are decided"))
			}
		}
	}
	return all
}

// sessionsOf are the days of a stage that people come to: as many as last time.
func sessionsOf(s *stage, last *dates) []blank {
	needed := s.kind != plan.Own && (s.kind != plan.DropIns || s.every == nil) // every so often can be arranged one by one
	if !needed && len(last.on) == 0 {
		return nil
	}
	return []blank{{word: "on", last: last.on, many: s.kind == plan.DropIns}}
}

// otherwise is what holds where a cohort gives no date.
func otherwise(w *when, unsaid string) string {
	if w == nil {
		return unsaid
	}
	return w.text
}

// blank is a date to fill in, and in a comment behind it the one of last time.
func (d *draft) blank(x blank) []string {
	if !x.many {
		line := fmt.Sprintf("%s = %s", x.word, hclWords(toFillIn))
		remark := d.remarkOn(x.last)
		if x.unsaid != "" {
			line, remark = "# "+line, joined([]string{remark, "without it: " + x.unsaid}, "; ")
		}
		return []string{strings.TrimSuffix(line+" # "+remark, " # ")}
	}
	lines := []string{x.word + " = ["}
	for i := range max(1, len(x.last)) {
		line := hclWords(toFillIn) + ","
		if i < len(x.last) {
			line += " # " + d.remarkOn(x.last[i:i+1])
		}
		lines = append(lines, line)
	}
	return append(lines, "]")
}

func (d *draft) remarkOn(last []*moment) string {
	var texts []string
	for _, m := range last {
		texts = append(texts, cmp.Or(m.String(), "?"))
	}
	if len(texts) == 0 {
		return ""
	}
	return d.remark + ": " + strings.Join(texts, "; ")
}

// hclWords are words in quotes, as a definition writes them.
func hclWords(text string) string {
	return string(hclwrite.TokensForValue(cty.StringVal(text)).Bytes())
}
