package definitions

import (
	"cmp"
	"fmt"
	"strconv"

	"trellis/definitions/plan"
)

const checkEnough = "places/enough"

// checkPlaces is places/enough: where one side chooses among the other and has
// more places, somebody has nobody; and there is room for all who are nominated.
func (r *reader) checkPlaces(d *dated) {
	for i := range d.plan.Stages {
		if s := &d.plan.Stages[i]; s.Choose != nil && (i == 0 || !d.chosenBefore(i)) {
			r.checkSupply(d, s.Choose)
			r.checkPairs(d, s.Choose)
		}
	}
	for _, role := range r.book.programme.roles {
		word := plural(string(role.name))
		sent, places := d.nominated(role.name), d.places[word]
		if places > 0 && sent > places {
			r.warn(checkEnough, d.placesAt[word], fmt.Sprintf("%s nominate %d %s, and there are places for %d", counted(len(d.partners), "partner"), sent, word, places),
				fmt.Sprintf("At least %d of them would have none.", sent-places))
		}
	}
}

// chosenBefore says that an earlier stage matches too: supply is told of once.
func (d *dated) chosenBefore(i int) bool {
	for _, s := range d.plan.Stages[:i] {
		if s.Choose != nil {
			return true
		}
	}
	return false
}

// nominated is how many of a role the cohort's partners send.
func (d *dated) nominated(role plan.RoleName) int {
	sent := 0
	for _, s := range d.book.programme.stages {
		for _, n := range s.nominate {
			for _, by := range n.by {
				if by.name == eachPartner {
					sent += n.counts[role] * len(d.partners)
				}
			}
		}
	}
	return sent
}

// room is how many of a role there can be: as many as there are places, or as
// partners send. 0 is not known.
func (d *dated) room(role plan.RoleName) int {
	return cmp.Or(d.places[plural(role)], d.nominated(role))
}

// roomAt is where it is said how many of a role there can be.
func (d *dated) roomAt(roles ...plan.RoleName) place {
	for _, role := range roles {
		if at, said := d.placesAt[plural(role)]; said {
			return at
		}
	}
	return d.cohort.at
}

func (r *reader) checkSupply(d *dated, c *plan.Choose) {
	role := d.plan.Role(c.Among)
	if role.TakesAnswer != "" {
		return // each says how many
	}
	among, by := plural(c.Among), plural(c.By)
	here, more := d.room(c.Among), d.room(c.By)
	if c.Exactly && here > 0 && here < c.Number {
		r.warn(checkEnough, d.roomAt(c.Among, c.By), fmt.Sprintf("Each %s chooses %d %s, and there are %d", c.By, c.Number, among, here), `Offer more places, or let them choose fewer: "up to 3".`)
		return
	}
	fewer := here * role.Takes
	if fewer == 0 || fewer >= more {
		return
	}
	short := "one"
	if n := more - fewer; n > 1 {
		short = strconv.Itoa(n)
	}
	summary := fmt.Sprintf("There are fewer places for %s than for %s", among, by)
	if role.Takes > 1 {
		summary = fmt.Sprintf("%d %s who take %d each are too few for %d %s", here, among, role.Takes, more, by)
	}
	r.warn(checkEnough, d.roomAt(c.Among, c.By), summary, fmt.Sprintf("At least %s of %d %s would have nobody.", short, more, by))
}

// checkPairs tells of more pairs than people can make.
func (r *reader) checkPairs(d *dated, c *plan.Choose) {
	pairs := d.places["pairs"]
	role := d.plan.Role(c.Among)
	if by := d.room(c.By); by > 0 && by < pairs {
		r.warn(checkEnough, d.placesAt["pairs"], fmt.Sprintf("There is room for %d pairs, and for %d %s", pairs, by, plural(c.By)), "Change one of the two.")
	} else if among := d.room(c.Among) * role.Takes; among > 0 && among < pairs && role.TakesAnswer == "" {
		r.warn(checkEnough, d.placesAt["pairs"], fmt.Sprintf("There is room for %d pairs, and %d %s can make %d", pairs, d.room(c.Among), plural(c.Among), among), "Change one of the two.")
	}
}
