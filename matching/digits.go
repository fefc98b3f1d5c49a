package matching

import "slices"

// digit is one thing that is counted over a matching; fewer is better.
type digit struct {
	most  int64 // the highest count that a matching can reach
	count func(kind) int64
	waits func(precedence int) int64 // what a mentee who waits counts; nil: nothing
	word  int                        // where it is packed,
	unit  int64                      // and what one of it weighs there
}

// mostSeats is more than the chairs and the fillers of any problem.
const mostSeats = 1 << 28

// digits lists what is counted, the most important first: whether limits are kept; who
// waits; who of those that were a pair is paired anew; who of a precedence waits, and
// which mentors of one have nobody; then for each field the people in each band, worst
// first, then for each field what is missing to a full fit. The best band of a field
// is left out: it holds all the others.
func (t *table) digits() (digits []digit) {
	people := int64(len(t.mentees))
	none := func(kind) int64 { return 0 }
	if t.menteeBounds != nil || t.mentorBounds != nil {
		digits = append(digits, digit{most: mostSeats})
	}
	digits = append(digits, digit{most: people, count: none, waits: func(int) int64 { return 1 }})
	if t.mode == Stable {
		return digits
	}
	if slices.ContainsFunc(t.kinds, func(k kind) bool { return k.kept }) {
		digits = append(digits, digit{most: people, count: func(k kind) int64 { return one(!k.kept) }})
	}
	digits = append(digits, t.precedence()...)
	if t.mode == Fair {
		digits = append(digits, t.bandDigits()...)
	}
	for field := range max(t.width, 0) {
		if t.banded(field) || t.mode == Total {
			digits = append(digits, digit{most: 100 * people, count: func(k kind) int64 { return int64(100 - k.fit[field]) }})
		}
	}
	return digits
}

// precedence counts who waits of each precedence, the highest first, and then, in the
// same way, the pairs whose mentor has a lower one.
func (t *table) precedence() (digits []digit) {
	people := int64(len(t.mentees))
	for i, level := range slices.Backward(t.levels) {
		if i > 0 {
			digits = append(digits, digit{most: people,
				count: func(kind) int64 { return 0 },
				waits: func(precedence int) int64 { return one(precedence == level) }})
		}
	}
	var mentors []int
	for _, k := range t.kinds {
		mentors = append(mentors, k.first)
	}
	slices.Sort(mentors)
	mentors = slices.Compact(mentors)
	for i, level := range slices.Backward(mentors) {
		if i > 0 {
			digits = append(digits, digit{most: people, count: func(k kind) int64 { return one(k.first < level) }})
		}
	}
	return digits
}

func (t *table) bandDigits() (digits []digit) {
	for field := range max(t.width, 0) {
		bands := t.bandsOf(field)
		for _, band := range bands[:max(len(bands)-1, 0)] {
			digits = append(digits, digit{most: int64(len(t.mentees)), count: func(k kind) int64 {
				return one(t.band(field, k.fit[field]) == band)
			}})
		}
	}
	return digits
}

func one(is bool) int64 {
	if is {
		return 1
	}
	return 0
}

// bandsOf lists the bands of a field that some admissible pair lies in, worst first.
func (t *table) bandsOf(field int) []int {
	var used [101]bool
	for _, kind := range t.kinds {
		used[t.band(field, kind.fit[field])] = true
	}
	var bands []int
	for band, is := range used {
		if is {
			bands = append(bands, band)
		}
	}
	return bands
}

// pack puts as many digits into each word as its width allows, without letting the
// total of a lesser digit reach the unit of a greater, and says how many words it took.
func pack(digits []digit) int {
	word, room := 0, int64(widest)
	for i := range digits {
		if base := digits[i].most + 1; room < base {
			word, room = word+1, widest/base
		} else {
			room /= base
		}
		digits[i].word = word
	}
	unit := int64(1)
	for i := range slices.Backward(digits) {
		if i+1 < len(digits) && digits[i+1].word != digits[i].word {
			unit = 1
		}
		digits[i].unit = unit
		unit *= digits[i].most + 1
	}
	return word + 1
}
