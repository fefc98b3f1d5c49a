package matching

// side is one of the two sides of the matching, seen from it: mentees who look for
// mentors, or mentors who look for mentees.
type side struct {
	mentor bool
	ids    []int64
	others []int64 // the other side
	pair   func(person, other int) judged
	wants  []set   // the others with whom a person may be paired
	held   [][]int // who of this side is paired with each of the others
	offers []int   // for how many of the others each person has room
	room   []int   // for how many of this side each of the others has room
}

func (t *table) menteeSide(s *seating) *side {
	m := &side{ids: t.menteeIDs(), others: t.mentorIDs(), held: s.seats}
	m.pair = func(mentee, mentor int) judged { return t.pair(mentor, mentee) }
	for _, mentor := range t.mentors {
		m.room = append(m.room, mentor.Takes)
	}
	for range t.mentees {
		m.offers = append(m.offers, 1)
	}
	m.look()
	return m
}

func (t *table) mentorSide(s *seating) *side {
	m := &side{mentor: true, ids: t.mentorIDs(), others: t.menteeIDs(), held: make([][]int, len(t.mentees))}
	m.pair = t.pair
	for mentee, mentor := range s.seat {
		if mentor != t.waiting() {
			m.held[mentee] = []int{mentor}
		}
		m.room = append(m.room, 1)
	}
	for _, mentor := range t.mentors {
		m.offers = append(m.offers, mentor.Takes)
	}
	m.look()
	return m
}

func (s *side) look() {
	s.wants = make([]set, len(s.ids))
	for person := range s.ids {
		s.wants[person] = newSet(len(s.others))
		for other := range s.others {
			if s.pair(person, other).verdict == admissible {
				s.wants[person].add(other)
			}
		}
	}
}

// contested is the set over which somebody competes: those they want, whom the
// people want who hold those, and so on. All of it is held, for else a chain of
// moves would have freed a place; so more want it than there are places, and nobody
// of them wants anything else.
func (s *side) contested(person int) set {
	all := s.wants[person].clone()
	looked := newSet(len(s.others))
	for grown := true; grown; {
		grown = false
		for other := range all.all() {
			if looked.has(other) {
				continue
			}
			looked.add(other)
			grown = true
			for _, holder := range s.held[other] {
				all.join(s.wants[holder])
			}
		}
	}
	return all
}

// contest counts those who want nothing but what is in the set, and its places.
func (s *side) contest(among set) (competes, places int) {
	for person, wants := range s.wants {
		if !wants.empty() && wants.within(among) {
			competes += s.offers[person]
		}
	}
	for other := range among.all() {
		places += s.room[other]
	}
	return competes, places
}
