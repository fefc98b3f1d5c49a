package definitions

import (
	"fmt"
	"time"

	"trellis/definitions/calendar"
	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// instant is when a phrase of time falls, if the files decide it: offsets and midpoints
// at 9am of a working day, events when they happen, the end of a day at midnight. The
// note says when a day was not a working day.
func (r *resolver) instant(w *when) (at time.Time, note string) {
	s := r.anchored(w)
	if s == nil {
		return time.Time{}, ""
	}
	switch w.Form {
	case phrase.Happens:
		_, at = r.edge(s, w.Edge())
		return r.awake(at), ""
	case phrase.DayEnd:
		day, _ := r.edge(s, phrase.Starts)
		at = r.days.EndOf(day)
	case phrase.Offset:
		day, _ := r.edge(s, w.Edge())
		return r.morning(w, day)
	case phrase.Midpoint:
		at = r.midpoint(s)
	}
	return at, ""
}

// awake is an instant, or 9am of that day for what happens as a day begins or ends:
// nobody is written to at midnight.
func (r *resolver) awake(at time.Time) time.Time {
	if local := at.In(r.days.Location()); at.IsZero() || local.Hour()+local.Minute() > 0 {
		return at
	}
	return r.days.Morning(r.days.After(r.days.Date(at), 0, 0, 0))
}

// morning is 9am so long before or after a day.
func (r *resolver) morning(w *when, day calendar.Date) (time.Time, string) {
	nominal, goes := r.counted(w, day)
	note := ""
	if nominal != goes {
		what := "a " + nominal.Weekday().String()
		if holiday, ok := r.days.Holiday(nominal); ok {
			what = holiday
		}
		side := "after"
		if w.Before {
			side = "before"
		}
		note = fmt.Sprintf("%s %s was %s", w.Length, side, what)
	}
	return r.days.Morning(goes), note
}

// counted is the day so long before or after another, and the working day on
// which mail goes instead.
func (r *resolver) counted(w *when, day calendar.Date) (nominal, goes calendar.Date) {
	l := span(w.Length)
	if w.Before {
		return r.days.Add(day, -l.Months, -l.Days, -l.WorkingDays), r.days.Before(day, l.Months, l.Days, l.WorkingDays)
	}
	return r.days.Add(day, l.Months, l.Days, l.WorkingDays), r.days.After(day, l.Months, l.Days, l.WorkingDays)
}

// day is the day that a phrase names, whether it is a working day or not.
func (r *resolver) day(w *when) (calendar.Date, bool) {
	s := r.anchored(w)
	if s == nil {
		return calendar.Date{}, false
	}
	if w.Form == phrase.Midpoint {
		middle := r.midpoint(s)
		return r.days.Date(middle), !middle.IsZero()
	}
	day, _ := r.edge(s, w.Edge())
	if w.Form == phrase.Offset {
		day, _ = r.counted(w, day)
	}
	return day, true
}

// anchored is the stage that a phrase counts from; nil when it counts from people.
func (r *resolver) anchored(w *when) *plan.Stage {
	if i := r.book.programme.index().meant(w, len(r.plan.Stages)); i >= 0 {
		return &r.plan.Stages[i]
	}
	return nil
}

// made is a stage of the plan by its name; nil when there is none, or none yet.
func (r *resolver) made(name plan.StageName) *plan.Stage {
	if i := r.book.programme.index().place(name); i >= 0 && i < len(r.plan.Stages) {
		return &r.plan.Stages[i]
	}
	return nil
}
