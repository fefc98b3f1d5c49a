package mail

import (
	"errors"
	"fmt"
	"html"
	"strings"
)

// MaxSlots is how many values one letter may hold.
const MaxSlots = 6400

const firstSlot = '\uE000'

// Slot is the rune that stands for value i in the words given to Compile, from
// 0 up to and without MaxSlots. All are of Unicode's private use area.
func Slot(i int) rune { return firstSlot + rune(i) }

// Letter is the words of a mail, parsed once, to be filled for many people. It
// is safe for concurrent use.
type Letter struct {
	values  int
	subject []piece
	html    []piece
	text    []block
}

// Words is what one person reads.
type Words struct {
	Subject string // one line
	Text    string // complete by itself; lines of about 76 columns that end in "\n"
	HTML    string // a whole page
}

// The longest subject that Fill makes, in runes: no program shows more.
const longestSubject = 200

// Compile parses a mail's words. The subject is plain text, the body is
// Markdown (CommonMark; bare addresses become links). In both, value i stands
// as Slot(i), for i below values. What follows the last "---" of the body, after
// an empty line, is set apart as the footer: why the reader gets this mail.
//
// An error says what to change in the words, and in which line of the body.
func Compile(subject, body string, values int) (*Letter, error) {
	if values < 0 || values > MaxSlots {
		return nil, fmt.Errorf("a mail can hold %d values, not %d: use fewer names in it", MaxSlots, values)
	}
	subject = oneLine(subject)
	if subject == "" {
		return nil, errors.New("the mail has no subject: write one in its first line")
	}
	body = cleanRunes(lineEnds.Replace(body))
	if strings.TrimSpace(body) == "" {
		return nil, errors.New("the mail has no words: write them under its subject")
	}
	if err := checkSlots(subject+"\n"+body, values); err != nil {
		return nil, err
	}
	source := []byte(body)
	document := parseMarkdown(source)
	if err := checkMarkdown(document, source); err != nil {
		return nil, err
	}
	page, err := layOut(mark(subject, inTitle), document, source)
	if err != nil {
		return nil, err
	}
	return &Letter{
		values:  values,
		subject: cut(mark(subject, asLine)),
		html:    cut(page),
		text:    textBlocks(document, source),
	}, nil
}

// checkSlots refuses runes of private use that stand for no value, written as
// they are or as a character reference.
func checkSlots(words string, values int) error {
	count := 0
	for _, r := range words {
		if isPrivate(r) {
			count++
			if r < firstSlot || r >= Slot(values) {
				return fmt.Errorf("the words hold the character %U, which no reader can show: take it out", r)
			}
		}
	}
	for _, r := range html.UnescapeString(words) {
		if isPrivate(r) {
			count--
		}
	}
	if count != 0 {
		return errors.New("the words hold a reference (&#…;) to a character that no reader can show: take it out")
	}
	return nil
}

func isPrivate(r rune) bool { return r >= 0xE000 && r <= 0xF8FF || r >= 0xF0000 }

// Fill puts the values into the words, value i where Slot(i) stood. Values are
// plain text, never Markdown or HTML; their line breaks are kept, and an empty
// line in one begins a new paragraph. As the whole destination of a link, a
// value is an https: or mailto: URL, or empty for no link; within a destination
// it is escaped. A value that is such a URL becomes a link where it stands.
//
// An error names the value by its number, never by what it holds.
func (l *Letter) Fill(values []string) (Words, error) {
	if len(values) != l.values {
		return Words{}, fmt.Errorf("the mail holds %d values and was given %d", l.values, len(values))
	}
	clean := make([]string, len(values))
	for i, v := range values {
		clean[i] = cleanText(v)
	}
	subject, err := fill(l.subject, clean)
	if err != nil {
		return Words{}, err
	}
	page, err := fill(l.html, clean)
	if err != nil {
		return Words{}, err
	}
	text, err := fillBlocks(l.text, clean)
	if err != nil {
		return Words{}, err
	}
	return Words{
		Subject: cutRunes(oneLine(subject), longestSubject),
		Text:    text,
		HTML:    page,
	}, nil
}
