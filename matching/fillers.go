package matching

import "slices"

// fillers make a limit what the engine knows: places, and rows that each sit at one.
//
// Mentors: whoever is limited has a filler for each of their places, who sits in it
// until a mentee does, and then takes one of the limit's places. A limit within
// another has a filler for each of its own, which go on to the wider one's.
//
// Mentees: the limit "four of these seven" has three chairs on the waiting list that
// have to be sat in, by those three who wait. Where places are set aside, everybody has
// such a chair, and a place on the programme is a filler who sits in the chair of
// the mentee whose place it is; one that is set aside may sit in some chairs only.
//
// That chairs are full and fillers sit is worth more than all that is counted.
type fillers struct {
	takes    []int   // of the places beyond the waiting list
	chairs   []bool  // which of these are chairs
	rows     [][]arc // of each filler
	idle     []bool  // whether a filler may as well sit nowhere
	limit    []int32 // the place of each limit on mentors, or nobody
	chair    []int32 // the chairs of each limit on mentees, or nobody
	chairsOf [][]arc // of each mentee
	room     []int   // of each mentor: what they take, or as much of it as could matter
}

// What costs something beyond the kinds of pairs, by precedence.
func (t *table) waitingKind(mentee int) int32 { return int32(len(t.kinds) + t.level(mentee)) }
func (t *table) chairKind(mentee int) int32 {
	return int32(len(t.kinds) + len(t.levels) + t.level(mentee))
}

// The kinds of seats that a filler may have: nothing happens; they fill a chair; they
// should sit and do not.
func (t *table) fillerKind(i int) int32 { return int32(len(t.kinds) + 2*len(t.levels) + i) }

const (
	filling = iota
	inChair
	unseated
	fillerKinds
)

func (t *table) fillers() *fillers {
	f := &fillers{room: make([]int, len(t.mentors))}
	for mentor, who := range t.mentors {
		f.room[mentor] = who.Takes
	}
	if t.mentorBounds != nil {
		f.limitMentors(t)
	}
	if t.menteeBounds != nil {
		f.chairsOf = make([][]arc, len(t.mentees))
		f.limitMentees(t)
	}
	return f
}

func (f *fillers) place(t *table, takes int, chair bool) int32 {
	f.takes, f.chairs = append(f.takes, takes), append(f.chairs, chair)
	return int32(len(t.mentors) + len(f.takes))
}

// limitMentors gives limits on mentors their places. One that lets nobody in has none,
// and its mentors have no fillers: the engine leaves them out.
func (f *fillers) limitMentors(t *table) {
	b, none := t.mentorBounds, t.fillerKind(filling)
	f.limit = slices.Repeat([]int32{nobody}, len(b.list))
	f.roomOf(t)
	for at, bound := range b.list {
		if b.closed(int32(at)) {
			continue
		}
		takes := 1 // one more than the mentors need is never full, so more would change nothing
		for _, mentor := range bound.people {
			takes += f.room[mentor]
		}
		takes = min(takes, bound.most)
		f.limit[at] = f.place(t, takes, false)
		if bound.parent != nobody {
			f.fill(takes, arc{f.limit[at], none}, arc{f.limit[bound.parent], none})
		}
	}
	for mentor, at := range b.of {
		if at != nobody {
			f.fill(f.room[mentor], arc{int32(mentor), none}, arc{f.limit[at], none})
		}
	}
}

// roomOf leaves mentors who are limited one place more than there are mentees who want
// it, or than their limit allows: it is never full, either.
func (f *fillers) roomOf(t *table) {
	wants := make([]int, len(t.mentors))
	for _, row := range t.rows {
		for _, a := range row {
			wants[a.mentor]++
		}
	}
	for mentor, at := range t.mentorBounds.of {
		if at != nobody {
			f.room[mentor] = min(f.room[mentor], wants[mentor]+1, min(t.mentorBounds.list[at].most, MostPeople)+1)
		}
		if t.mentorBounds.closed(at) {
			f.room[mentor] = 0
		}
	}
}

// closed says whether no pair at all may count in a bound.
func (b *bounds) closed(at int32) bool {
	for ; at != nobody; at = b.list[at].parent {
		if !b.list[at].reserve && b.list[at].most == 0 {
			return true
		}
	}
	return false
}

func (f *fillers) fill(n int, row ...arc) {
	for range n {
		f.rows, f.idle = append(f.rows, row), append(f.idle, false)
	}
}
