package rehearsal

import (
	"fmt"
	"math"
	"strings"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
)

// The picture of the year, in its own units.
const (
	yearWidth  = 760.0
	yearLabels = 112.0 // left of it
	rowHeight  = 24.0
	barsHeight = 64.0
)

// year is the picture: a row for each stage, months below, and how much mail
// went on each day.
type year struct {
	Width, Height       float64
	Left, Right         float64
	AxisY, BarsY, BaseY float64
	Rows                []yearRow
	Months              []mark
	Bars                []bar
	Label               string // what it shows, for those who do not see it
	Most                int    // mails on the busiest day
	MostOn              string
}

type yearRow struct {
	Name     string
	Y        float64
	X, W     float64 // of its span; W 0: it has none
	Sessions []mark
}

type bar struct {
	X, Y, W, H float64
	What       string
}

func (r *record) year() year {
	s := r.months(yearLabels, yearWidth)
	y := year{Width: yearWidth, Left: yearLabels, Right: yearWidth, Months: s.marks()}
	for i := range r.plan.Stages {
		y.Rows = append(y.Rows, r.yearRow(s, i))
	}
	y.AxisY = rowHeight*float64(len(y.Rows)) + 20
	y.BarsY = y.AxisY + 12
	y.BaseY = y.BarsY + barsHeight
	y.Height = y.BaseY + 8
	r.bars(s, &y)
	first, last := r.span()
	y.Label = fmt.Sprintf("The stages from %s to %s, and the mails of each day: at most %d, on %s.",
		longDate(first.In(r.zone)), longDate(last.In(r.zone)), y.Most, y.MostOn)
	return y
}

func (r *record) yearRow(s scale, i int) yearRow {
	st := &r.plan.Stages[i]
	row := yearRow{Name: strings.ReplaceAll(string(st.Name), "_", " "), Y: rowHeight*float64(i) + rowHeight/2}
	from, to := st.Opens, st.Closes
	if st.Kind == plan.Matching && len(r.pairs) > 0 {
		from, to = r.standing.Stages[i].Began, r.standing.Stages[i].Ended
	}
	if st.Kind == plan.Recruitment && st.Decide.After(to) {
		to = st.Decide
	}
	for _, survey := range st.Surveys {
		from, to = survey.Opens, survey.Closes
	}
	if !from.IsZero() && to.After(from) {
		row.X = s.x(from)
		row.W = tenth(s.x(to) - row.X)
	}
	for _, session := range st.Sessions {
		row.Sessions = append(row.Sessions, mark{s.x(session.Start), session.Title + ", " + r.when(session.Start)})
	}
	return row
}

// bars are the mails by day. Their height grows with the root of the number, so
// that one reminder is still seen beside an announcement to everyone.
func (r *record) bars(s scale, y *year) {
	days := map[time.Time]int{}
	var order []time.Time
	for _, e := range r.entries {
		if e.State != roster.Accepted {
			continue
		}
		t := e.Date.In(r.zone)
		day := time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, r.zone)
		if days[day] == 0 {
			order = append(order, day)
		}
		days[day]++
		if days[day] > y.Most {
			y.Most, y.MostOn = days[day], longDate(day)
		}
	}
	for _, day := range order {
		h := tenth(barsHeight * math.Sqrt(float64(days[day])/float64(y.Most)))
		y.Bars = append(y.Bars, bar{s.x(day), tenth(y.BaseY - h), 2, h, fmt.Sprintf("%s: %d", longDate(day), days[day])})
	}
}

// when is a moment as people write it: "Wed 7 May, 10am".
func (r *record) when(t time.Time) string {
	l := t.In(r.zone)
	return l.Format("Mon 2 Jan") + ", " + clock(l)
}
