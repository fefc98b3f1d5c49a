package definitions

import (
	"regexp"
	"slices"
	"strings"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// carriedWords are what of a cohort is the same from year to year.
var carriedWords = []string{"places", "where", "link", "person", "partner"}

// carried writes what is carried over, as it stands in the old file: with the
// comments above it and behind it, and an empty line where there was one.
func (d *draft) carried() {
	if d.old == nil {
		return
	}
	source := d.source()
	f, diags := hclsyntax.ParseConfig([]byte(strings.Join(source, "\n")), d.old.file, hcl.InitialPos)
	if diags.HasErrors() {
		return // it was parsed when it was read
	}
	for _, block := range f.Body.(*hclsyntax.Body).Blocks {
		if block.Type != "cohort" {
			continue
		}
		for _, it := range items(block.Body) {
			if slices.Contains(carriedWords, it.word) && it.at.Start.Line > block.OpenBraceRange.Start.Line {
				d.carry(source, it)
			}
		}
		return
	}
}

// source is the old file in lines, the first of them in place 0.
func (d *draft) source() []string {
	return strings.Split(string(d.book.files[cohortFile(d.old.file)]), "\n")
}

func (d *draft) carry(source []string, it item) {
	first, last := it.at.Start.Line, 0
	if it.block != nil {
		last = it.block.CloseBraceRange.End.Line
	} else {
		last = it.value.Range().End.Line
	}
	comments := commentsAbove(source, first)
	first -= len(comments)
	if first > 1 && strings.TrimSpace(source[first-2]) == "" {
		d.gap()
	}
	d.lines = append(d.lines, source[first-1:last]...)
}

// commentsAbove are the comments that stand directly above a line, counted from 1.
func commentsAbove(source []string, line int) []string {
	first := line
	for first > 1 {
		text := strings.TrimSpace(source[first-2])
		if !strings.HasPrefix(text, "#") && !strings.HasPrefix(text, "//") {
			break
		}
		first--
	}
	return source[first-1 : line-1]
}

// ofOneYear finds comments that are about one year: they name it, or a month.
var ofOneYear = regexp.MustCompile(`\b(19|20)\d\d\b|January|February|March|April|\bMay\b|June|July|August|September|October|November|December`)

// above writes the comments that stood above the dates of a stage, unless they are
// about that year.
func (d *draft) above(at place) {
	if d.old == nil || at.Start.Line == 0 {
		return
	}
	comments := commentsAbove(d.source(), at.Start.Line)
	if len(comments) == 0 || ofOneYear.MatchString(strings.Join(comments, "\n")) {
		return
	}
	d.gap()
	d.lines = append(d.lines, comments...)
}

// missing writes whom and what the programme needs besides: people without a name
// yet, and room for the places and the partners.
func (d *draft) missing() {
	p := d.book.programme
	if d.old == nil {
		d.line("places {")
		for _, x := range p.roles {
			d.line("# %s = 15 # how many there can be; without it, there is no limit", plural(x.name))
		}
		d.line("}")
	}
	for _, n := range p.people {
		if d.old != nil && hasStaff(d.old, n.name) {
			continue
		}
		d.gap()
		d.line("person %s {", hclWords(n.name))
		d.line("name = \"\"")
		d.line("email = \"\"")
		d.line("}")
	}
	if d.book.partnered() && (d.old == nil || len(d.old.partners) == 0) {
		d.gap()
		d.line(`# partner "north_museums" { name = "North Museums" } # one line for each that sends people`)
	}
}

func hasStaff(c *cohort, name string) bool {
	return slices.ContainsFunc(c.staff, func(s Staff) bool { return string(s.Name) == name })
}

// partnered says that organisations send the people.
func (b *Book) partnered() bool {
	for _, s := range b.programme.stages {
		for _, n := range s.nominate {
			if slices.Contains(namesOf(n.by), eachPartner) {
				return true
			}
		}
	}
	return false
}
