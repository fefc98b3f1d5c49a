package phrase

import "strings"

// Form is which of the forms a [When] has.
type Form string

const (
	Offset   Form = "offset"   // "1 week before launch", "2 days before each drop-in"
	Happens  Form = "event"    // "when launch ends"
	Cadence  Form = "cadence"  // "every month during meetings"
	Midpoint Form = "midpoint" // "halfway through meetings"
	DayEnd   Form = "day end"  // "the end of launch day"
)

// Event is something that happens to a stage or to people.
type Event string

// Of a stage or a survey; of an applicant ("they"); of pairs or groups; of what is to be made or done.
const (
	Opens     Event = "open"
	Closes    Event = "close"
	Starts    Event = "start"
	Ends      Event = "end"
	Apply     Event = "apply"
	Accepted  Event = "accepted"
	Declined  Event = "declined"
	Paired    Event = "paired"
	Announced Event = "announced"
	Made      Event = "made"
	Done      Event = "done"
)

// They is the anchor of what happens to the people it is about: "when they apply".
const They = "they"

// When is a time that follows from something else.
type When struct {
	Form   Form
	Length Length // Offset: how long before or after, exact. Cadence: how often, perhaps a range
	Before bool   // Offset: before, not after
	// Anchor is what it is counted from, in lower case as it was written: "launch",
	// "drop-in", "last meeting", "they", "pairs". [When.Means] compares it with a name.
	Anchor              string
	AnchorAt, AnchorLen int
	Event               Event // empty: where the anchor starts, or ends; see [When.Edge]
	Each                bool  // "each drop-in": once for each session
	Theirs              bool  // "their last meeting": each pair's own
}

// IsZero says that nothing could be made of the phrase.
func (w When) IsZero() bool { return w.Form == "" }

// Edge is the event that the time is counted from. Before means before it
// starts, after means after it ends, unless the phrase names the event.
func (w When) Edge() Event {
	switch {
	case w.Event != "" || w.Form != Offset:
		return w.Event
	case w.Before:
		return Starts
	}
	return Ends
}

// Means says whether the anchor stands for this name: "mentee briefing" and
// "mentee-briefing" for mentee_briefing, and "each drop-in" for drop_ins.
func (w When) Means(name string) bool {
	anchor := w.Name()
	return anchor == name || w.Each && anchor+"s" == name
}

// Name is the anchor as names are written: "mentee_briefing".
func (w When) Name() string { return underscored.Replace(w.Anchor) }

var underscored = strings.NewReplacer(" ", "_", "-", "_")

// String is the time as it is written: "2 working days after recruitment closes".
func (w When) String() string {
	switch w.Form {
	case Offset:
		side := " after "
		if w.Before {
			side = " before "
		}
		return w.Length.String() + side + w.happening()
	case Happens:
		return "when " + w.happening()
	case Cadence:
		often := strings.TrimPrefix(w.Length.String(), "1 ")
		if w.Event == Made || w.Event == Done {
			return "every " + often + " until it is " + string(w.Event)
		}
		return "every " + often + " during " + w.anchor()
	case Midpoint:
		return "halfway through " + w.anchor()
	case DayEnd:
		return "the end of " + w.anchor() + " day"
	}
	return ""
}

// happening is the anchor and what happens to it: "meetings end", "they are accepted".
func (w When) happening() string {
	s := w.anchor()
	switch w.Event {
	case "":
		return s
	case Accepted, Declined, Paired, Announced:
		return s + " are " + string(w.Event)
	}
	s += " " + string(w.Event)
	if w.Anchor != They && (w.Each || !strings.HasSuffix(w.Anchor, "s")) {
		s += "s"
	}
	return s
}

func (w When) anchor() string {
	switch {
	case w.Each:
		return "each " + w.Anchor
	case w.Theirs:
		return "their " + w.Anchor
	}
	return w.Anchor
}
