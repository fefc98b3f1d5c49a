package matching

import "encoding/binary"

// digest is a row as bytes, which do not depend on what other rows hold: fits and
// rules are numbered as they first occur in it.
type digest struct {
	bytes []byte
	seen  []int // by number in the catalogue: the row's number of it, if of this row
	since []int // the row that it is of
	rows  int
	found int
}

func (d *digest) begin() {
	d.bytes, d.found = d.bytes[:0], 0
	d.rows++
}

func (d *digest) number(n int) { d.bytes = binary.AppendUvarint(d.bytes, uint64(n)) }

// pair adds what a pair is, and says what is meant by it if it is the first of the row.
func (d *digest) pair(what int, fit []int) {
	if d.first(what) {
		d.number(what % 3)
		d.number(len(fit))
		for _, points := range fit {
			d.number(points)
		}
	}
}

func (d *digest) rule(what int, name string) {
	if d.first(what) {
		d.number(what % 3)
		d.number(len(name))
		d.bytes = append(d.bytes, name...)
	}
}

func (d *digest) first(what int) bool {
	for what >= len(d.seen) {
		d.seen, d.since = append(d.seen, 0), append(d.since, 0)
	}
	is := d.since[what] != d.rows
	if is {
		d.since[what], d.seen[what] = d.rows, d.found
		d.found++
	}
	d.number(d.seen[what])
	return is
}
