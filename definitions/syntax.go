package definitions

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/hashicorp/hcl/v2"
)

// checkSyntax is the check of what holds words, dates and blocks together.
const checkSyntax = "syntax/read"

// slip is a mistake in the syntax that is told in other words than HCL's, which
// speak of arguments and delimiters.
type slip struct {
	written *regexp.Regexp // what the line looks like; its first group, or all of it, is the place
	hcl     string         // how HCL's own summary begins; empty: whatever it says
	summary string         // $2 and so on stand for groups
	fix     string
}

// slips are tried in order. HCL is pinned in go.mod, and a test holds each of
// them, so that a newer one with other words is noticed.
var slips = []slip{
	{regexp.MustCompile(`^(?:[^"#]|"[^"]*")*?([“”„‟])`), "",
		"These are curly quotes, as a word processor makes them", `Use straight quotes: ". The fmt command will change them for you.`},
	{regexp.MustCompile(`^[^"#]*?([\x{a0}\x{202f}\x{2007}]+)`), "",
		"There is a space here that only looks like one, as a word processor makes it", "Delete it and type a space."},
	{regexp.MustCompile(`^\s*((\w[\w-]*)\s+("[^"]*"|\d[\w.]*|\[.*\]))\s*(?:#.*)?$`), "Invalid block definition",
		`There is no = after "$2"`, "Write it as $2 = $3"},
	{regexp.MustCompile(`^\s*((\w[\w-]*)\s+(\d[\w/–-]*))\s*\{`), "Argument or block definition required",
		"The name behind $2 has no quotes", `Write it as $2 "$3" {`},
	{regexp.MustCompile(`\b(?:when|that|by|only_if)\s*=(?:[^"#]|"[^"]*")*?\s(and|or|AND|OR)\s+[\w(!]`), "",
		"Nothing in a rule is joined with $1", "Write two rules, each with one condition; in prefer, put both between [ and ], with a comma."},
	{regexp.MustCompile(`^\s*((\w[\w-]*)\s*:\s*(.+?))\s*$`), "",
		`There is a : after "$2" instead of =`, "Write it as $2 = $3"},
	{regexp.MustCompile(`^\s*((\w[\w-]*)\s*=)`), "Attribute redefined",
		"$2 is written twice", "Keep one of them."},
	{regexp.MustCompile(`=\s*("[^"]*)$`), "",
		"There is no quote at the end of these words", `Put " behind the last of them.`},
	{regexp.MustCompile(`\S\s+(\w[\w-]*\s*=[^={}]*?)\s*\}?$`), "Missing newline after argument",
		"Two things are written on one line", "Put each on a line of its own."},
	{regexp.MustCompile(`\{.*=.*\s(\w[\w-]*\s*=[^={}]*?)\s*\}?$`), "Invalid single-argument block definition",
		"Two things are written on one line", "Put each on a line of its own, and } below them."},
	{regexp.MustCompile(`^\s*(.*?)\s*\{?\s*$`), "Unclosed configuration block",
		"There is no } for the { of this", "Put } on a line of its own where it ends."},
	{regexp.MustCompile(`(=)\s*(?:#.*)?$`), "",
		"There is nothing after =", "Write what it is behind it, on the same line."},
}

// syntax tells what keeps a file from being read: the first slip of each line, for
// one slip makes HCL stumble several times. Of what cannot be put in other words
// only the first is told, and only when nothing before it explains it.
func (r *reader) syntax(path string, src []byte, diags hcl.Diagnostics) {
	r.book.files[path] = src
	told := map[int]bool{}
	for _, d := range diags {
		if d.Severity != hcl.DiagError || d.Subject == nil || told[d.Subject.Start.Line] {
			continue
		}
		told[d.Subject.Start.Line] = true
		if p, understood := r.reworded(d); understood || len(told) == 1 {
			r.problems = append(r.problems, p)
		}
	}
}

// reworded is a diagnostic in plain words, and whether there are some of its own.
func (r *reader) reworded(d *hcl.Diagnostic) (p Problem, understood bool) {
	p = r.book.wrong(checkSyntax, *d.Subject, "This line cannot be understood",
		`Everything is written as lasts = "90 minutes", or as mail "your-pair" { … }. Look for a missing ", = or } here, or above.`)
	for _, s := range slips {
		at := s.written.FindStringSubmatchIndex(p.Source)
		if at == nil || !strings.HasPrefix(d.Summary, s.hcl) {
			continue
		}
		expand := func(words string) string {
			return string(s.written.ExpandString(nil, words, p.Source, at))
		}
		p.Summary, p.Fix = expand(s.summary), expand(s.fix)
		p.point(at[2], at[3])
		return p, true
	}
	if strings.HasPrefix(d.Summary, "Invalid character") {
		p.Summary = fmt.Sprintf("The sign %s is not used here", quote(string(d.Subject.SliceBytes(r.book.files[p.File]))))
		p.Fix = "Words and dates stand between straight quotes."
		return p, true
	}
	return p, false
}
