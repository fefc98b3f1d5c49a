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

// checkCarried is mail/attached: each file that a mail carries is there.
func (r *reader) checkCarried() {
	there := r.folder(handoutFolder)
	for _, s := range r.book.programme.stages {
		for _, m := range s.mails {
			for _, f := range m.attach {
				if !slices.Contains(there, f.name) {
					_, fix := didYouMean(f.name, there, "Put it into "+handoutFolder+", beside this file.")
					r.wrong("mail/attached", f.at, "There is no such file among the handouts", fix)
				}
			}
		}
	}
}

// checkAgreed is agreement/words: each agreement has its words.
func (r *reader) checkAgreed() {
	there := r.folder(wordsFolder)
	for _, s := range r.book.programme.stages {
		for _, x := range s.agreements {
			if !slices.Contains(there, x.name+".md") {
				_, fix := didYouMean(x.name+".md", there, "Write it in "+wordsFolder+x.name+".md, beside this file.")
				r.wrong("agreement/words", x.at, "There are no words for this agreement", strings.Replace(fix, ".md?", "?", 1))
			}
		}
	}
}

// written are the mails of the mail folder.
func (r *reader) written() []string {
	var names []string
	for _, file := range r.folder(mailFolder) {
		names = append(names, strings.TrimSuffix(file, ".md"))
	}
	return names
}

// folder are the names of the files in a folder.
func (r *reader) folder(folder string) []string {
	var names []string
	for path := range r.book.files {
		if name, ok := strings.CutPrefix(path, folder); ok {
			names = append(names, name)
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
