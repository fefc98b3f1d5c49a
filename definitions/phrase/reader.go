package phrase

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// word is a piece of a phrase: letters ("drop-in"), a number ("12.30"), or a
// single mark. Commas, full stops and spaces part words and are not words.
type word struct {
	text  string // in lower case
	at    int    // its first byte in the phrase
	len   int    // bytes
	kind  kind
	glued bool // nothing stands between it and the word before: the "am" of "10am"
}

type kind int

const (
	letters kind = iota
	number
	mark
)

// reader goes through the words of a phrase from left to right.
type reader struct {
	text  string
	words []word
	next  int
}

func read(text string) *reader {
	r := &reader{text: text}
	end := -1
	for at := 0; at < len(text); {
		length, k := measure(text[at:])
		if length == 0 {
			_, size := utf8.DecodeRuneInString(text[at:])
			at += size
			continue
		}
		piece := text[at : at+length]
		r.words = append(r.words, word{strings.ToLower(piece), at, length, k, at == end})
		at += length
		end = at
	}
	return r
}

// measure says how long the word is that begins here; 0 where none does.
func measure(s string) (int, kind) {
	first, size := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsSpace(first), first == ',', first == '.':
		return 0, mark
	case isDigit(first):
		return span(s, isDigit, ".:"), number
	case unicode.IsLetter(first):
		return span(s, isLetter, "-'’"), letters
	}
	return size, mark
}

// span is how far s consists of runes that belong, or of one of the joins with
// such runes on both sides: the hyphen of "drop-in", the point of "12.30".
func span(s string, belongs func(rune) bool, joins string) int {
	end := 0
	for end < len(s) {
		c, size := utf8.DecodeRuneInString(s[end:])
		if strings.ContainsRune(joins, c) {
			after, _ := utf8.DecodeRuneInString(s[end+size:])
			if !belongs(after) {
				break
			}
		} else if !belongs(c) {
			break
		}
		end += size
	}
	return end
}

func isDigit(c rune) bool  { return '0' <= c && c <= '9' }
func isLetter(c rune) bool { return unicode.IsLetter(c) || unicode.IsMark(c) || c == '_' }

func (r *reader) done() bool { return r.next >= len(r.words) }

// peek is the word that stands n words ahead; the empty mark beyond the end.
func (r *reader) peek(n int) word {
	if i := r.next + n; i < len(r.words) {
		return r.words[i]
	}
	return word{at: len(r.text), kind: mark}
}

func (r *reader) take() word {
	w := r.peek(0)
	r.next++
	return w
}

// accept takes the next word if it is one of these.
func (r *reader) accept(among ...string) bool {
	if r.done() || !slices.Contains(among, r.peek(0).text) {
		return false
	}
	r.next++
	return true
}

// acceptAll takes these words if they all come next.
func (r *reader) acceptAll(texts ...string) bool {
	for i, text := range texts {
		if r.peek(i).text != text {
			return false
		}
	}
	r.next += len(texts)
	return true
}

// place is where the words from one to before the other stand: the first byte
// and the number of bytes. No words is the end of the phrase.
func (r *reader) place(from, to int) (at, length int) {
	to = min(to, len(r.words))
	if from >= to {
		return len(r.text), 0
	}
	first, last := r.words[from], r.words[to-1]
	return first.at, last.at + last.len - first.at
}

// quote is those words as they were written.
func (r *reader) quote(from, to int) string {
	at, length := r.place(from, to)
	return r.text[at : at+length]
}
