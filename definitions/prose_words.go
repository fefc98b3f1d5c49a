package definitions

import (
	"strings"

	"trellis/definitions/phrase"
)

// The words that sentences are put together from. What people wrote stands between
// “ and ”, so that nobody takes it for ours.

// aOrAn puts "a" or "an" before a word.
func aOrAn(noun string) string {
	first := strings.ToLower(noun)
	switch {
	case first == "":
		return ""
	case strings.HasPrefix(first, "hour"), strings.HasPrefix(first, "hon"):
		return "an " + noun
	case strings.HasPrefix(first, "uni"), strings.HasPrefix(first, "eu"), strings.HasPrefix(first, "one"), !strings.ContainsRune("aeiou", rune(first[0])):
		return "a " + noun
	}
	return "an " + noun
}

// cited is what somebody wrote, between quotation marks.
func cited(text string) string {
	return "“" + strings.NewReplacer("“", "‘", "”", "’").Replace(text) + "”"
}

func citedAll(texts []string) []string {
	var all []string
	for _, t := range texts {
		all = append(all, cited(t))
	}
	return all
}

// asSentence begins with a capital and ends with a full stop, unless it has an end.
func asSentence(text string) string {
	if text == "" {
		return ""
	}
	text = capital(text)
	if bare := strings.TrimRight(text, "”’)"); strings.HasSuffix(bare, ".") || strings.HasSuffix(bare, "!") || strings.HasSuffix(bare, "?") {
		if !strings.HasSuffix(text, ")") {
			return text
		}
	}
	if strings.HasSuffix(text, ":") {
		return text
	}
	return text + "."
}

// amountWords is a length of time as one says it: "a week", "two working days", "90 minutes".
func amountWords(a phrase.Amount) string {
	switch {
	case a.Unit == phrase.HalfDay:
		return "half a day"
	case a.N == 1:
		return aOrAn(string(a.Unit))
	}
	return numberOf(a.N, string(a.Unit))
}

// lengthWords is a length of time, or a range: "two to four weeks".
func lengthWords(l phrase.Length) string {
	switch {
	case l.Exact():
		return amountWords(l.Least)
	case l.Least.Unit == l.Most.Unit:
		return fromTo(l.Least.N, l.Most.N, string(l.Most.Unit))
	}
	return amountWords(l.Least) + " to " + amountWords(l.Most)
}

// everyLength is how often: "every month", "every two to four weeks".
func everyLength(l phrase.Length) string {
	if l.Exact() && l.Least.N == 1 && l.Least.Unit != phrase.HalfDay {
		return "every " + string(l.Least.Unit)
	}
	return "every " + lengthWords(l)
}

// askedIn is the sentence of a question that asks, or else its first: what it is
// spoken of by where it explains itself in several.
func askedIn(text string) string {
	var sentences []string
	start := 0
	for i, r := range text {
		if (r == '?' || r == '.' || r == '!') && i+1 < len(text) && text[i+1] == ' ' && i-start > 8 {
			sentences = append(sentences, text[start:i+1])
			start = i + 2
		}
	}
	sentences = append(sentences, text[start:])
	for _, s := range sentences {
		if strings.HasSuffix(s, "?") {
			return s
		}
	}
	return sentences[0]
}
