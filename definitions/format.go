package definitions

import (
	"bytes"
	"regexp"
	"slices"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/hashicorp/hcl/v2/hclwrite"
)

// Format gives a file of a programme its one tidy form. It is named by its path
// within the directory, which says what may stand in it: programme.hcl, or a
// cohort. Any other file is given back as it is.
//
// What a tidy file says is what it said before, and all comments are still there:
//
//   - quotes are straight and spaces are spaces, lines end as on Unix, and what is
//     indented is indented by two spaces and lined up;
//   - what stands behind an = comes before blocks, in the order of the reference;
//     blocks keep the order in which they are written, for that is the programme.
//     A comment directly above, or at the end of the line, moves along; nothing
//     moves past a comment that stands alone, with a blank line below it;
//   - there is never more than one blank line, and none just inside { and }. One
//     parts what stands behind an = from the blocks below it, the blocks of a file
//     unless both take one line only, and a comment above a block from what comes
//     before it;
//   - times are written in the one way of package phrase, and what names something
//     has no quotes.
//
// A time with a slip in it stays as it is, and so does the order of a block with a
// word in it that nobody knows: both are for check to tell of. A file that cannot
// be read even with straight quotes is given back as it is, with the problems that
// check would find in it then. A tidy file is given back byte for byte.
func Format(name string, src []byte) ([]byte, Problems) {
	f := &formatter{name, layoutsOf(name)}
	if !belongs(name) || f.layouts == nil {
		return src, nil
	}
	text := unmarked(src)
	body, _ := parsed(name, text)
	if body == nil {
		var problems Problems
		text = straightened(text)
		if body, problems = parsed(name, text); body == nil {
			return src, problems
		}
	}
	if tidy, ok := f.settled(text, body); ok && sameComments(text, tidy) {
		return tidy, nil
	}
	return text, nil
}

// formatter tidies one file.
type formatter struct {
	name    string
	layouts layouts
}

var carriageReturns = regexp.MustCompile(`\r+\n`)

// unmarked is a source without what only machines see, however often it is there.
func unmarked(src []byte) []byte {
	return carriageReturns.ReplaceAll(bytes.TrimLeft(src, byteOrderMark), []byte("\n"))
}

// parsed is the body of a file, or what keeps it from being read, as [Open] tells it.
func parsed(name string, src []byte) (*hclsyntax.Body, Problems) {
	r := &reader{findings: findings{book: &Book{files: map[string][]byte{}}}, bodies: map[string]*hclsyntax.Body{}}
	r.take(name, src)
	return r.bodies[name], r.problems.sorted()
}

// settled tidies a file until nothing changes any more: lining up can depend on
// what was lined up before. It gives up where that has no end, and where a step
// left something that cannot be read.
func (f *formatter) settled(src []byte, body *hclsyntax.Body) (tidy []byte, ok bool) {
	for range 5 {
		if tidy = f.tidied(src, body); bytes.Equal(tidy, src) {
			return tidy, true
		}
		if body, _ = parsed(f.name, tidy); body == nil {
			return nil, false
		}
		src = tidy
	}
	return nil, false
}

// tidied is a file after each of the steps once.
func (f *formatter) tidied(src []byte, body *hclsyntax.Body) []byte {
	if said := reworded(src, body, f.layouts); !bytes.Equal(said, src) {
		if body, _ = parsed(f.name, said); body == nil {
			return said
		}
		src = said
	}
	return hclwrite.Format(arranged(src, body, f.layouts))
}

// sameComments says that no comment was lost or changed. Spaces at its end do not count.
func sameComments(before, after []byte) bool {
	return slices.EqualFunc(commentsOf(before), commentsOf(after), bytes.Equal)
}

// commentsOf are those of a source, sorted.
func commentsOf(src []byte) [][]byte {
	var all [][]byte
	tokens, _ := hclsyntax.LexConfig(src, "", hcl.InitialPos)
	for _, t := range tokens {
		if t.Type == hclsyntax.TokenComment {
			all = append(all, bytes.TrimSpace(t.Bytes))
		}
	}
	slices.SortFunc(all, bytes.Compare)
	return all
}
