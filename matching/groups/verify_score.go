package groups

import (
	"fmt"
	"math/big"
	"reflect"
	"slices"
)

// verifyExample checks that a group that might be made with somebody might be made.
func (t *table) verifyExample(w Waiting) error {
	if len(w.Example) == 0 {
		return nil
	}
	var group []int32
	for _, id := range w.Example {
		person, known := slices.BinarySearch(t.ids, id)
		if !known {
			return fmt.Errorf("person %d, in an example, is not in the problem", id)
		}
		group = append(group, int32(person))
	}
	if len(group) < t.Least || len(group) > t.Most || !slices.Contains(w.Example, w.ID) {
		return fmt.Errorf("the example for person %d is no group with them", w.ID)
	}
	return t.verifyGroup(group)
}

// verifyScore adds everything up once more, in fractions of any size and by the words
// of Score alone.
func (t *table) verifyScore(r *Result, d *division) error {
	able, stuck := t.able()
	if exact := len(able) <= ExactPeople; r.Exact != exact || r.Drawn && !exact {
		return fmt.Errorf("the result says %t of being exact, and it is %t", r.Exact, exact)
	}
	s := Score{Waiting: len(d.wait)}
	for _, person := range d.wait {
		if len(t.parties[t.party[person]]) > 1 {
			s.Pinned++
		}
	}
	for _, group := range d.groups {
		twice := 2*len(group) - t.twiceTarget()
		if max(twice, -twice) > 2*t.Slack {
			s.Off += twice * twice
		}
	}
	for f := range t.width {
		s.Fields = append(s.Fields, t.fieldScore(d, f))
	}
	if !reflect.DeepEqual(s, r.Score) {
		return fmt.Errorf("the groups are worth %+v, and the result says %+v", s, r.Score)
	}
	b := r.Bound
	if !reflect.DeepEqual(b, t.bound(d, able, stuck)) {
		return fmt.Errorf("the bound of %+v is not that of the problem", b)
	}
	if s.Waiting < b.Waiting || s.Pinned < b.Pinned || s.Off < b.Off {
		return fmt.Errorf("the groups are worth %+v, which is better than the bound %+v", s, b)
	}
	for f := range s.Fields {
		if s.Fields[f].Alone < b.Fields[f].Alone || s.Fields[f].Mean > b.Fields[f].Mean {
			return fmt.Errorf("the groups are worth %+v, which is better than the bound %+v", s, b)
		}
	}
	return nil
}

// fieldScore is what people have with others, person by person.
func (t *table) fieldScore(d *division, f int) FieldScore {
	var s FieldScore
	sum, people := new(big.Rat), int64(0)
	for _, group := range d.groups {
		others := int64(len(group) - 1)
		for _, a := range group {
			people++
			var own int64
			for _, b := range group {
				if a != b {
					own += int64(t.between(a, b).fit[f])
				}
			}
			if own == 0 {
				s.Alone++
			}
			sum.Add(sum, big.NewRat(50*own, others))
		}
	}
	if people > 0 {
		sum.Quo(sum, big.NewRat(people, 1))
		s.Mean = int(new(big.Int).Quo(sum.Num(), sum.Denom()).Int64())
	}
	return s
}
