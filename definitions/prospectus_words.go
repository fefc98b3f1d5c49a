package definitions

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"trellis/definitions/plan"
)

// roleMany is what several of a role are called: "reverse mentors".
func (w *prospect) roleMany(name plan.RoleName) string {
	if r := w.plan.Role(name); r != nil {
		return plural(r.Word())
	}
	return plural(string(name))
}

// roleOne is one of them: "a reverse mentor".
func (w *prospect) roleOne(name plan.RoleName) string {
	word := string(name)
	if r := w.plan.Role(name); r != nil {
		word = r.Word()
	}
	return article(word)
}

// article puts "a" or "an" before a word, by its first letter.
func article(word string) string {
	if strings.ContainsAny(word[:min(1, len(word))], "aeioAEIO") {
		return "an " + word
	}
	return "a " + word
}

// whom says for whom something is: "mentors", "everyone"; empty where it is for
// nobody but staff, or for people of earlier years.
func (w *prospect) whom(to plan.Audience) string {
	switch {
	case to.Who == plan.Nobody || to.Who == plan.Past:
		return ""
	case to.Who == plan.Applied:
		return "everyone who has applied"
	case len(to.Roles) == 0 && len(w.plan.Roles) == 1:
		return w.roleMany(w.plan.Roles[0].Name)
	case len(to.Roles) == 0:
		return everyone
	}
	var roles []string
	for _, r := range to.Roles {
		roles = append(roles, w.roleMany(r))
	}
	return all(roles)
}

// isFor says that people of a role are among an audience.
func isFor(to plan.Audience, role plan.RoleName) bool {
	return to.Who != plan.Nobody && to.Who != plan.Past && (len(to.Roles) == 0 || slices.Contains(to.Roles, role))
}

// theStaff are people of the programme by what they are: "the coordinator and the coach".
func theStaff(names []plan.StaffName) string {
	return all(theStaffs(names))
}

func theStaffs(names []plan.StaffName) []string {
	var words []string
	for _, n := range names {
		words = append(words, "the "+strings.ReplaceAll(string(n), "_", " "))
	}
	return words
}

// verb agrees with how many there are: "decides", "decide".
func verb(one, several string, n int) string {
	if n == 1 {
		return one
	}
	return several
}

var smallNumbers = []string{"none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}

// inLetters is a number as one writes it in a sentence: "three", "15".
func inLetters(n int) string {
	if n >= 0 && n < len(smallNumbers) {
		return smallNumbers[n]
	}
	return fmt.Sprint(n)
}

// until is the last day of what ends at an instant, with the hour where it is not midnight.
func (w *prospect) until(t time.Time) string {
	local := w.scene.local(t)
	if local.Hour()+local.Minute() == 0 {
		return lastDay(w.scene, t)
	}
	return day(w.scene, t) + ", " + timeOfDay(local)
}

// fromTo is a time of several days: "Monday 17 March to Friday 18 April 2025".
func (w *prospect) fromTo(from, to time.Time) string {
	first, last := w.scene.local(from), w.scene.local(to.Add(-time.Second))
	switch {
	case sameDay(first, last):
		return day(w.scene, from)
	case first.Year() == last.Year():
		return first.Format("Monday 2 January") + " to " + last.Format("Monday 2 January 2006")
	}
	return first.Format("Monday 2 January 2006") + " to " + last.Format("Monday 2 January 2006")
}

// byTheClock is a time by the clock in words: "90 minutes", "2 hours".
func byTheClock(n int) string {
	switch {
	case n%60 == 0:
		return counted(n/60, "hour")
	case n%60 == 30 && n > 90:
		return fmt.Sprintf("%d½ hours", n/60)
	}
	return counted(n, "minute")
}

// small is the beginning of a sentence within another: "interviews". Words in
// capitals stay as they are.
func small(text string) string {
	runes := []rune(text)
	if len(runes) > 1 && strings.ToLower(string(runes[1])) == string(runes[1]) {
		return strings.ToLower(string(runes[:1])) + string(runes[1:])
	}
	return text
}

// asked is a question between quotation marks.
func asked(ask string) string { return "“" + ask + "”" }

// sentences join what has something in it.
func sentences(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " ")
}

// commas join what has something in it with commas.
func commas(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}

// counting is so many of something, in a sentence: "three questions".
func counting(n int, noun string) string {
	if n == 1 {
		return "one " + noun
	}
	return inLetters(n) + " " + plural(noun)
}
