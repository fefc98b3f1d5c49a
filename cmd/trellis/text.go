package main

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean is what somebody wrote, on one line and without control characters.
func clean(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
	}), " ")
}

// wrapped breaks a text into lines of at most 80 columns, each with the indent.
func wrapped(text, indent string) string {
	const columns = 80
	var lines []string
	line := indent
	for _, word := range pieces(text) {
		if line != indent && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > columns {
			lines = append(lines, line)
			line = indent
		}
		if line != indent {
			line += " "
		}
		line += word
	}
	return strings.Join(append(lines, line), "\n")
}

// pieces are the words of a text, a command in backquotes being one: it is there
// to be copied.
func pieces(text string) []string {
	var words []string
	open := false
	for _, w := range strings.Fields(text) {
		if open {
			words[len(words)-1] += " " + w
		} else {
			words = append(words, w)
		}
		open = open != (strings.Count(w, "`")%2 == 1)
	}
	return words
}

// inWords joins words: "a, b and c".
func inWords[S ~string](words []S) string {
	text := ""
	for i, w := range words {
		switch {
		case i > 0 && i == len(words)-1:
			text += " and "
		case i > 0:
			text += ", "
		}
		text += string(w)
	}
	return text
}

// number writes "1 mail", "2 mails".
func number(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if noun == "person" {
		return fmt.Sprintf("%d people", n)
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
