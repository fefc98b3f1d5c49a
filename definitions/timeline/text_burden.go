package timeline

import (
	"fmt"
	"slices"
	"strings"

	"trellis/definitions/plan"
)

func (t *Timeline) burdenText(p *page) {
	p.WriteString("\nWhat is asked of one person\n")
	for i := range t.Roles {
		b := &t.Roles[i]
		r := t.plan.Role(b.Role)
		head := capital(r.Word())
		if b.Places > 0 {
			head += fmt.Sprintf(", one of %d", b.Places)
		}
		b.text(p, head)
	}
	for i := range t.Staff {
		t.Staff[i].text(p, capital(spaced(t.Staff[i].Staff)))
	}
	if t.Mails.Most > 0 {
		p.hang("  In all  ", strings.Repeat(" ", figureWidth), fmt.Sprintf("%s mails, if every place is taken: %s. What applicants without a place and people of earlier cohorts get is not in it.",
			ranged(t.Mails.Least, t.Mails.Most), strings.Join(t.Mails.Of, ", ")))
	} else if t.Mails.Unknown != "" {
		p.hang("  In all  ", strings.Repeat(" ", figureWidth), "how many mails is not known, for "+t.Mails.Unknown)
	}
}

// figureWidth is how far in the figures of a burden stand.
const figureWidth = 14

func (b *Burden) text(p *page, head string) {
	if len(b.Parts)+len(b.Meetings)+len(b.Uncounted) == 0 {
		return
	}
	p.WriteString("  " + head + "\n")
	figure := func(name, text string) {
		p.hang(fmt.Sprintf("    %-*s", figureWidth-4, name), strings.Repeat(" ", figureWidth), text)
	}
	if b.Mails.Most > 0 {
		figure("mails", ranged(b.Mails.Least, b.Mails.Most)+b.besides(b.Promised.Mails, b.Mails.Most, "")+b.invitations()+b.once())
	}
	if b.Forms.Most > 0 {
		figure("forms", ranged(b.Forms.Least, b.Forms.Most)+b.besides(b.Promised.Forms, b.Forms.Most, "")+": "+b.of(func(x Part) bool { return x.Forms.Most > 0 }, nil))
	}
	if b.Minutes.Most > 0 {
		figure("hours", strings.TrimSuffix(strings.TrimSuffix(hours(b.Minutes), " hours"), " hour")+b.besides(b.Promised.Minutes, b.Minutes.Most, " minutes")+": "+
			b.of(func(x Part) bool { return x.Minutes.Most > 0 }, func(x Part) string {
				return " (" + hours(x.Minutes) + ")"
			}))
	}
	for _, m := range b.Meetings {
		figure("meetings", m)
	}
	for _, x := range b.Uncounted {
		figure("besides", x)
	}
}

// besides is what was promised, beside what is counted.
func (b *Burden) besides(promised, most int, unit string) string {
	if promised == 0 {
		return ""
	}
	text := ranged(promised, promised)
	if unit != "" {
		text = inHours(promised)
	}
	if most > promised {
		return " (at most " + text + " were promised)"
	}
	return " (at most " + text + " are promised)"
}

// invitations is how many of the mails are.
func (b *Burden) invitations() string {
	var n plan.Range
	for _, x := range b.Parts {
		if x.Kind == Invitation {
			n = plus(n, x.Mails)
		}
	}
	if n.Most == 0 {
		return ""
	}
	return " (" + rangedOf(n, "invitation") + ")"
}

// once names what may come again and is counted once.
func (b *Burden) once() string {
	var names []string
	for _, x := range b.Parts {
		if x.Once && !slices.Contains(names, x.What) {
			names = append(names, x.What)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return "; " + and(names...) + plain(make([]plan.StaffName, len(names)), " is", " are") + " counted once"
}

func (b *Burden) of(is func(Part) bool, add func(Part) string) string {
	var names []string
	for _, x := range b.Parts {
		if !is(x) {
			continue
		}
		name := x.What
		if add != nil {
			name += add(x)
		}
		if x.only != "" {
			name += ", for some"
		}
		names = append(names, name)
	}
	return strings.Join(names, "; ")
}
