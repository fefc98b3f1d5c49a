package mail

import (
	"strings"
	"unicode/utf8"
)

// lineWidth is where plain text is wrapped, in runes: what fits a terminal with
// a reply's "> " before it, and a line of quoted-printable.
const lineWidth = 75

// fillBlocks writes the plain text with the values in their places. A block that
// its values leave empty is left out.
func fillBlocks(blocks []block, values []string) (string, error) {
	var b strings.Builder
	for _, block := range blocks {
		words, err := fill(block.pieces, values)
		if err != nil {
			return "", err
		}
		if strings.TrimSpace(words) == "" {
			continue
		}
		if b.Len() > 0 && !block.tight {
			b.WriteString("\n")
		}
		wrap(&b, words, block.first, block.rest)
	}
	return b.String(), nil
}

// wrap writes words in lines that begin with first, then rest. Line breaks in
// the words stay; a word is never broken, for it may be a URL.
func wrap(b *strings.Builder, words, first, rest string) {
	indent := first
	for line := range strings.SplitSeq(words, "\n") {
		room := lineWidth - utf8.RuneCountInString(indent)
		if line == "" {
			indent = strings.TrimRight(indent, " ")
		}
		b.WriteString(indent)
		used := 0
		for i, word := range strings.Fields(line) {
			n := utf8.RuneCountInString(word)
			if i > 0 && used+1+n > room {
				b.WriteString("\n" + rest)
				used = 0
			} else if i > 0 {
				b.WriteString(" ")
				used++
			}
			b.WriteString(word)
			used += n
		}
		b.WriteString("\n")
		indent = rest
	}
}
