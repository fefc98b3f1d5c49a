package definitions

import (
	"fmt"
	"slices"
	"strings"

	"trellis/definitions/phrase"
)

// between are the signs that may stand between two choices.
const between = ",;\n"

// choice reads which of the options were chosen.
func (q Question) choice(text string) (string, *refusal) {
	chosen, ok := q.find(text)
	if !ok {
		return "", q.unknown(text)
	}
	if n := len(chosen); n > q.Most {
		return "", &refusal{fmt.Sprintf("At most %d may be chosen, and here are %d", q.Most, n), fmt.Sprintf("Leave out %d.", n-q.Most)}
	}
	if n := len(chosen); q.Exactly && n < q.Most {
		return "", &refusal{fmt.Sprintf("%d are to be chosen, and here %s", q.Most, are(n)), fmt.Sprintf("Choose %d more.", q.Most-n)}
	}
	return strings.Join(chosen, "; "), nil
}

func are(n int) string {
	if n == 1 {
		return "is 1"
	}
	return fmt.Sprintf("are %d", n)
}

// chosen are the options in an answer that was read before.
func (q Question) chosen(text string) []string {
	chosen, _ := q.find(text)
	return chosen
}

// find takes one option after the other off the text, at each place the longest
// that stands there: an option may itself hold a comma or a semicolon.
func (q Question) find(text string) (chosen []string, ok bool) {
	rest := alike(text)
	for {
		rest = strings.TrimLeft(rest, between+" ")
		if rest == "" {
			return chosen, true
		}
		best, length := "", 0
		for _, option := range q.Options {
			o := alike(option)
			if len(o) > length && strings.HasPrefix(rest, o) && ends(rest[len(o):]) {
				best, length = option, len(o)
			}
		}
		if length == 0 {
			return nil, false
		}
		if !slices.Contains(chosen, best) {
			chosen = append(chosen, best)
		}
		rest = rest[length:]
	}
}

func ends(rest string) bool {
	rest = strings.TrimLeft(rest, " ")
	return rest == "" || strings.ContainsRune(between, rune(rest[0]))
}

// alike is a text without what does not count when two are compared: capitals,
// spacing, and the dashes and quotes that word processors make.
func alike(text string) string {
	lines := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r == '\n' || r == '\r' })
	for i, l := range lines {
		lines[i] = strings.Join(strings.Fields(l), " ")
	}
	return straight.Replace(strings.Join(lines, "\n"))
}

var straight = strings.NewReplacer("‘", "'", "’", "'", "“", `"`, "”", `"`, "–", "-", "—", "-", "‑", "-")

// unknown says which of the choices nobody can make, and what was probably meant.
func (q Question) unknown(text string) *refusal {
	piece := q.stray(text, ";\n")
	if part := q.stray(piece, ","); len(part) < len(piece) && q.several() {
		piece = part
	}
	return notAnOption(q.Name, piece, q.Options)
}

func (q Question) several() bool { return q.Most > 1 }

// stray is the first piece of the text that is no choice.
func (q Question) stray(text, separators string) string {
	for piece := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(separators, r) }) {
		if _, ok := q.find(piece); !ok {
			return strings.Join(strings.Fields(piece), " ")
		}
	}
	return text
}

func notAnOption(question, answer string, options []string) *refusal {
	r := &refusal{summary: fmt.Sprintf("Nobody can answer %s to %s", quote(answer), question)}
	if meant, ok := nearOption(answer, options); ok {
		r.fix = fmt.Sprintf(`Did you mean "%s"?`, meant)
		return r
	}
	quoted := make([]string, len(options))
	for i, o := range options {
		quoted[i] = `"` + o + `"`
	}
	r.fix = "Write " + either(quoted) + "."
	return r
}

// nearOption is what was probably meant: the option itself in other letters, one
// that begins so, or a near miss.
func nearOption(answer string, options []string) (string, bool) {
	a := alike(answer)
	var begin []string
	for _, o := range options {
		switch {
		case alike(o) == a:
			return o, true
		case len(a) > 3 && strings.HasPrefix(alike(o), a):
			begin = append(begin, o)
		}
	}
	if len(begin) == 1 {
		return begin[0], true
	}
	return phrase.Near(answer, options)
}

// quote shows at most the beginning of what was written.
func quote(text string) string {
	return `"` + shown(text, 60) + `"`
}

// shown is the beginning of a text, on one line and with nothing in it that a
// terminal would obey.
func shown(text string, most int) string {
	text = strings.Join(strings.Fields(text), " ")
	text = strings.Map(func(r rune) rune {
		if hidden(r) {
			return '?'
		}
		return r
	}, text)
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return text
}

// either joins with "or", and all with "and": "a, b or c".
func either(words []string) string { return joined(words, " or ") }
func all(words []string) string    { return joined(words, " and ") }

func joined(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	n := len(words) - 1
	return strings.Join(words[:n], ", ") + last + words[n]
}
