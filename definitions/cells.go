package definitions

import (
	"fmt"
	"net/mail"
	"regexp"
	"strings"
	"unicode/utf8"
)

// The longest name and address, in characters; an address by RFC 5321, 4.5.3.1.
const (
	longestName  = 200
	longestEmail = 254
)

// name reads a person's name. It goes into the head of a mail, where a line break
// would begin another line of it, and into spreadsheets, where = begins a formula.
func (s *sheet) name(r row, column int) string {
	text := strings.TrimSpace(r.cell(column))
	switch {
	case strings.ContainsFunc(text, hidden):
		s.wrong(r.line, s.heading(column), "The name holds a line break, or a sign that cannot be seen", "Type the name again, on one line.")
	case formula(text):
		s.wrong(r.line, s.heading(column), "The name begins as a formula does", "Write it without =, +, - or @ at its beginning.")
	case utf8.RuneCountInString(text) > longestName:
		s.wrong(r.line, s.heading(column), "The name is too long", fmt.Sprintf("Write at most %d characters.", longestName))
	default:
		return strings.Join(strings.Fields(text), " ")
	}
	return ""
}

// address is the form of the addresses that mail is sent to: ASCII, without quotes.
var address = regexp.MustCompile(`^[A-Za-z0-9.!#$%&'*/=?^_{|}~+` + "`" + `-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$`)

func (s *sheet) email(r row, column int) string {
	text := strings.TrimSpace(r.cell(column))
	parsed, err := mail.ParseAddress(text)
	switch {
	case column < 0:
	case text == "":
		s.wrong(r.line, s.heading(column), "There is no email address", "Write one, or take the row out.")
	case strings.ContainsFunc(text, hidden):
		s.wrong(r.line, s.heading(column), "The address holds a line break, or a sign that cannot be seen", "Type it again, on one line.")
	case formula(text):
		s.wrong(r.line, s.heading(column), "The address begins as a formula does", "Write it without =, +, - or @ at its beginning.")
	case err != nil || parsed.Address != text || !address.MatchString(text) || len(text) > longestEmail:
		s.wrong(r.line, s.heading(column), "This is not an email address", "Write one address and nothing else, like name@example.org.")
	default:
		return text
	}
	return ""
}

// answer reads the answer to a question.
func (s *sheet) answer(r row, column int, q *question, answers map[string]string) {
	text := r.cell(column)
	read, refused := q.exported().read(text)
	switch {
	case refused != nil:
		s.wrong(r.line, s.heading(column), refused.summary, refused.fix)
	case read != "":
		answers[q.name] = read
		if (q.kind == Organisation || q.kind == Words || q.kind == Paragraph) && formula(read) {
			s.warn(r.line, s.heading(column), "The answer begins as a formula does", "It is kept as text. Take care when you open it in a spreadsheet.")
		}
	}
}

// formula says that a spreadsheet would calculate this instead of showing it.
func formula(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return text != "" && strings.ContainsRune("=+-@＝＋－＠", r)
}
