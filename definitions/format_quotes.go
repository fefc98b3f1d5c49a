package definitions

import (
	"strings"
	"unicode/utf8"
)

// The quotes and spaces that a word processor makes.
const (
	curlyOpening = "“„‟"
	curlyQuotes  = curlyOpening + "”"
	falseSpaces  = "\u00a0\u202f\u2007"

	longestMended = 2000 // bytes of a line; nobody writes longer ones, and guessing takes its time
)

// straightened is a source in which curly quotes that stand where straight ones
// belong are straight, and spaces that only look like spaces are spaces. Words
// between quotes keep both, and so do comments.
//
// What stands between curly quotes is a guess where they are mixed with others; a
// wrong one cannot be parsed, and then the file stays as it was.
func straightened(src []byte) []byte {
	var out strings.Builder
	comment := false // between /* and */
	for line := range strings.Lines(string(src)) {
		for line != "" {
			var piece string
			switch {
			case comment:
				piece, comment = untilEnd(line)
				out.WriteString(piece)
				line = line[len(piece):]
			case strings.HasPrefix(line, "<<"):
				return src // words of several lines are nobody's here, and hold quotes of their own
			case strings.HasPrefix(line, "/*"):
				comment = true
				out.WriteString(line[:2])
				line = line[2:]
			case strings.HasPrefix(line, "#"), strings.HasPrefix(line, "//"), len(line) > longestMended:
				out.WriteString(line)
				line = ""
			default:
				line = straighten(&out, line)
			}
		}
	}
	return []byte(out.String())
}

// untilEnd is the rest of a comment, and whether it goes on in the next line.
func untilEnd(line string) (piece string, on bool) {
	before, _, ended := strings.Cut(line, "*/")
	if !ended {
		return line, true
	}
	return line[:len(before)+2], false
}

// straighten writes the next sign of a line, or all the words between two quotes,
// and gives what is left of the line.
func straighten(out *strings.Builder, line string) string {
	first, size := utf8.DecodeRuneInString(line)
	end := 0
	switch {
	case strings.ContainsRune(falseSpaces, first):
		out.WriteByte(' ')
		return line[size:]
	case first == '"':
		end = closing(line[size:])
	case strings.ContainsRune(curlyQuotes, first):
		end = curlyClosing(line[size:])
	default:
		out.WriteString(line[:size])
		return line[size:]
	}
	words := line[size:]
	if end < 0 || strings.Contains(words[:end], "${") || strings.Contains(words[:end], "%{") {
		out.WriteString(line)
		return ""
	}
	inner := words[:end]
	if first != '"' {
		inner = strings.ReplaceAll(inner, `"`, `\"`)
	}
	_, last := utf8.DecodeRuneInString(words[end:])
	out.WriteString(`"` + inner + `"`)
	return words[end+last:]
}

// closing is where the quote stands that ends words after a straight one: the next
// straight one, or else the last curly one that can; -1 where there is none.
func closing(words string) int {
	for i := 0; i < len(words); i++ {
		switch words[i] {
		case '\\':
			i++
		case '"':
			return i
		}
	}
	last := -1
	for i, c := range words {
		if strings.ContainsRune(curlyQuotes, c) && canEnd(words[i:]) {
			last = i
		}
	}
	return last
}

// curlyClosing is where the quote stands that ends words after a curly one: that
// which answers it, with pairs within in their place; or else, where they are
// mixed, the first that can.
func curlyClosing(words string) int {
	depth := 1
	for i, c := range words {
		switch {
		case c == '"':
			return firstThatCan(words)
		case strings.ContainsRune(curlyOpening, c):
			depth++
		case c == '”':
			depth--
		}
		if depth == 0 {
			return i
		}
	}
	return firstThatCan(words)
}

func firstThatCan(words string) int {
	for i, c := range words {
		if strings.ContainsRune(curlyQuotes+`"`, c) && canEnd(words[i:]) {
			return i
		}
	}
	return -1
}

// canEnd says that what stands behind a quote can stand behind words.
func canEnd(quote string) bool {
	_, size := utf8.DecodeRuneInString(quote)
	next := strings.TrimLeft(quote[size:], " \t\r\n"+falseSpaces)
	return next == "" || strings.ContainsAny(next[:1], ",]}){#/=!<>&|?:")
}
