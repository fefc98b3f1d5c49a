package phrase

// cadence reads "every month during meetings", "every 2 weeks until it is made" and
// "every 2 weeks until it is done".
func (r *reader) cadence() (When, *Problem) {
	often, p := r.often()
	if often.IsZero() {
		return When{}, p
	}
	w, wrong := r.while(When{Form: Cadence, Length: often})
	if w.IsZero() {
		return When{}, firstOf(p, wrong)
	}
	w, hours := r.wholeDays(w)
	return w, firstOf(p, wrong, hours)
}

// adverbs are words for how often.
var adverbs = map[string]Length{
	"daily": exactly(Amount{1, Day}), "weekly": exactly(Amount{1, Week}), "fortnightly": exactly(Amount{2, Week}), "monthly": exactly(Amount{1, Month}),
	"quarterly": exactly(Amount{3, Month}), "termly": exactly(Amount{4, Month}), "yearly": exactly(Amount{1, Year}), "annually": exactly(Amount{1, Year}),
}

// often reads "month", "2 weeks", "2 to 4 weeks".
func (r *reader) often() (Length, *Problem) {
	if r.accept("fortnight") {
		return exactly(Amount{2, Week}), nil
	}
	if u, p := r.unit(); u != "" {
		return exactly(Amount{1, u}), p
	}
	return r.length()
}

// while reads for how long it goes on.
func (r *reader) while(w When) (When, *Problem) {
	start := r.next
	switch {
	case r.acceptAll("until", "it", "is", "made"), r.acceptAll("until", "it", "is", "done"):
		w.Anchor, w.Event = "it", Made
		w.AnchorAt, w.AnchorLen = r.place(start+1, start+2)
		if r.words[r.next-1].text == "done" {
			w.Event = Done
		}
		return w, nil
	case r.accept("until"):
		r.next = len(r.words)
		return When{}, r.whole("It is not said how long this goes on", `Write "until it is made" of an agreement, and "until it is done" of a task.`)
	case r.accept("during"):
		return r.anchored(w)
	}
	r.next = len(r.words)
	w.Anchor = "meetings"
	again := When{Form: Cadence, Length: w.Length, Event: Made}
	return When{}, r.whole("It is not said how long this goes on", `Write it like "%s"; a reminder like "%s".`, w, again)
}

// wholeDays refuses an offset or a cadence of hours, and an offset that is a range.
func (r *reader) wholeDays(w When) (When, *Problem) {
	least := w.Length.Least
	switch {
	case least.byClock() || least.Unit == HalfDay || w.Length.Most.byClock():
		w.Length = exactly(Amount{1, Day})
		return w, r.whole("Time before and after is counted in days, not hours", `Write it like "%s".`, w)
	case w.Form == Offset && !w.Length.Exact():
		w.Length.Most = least
		return w, r.whole("This is one day, and cannot be a range", `Write it like "%s".`, w)
	}
	return w, nil
}
