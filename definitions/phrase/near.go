package phrase

import (
	"slices"
	"strings"
)

// longest is the longest word, in runes, that a near miss is looked for: nobody's slip is longer.
const longest = 60

// Near finds the word that was probably meant: "launch" for "lunch", "coach"
// for "coahc". Capitals do not count, nor does a hyphen for an underscore. It
// gives false when nothing is near enough to be worth asking. Of two that are
// equally near it gives the first in the alphabet, whatever their order among.
func Near(word string, among []string) (string, bool) {
	meant := fold(word)
	allowed := slips(len(meant))
	if len(meant) > longest {
		return "", false
	}
	sorted := slices.Clone(among)
	slices.Sort(sorted)
	best, found := "", false
	for _, candidate := range sorted {
		if d := distance(meant, fold(candidate)); d <= allowed {
			best, found, allowed = candidate, true, d-1
		}
	}
	return best, found
}

// slips is how many slips a word of so many letters may hold and still be that word.
func slips(letters int) int {
	switch {
	case letters < 3:
		return 0
	case letters < 5:
		return 1
	case letters < 9:
		return 2
	}
	return 3
}

func fold(word string) []rune {
	return []rune(strings.ReplaceAll(strings.ToLower(word), "-", "_"))
}

// distance counts the slips that turn one word into the other: a letter left
// out, put in or exchanged, or two neighbours swapped (the optimal string
// alignment distance).
func distance(a, b []rune) int {
	before, above := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range above {
		above[j] = j
	}
	for i := range a {
		row := make([]int, len(b)+1)
		row[0] = i + 1
		for j := range b {
			exchanged := above[j]
			if a[i] != b[j] {
				exchanged++
			}
			row[j+1] = min(exchanged, above[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, above = above, row
	}
	return above[len(b)]
}
