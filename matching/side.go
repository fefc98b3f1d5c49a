package matching

import "slices"

// side is one of the two sides of the matching, seen from it: mentees who look for
// mentors, or mentors who look for mentees.
type side struct {
	mentor    bool
	ids       []int64
	others    []int64 // the other side
	wants     lists   // the others with whom a person may be paired
	wanted    lists   // and the people with whom each of the others may be
	held      [][]int // who of this side is paired with each of the others
	offers    []int   // for how many of the others each person has room
	room      []int   // for how many of this side each of the others has room
	otherPins []int   // how many are pinned to each of the others,
	bars      []bars

	bounds, otherBounds *bounds   // the limits of this side, and of the other,
	counts, otherCounts []count   // how many pairs count in them,
	otherPinned         []count   // and how many of those on the other side are pinned, once somebody asks
	ways                [][]int32 // where each of their limits leads, as a node: see contests

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
	menteePins, mentorPins := make([]int, len(t.mentees)), make([]int, len(t.mentors))
	for mentee, mentor := range t.pinned {
		if mentor != nobody {
			menteePins[mentee] = 1
			mentorPins[mentor]++
		}
	}
	held := make([][]int, len(t.mentees))
	for mentee, mentor := range s.seat {
		if mentor != t.waiting() {
			held[mentee] = []int{mentor}
		}
	}
	mentees = &side{ids: t.menteeIDs(), others: t.mentorIDs(), wants: of, wanted: to,
		held: s.seats, offers: ones, room: takes, bars: t.menteeBars}
	mentees.bounds, mentees.counts = t.menteeBounds, t.menteeCounts(s)
	mentees.otherBounds, mentees.otherCounts = t.mentorBounds, t.mentorCounts(s)
	mentors = &side{mentor: true, ids: t.mentorIDs(), others: t.menteeIDs(), wants: to, wanted: of,
		held: held, offers: takes, room: ones, bars: t.mentorBars}
	mentees.otherPins, mentors.otherPins = mentorPins, menteePins
	mentors.bounds, mentors.otherBounds = mentees.otherBounds, mentees.bounds
	mentors.counts, mentors.otherCounts = mentees.otherCounts, mentees.counts
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

// full is the limit that keeps a person from one more pair; nil if none does.
func (s *side) full(person int) *bound {
	if s.bounds == nil {
		return nil
	}
	return s.bounds.full(person, s.counts)
}

// contest counts those who want nothing but what is in a set of the others, and its
// places; and how many pairs it looked at for that. Limits on the others leave them
// fewer places; these are named.
func (s *side) contest(among []int32) (found contest, looked int) {
	if s.inside == nil {
		s.inside = make([]int32, len(s.ids))
	}
	for _, other := range among {
		found.places += s.room[other]
		for _, person := range s.wanted.of(int(other)) {
			if s.inside[person]++; int(s.inside[person]) == len(s.wants.of(int(person))) {
				found.competes += s.offers[person]
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
	if b := s.otherBounds; b != nil {
		if s.otherPinned == nil {
			s.otherPinned = b.counts(func(other int) int { return s.otherPins[other] })
		}
		found.places, found.limits = b.mostOf(among, s.room, s.otherPins, s.otherPinned)
	}
	return found, looked
}
