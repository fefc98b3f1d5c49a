package matching

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
)

// Alternatives answers what would have been otherwise.
type Alternatives struct{ *checked }

// Change is what would be otherwise if two people were a pair.
type Change struct {
	Moves []Move // by mentee, the two among them
}

// Move is a mentee who would be elsewhere.
type Move struct {
	Mentee   int64
	From, To Seat
}

// Seat is a mentor, and how well the two fit; or the waiting list.
type Seat struct {
	Waits  bool
	Mentor int64
	Fit    []int
}

// Explore verifies a result against its problem, and then says what would have been.
func Explore(ctx context.Context, p Problem, r *Result) (*Alternatives, error) {
	if p.Mode == Stable {
		return nil, errors.New("what would have been is not known of stable matchings; ask of another mode")
	}
	checked, err := verified(ctx, &p, r)
	if err != nil {
		return nil, err
	}
	return &Alternatives{checked}, nil
}

// Instead forces a pair, and solves again from where the result is: nobody moves but
// on the cheapest way there is to make room. The outcome is that of a pin. It refuses
// people who are not there, and a pair that may not be made.
func (a *Alternatives) Instead(mentor, mentee int64) (*Change, error) {
	place, isMentor := slices.BinarySearch(a.mentorIDs(), mentor)
	who, isMentee := slices.BinarySearch(a.menteeIDs(), mentee)
	if !isMentor || !isMentee {
		return nil, fmt.Errorf("mentor %d and mentee %d are not both in this problem; name two who are", mentor, mentee)
	}
	if _, ok := a.find(place, who); !ok {
		return nil, fmt.Errorf("mentor %d and mentee %d may not be paired; a rule, the floor or a pin is against it", mentor, mentee)
	}
	change := &Change{}
	if a.seat[who] == place {
		return change, nil
	}
	way := newDetour(a, who, place)
	if !way.search() {
		return nil, fmt.Errorf("pins and limits leave no place with mentor %d for mentee %d; take a pin back, or raise a limit", mentor, mentee)
	}
	for mentee, to := range way.moves(who, place) {
		change.Moves = append(change.Moves, a.moveOf(mentee, to))
	}
	slices.SortFunc(change.Moves, func(x, y Move) int { return cmp.Compare(x.Mentee, y.Mentee) })
	return change, nil
}

func (a *Alternatives) moveOf(mentee, to int) Move {
	return Move{Mentee: a.mentees[mentee].ID, From: a.seatOf(mentee, a.seat[mentee]), To: a.seatOf(mentee, to)}
}

func (a *Alternatives) seatOf(mentee, place int) Seat {
	if place == a.waiting() {
		return Seat{Waits: true}
	}
	kind, _ := a.find(place, mentee)
	return Seat{Mentor: a.mentors[place].ID, Fit: slices.Clone(a.kinds[kind].fit)}
}

// Sentence says what the change would cost: "Two other mentees would have to move, and one
// more would wait."
func (c *Change) Sentence(w Words) string {
	w = w.complete()
	others, waits := len(c.Moves)-1, 0
	for _, move := range c.Moves {
		if move.To.Waits {
			waits++
		}
		if move.From.Waits {
			waits--
		}
	}
	var said string
	switch {
	case others < 0:
		return "They are a pair already."
	case others == 0:
		said = "Nobody else would have to move"
	case others == 1:
		said = "One other " + w.Mentee + " would have to move"
	default:
		said = title(number(others)) + " other " + w.Mentees + " would have to move"
	}
	switch {
	case waits > 0:
		said += fmt.Sprintf(", and %s more would wait", number(waits))
	case waits < 0:
		said += fmt.Sprintf(", and %s fewer would wait", number(-waits))
	}
	return said + "."
}
