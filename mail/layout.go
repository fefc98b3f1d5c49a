package mail

import (
	_ "embed"
	"fmt"
	"html/template"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// layout is the one page that all mails have: a column, the reader's own font
// and colours, no pictures.
//
//go:embed layout.html
var layoutSource string

var layout = template.Must(template.New("layout.html").Parse(layoutSource))

// layOut puts the words into the page, their slots marked. It runs once for a
// letter, not once for a reader.
func layOut(title string, document ast.Node, source []byte) (string, error) {
	body, after := footer(document)
	var b strings.Builder
	err := layout.Execute(&b, map[string]any{
		"Title":  title,
		"Body":   template.HTML(htmlSkeleton(body, source)),
		"Footer": template.HTML(htmlSkeleton(after, source)),
	})
	if err != nil {
		return "", fmt.Errorf("the page of the mail could not be laid out: %w", err)
	}
	return b.String(), nil
}

// footer splits a document's blocks at its last thematic break.
func footer(document ast.Node) (body, after []ast.Node) {
	last := -1
	for n := document.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Kind() == ast.KindThematicBreak {
			last = len(body)
		}
		body = append(body, n)
	}
	if last < 0 || last == len(body)-1 {
		return body, nil
	}
	return body[:last], body[last+1:]
}
