package definitions

import (
	"fmt"

	"trellis/definitions/phrase"
)

// mails tells when each mail of a stage goes, and to whom. Those that follow one
// another to the same people share a sentence.
func (n *narrator) mails(s *stage) {
	var sentences []string
	for i := 0; i < len(s.mails); i++ {
		m := s.mails[i]
		who := n.reader(s, m)
		lead, and := n.leaves(s, m, who)
		text := lead + " " + n.titled(m) + n.attached(m)
		for and != "" && i+1 < len(s.mails) && n.terms(m) == "" {
			next := s.mails[i+1]
			more := n.alsoSent(s, m, next, who)
			if more == "" {
				break
			}
			text += ", and " + more + " " + n.titled(next) + n.attached(next)
			i++
			m = next
		}
		sentences = append(sentences, paragraphOf(text, n.terms(s.mails[i])))
	}
	n.say(sentences...)
}

// alsoSent is how a sentence about one mail goes on to the next: the same people
// get it at another time, or others at the same time. It is "" where it cannot.
func (n *narrator) alsoSent(s *stage, m, next *mailItem, who subject) string {
	other := n.reader(s, next)
	switch {
	case m.onlyIf != nil || next.onlyIf != nil:
	case other != who && m.send.String() == next.send.String() && n.ofEvent(m):
		return other.words
	case other == who && !n.ofEvent(m) && !n.ofEvent(next):
		n.spoken = n.book.anchored(m.send)
		_, when := n.leaves(s, next, who)
		n.spoken = nil
		return when
	}
	return ""
}

// ofEvent says that a mail goes when something happens, not so long before or
// after: the two kinds do not share a sentence.
func (n *narrator) ofEvent(m *mailItem) bool { return m.send.Form != phrase.Offset }

// titled is a mail as a sentence speaks of it: by its subject, and its number.
func (n *narrator) titled(m *mailItem) string {
	return cited(n.subjectOf(m.name)) + fmt.Sprintf(" (mail %d)", n.numbers[m])
}

func (n *narrator) attached(m *mailItem) string {
	if len(m.attach) == 0 {
		return ""
	}
	return ", with " + all(citedAll(namesOf(m.attach)))
}

// terms are what else is said of a mail: who looks at it first, until when it may
// go, and who gets a copy.
func (n *narrator) terms(m *mailItem) string {
	var text []string
	if len(m.copyTo) > 0 {
		text = append(text, "A copy goes to "+n.whoAll(m.copyTo).words)
	}
	if m.thoughts != nil {
		text = append(text, thoughtsSaid("It", *m.thoughts))
	}
	if m.hold {
		text = append(text, "It waits until "+n.who(n.book.programme.people[0]).does("release")+" it")
	}
	if len(m.approvedBy) > 0 {
		text = append(text, "It goes once "+n.bothOf(m.approvedBy, "approve")+" it")
	}
	if m.notAfter != nil {
		text = append(text, "It does not go any more "+n.when(m.notAfter))
	}
	switch m.whenInDoubt {
	case "send again":
		text = append(text, "When it is in doubt whether it arrived, it is sent again")
	case "leave it":
		text = append(text, "When it is in doubt whether it arrived, it is not sent again")
	}
	return paragraphOf(text...)
}

// thoughtsSaid is how long before it leaves something is announced that goes to many.
func thoughtsSaid(what string, minutes int) string {
	if minutes == 0 {
		return what + " leaves without being announced before, however many it goes to"
	}
	length := phrase.Amount{N: minutes, Unit: phrase.Minute}
	if minutes%60 == 0 {
		length = phrase.Amount{N: minutes / 60, Unit: phrase.Hour}
	}
	return fmt.Sprintf("%s is announced %s before it leaves, if it goes to five people or more", what, length)
}
