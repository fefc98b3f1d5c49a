package definitions

import (
	"fmt"
	"net/mail"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The longest answers, in characters. What people write when they apply is told to
// others in mail; what they write afterwards is read where it is kept.
const (
	longestLine      = 300
	longestParagraph = 10_000
	longestReport    = 100_000
)

// refusal is why an answer cannot be taken: what is the case, and what to write.
type refusal struct{ summary, fix string }

// Error is both sentences. It holds nothing of the answer, unless that is a
// choice which nobody may make.
func (r *refusal) Error() string { return r.summary + ". " + r.fix }

// ReadAnswer reads an answer as people write it, and returns the one form in
// which it is kept:
//
//   - organisation, words: one line, with single spaces
//   - paragraph: its lines, without spaces around it
//   - yes-no: "yes" or "no", from "Yes", "Y", "TRUE" and the like
//   - contact: "Their Name <address@example.org>"
//   - number: digits, perhaps with a point: "1200" from "1,200"
//   - choice: the options as the programme writes them, joined by "; ", in the
//     person's order. Case and spacing do not count; between them may stand
//     semicolons, commas or line breaks.
//
// Nothing, or only spaces, is read as "": whether a question may be left blank is
// for the caller to ask. The error is a sentence for whoever can mend the answer.
func (b *Book) ReadAnswer(q Question, text string) (string, error) {
	read, refused := q.read(text)
	if refused != nil {
		return "", refused
	}
	return read, nil
}

func (q Question) read(text string) (string, *refusal) {
	text = strings.TrimSpace(text)
	if refused := legible(text); refused != nil || text == "" {
		return "", refused
	}
	switch q.Kind {
	case Paragraph:
		return paragraph(text, q.Long)
	case YesNo:
		return yesNo(text)
	case Number:
		return number(text)
	case Choice:
		return q.choice(text)
	case Contact:
		return contact(text)
	}
	return oneLine(text)
}

// legible refuses what no form field lets people type.
func legible(text string) *refusal {
	if !utf8.ValidString(text) {
		return &refusal{"The answer is not UTF-8", "Save the file as UTF-8."}
	}
	if strings.ContainsFunc(text, func(r rune) bool { return hidden(r) && !unicode.IsSpace(r) }) {
		return &refusal{"The answer holds a sign that cannot be seen", "Type it again, without copying it."}
	}
	return nil
}

// hidden says that a sign stands for nothing that can be read: a control, a sign
// that turns the direction of what follows, or one whose meaning is private.
func hidden(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Zl, unicode.Zp, unicode.Co) ||
		r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069'
}

func oneLine(text string) (string, *refusal) {
	text = strings.Join(strings.Fields(text), " ")
	return text, short(text, longestLine)
}

func paragraph(text string, long bool) (string, *refusal) {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	if long {
		return text, short(text, longestReport)
	}
	return text, short(text, longestParagraph)
}

func short(text string, most int) *refusal {
	if n := utf8.RuneCountInString(text); n > most {
		return &refusal{fmt.Sprintf("The answer is %d characters long", n), fmt.Sprintf("Write at most %d.", most)}
	}
	return nil
}

func yesNo(text string) (string, *refusal) {
	switch strings.ToLower(strings.TrimRight(text, ".! ")) {
	case "yes", "y", "true":
		return "yes", nil
	case "no", "n", "false":
		return "no", nil
	}
	return "", &refusal{"The answer is neither yes nor no", "Write yes or no."}
}

// digits is a number of a size that is the same in every program that reads it.
var digits = regexp.MustCompile(`^-?(\d{1,9}|\d{1,3}(,\d{3}){1,2})(\.\d{1,4})?$`)

func number(text string) (string, *refusal) {
	n, err := strconv.ParseFloat(strings.ReplaceAll(text, ",", ""), 64)
	if err != nil || !digits.MatchString(text) {
		return "", &refusal{"The answer is not a number", "Write it in digits and alone, like 3 or 2.5."}
	}
	return strconv.FormatFloat(n+0, 'f', -1, 64), nil // + 0: no -0
}

// contact reads somebody's name and address, however the two stand together.
func contact(text string) (string, *refusal) {
	text = strings.Join(strings.Fields(text), " ")
	if i := strings.LastIndexAny(text, ",; "); i > 0 && !strings.ContainsAny(text, "<>") {
		text = strings.TrimRight(text[:i], ",; ") + " <" + text[i+1:] + ">"
	}
	a, err := mail.ParseAddress(text)
	if err != nil || a.Name == "" {
		return "", &refusal{"The answer is not a name and an address", "Write it like Robin Hill, robin@example.org."}
	}
	return a.Name + " <" + a.Address + ">", short(text, longestLine)
}
