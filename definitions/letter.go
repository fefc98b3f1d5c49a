package definitions

import (
	"embed"
	"fmt"
	"strings"
)

// The mails that no programme has to write: invitations and what changes them,
// the survey, and notices to staff.
//
//go:embed builtin/*.md
var builtin embed.FS

const builtinFolder = "builtin/"

// firstSlot stands for the first name of a letter; those after it follow.
const firstSlot = '\uE000'

// slots is how many names a letter may hold: as many as there are private runes.
const slots = 0xF8FF - firstSlot + 1

// Letter is the words of a mail before anybody's values are in them.
type Letter struct {
	// Subject is one line; Body is Markdown, with \n between its lines. In both, the
	// rune U+E000+i stands wherever the value of Names[i] belongs.
	Subject, Body string
	Names         []string // each once: "you.first_name"

	values []func(*Scene) (string, bool)
}

// Letter finds the words of a mail: those in the programme's mail/, or else those
// that are built in. The error says that there is no such mail, or what is wrong
// with it first; check lists everything.
func (b *Book) Letter(name string) (*Letter, error) {
	path, src, ok := b.mail(name)
	if !ok {
		return nil, fmt.Errorf("there is no mail called %s: write it in %s%s.md", name, mailFolder, name)
	}
	t, problems := parseTemplate(path, src)
	if len(problems) == 0 {
		problems = b.checkNames(t, setting{builtin: strings.HasPrefix(path, builtinFolder)})
	}
	if len(problems) > 0 {
		p := problems[0]
		return nil, fmt.Errorf("%s, line %d: %s: %s", p.File, p.Line, p.Summary, p.Fix)
	}
	return b.letter(t), nil
}

// letter makes one of words whose names are all known.
func (b *Book) letter(t *template) *Letter {
	l := &Letter{Subject: t.subject, Body: t.body}
	index := b.index()
	for _, n := range t.names {
		l.Names = append(l.Names, n.name)
		l.values = append(l.values, index.find(n.name).value)
	}
	return l
}

// mail is the source of a mail, and its path for problems.
func (b *Book) mail(name string) (path string, src []byte, ok bool) {
	if src, ok := b.files[mailFolder+name+".md"]; ok {
		return mailFolder + name + ".md", src, true
	}
	src, err := builtin.ReadFile(builtinFolder + name + ".md")
	return builtinFolder + name + ".md", src, err == nil
}

// Values are the values of the letter's Names in a scene, in their order. Where
// one is not known the error is a [*Missing].
func (l *Letter) Values(s Scene) ([]string, error) {
	values := make([]string, len(l.Names))
	for i, value := range l.values {
		v, ok := value(&s)
		if !ok {
			return nil, &Missing{l.Names[i]}
		}
		values[i] = v
	}
	return values, nil
}
