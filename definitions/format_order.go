package definitions

import (
	"cmp"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// arranged is a source with its attributes in order, and with blank lines where
// they belong and nowhere else.
func arranged(src []byte, body *hclsyntax.Body, layouts layouts) []byte {
	a := &arranger{newPage(src), layouts}
	last := len(a.page.lines) - 1
	lines := a.body(body, layout{}, 1, last, true)
	if len(lines) == 0 {
		return nil
	}
	return []byte(strings.Join(lines, "\n") + "\n")
}

// arranger writes the lines of a page anew.
type arranger struct {
	page    *page
	layouts layouts
}

// body are the lines of a body, which stands on the lines from one to another. One
// that cannot be taken apart stays as it is.
func (a *arranger) body(body *hclsyntax.Body, l layout, from, to int, top bool) []string {
	pieces, ok := a.pieces(body, from, to)
	if !ok {
		return a.page.written(from, to)
	}
	if l.knows(body.Attributes) {
		pieces = ordered(pieces, l)
	}
	var lines []string
	for i, x := range pieces {
		if i > 0 && a.parted(pieces[i-1], x, top) {
			lines = append(lines, "")
		}
		lines = append(lines, a.piece(x)...)
	}
	return lines
}

// piece are the lines of a piece: of a block with its body arranged.
func (a *arranger) piece(x piece) []string {
	if !x.block() {
		return a.page.written(x.from, x.to)
	}
	b := x.of.block
	open, end := b.OpenBraceRange.Start.Line, b.CloseBraceRange.Start.Line
	if end <= open+1 || a.page.lines[open].on || a.page.lines[end-1].on {
		return a.page.written(x.from, x.to)
	}
	return slices.Concat(
		a.page.written(x.from, open),
		a.body(b.Body, a.layouts(b), open+1, end-1, false),
		a.page.written(end, x.to))
}

// ordered puts attributes in the order of their layout, and before blocks. Nothing
// passes a comment that stands alone: it may be about all that follows.
func ordered(pieces []piece, l layout) []piece {
	for from := 0; from < len(pieces); {
		to := from
		for to < len(pieces) && pieces[to].of != nil {
			to++
		}
		order(pieces[from:to], l)
		from = to + 1
	}
	return pieces
}

func order(pieces []piece, l layout) {
	inOrder := func(a, b piece) int {
		if a.block() || b.block() {
			return cmp.Compare(blockRank(a), blockRank(b))
		}
		return cmp.Compare(l.rank(a.of.word), l.rank(b.of.word))
	}
	if slices.IsSortedFunc(pieces, inOrder) {
		return
	}
	slices.SortStableFunc(pieces, inOrder)
	for i := range pieces {
		if pieces[i].attribute() {
			pieces[i].apart = false // what it stood apart from is elsewhere now
		}
	}
}

func blockRank(x piece) int {
	if x.block() {
		return 1
	}
	return 0
}

// parted says whether a blank line stands between two pieces.
func (a *arranger) parted(before, after piece, top bool) bool {
	switch {
	case before.of == nil:
		return true // or it would be a comment of what follows
	case before.attribute() && after.block(), before.block() && after.attribute():
		return true
	case before.block() && after.block() && top:
		return after.apart || before.from < before.to || after.from < after.to
	case after.block() && after.from < after.of.at.Start.Line:
		return true
	}
	return after.apart
}
