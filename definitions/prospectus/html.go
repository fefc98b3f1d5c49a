package prospectus

import (
	_ "embed"
	"html/template"
	"io"
)

//go:embed page.gohtml
var source string

var page = template.Must(template.New("page").Parse(source))

// WriteHTML writes the page as HTML, whole in itself.
func (p *Page) WriteHTML(w io.Writer) error { return page.Execute(w, p) }
