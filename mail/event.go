package mail

import (
	"errors"
	"net/url"
	"strings"
	"time"
)

// Event is a session as it stands in a calendar. All that it shows must come
// from what was stored with the revision: a retry has to give the same bytes.
type Event struct {
	// Cancel takes the event out of the calendar (METHOD:CANCEL). The other fields
	// are as they were last sent, but for Sequence and Stamp.
	Cancel bool
	// UIDKey names the session. Its hash is the event's UID, the same in
	// everyone's calendar and in every revision.
	UIDKey string
	// Sequence rises with every revision that is sent, and with the cancellation
	// (RFC 5546, 2.1.4).
	Sequence int
	// Stamp is when this revision was made, Created when the first was.
	Stamp, Created time.Time
	Start, End     time.Time
	// Zone is the IANA name of the zone in which the session was agreed; empty is UTC.
	Zone string
	// Private: the entry is shown to nobody but the attendee (CLASS:PRIVATE). What it
	// must not say is for Title and Description to leave out.
	Private     bool
	Title       string
	Description string // plain text
	// Where is a place, or "online" (or nothing) for a session that is at its link.
	Where string
	Link  string // https, or empty
	// Organizer is the mailbox that the mail comes from, and that reads answers.
	// Attendee is the one recipient, as addressed by the mail.
	Organizer, Attendee Address
	// Answer is what the attendee has said to this time of the session, and need not
	// say again: "yes", "no", "maybe"; or "", and then they are asked.
	Answer string
}

func (e *Event) method() string {
	if e.Cancel {
		return "CANCEL"
	}
	return "REQUEST"
}

// checked returns the event as a calendar object may hold it. The attendee must
// be the mail's recipient and the organiser its sender, or programs ask "as
// whom?" and send answers to nobody; and the two must differ.
func (e Event) checked(m Message) (Event, error) {
	var err error
	if e.Organizer, err = e.Organizer.checked("the organiser"); err != nil {
		return e, err
	}
	if e.Attendee, err = e.Attendee.checked("the attendee"); err != nil {
		return e, err
	}
	e.Title, e.Where = oneLine(e.Title), oneLine(e.Where)
	e.Description = cleanText(e.Description)
	switch {
	case e.UIDKey == "":
		return e, errors.New("it has no key, so calendars could not tell it from others")
	case e.Title == "":
		return e, errors.New("it has no title")
	case e.Start.IsZero() || !e.End.After(e.Start):
		return e, errors.New("it does not end after it starts")
	case e.Stamp.IsZero():
		return e, errors.New("it does not say when this revision was made")
	case e.Sequence < 0:
		return e, errors.New("its sequence is below 0")
	case !sameMailbox(e.Attendee.Email, m.To.Email):
		return e, errors.New("it is for somebody else than the mail")
	case !sameMailbox(e.Organizer.Email, m.From.Email):
		return e, errors.New("its organiser is not the sender of the mail, so answers would go astray")
	case sameMailbox(e.Organizer.Email, e.Attendee.Email):
		return e, errors.New("it would go to the mailbox that it comes from: invite people, and send from an address of the programme")
	}
	if e.Link != "" {
		u, err := url.Parse(e.Link)
		if err != nil || u.Scheme != "https" || u.Host == "" || strings.ContainsAny(e.Link, " \t\r\n\"<>") {
			return e, errors.New("its link is not an https: address")
		}
		e.Link = u.String()
	}
	return e, nil
}

// location is what a calendar shows as the place: of an online session the link,
// for few programs show any other field that holds it.
func (e *Event) location() string {
	if e.Link != "" && (e.Where == "" || strings.HasPrefix(strings.ToLower(e.Where), "online")) {
		return e.Link
	}
	return e.Where
}

// description has the link too, for programs that take no notice of the place.
func (e *Event) description() string {
	if e.Link == "" || strings.Contains(e.Description, e.Link) {
		return e.Description
	}
	return strings.TrimSpace(e.Description + "\n\nJoin: " + e.Link)
}
