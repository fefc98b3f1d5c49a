package definitions

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
)

// print is short, and another one whenever a form asks anything else: the questions of
// a form that people are answering stand. Who sees the answers is no matter of theirs.
func (b *Book) print(form []*question) string {
	if len(form) == 0 {
		return ""
	}
	var text []byte
	for _, q := range form {
		text = fmt.Appendf(text, "%q %q %v %q %d %t %t %q\n", q.name, q.ask, q.kind, q.options, q.most, q.exactly, q.optional, b.written(q.onlyIf))
	}
	return digest(text)
}

// printRules is short, and another one whenever matching goes by other rules.
func (b *Book) printRules(rules []*rule) string {
	if len(rules) == 0 {
		return ""
	}
	var text []byte
	for _, x := range rules {
		text = fmt.Appendf(text, "%q %q", x.law, x.label)
		for _, e := range x.exprs {
			at := e.Range()
			text = fmt.Appendf(text, " %q", at.SliceBytes(b.files[at.Filename]))
		}
		text = append(text, '\n')
	}
	return digest(text)
}

func digest(text []byte) string {
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:4])
}
