package timeline

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// columns is how wide the text is at most.
const columns = 100

// page is a text in the making. A line that is too long goes on below, further in.
type page struct{ strings.Builder }

func (p *page) line(indent, text string) { p.hang(indent, indent+"  ", text) }

// hang writes a text behind a lead, with its further lines behind an indent as wide.
func (p *page) hang(lead, indent, text string) {
	line := lead
	empty := true
	for _, word := range strings.Fields(text) {
		if !empty && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > columns {
			p.WriteString(line + "\n")
			line, empty = indent, true
		}
		if !empty {
			line += " "
		}
		line += word
		empty = false
	}
	p.WriteString(strings.TrimRight(line, " ") + "\n")
}

// WriteText prints the timeline for a terminal, at most 100 columns wide.
func (t *Timeline) WriteText(w io.Writer) error {
	p := &page{}
	p.line("", t.Programme+", "+t.Title)
	p.line("", t.summary())
	t.calendarText(p)
	t.wheneverText(p)
	t.burdenText(p)
	t.moneyText(p)
	t.unsaidText(p)
	_, err := io.WriteString(w, p.String())
	return err
}

// summary is how many there are, and what the hours are.
func (t *Timeline) summary() string {
	var who, unsaid []string
	for _, r := range t.plan.Roles {
		if r.Places > 0 {
			who = append(who, counted(r.Places, r.Word()))
		} else {
			unsaid = append(unsaid, plural(r.Word()))
		}
	}
	text := "Places: " + and(who...)
	if len(unsaid) > 0 {
		text = strings.TrimSuffix(text+"; ", ": ; ") + " not said for " + and(unsaid...)
	}
	if n := t.Pairs(); n > 0 {
		text += "; at most " + counted(n, "pair")
	}
	return text + ". Hours are those of " + strings.ReplaceAll(t.Zone, "_", " ") + "."
}

func (t *Timeline) moneyText(p *page) {
	if len(t.Sums) == 0 {
		return
	}
	p.WriteString("\nMoney\n")
	for _, s := range t.Sums {
		text := s.What
		switch {
		case s.Unknown != "":
			text += "; " + s.Unknown
		case s.Pence > 0:
			text += fmt.Sprintf("; at most %s for %d", pounds(s.Pence, s.Currency), s.Times)
			if s.Per != "" {
				text += ", each " + s.Per
			}
		}
		p.line("  ", capital(text))
	}
	if lines := t.InAll(); len(lines) > 0 {
		p.line("  ", "In all: "+strings.Join(lines, "; "))
	}
}

func (t *Timeline) unsaidText(p *page) {
	if len(t.Unsaid) > 0 {
		p.WriteString("\nWhat is not said, and so\n")
	}
	for _, u := range t.Unsaid {
		p.line("  ", u.Means)
		p.hang("    ", "    ", strings.Join(u.For, ", "))
	}
	if len(t.Yet) > 0 {
		p.WriteString("\nNot carried out by this version\n")
	}
	for _, sentence := range t.Yet {
		p.line("  ", sentence)
	}
}
