package phrase

import (
	"maps"
	"slices"
	"strings"
)

// The words for what happens to a stage, to people, and to pairs or groups.
var (
	stageEvents = map[string]Event{
		"opens": Opens, "open": Opens, "closes": Closes, "close": Closes,
		"starts": Starts, "start": Starts, "begins": Starts, "begin": Starts, "ends": Ends, "end": Ends,
	}
	peopleEvents = map[string]Event{
		"apply": Apply, "accepted": Accepted, "declined": Declined, "paired": Paired, "matched": Paired,
	}
	pairEvents = map[string]Event{"announced": Announced}
)

// anchored reads what a time is counted from, and what happens to it: "launch",
// "each drop-in", "their last meeting", "recruitment closes", "they are paired".
// It takes all the words that are left.
func (r *reader) anchored(w When) (When, *Problem) {
	for r.accept("the") {
	}
	w.Each = r.accept("each")
	w.Theirs = !w.Each && r.accept("their")
	start, end := r.next, len(r.words)
	r.next = end
	if start == end || slices.ContainsFunc(r.words[start:], func(w word) bool { return w.kind == mark }) {
		return When{}, nil
	}
	var p *Problem
	switch w.Form {
	case DayEnd:
		end, p = r.ofDay(start)
	case Offset, Happens:
		w.Event, end, p = r.happening(start)
	}
	people := r.words[start].text == They
	if w.Event == "" && (people || w.Form == Happens) || people && end > start+1 {
		return When{}, r.noEvent(people)
	}
	w.Anchor = r.spoken(start, end)
	w.AnchorAt, w.AnchorLen = r.place(start, end)
	return w, p
}

// ofDay says where the anchor of "launch day", which begins at start, ends.
func (r *reader) ofDay(start int) (end int, p *Problem) {
	last := len(r.words) - 1
	if last > start && r.words[last].text == "day" {
		return last, nil
	}
	return last + 1, r.problem(start, last+1, "It is not said that this is a day",
		`Write "the end of %s day"; or, of what goes on for longer, "when meetings end".`, r.spoken(start, last+1))
}

// happening reads the event at the end of "recruitment closes", which begins at
// start, and says where the anchor ends. Without an event all of it is the anchor.
func (r *reader) happening(start int) (e Event, end int, p *Problem) {
	last := len(r.words) - 1
	if last == start {
		return "", last + 1, nil
	}
	passive := r.words[last-1].text == "are" && last-1 > start
	events := stageEvents
	switch {
	case r.words[start].text == They:
		events = peopleEvents
	case passive:
		events = pairEvents
	}
	e, p = r.event(last, events)
	switch {
	case e == "":
		return "", last + 1, nil
	case passive:
		return e, last - 1, p
	}
	return e, last, p
}

// event is what the word at i names, or was probably meant to name; empty when
// it names nothing that happens.
func (r *reader) event(i int, events map[string]Event) (Event, *Problem) {
	written := r.words[i].text
	if e, ok := events[written]; ok {
		return e, nil
	}
	meant, ok := Near(written, slices.Collect(maps.Keys(events)))
	if !ok {
		return "", nil
	}
	return events[meant], r.problem(i, i+1, `There is no event called "`+r.quote(i, i+1)+`"`, "Did you mean %s?", meant)
}

func (r *reader) noEvent(people bool) *Problem {
	if e, ok := peopleEvents[r.words[len(r.words)-1].text]; ok && len(r.words) == 2 && e != Apply {
		return r.whole("It is not said of whom this is", `Write "when they are %s".`, e)
	}
	if people {
		return r.whole("This is not an event that is known of people",
			`Write "when they apply", "when they are accepted", "when they are declined" or "when they are paired".`)
	}
	return r.whole("This is not an event",
		`A stage opens, closes, starts and ends, and pairs are announced. Write it like "when launch ends".`)
}

// spoken is those words in lower case, with one space between them where there was
// any: "year_2" is read as two.
func (r *reader) spoken(from, to int) string {
	var b strings.Builder
	for i, w := range r.words[from:to] {
		if i > 0 && !w.glued {
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
	}
	return b.String()
}
