package mail

import (
	"strings"
	"unicode"
)

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

// cleanText makes a value fit to stand in a mail: valid UTF-8, lines that end in
// "\n", nothing that controls a terminal or reverses the order of reading.
func cleanText(s string) string {
	return strings.TrimSpace(cleanRunes(lineEnds.Replace(s)))
}

// cleanRunes drops what nobody means to write, and keeps line ends and tabs.
func cleanRunes(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t':
			return r
		case unicode.IsControl(r), reordersReading(r), r == '\uFEFF':
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// oneLine is cleanText with its lines joined and its spaces single.
func oneLine(s string) string { return strings.Join(strings.Fields(cleanText(s)), " ") }

// headerText is a line that a header shows as it was written: what looks like an
// encoded word (RFC 2047) is kept from being decoded by the reader's program.
func headerText(s string) string { return strings.ReplaceAll(oneLine(s), "=?", "= ?") }

// reordersReading finds the bidirectional controls with which a name can be made
// to read as another (Unicode TR 36).
func reordersReading(r rune) bool {
	return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}

// cutRunes shortens s to at most n runes, the last of them an ellipsis if it was longer.
func cutRunes(s string, n int) string {
	runes := []rune(s)
	if len(runes) <= n {
		return s
	}
	return string(runes[:n-1]) + "…"
}
