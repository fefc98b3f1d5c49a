package prospectus

import (
	"fmt"
	"io"
	"net/url"
	"regexp"
	"strings"
)

// WriteMarkdown writes the page as Markdown, with tables as GitHub has them.
func (p *Page) WriteMarkdown(w io.Writer) error {
	m := &markdown{}
	m.line("# %s", text(p.Programme+", "+p.Cohort))
	m.paragraph(p.Purpose)
	m.points(p.Facts)
	for _, s := range p.Sections {
		m.line("## %s", text(s.Title))
		for _, b := range s.Blocks {
			m.block(b)
		}
	}
	_, err := io.WriteString(w, strings.TrimSpace(m.String())+"\n")
	return err
}

// markdown is a page that is being written. All words go through text.
type markdown struct{ strings.Builder }

// line is a line with an empty one behind it.
func (m *markdown) line(format string, escaped ...any) {
	fmt.Fprintf(m, format+"\n\n", escaped...)
}

func (m *markdown) paragraph(words string) {
	if words != "" {
		m.line("%s", text(words))
	}
}

func (m *markdown) block(b Block) {
	if b.Heading != "" {
		m.line("### %s", text(b.Heading))
	}
	if b.Write != nil {
		m.line("%s %s at [%s](<mailto:%s>).", text(b.Text), text(b.Write.Name), text(b.Write.Email), url.PathEscape(b.Write.Email))
	} else {
		m.paragraph(b.Text)
	}
	m.points(b.Points)
	m.dates(b.Dates)
}

func (m *markdown) points(points []Point) {
	for _, p := range points {
		fmt.Fprintf(m, "%s\n", strings.TrimSpace("- **"+text(p.Lead)+"** "+text(p.Text)))
	}
	if len(points) > 0 {
		m.WriteString("\n")
	}
}

func (m *markdown) dates(dates []Date) {
	if len(dates) == 0 {
		return
	}
	m.WriteString("| When | What |\n| --- | --- |\n")
	for _, d := range dates {
		when, what := d.Day, d.What
		if d.Hours != "" {
			when += ", " + d.Hours
		}
		cell := "**" + text(what) + "**"
		if d.Detail != "" {
			cell += ", " + text(d.Detail)
		}
		fmt.Fprintf(m, "| %s | %s |\n", text(when), cell)
	}
	m.WriteString("\n")
}

var (
	signs  = regexp.MustCompile("[\\\\`*_{}\\[\\]<>#|~&$^=]")
	begins = regexp.MustCompile(`^([-+])|^(\d{1,9})([.)])(\s|$)`)
	web    = regexp.MustCompile(`(?i)(https?|ftp)(:)|(www)(\.)|(@)`)
)

// text is words as Markdown that show as themselves: no emphasis, link, HTML or
// list comes of them.
func text(words string) string {
	words = strings.Join(strings.Fields(words), " ")
	words = signs.ReplaceAllString(words, `\$0`)
	words = web.ReplaceAllString(words, `$1$3\$2$4$5`)
	return begins.ReplaceAllString(words, `$2\$1$3$4`)
}
