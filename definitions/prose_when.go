package definitions

import (
	"slices"
	"strings"
	"time"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// Times that follow from something else, as one says them in a sentence.

// when is a time as an adverb: "a week before the launch", "when applications
// close". Of a stage that the sentence has spoken of it says "it".
func (n *narrator) when(w *when) string {
	switch w.Form {
	case phrase.Happens:
		return "when " + n.happening(w)
	case phrase.Cadence:
		if w.Event == phrase.Made || w.Event == phrase.Done {
			return everyLength(w.Length)
		}
		return everyLength(w.Length) + " during " + n.anchor(w)
	case phrase.Midpoint:
		return "halfway through " + n.anchor(w)
	case phrase.DayEnd:
		return "the end of the day of " + n.anchor(w)
	}
	side := " after "
	if w.Before {
		side = " before "
	}
	return lengthWords(w.Length) + side + n.happening(w)
}

// by is a time by which something is to be: "by a week after the launch", "within
// four weeks after they are paired".
func (n *narrator) by(w *when) string {
	if w.Form == phrase.Offset && !w.Before {
		return "within " + n.when(w)
	}
	if w.Form == phrase.Happens {
		return n.when(w)
	}
	return "by " + n.when(w)
}

// anchor is what a time is counted from.
func (n *narrator) anchor(w *when) string {
	s := n.book.anchored(w)
	switch {
	case w.Each:
		return "each " + w.Anchor
	case w.Theirs && w.Form == phrase.Midpoint:
		return "their own " + w.Anchor
	case w.Theirs:
		return "their " + w.Anchor
	case s == nil:
		return w.Anchor
	case s == n.spoken && n.the(s).plural:
		return "them"
	case s == n.spoken:
		return "it"
	}
	return n.the(s).words
}

// happening is what a time is counted from, and what happens to it.
func (n *narrator) happening(w *when) string {
	s := n.book.anchored(w)
	switch w.Event {
	case "":
		return n.anchor(w)
	case phrase.Apply:
		return "they apply"
	case phrase.Accepted:
		return "they are told that they have a place"
	case phrase.Declined:
		return "they are told that they have none"
	case phrase.Paired:
		return "they are paired"
	case phrase.Announced:
		return w.Anchor + " are announced"
	}
	what := subject{n.anchor(w), s != nil && n.the(s).plural}
	switch what.words {
	case "it":
	case "them":
		what.words = "they"
	}
	switch {
	case s != nil && s.kind == plan.Recruitment && (w.Event == phrase.Opens || w.Event == phrase.Closes):
		return n.applications(s) + " " + string(w.Event)
	case w.Event == phrase.Ends && w.Form == phrase.Happens:
		return what.be() + " over"
	}
	return what.does(string(w.Event))
}

// applications are what people send in while recruitment is open.
func (n *narrator) applications(s *stage) string {
	if len(s.nominate) > 0 && len(s.decidedBy) == 0 {
		return "nominations"
	}
	return "applications"
}

// anchored is the stage that a time is counted from, by its name or else its kind;
// nil when it is counted from people.
func (b *Book) anchored(w *when) *stage {
	if !w.ofStage() {
		return nil
	}
	for _, s := range b.programme.stages {
		if w.Means(string(s.name)) {
			return s
		}
	}
	for _, s := range b.programme.stages {
		if w.Means(string(s.kind)) {
			return s
		}
	}
	return nil
}

// dated adds the day to a time, where a cohort makes it known: " (Friday 25 April
// 2025)".
func (n *narrator) dated(at time.Time) string {
	if at.IsZero() || n.days == nil {
		return ""
	}
	return " (" + n.dayOf(at) + ")"
}

// dayOf is an instant's day, and the bank holiday that it falls on.
func (n *narrator) dayOf(at time.Time) string {
	d := n.days.Date(at)
	if holiday, ok := n.days.Holiday(d); ok {
		return d.String() + ", " + holiday
	}
	return d.String()
}

// on is a moment as the cohort writes it, with the bank holiday that it falls on
// and, where it is known of, that it is.
func (n *narrator) on(m *moment, d *dates) string {
	full := m.Moment // with the day of the week, whether it is written or not
	full.Named, full.Weekday = m.Year != 0, dateOf(m.Moment).Weekday()
	text := full.String()
	holiday, ok := n.days.Holiday(dateOf(m.Moment))
	switch {
	case ok && knownOf(d, holiday):
		text += " (" + holiday + ", which is known)"
	case ok:
		text += " (" + holiday + ")"
	case m.Named && knownOf(d, m.Weekday.String()):
		text += " (known to be a " + m.Weekday.String() + ")"
	}
	return text
}

// between is "from Monday 17 March to Friday 18 April 2025": the year is said once.
func (n *narrator) between(from, to *moment, d *dates) string {
	first := n.on(from, d)
	if from.Year == to.Year && from.From == nil {
		first = strings.Replace(first, " "+from.String()[strings.LastIndex(from.String(), " ")+1:], "", 1)
	}
	return "from " + first + " to " + n.on(to, d)
}

// knownOf says that a date's cohort knows of the holiday or the weekend that it
// falls on.
func knownOf(d *dates, holiday string) bool {
	return slices.ContainsFunc(d.despite, func(x named) bool { return alike(x.name) == alike(holiday) })
}
