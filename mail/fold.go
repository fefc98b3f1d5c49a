package mail

import (
	"bytes"
	"unicode/utf8"
)

// foldWidth is the longest content line, in octets without its end (RFC 5545, 3.1).
const foldWidth = 75

// fold breaks content lines that are longer, never within a UTF-8 sequence:
// go-ical writes them whole.
func fold(calendar []byte) []byte {
	var b bytes.Buffer
	b.Grow(len(calendar) + len(calendar)/16)
	for line := range bytes.SplitSeq(bytes.TrimSuffix(calendar, []byte("\r\n")), []byte("\r\n")) {
		room := foldWidth
		for len(line) > room {
			n := room
			for n > 0 && !utf8.RuneStart(line[n]) {
				n--
			}
			b.Write(line[:n])
			b.WriteString("\r\n ")
			line, room = line[n:], foldWidth-1
		}
		b.Write(line)
		b.WriteString("\r\n")
	}
	return b.Bytes()
}
