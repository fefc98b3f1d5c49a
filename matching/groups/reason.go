package groups

import (
	"cmp"
	"slices"
)

// whyWaiting gives everybody who is in no group a reason.
func (t *table) whyWaiting(d *division) []Waiting {
	var list []Waiting
	left := len(t.ids) // for how many there might be a group
	parties := t.partiesOf(d.wait)
	hopeless := len(d.groups) == 0 && t.hopeless()
	for _, party := range parties {
		most := patience / len(parties)
		if hopeless {
			most = 0
		}
		why := t.why(party, d, most)
		if why.Reason != NoRoom {
			left -= len(t.parties[party])
		}
		for i, id := range t.named(t.parties[party]) {
			w := why
			w.ID, w.Least, w.Most = id, t.Least, t.Most
			if with := t.named(t.parties[party]); len(with) > 1 {
				w.With = slices.Delete(with, i, i+1)
			}
			list = append(list, w)
		}
	}
	t.sayNumbers(list, len(t.ids)-len(d.wait), left)
	slices.SortFunc(list, func(a, b Waiting) int { return cmp.Compare(a.ID, b.ID) })
	return list
}

// sayNumbers makes sizes the reason where they alone already leave as many waiting.
func (t *table) sayNumbers(list []Waiting, placed, able int) {
	tooFew := len(t.ids) < t.Least
	if !tooFew && Placeable(able, t.Least, t.Most) != placed {
		return
	}
	if tooFew {
		able = len(t.ids)
	}
	for i, w := range list {
		if tooFew || w.Reason == NoRoom {
			list[i] = Waiting{ID: w.ID, With: w.With, Least: w.Least, Most: w.Most, Reason: Sizes, People: able, Places: placed}
		}
	}
}

// why finds the reason of a party, sizes apart. It looks at so many people at most; at
// none where it is known that there is no group for anybody.
func (t *table) why(party int32, d *division, most int) Waiting {
	people := t.parties[party]
	group, certain := t.groupWith(party, t.everyParty(), most)
	if group != nil || !certain && most > 0 {
		w := Waiting{Reason: NoRoom, Example: t.named(group)}
		w.Full, w.Refusals = t.closed(people, d.groups)
		return w
	}
	w := Waiting{Reason: Pins, Allowed: len(t.ids) - len(people)}
	refused := map[string]int{}
	for person := range t.ids {
		if k := t.refusal(people, []int32{int32(person)}); k != nil && t.party[person] != party {
			refused[k.rule]++
			w.Allowed--
		}
	}
	if w.Refusals = ordered(refused); len(w.Refusals) > 0 {
		w.Reason, w.Rule = NobodyAllowed, w.Refusals[0].Rule
	}
	return w
}

// closed says why none of the groups takes these people: how many have no room, and
// which rule keeps them from how many others.
func (t *table) closed(people []int32, groups [][]int32) (full int, refusals []Refusal) {
	refused := map[string]int{}
	for _, group := range groups {
		if len(group)+len(people) > t.Most {
			full++
		} else if k := t.refusal(people, group); k != nil {
			refused[k.rule]++
		}
	}
	return full, ordered(refused)
}

func ordered(refused map[string]int) []Refusal {
	var list []Refusal
	for rule, n := range refused {
		list = append(list, Refusal{rule, n})
	}
	slices.SortFunc(list, func(a, b Refusal) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Rule, b.Rule))
	})
	return list
}
