package definitions

import "github.com/hashicorp/hcl/v2/hclsyntax"

// piece is some lines of a body that stay together: an attribute or a block with the
// comments directly above it, or a comment that stands alone.
type piece struct {
	from, to int
	of       *item // nil: a comment that stands alone
	apart    bool  // a blank line stands before it
}

func (x piece) attribute() bool { return x.of != nil && x.of.block == nil }
func (x piece) block() bool     { return x.of != nil && x.of.block != nil }

// pieces takes a body apart. It cannot where two things share a line.
func (a *arranger) pieces(body *hclsyntax.Body, from, to int) (pieces []piece, ok bool) {
	lines := a.page.lines
	all := items(body)
	next := from // the first line that belongs to nothing yet
	for i := range all {
		start, limit := all[i].at.Start.Line, to
		if i+1 < len(all) {
			limit = all[i+1].at.Start.Line - 1
		}
		if start < next || limit < start {
			return nil, false
		}
		end := limit
		for !lines[end].code {
			end--
		}
		for end < to && lines[end].on {
			end++
		}
		if end > limit || lines[end].on {
			return nil, false
		}
		above := start
		for above > next && lines[above-1].remark() {
			above--
		}
		pieces = append(a.remarks(pieces, next, above-1), piece{above, end, &all[i], lines[above-1].blank()})
		next = end + 1
	}
	return a.remarks(pieces, next, to), true
}

// remarks adds the comments that stand alone between one line and another.
func (a *arranger) remarks(pieces []piece, from, to int) []piece {
	lines := a.page.lines
	for i := from; i <= to; i++ {
		switch {
		case lines[i].blank():
		case i > from && !lines[i-1].blank():
			pieces[len(pieces)-1].to = i
		default:
			pieces = append(pieces, piece{i, i, nil, lines[i-1].blank()})
		}
	}
	return pieces
}
