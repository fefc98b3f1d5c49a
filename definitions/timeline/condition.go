package timeline

import (
	"regexp"
	"strconv"
)

// condition is an only_if, as far as it can be said in words: a question of
// somebody, and what their answer is held against.
type condition struct {
	of, question string // "mentee", "way"
	op, value    string // "==", "One conversation"; empty where they are to have answered yes
	text         string // as the file has it
}

var conditioned = regexp.MustCompile(`^(\w+)\.(\w+)(?:\s*(==|!=|<=|>=|<|>)\s*(.+))?$`)

func conditionOf(text string) condition {
	m := conditioned.FindStringSubmatch(text)
	if m == nil {
		return condition{text: text}
	}
	value := m[4] // a number, or words in quotes
	if said, err := strconv.Unquote(value); err == nil {
		value = "“" + said + "”"
	}
	return condition{of: m[1], question: m[2], op: m[3], value: value, text: text}
}

var comparisons = map[string]string{
	"==": "is", "!=": "is not", "<": "is below", "<=": "is at most", ">": "is above", ">=": "is at least",
}

// words is the condition in words that follow those whom it is about: "who said yes
// to “carry on”".
func (c condition) words() string {
	subject := "“" + spaced(c.question) + "”"
	answers := comparisons[c.op] + " " + c.value
	switch {
	case c.question == "":
		return "of whom it is so that " + c.text
	case c.of == "both":
		return "who both said yes to " + subject
	case c.of == "answer" && c.op == "":
		return "who said yes to " + subject
	case c.of == "answer":
		return "whose answer to " + subject + " " + answers
	case c.op == "":
		return "whose " + spaced(c.of) + " said yes to " + subject
	}
	return "where the " + spaced(c.of) + "’s answer to " + subject + " " + answers
}

// excludes says that not both can be so of one person or pair.
func (c condition) excludes(d condition) bool {
	if c.question == "" || c.of != d.of || c.question != d.question {
		return false
	}
	return c.op == "==" && d.op == "==" && c.value != d.value || c.covers(d)
}

// covers says that one of the two is always so, and never both.
func (c condition) covers(d condition) bool {
	opposite := c.op == "==" && d.op == "!=" || c.op == "!=" && d.op == "=="
	return opposite && c.of == d.of && c.question == d.question && c.value == d.value
}
