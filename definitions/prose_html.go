package definitions

import (
	_ "embed"
	html "html/template"
	"io"
)

//go:embed prose.gohtml
var prosePage string

// proseTemplate escapes whatever people wrote, by what stands around it.
var proseTemplate = html.Must(html.New("prose").Funcs(html.FuncMap{
	"sentence": asSentence, "paragraphs": proseParagraphs,
}).Parse(prosePage))

// WriteHTML writes it as one page that needs nothing else: with a list of its
// chapters, readable without its style, and printed on A4.
func (p Prose) WriteHTML(w io.Writer) error {
	return proseTemplate.Execute(w, struct {
		Prose
		Name string
	}{p, p.name()})
}
