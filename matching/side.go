package matching

import "slices"

// side is one of the two sides of the matching, seen from it: mentees who look for
// mentors, or mentors who look for mentees.
type side struct {
	mentor bool
	ids    []int64
	others []int64 // the other side
	wants  lists   // the others with whom a person may be paired
	wanted lists   // and the people with whom each of the others may be
	held   [][]int // who of this side is paired with each of the others
	offers []int   // for how many of the others each person has room
	room   []int   // for how many of this side each of the others has room
	bars   []bars
	inside []int32 // while a set is looked at: how many of those a person wants are in it
}

func (t *table) sides(s *seating) (mentees, mentors *side) {
	if t.mentorLists.first == nil {
		t.menteeLists, t.mentorLists = t.lists()
	}
	of, to := t.menteeLists, t.mentorLists
	ones := slices.Repeat([]int{1}, len(t.mentees))
	takes := make([]int, len(t.mentors))
	for i, mentor := range t.mentors {
		takes[i] = mentor.Takes
	}
	held := make([][]int, len(t.mentees))
	for mentee, mentor := range s.seat {
		if mentor != t.waiting() {
			held[mentee] = []int{mentor}
		}
	}
	mentees = &side{ids: t.menteeIDs(), others: t.mentorIDs(), wants: of, wanted: to,
		held: s.seats, offers: ones, room: takes, bars: t.menteeBars}
	mentors = &side{mentor: true, ids: t.mentorIDs(), others: t.menteeIDs(), wants: to, wanted: of,
		held: held, offers: takes, room: ones, bars: t.mentorBars}
	return mentees, mentors
}

// lists are the people of one side with whom each of the other may be paired.
type lists struct {
	first []int
	all   []int32
}

func (l lists) of(person int) []int32 { return l.all[l.first[person]:l.first[person+1]] }

// lists gives both sides' lists.
func (t *table) lists() (mentees, mentors lists) {
	mentees.first, mentors.first = make([]int, 1, len(t.rows)+1), make([]int, len(t.mentors)+2)
	for _, row := range t.rows {
		mentees.first = append(mentees.first, mentees.first[len(mentees.first)-1]+len(row))
		for _, a := range row {
			mentors.first[a.mentor+2]++
		}
	}
	for mentor := range t.mentors {
		mentors.first[mentor+2] += mentors.first[mentor+1]
	}
	total := mentees.first[len(t.rows)]
	mentees.all, mentors.all = make([]int32, 0, total), make([]int32, total)
	for mentee, row := range t.rows {
		for _, a := range row {
			mentees.all = append(mentees.all, a.mentor)
			mentors.all[mentors.first[a.mentor+1]] = int32(mentee)
			mentors.first[a.mentor+1]++
		}
	}
	mentors.first = mentors.first[:len(t.mentors)+1]
	return mentees, mentors
}

// contest counts those who want nothing but what is in a set of the others, and its
// places; and how many pairs it looked at for that.
func (s *side) contest(among []int32) (competes, places, looked int) {
	if s.inside == nil {
		s.inside = make([]int32, len(s.ids))
	}
	for _, other := range among {
		places += s.room[other]
		for _, person := range s.wanted.of(int(other)) {
			if s.inside[person]++; int(s.inside[person]) == len(s.wants.of(int(person))) {
				competes += s.offers[person]
			}
		}
	}
	for _, other := range among {
		people := s.wanted.of(int(other))
		looked += len(people)
		for _, person := range people {
			s.inside[person] = 0
		}
	}
	return competes, places, looked
}
