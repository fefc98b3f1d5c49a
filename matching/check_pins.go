package matching

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// checkPins refuses pins that contradict each other or leave a mentor with too many.
func (p *Problem) checkPins() error {
	for _, pair := range slices.Concat(p.Pins, p.Forbids, p.Kept) {
		if pair[0] < 0 || pair[0] >= len(p.Mentors) || pair[1] < 0 || pair[1] >= len(p.Mentees) {
			return fmt.Errorf("a pin, forbid or kept pair names mentor %d and mentee %d, and there are %d and %d; give their places in the lists, from 0",
				pair[0], pair[1], len(p.Mentors), len(p.Mentees))
		}
	}
	forbidden := pairSet(p.Forbids)
	mentorOf, with := map[int]int{}, map[int][]int64{}
	for _, pin := range p.Pins {
		mentor, mentee := p.Mentors[pin[0]], p.Mentees[pin[1]]
		if forbidden[pin] {
			return fmt.Errorf("mentor %d and mentee %d are both pinned and forbidden; take one of the two back", mentor.ID, mentee.ID)
		}
		other, pinned := mentorOf[pin[1]]
		if pinned && other != pin[0] {
			return fmt.Errorf("mentee %d is pinned to mentors %d and %d; keep one", mentee.ID, p.Mentors[other].ID, mentor.ID)
		}
		if pinned {
			continue
		}
		mentorOf[pin[1]] = pin[0]
		with[pin[0]] = append(with[pin[0]], mentee.ID)
	}
	for i, mentor := range p.Mentors {
		if err := tooMany(mentor, with[i]); err != nil {
			return err
		}
	}
	return nil
}

// tooMany refuses more mentees than a mentor takes.
func tooMany(mentor Mentor, mentees []int64) error {
	if len(mentees) <= mentor.Takes {
		return nil
	}
	return fmt.Errorf("mentor %d takes %d, and more are pinned to them, or stay: %s; take one of these back, or let them take more",
		mentor.ID, mentor.Takes, listed(mentees))
}

// listed writes the IDs of some people, or of the first of many.
func listed(ids []int64) string {
	var said []string
	for i, id := range slices.Sorted(slices.Values(ids)) {
		if i == 12 {
			return strings.Join(said, ", ") + " and others"
		}
		said = append(said, strconv.FormatInt(id, 10))
	}
	return strings.Join(said, ", ")
}

// checkPinned refuses pins, and pairs that stay, which break a limit.
func (t *table) checkPinned() error {
	if !slices.ContainsFunc(t.pinned, func(mentor int) bool { return mentor != nobody }) {
		return nil
	}
	with := make([][]int64, len(t.mentors))
	for mentee, mentor := range t.pinned {
		if mentor != nobody {
			with[mentor] = append(with[mentor], t.mentees[mentee].ID)
		}
	}
	for mentor, who := range t.mentors {
		if err := tooMany(who, with[mentor]); err != nil {
			return err
		}
	}
	pinned := func(mentee int) (ids []int64) {
		if t.pinned[mentee] != nobody {
			ids = []int64{t.mentees[mentee].ID}
		}
		return ids
	}
	if err := t.menteeBounds.checkPinned(pinned); err != nil {
		return err
	}
	return t.mentorBounds.checkPinned(func(mentor int) []int64 { return with[mentor] })
}

// checkPinned is given the mentees of each person's pins, or themselves.
func (b *bounds) checkPinned(pins func(person int) []int64) error {
	if b == nil {
		return nil
	}
	for at, c := range b.counts(func(person int) int { return len(pins(person)) }) {
		bound := b.list[at]
		if bound.reserve || c.in <= bound.most {
			continue
		}
		var mentees []int64
		for _, person := range bound.people {
			mentees = append(mentees, pins(person)...)
		}
		name := "“" + bound.name + "”"
		if bound.all {
			name = bound.name
		}
		return fmt.Errorf("%d pairs are pinned or stay, and a limit (%s) allows %d (mentees %s); take a pin back, or raise the limit",
			c.in, name, bound.most, listed(mentees))
	}
	return nil
}
