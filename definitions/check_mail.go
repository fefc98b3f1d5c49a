package definitions

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// checkWords is mail/there: each mail that the programme sends has its words. After
// a near miss the file that was meant counts as sent.
func (r *reader) checkWords() {
	written := r.written()
	for i := range written[:max(len(written)-1, 0)] {
		if strings.EqualFold(written[i], written[i+1]) {
			r.ofFile("mail/there", mailFolder+written[i+1]+".md", "Two mails have one name, but for capitals", "On some computers they are one file. Give one of them another name.")
		}
	}
	for _, s := range r.book.programme.stages {
		for _, m := range s.mails {
			if _, there := slices.BinarySearch(written, m.name); there {
				continue
			}
			meant, fix := didYouMean(m.name, written, "Write it in "+mailFolder+m.name+".md, beside this file.")
			if strings.EqualFold(meant, m.name) {
				r.wrongf("mail/there", m.at, fmt.Sprintf("Call it %s.md: on some computers capitals count, and on others not.", m.name), "The file is called %s", mailFolder+meant+".md")
			} else {
				r.wrong("mail/there", m.at, "There is no such mail", fix)
			}
			m.name = cmp.Or(meant, m.name)
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
	slices.Sort(names) // a-b.md stands before a.md, and a-b behind a
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
	senders := r.senders()
	for _, name := range r.written() {
		path := mailFolder + name + ".md"
		t, problems := parseTemplate(path, r.book.files[path])
		r.add(problems)
		if t == nil {
			continue
		}
		r.add(r.book.withoutDollar(t))
		if len(senders[name]) == 0 {
			if builtIn(name) { // of another, nobody reads the names: it is told that nothing sends it
				r.add(r.book.checkNames(t, setting{}))
			}
			continue
		}
		for _, by := range senders[name] {
			r.add(r.book.checkNames(t, by))
			r.checkReaders(t, by)
		}
		r.speakers(path, t)
	}
}

// senders are the stages that send each mail, in their order, and the item that
// does; an invitation in a stage's own words has none.
func (r *reader) senders() map[string][]setting {
	by := map[string][]setting{}
	for _, s := range r.book.programme.stages {
		for _, m := range s.mails {
			by[m.name] = append(by[m.name], setting{stage: s, item: m})
		}
		invitation := string(s.name) + "-invitation"
		by[invitation] = append(by[invitation], setting{stage: s})
	}
	return by
}

// checkUnused is mail/unused: somebody wrote words that nobody will read.
func (r *reader) checkUnused() {
	senders := r.senders()
	for _, name := range r.written() {
		if len(senders[name]) == 0 && !builtIn(name) {
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
