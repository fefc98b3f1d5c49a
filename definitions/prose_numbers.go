package definitions

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Numbers as they stand in a sentence.

var figures = []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// figureOf is a number as it stands in a sentence: up to twelve in words.
func figureOf(n int) string {
	if n >= 0 && n < len(figures) {
		return figures[n]
	}
	return strconv.Itoa(n)
}

// numberOf is a number of something: "one place", "15 places".
func numberOf(n int, noun string) string {
	if n == 1 {
		return "one " + noun
	}
	return figureOf(n) + " " + pluralOf(noun)
}

// pluralOf is more than one of what a noun stands for.
func pluralOf(noun string) string {
	if strings.HasSuffix(noun, "day") {
		return noun + "s"
	}
	return plural(noun)
}

// fromTo is a range of a number, in words as far as both ends have them: "two to four", "7 to 13".
func fromTo(least, most int, noun string) string {
	if most >= len(figures) {
		return strconv.Itoa(least) + " to " + strconv.Itoa(most) + " " + pluralOf(noun)
	}
	return figureOf(least) + " to " + numberOf(most, noun)
}

// timesOver is how often: "once", "twice", "four times".
func timesOver(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return figureOf(n) + " times"
}

// hoursOf is a number of minutes: "14 hours", "17.5 hours".
func hoursOf(minutes int) string {
	if minutes%60 == 0 {
		return numberOf(minutes/60, "hour")
	}
	return inHours(minutes) + " hours"
}

func inHours(minutes int) string { return strconv.FormatFloat(float64(minutes)/60, 'f', -1, 64) }

// words are how many times: "once", "up to twice", "three or four times", "four to
// nine times".
func (h howMany) words() string {
	switch {
	case h.least == h.most:
		return timesOver(h.most)
	case h.least == 0:
		return "up to " + timesOver(h.most)
	case h.least == 1 && h.most == 2:
		return "once or twice"
	case h.most == h.least+1 && h.most <= 4:
		return figureOf(h.least) + " or " + timesOver(h.most)
	}
	return fromTo(h.least, h.most, "time")
}

// mailNumbers are the numbers of some mails: "mail 1", "mails 1, 2 and 5", "mails 1 to 4".
func mailNumbers(numbers []int) string {
	slices.Sort(numbers)
	var runs []string
	for i := 0; i < len(numbers); {
		j := i
		for j+1 < len(numbers) && numbers[j+1] == numbers[j]+1 {
			j++
		}
		switch j - i {
		case 0:
			runs = append(runs, strconv.Itoa(numbers[i]))
		case 1:
			runs = append(runs, strconv.Itoa(numbers[i]), strconv.Itoa(numbers[j]))
		default:
			runs = append(runs, fmt.Sprintf("%d to %d", numbers[i], numbers[j]))
		}
		i = j + 1
	}
	noun := "mail "
	if len(numbers) > 1 {
		noun = "mails "
	}
	return noun + all(runs)
}
