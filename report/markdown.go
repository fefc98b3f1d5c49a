package report

import (
	"fmt"
	"io"
	"strings"
)

// WriteMarkdown writes the sentences and tables, without the charts.
func (r *Report) WriteMarkdown(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s, %s\n\n", plainText(r.Programme), plainText(r.Heading()))
	if when := r.When(); when != "" {
		fmt.Fprintf(&b, "%s\n\n", when)
	}
	if r.Purpose != "" {
		fmt.Fprintf(&b, "%s\n\n", plainText(r.Purpose))
	}
	fmt.Fprintf(&b, "%s\n", r.Standing())
	for _, s := range r.Sections {
		fmt.Fprintf(&b, "\n## %s\n", plainText(s.Title))
		for _, sentence := range s.Says {
			fmt.Fprintf(&b, "\n%s\n", plainText(sentence))
		}
		for i := range s.Tables {
			s.Tables[i].markdown(&b)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func (t *Table) markdown(b *strings.Builder) {
	fmt.Fprintf(b, "\n### %s\n\n| %s |", plainText(t.Title), plainText(t.Of))
	for _, c := range t.Columns {
		fmt.Fprintf(b, " %s |", plainText(c))
	}
	b.WriteString("\n|---|" + strings.Repeat("---:|", len(t.Columns)) + "\n")
	for _, r := range t.Rows {
		fmt.Fprintf(b, "| %s |", plainText(r.Label))
		for _, f := range r.Figures {
			fmt.Fprintf(b, " %s |", strings.TrimSpace(f.String()+" "+f.Percent()))
		}
		b.WriteByte('\n')
	}
	if t.Note != "" {
		fmt.Fprintf(b, "\n%s\n", plainText(t.Note))
	}
}

// plainText is words of a definition that Markdown reads as words: on one line, with
// every sign that would mean something escaped.
func plainText(text string) string {
	var b strings.Builder
	for _, c := range strings.Join(strings.Fields(text), " ") {
		if strings.ContainsRune("\\`*_[]<>|#&", c) {
			b.WriteByte('\\')
		}
		b.WriteRune(c)
	}
	return b.String()
}
