package prospectus

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	goldmarkhtml "github.com/yuin/goldmark/renderer/html"
	"golang.org/x/net/html"
)

// hostile are words that want to be more than words.
var hostile = []string{
	`<script>alert(1)</script>`, `</style><img src=x onerror=alert(1)>`, `"><a href="javascript:alert(1)">`,
	`[click](javascript:alert(1))`, `![x](https://evil.example/x.png)`, `<https://evil.example>`, `https://evil.example/a`, `www.evil.example`,
	`someone@evil.example`, "`code`", `*strong* **very** _so_ __so__ ~~not~~`, `| a | b |`, `# heading`, `- item`, `+ item`, `1. item`, `2) item`, `> quote`,
	`&lt;b&gt; &amp;`, `\*`, `---`, `===`, `{{.Programme}}`, `<!-- -->`, `[ref]: https://evil.example`, `:::`, `~~~`, "```", `a  b`, `[^1]`, `[x] done`, `- [ ] open`, `$x$`, `<b`, `MAILTO:a@b.c`,
}

// pageOf says the words wherever a page says any.
func pageOf(words string) *Page {
	return &Page{Programme: words, Cohort: words, Purpose: words,
		Facts: []Point{{Lead: words, Text: words}},
		Sections: []Section{{ID: "about", Title: words, Blocks: []Block{
			{Heading: words, Text: words},
			{Text: words, Write: &Contact{Name: words, Email: "a.b_c*d@example.org"}},
			{Points: []Point{{Lead: words, Text: words}, {Lead: words}}},
			{Dates: []Date{{Day: words, Hours: words, What: words, Detail: words}}},
		}}},
	}
}

// says is how often pageOf says its words to people: the title of the HTML is once more.
const says = 16

func TestWordsStayWordsInHTML(t *testing.T) {
	plain := shape(t, htmlOf(t, pageOf("plain")))
	for _, words := range hostile {
		page := htmlOf(t, pageOf(words))
		if got := shape(t, page); !slices.Equal(got, plain) {
			t.Errorf("%s makes something else of the page:\n%v", words, got)
		}
		if n := strings.Count(textIn(t, page), words); n < says {
			t.Errorf("%s is said %d times", words, n)
		}
	}
}

func TestWordsStayWordsInMarkdown(t *testing.T) {
	plain := shape(t, renderedOf(t, pageOf("plain")))
	for _, words := range hostile {
		page := renderedOf(t, pageOf(words))
		if got := shape(t, page); !slices.Equal(got, plain) {
			t.Errorf("%s makes something else of the page:\n%v\n%s", words, got, page)
		}
		want := strings.Join(strings.Fields(words), " ")
		if n := strings.Count(strings.Join(strings.Fields(textIn(t, page)), " "), want); n < says {
			t.Errorf("%s is said %d times:\n%s", words, n, page)
		}
	}
}

func TestThePageNeedsNothingElse(t *testing.T) {
	page := htmlOf(t, pageOf("words"))
	for _, s := range []string{"src=", "url(", "@import", "<script", "<link", "http://", "https://"} {
		if strings.Contains(page, s) {
			t.Errorf("there is %s in the page", s)
		}
	}
	if !strings.Contains(page, `href="mailto:a.b_c*d@example.org"`) || !strings.Contains(page, `href="#about"`) {
		t.Error("the links are not there")
	}
}

func htmlOf(t *testing.T, p *Page) string {
	t.Helper()
	var b bytes.Buffer
	if err := p.WriteHTML(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// renderedOf is the page's Markdown as a site shows it that takes all it can: tables,
// bare links, footnotes, task lists, and HTML.
func renderedOf(t *testing.T, p *Page) string {
	t.Helper()
	var src, out bytes.Buffer
	if err := p.WriteMarkdown(&src); err != nil {
		t.Fatal(err)
	}
	md := goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList), goldmark.WithRendererOptions(goldmarkhtml.WithUnsafe()))
	if err := md.Convert(src.Bytes(), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// shape are all elements of a page and their attributes, in order.
func shape(t *testing.T, page string) (all []string) {
	t.Helper()
	walk(t, page, func(n *html.Node) {
		if n.Type == html.CommentNode {
			all = append(all, "a comment")
		}
		if n.Type != html.ElementNode {
			return
		}
		tag := n.Data
		for _, a := range n.Attr {
			tag += " " + a.Key + "=" + a.Val
		}
		all = append(all, tag)
	})
	return all
}

func textIn(t *testing.T, page string) string {
	t.Helper()
	var b strings.Builder
	walk(t, page, func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	})
	return b.String()
}

func walk(t *testing.T, page string, visit func(*html.Node)) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		visit(n)
	}
}
