package definitions

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

// The checks of a mail's words. What cannot be read as words and names at all is
// a problem of its names.
const (
	checkMailNames   = "mail/names"
	checkMailSubject = "mail/subject"
)

// template is a mail as it is written, each of its names a rune.
type template struct {
	path          string
	src           []byte
	subject, body string
	names         []spoken // by their runes
	everywhere    []spoken // each time that one is written
}

// spoken is a name that a mail speaks of, and where.
type spoken struct {
	name string
	root place // the first word
	at   place // all of it

	meant string // the first word that was probably meant, where it is known
}

// parseTemplate reads a mail's words: text and names, and nothing that decides.
func parseTemplate(path string, src []byte) (*template, Problems) {
	src = bytes.TrimPrefix(src, []byte(byteOrderMark))
	t := &template{path: path, src: src}
	if p := t.private(); p != nil {
		return nil, Problems{*p}
	}
	tokens, _ := hclsyntax.LexTemplate(src, path, hcl.InitialPos)
	if at, deep := tooDeep(tokens); deep {
		return nil, Problems{wrongIn(src, checkMailNames, at, "Too many brackets or signs stand within one another", "Take the inner ones out.")}
	}
	if i := slices.IndexFunc(tokens, func(t hclsyntax.Token) bool { return t.Type == hclsyntax.TokenTemplateControl }); i >= 0 {
		return nil, Problems{wrongIn(src, checkMailNames, tokens[i].Range, "The signs %{ mean something else in a mail", "Put a space between them. A mail has no conditions: write two mails.")}
	}
	parsed, diags := hclsyntax.ParseTemplate(src, path, hcl.InitialPos)
	if diags.HasErrors() {
		return nil, Problems{t.unread(diags[0])}
	}
	var words strings.Builder
	var problems Problems
	for _, part := range parts(parsed) {
		if literal, ok := part.(*hclsyntax.LiteralValueExpr); ok && literal.Val.Type() == cty.String {
			words.WriteString(literal.Val.AsString())
		} else if n, ok := name(part); ok {
			words.WriteRune(t.slot(n))
		} else {
			problems = append(problems, wrongIn(src, checkMailNames, part.Range(),
				"This is not a name", "In a mail only names stand between ${ and }, like ${you.first_name}."))
		}
	}
	if len(t.names) > slots {
		problems = append(problems, wrongIn(src, checkMailNames, t.names[slots].at, "This mail speaks of too many names", "Make two mails of it."))
	}
	return t, append(problems, t.split(words.String())...)
}

func parts(e hclsyntax.Expression) []hclsyntax.Expression {
	switch e := e.(type) {
	case *hclsyntax.TemplateExpr:
		return e.Parts
	case *hclsyntax.TemplateWrapExpr:
		return []hclsyntax.Expression{e.Wrapped}
	}
	return []hclsyntax.Expression{e}
}

// name reads "you.first_name" or "introductions".
func name(e hclsyntax.Expression) (spoken, bool) {
	x, ok := e.(*hclsyntax.ScopeTraversalExpr)
	if !ok || len(x.Traversal) > 2 {
		return spoken{}, false
	}
	s := spoken{name: x.Traversal.RootName(), root: x.Traversal[0].SourceRange(), at: x.Range()}
	if len(x.Traversal) == 2 {
		attr, ok := x.Traversal[1].(hcl.TraverseAttr)
		if !ok {
			return spoken{}, false
		}
		s.name += "." + attr.Name
	}
	return s, true
}

// slot is the rune that stands for a name.
func (t *template) slot(n spoken) rune {
	t.everywhere = append(t.everywhere, n)
	for i, other := range t.names {
		if other.name == n.name {
			return firstSlot + rune(i)
		}
	}
	t.names = append(t.names, n)
	return firstSlot + rune(len(t.names)-1)
}

// split takes the subject off the words.
func (t *template) split(words string) Problems {
	first, rest, _ := strings.Cut(strings.ReplaceAll(words, "\r\n", "\n"), "\n")
	label, subject, ok := strings.Cut(first, ":")
	t.subject, t.body = strings.TrimSpace(subject), strings.Trim(rest, "\n")+"\n"
	if ok && strings.EqualFold(strings.TrimSpace(label), "subject") && t.subject != "" {
		return nil
	}
	return Problems{t.line(1, checkMailSubject, "The first line is not a subject", "Begin the mail with a line like Subject: Meet your mentor")}
}

// private refuses the runes that stand for names.
func (t *template) private() *Problem {
	for i, line := range strings.Split(string(t.src), "\n") {
		if strings.ContainsFunc(line, func(r rune) bool { return unicode.Is(unicode.Co, r) }) {
			p := t.line(i+1, checkMailNames, "This line holds a sign that only one font knows", "Type the line again, without copying it.")
			return &p
		}
	}
	return nil
}

// unread says what HCL says of a template, in other words.
func (t *template) unread(d *hcl.Diagnostic) Problem {
	return wrongIn(t.src, checkMailNames, *d.Subject, "This is not a name", "Between ${ and } stands a name, like ${you.first_name}. A name that begins must also end.")
}

func (t *template) line(n int, check, summary, fix string) Problem {
	end := hcl.Pos{Line: n + 1, Column: 1}
	return wrongIn(t.src, check, place{Filename: t.path, Start: hcl.Pos{Line: n, Column: 1}, End: end}, summary, fix)
}
