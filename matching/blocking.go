package matching

import "slices"

// Blocking is a mentor and a mentee who are not a pair and would both rather be: they
// fit better than the mentee and their mentor do, and better than the mentor and one
// of their mentees; or there is nobody whom they have. The best matching for all may
// hold such pairs; a coordinator should see them.
type Blocking struct {
	Mentor, Mentee int64
	Fit            []int
	Instead        []int // how the mentee fits now; nil if they wait
}

// blocking gives, of each mentee who is in such pairs, the best: of equals, the one
// with the lowest ID. Fits are compared from the first number on. Pinned people have
// no choice, so they block nothing and cannot be replaced.
func (t *table) blocking(s *seating) []Blocking {
	var list []Blocking
	worst := t.worstHeld(s)
	for mentee, row := range t.rows {
		if t.pinned[mentee] != nobody {
			continue
		}
		var has []int
		waits := s.seat[mentee] == t.waiting()
		if !waits {
			kind, _ := t.find(s.seat[mentee], mentee)
			has = t.kinds[kind].fit
		}
		best, found := has, int32(nobody)
		for _, a := range row {
			fit := t.kinds[a.kind].fit
			if (waits && found == nobody || slices.Compare(fit, best) > 0) && worst[a.mentor].yieldsTo(fit) {
				best, found = fit, a.mentor
			}
		}
		if found != nobody {
			list = append(list, Blocking{
				Mentor: t.mentors[found].ID, Mentee: t.mentees[mentee].ID,
				Fit: slices.Clone(best), Instead: slices.Clone(has),
			})
		}
	}
	return list
}

// held is what keeps a mentor from taking somebody else.
type held struct {
	room, mayYield bool
	fit            []int // of the mentee who fits least, apart from those who are pinned
}

func (h held) yieldsTo(fit []int) bool {
	return h.room || h.mayYield && slices.Compare(fit, h.fit) > 0
}

func (t *table) worstHeld(s *seating) []held {
	worst := make([]held, len(t.mentors))
	for mentor, who := range t.mentors {
		worst[mentor].room = len(s.seats[mentor]) < who.Takes
		for _, mentee := range s.seats[mentor] {
			kind, _ := t.find(mentor, mentee)
			fit := t.kinds[kind].fit
			if t.pinned[mentee] == nobody && (!worst[mentor].mayYield || slices.Compare(fit, worst[mentor].fit) < 0) {
				worst[mentor].mayYield, worst[mentor].fit = true, fit
			}
		}
	}
	return worst
}
