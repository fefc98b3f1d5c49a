package definitions

import "strings"

// answersTold are the questions whose answers some mail tells whoever a person is
// matched with: people are told so before they answer.
func (b *Book) answersTold() map[*question]bool {
	told := map[*question]bool{}
	reach := b.dates(&cohort{})
	for _, s := range b.programme.stages {
		for _, m := range s.mails {
			l, err := b.Letter(m.name)
			if err != nil {
				continue // check says why
			}
			readers := reach.audience(s, m).Roles
			for _, role := range b.programme.roles {
				if len(b.programme.roles) > 1 && len(readers) == 1 && readers[0] == role.name {
					continue // they read of the other role
				}
				for _, name := range l.Names {
					if question, ok := strings.CutPrefix(name, "match."); ok {
						told[called(question, b.asked(role.name))] = true
					}
				}
			}
		}
	}
	return told
}

// keptFrom is questions/used of a mail that tells a match what only some of the
// programme's people may see.
func (r *reader) keptFrom(t *template, n spoken) {
	_, question, _ := strings.Cut(n.name, ".")
	q := called(question, r.book.questions())
	if q == nil || len(q.seenBy) == 0 || len(q.shownTo) > 0 {
		return
	}
	p := wrongIn(t.src, "questions/used", n.at, capital(plainly(question))+" is told here, and people are told that only "+either(theStaffs(asStaff(q.seenBy)))+" may see it",
		"Take it out of the mail, or take seen_by away from the question.")
	p.Severity = Warning
	r.add(Problems{p})
}
