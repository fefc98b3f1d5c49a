package definitions

import (
	"slices"
	"strings"
)

// checkWords is mail/there: each mail that the programme sends has its words.
func (r *reader) checkWords() {
	written := r.written()
	for _, s := range r.book.programme.stages {
		for _, m := range s.mails {
			if slices.Contains(written, m.name) {
				continue
			}
			_, fix := didYouMean(m.name, written, "Write it in "+mailFolder+m.name+".md, beside this file.")
			r.wrong("mail/there", m.at, "There is no such mail", fix)
		}
	}
}

// written are the mails of the mail folder.
func (r *reader) written() []string {
	var names []string
	for path := range r.book.files {
		if name, ok := strings.CutPrefix(path, mailFolder); ok {
			names = append(names, strings.TrimSuffix(name, ".md"))
		}
	}
	slices.Sort(names)
	return names
}

// checkMails is mail/names and mail/subject: in each mail for each stage that
// sends it.
func (r *reader) checkMails() {
	for _, name := range r.written() {
		path := mailFolder + name + ".md"
		sent := false
		for _, s := range r.book.programme.stages {
			for _, m := range s.mails {
				if m.name == name {
					r.add(r.book.checkMail(path, s, m))
					sent = true
				}
			}
			if name == string(s.name)+"-invitation" {
				r.add(r.book.checkMail(path, s, nil))
				sent = true
			}
		}
		if !sent {
			r.add(r.book.checkMail(path, nil, nil))
		}
	}
}

// checkUnused is mail/unused: somebody wrote words that nobody will read.
func (r *reader) checkUnused() {
	for _, name := range r.written() {
		used := slices.ContainsFunc(r.book.programme.stages, func(s *stage) bool {
			return name == string(s.name)+"-invitation" ||
				slices.ContainsFunc(s.mails, func(m *mailItem) bool { return m.name == name })
		})
		if !used && !builtIn(name) {
			p := Problem{Severity: Warning, Check: "mail/unused", File: mailFolder + name + ".md",
				Summary: "Nothing sends " + mailFolder + name + ".md", Fix: `Add mail "` + name + `" { … } to a stage, or delete the file.`}
			r.problems = append(r.problems, p)
		}
	}
}

// builtIn says that Trellis has words of its own for a mail, which a programme may replace.
func builtIn(name string) bool {
	_, err := builtin.ReadFile(builtinFolder + name + ".md")
	return err == nil
}
