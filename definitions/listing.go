package definitions

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"trellis/definitions/calendar"
	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// WriteCalendar prints a plan as a calendar: every date, mail, invitation and
// notice, and what happens whenever people make it happen. It is made from the
// plan itself, so it cannot say anything else than what will be done.
func WriteCalendar(w io.Writer, p *plan.Plan) error {
	days, err := calendar.New(p.Zone, p.Holidays)
	if err != nil {
		return err
	}
	l := listing{plan: p, days: days}
	for i := range p.Stages {
		l.stage(&p.Stages[i])
	}
	_, err = io.WriteString(w, l.text())
	return err
}

type listing struct {
	plan     *plan.Plan
	days     *calendar.Calendar
	dated    []listed
	whenever []listed
}

// listed is one line. What is of a whole day shows no hour.
type listed struct {
	at           time.Time
	wholeDay     bool
	what, remark string
}

func (l *listing) stage(s *plan.Stage) {
	told := map[plan.ItemName]bool{}
	switch s.Kind {
	case plan.Recruitment:
		l.day(s.Opens, "applications open", "")
		l.day(s.Closes.Add(-time.Second), "applications close", "")
		l.day(s.Decide, deciders(s)+decide(s), l.remark("mail ", mailsTo(s, told, plan.Accepted, plan.Declined)))
	case plan.Matching:
		l.day(s.Closes.Add(-time.Second), "choices close, at midnight", l.remark("then ", deciders(s)+" approve pairs"))
		l.day(s.Decide, "pairs announced", l.remark("mail ", mailsTo(s, told, plan.Paired)))
	case plan.Meetings:
		l.day(s.Opens, "meetings, to "+l.short(s.Closes.Add(-time.Second)), "each pair every "+often(s.Every))
	}
	for i := range s.Sessions {
		x := &s.Sessions[i]
		l.at(x.Start, fmt.Sprintf("%s, to %s", strings.ToLower(singular(s)), l.hour(x.End)), l.who(invitees(s, x)))
	}
	for _, x := range s.Surveys {
		l.day(x.Opens, fmt.Sprintf("survey %s, to %s", x.Name, l.short(x.Closes.Add(-time.Second))), "")
	}
	for i := range s.Items {
		if it := &s.Items[i]; !told[it.Name] {
			l.item(it)
		}
	}
}

func (l *listing) item(it *plan.Item) {
	what := "mail " + it.Mail
	switch {
	case it.Does == plan.SendInvitation:
		what = "invitation to " + string(it.Session)
	case it.Does != plan.SendMail:
		return
	case it.Need != plan.Nothing:
		what = "notice " + it.Mail
	}
	who := l.who(it.To)
	switch {
	case it.To.Who == plan.Silent:
		l.whenever = append(l.whenever, listed{what: what, remark: "both of a pair that has not met for " + length(it.Silence)})
	case it.At.IsZero():
		l.whenever = append(l.whenever, listed{what: what, remark: since(it.To) + who})
	case it.Need == plan.PairLost:
		l.whenever = append(l.whenever, listed{what: what, remark: who + " when a pair has ended early"})
	case it.Need != plan.Nothing:
		l.at(it.At, what, l.remark(who, " if "+needs[it.Need]))
	default:
		if it.Note != "" {
			who += "; " + it.Note
		}
		l.at(it.At, what, who)
	}
}

// mailsTo lists a stage's mails to some audiences, and marks them as told.
func mailsTo(s *plan.Stage, told map[plan.ItemName]bool, to ...plan.Who) string {
	var names []string
	for _, it := range s.Items {
		if it.Does == plan.SendMail && slices.Contains(to, it.To.Who) {
			names = append(names, it.Mail)
			told[it.Name] = true
		}
	}
	return strings.Join(names, ", ")
}

func decide(s *plan.Stage) string {
	if len(s.Deciders) == 1 {
		return " decides"
	}
	return " decide"
}

func (l *listing) remark(lead, rest string) string {
	if rest == "" {
		return ""
	}
	return lead + rest
}

func (l *listing) at(t time.Time, what, remark string) {
	if !t.IsZero() {
		l.dated = append(l.dated, listed{at: t, what: what, remark: remark})
	}
}

func (l *listing) day(t time.Time, what, remark string) {
	if t.Before(time.Unix(0, 0)) {
		return
	}
	if holiday, ok := l.days.Holiday(l.days.Date(t)); ok {
		remark = strings.TrimSpace("(" + holiday + ") " + remark)
	}
	l.dated = append(l.dated, listed{at: t, wholeDay: true, what: what, remark: remark})
}

// text puts the entries in order; what is of a whole day comes before the hours of
// that day, but for what ends it.
func (l *listing) text() string {
	slices.SortStableFunc(l.dated, func(a, b listed) int {
		return cmp.Or(l.days.Date(a.at).Compare(l.days.Date(b.at)), a.at.Compare(b.at))
	})
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %s\n\n", l.plan.Programme, l.plan.Title)
	year := 0
	for _, e := range l.dated {
		at := e.at.In(l.days.Location())
		if at.Year() != year {
			year = at.Year()
			fmt.Fprintf(&b, "%d\n", year)
		}
		hour := ""
		if !e.wholeDay {
			hour = l.hour(e.at)
		}
		l.line(&b, at.Format("Mon _2 Jan"), hour, e)
	}
	if len(l.whenever) > 0 {
		b.WriteString("\nWhenever it happens\n")
	}
	for _, e := range l.whenever {
		l.line(&b, "", "", e)
	}
	return b.String()
}

func (l *listing) line(b *strings.Builder, day, hour string, e listed) {
	b.WriteString(strings.TrimRight(fmt.Sprintf("%-10s  %-7s  %-30s  %s", day, hour, e.what, e.remark), " ") + "\n")
}

func (l *listing) hour(t time.Time) string {
	t = t.In(l.days.Location())
	return phrase.Clock{Hour: t.Hour(), Minute: t.Minute()}.String()
}

func (l *listing) short(t time.Time) string {
	return t.In(l.days.Location()).Format("Mon 2 Jan")
}
