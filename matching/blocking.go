package matching

import "slices"

// Blocking is a mentor and a mentee who are not a pair and would both rather be: they
// fit better than the mentee and their mentor do, and better than the mentor and one
// of their mentees, who would wait; or the mentor has room. No limit is against it. The
// best matching for all may hold such pairs; a coordinator should see them.
type Blocking struct {
	Mentor, Mentee int64
	Fit            []int
	Instead        []int // how the mentee fits now; nil if they wait
}

// blocking gives, of each mentee who is in such pairs, the best: of equals, the one
// with the lowest ID. Fits are compared from the first number on. People who are pinned,
// or stay, have no choice, so they block nothing and cannot be replaced.
func (t *table) blocking(s *seating) []Blocking {
	var list []Blocking
	worst := t.worstHeld(s)
	limits := t.limiting(s)
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
			if (waits && found == nobody || slices.Compare(fit, best) > 0) && worst[a.mentor].yieldsTo(fit) &&
				(limits == nil || limits.allow(mentee, int(a.mentor), fit)) {
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

// limiting says whether limits are against a change.
type limiting struct {
	*table
	*seating
	ofMentees, ofMentors []count
}

func (t *table) limiting(s *seating) *limiting {
	if t.menteeBounds == nil && t.mentorBounds == nil {
		return nil
	}
	return &limiting{table: t, seating: s, ofMentees: t.menteeCounts(s), ofMentors: t.mentorCounts(s)}
}

// allow says whether a mentor could take a mentee: into a free place, or instead of
// somebody who fits less.
func (l *limiting) allow(mentee, mentor int, fit []int) bool {
	if len(l.seats[mentor]) < l.mentors[mentor].Takes && l.mayAdd(mentee, mentor) {
		return true
	}
	for _, other := range l.seats[mentor] {
		kind, _ := l.find(mentor, other)
		if l.pinned[other] == nobody && slices.Compare(fit, l.kinds[kind].fit) > 0 && l.mayReplace(mentee, other) {
			return true
		}
	}
	return false
}

// mayAdd says whether limits let one more pair be made, or moved to another mentor.
func (l *limiting) mayAdd(mentee, mentor int) bool {
	has := l.seat[mentee]
	if has == l.waiting() {
		return !l.isFull(l.menteeBounds, mentee, l.ofMentees) && !l.isFull(l.mentorBounds, mentor, l.ofMentors)
	}
	return l.mentorBounds == nil || l.mentorBounds.relieved(mentor, has, l.ofMentors)
}

// mayReplace says whether limits let a mentee be in a pair if another waits instead.
func (l *limiting) mayReplace(mentee, other int) bool {
	return l.menteeBounds == nil || l.seat[mentee] != l.waiting() || l.menteeBounds.relieved(mentee, other, l.ofMentees)
}

func (l *limiting) isFull(b *bounds, person int, counts []count) bool {
	return b != nil && b.full(person, counts) != nil
}
