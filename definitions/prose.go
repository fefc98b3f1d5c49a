package definitions

import (
	"fmt"
	"strings"

	"trellis/definitions/calendar"
	"trellis/definitions/plan"
)

// Prose is a programme as people read it to each other: whole sentences, from
// which nothing is left out that stands in the files. It is made from the model
// that everything else is made from, so it cannot say anything else.
type Prose struct {
	Title    string // the programme's
	Cohort   string // whose dates are woven in; "" for the programme alone
	Chapters []Chapter
}

// Chapter is a part of it that has a heading: a stage, or what stands around them.
type Chapter struct {
	Heading  string
	Passages []Passage
}

// Passage is one paragraph, and what hangs from it. Any of the three may be empty.
type Passage struct {
	Heading string // of its own, within the chapter
	Text    string
	Points  []Point
	Quote   string // words as their readers get them: lines, with \n between them
}

// Point is one of several things that a paragraph counts up.
type Point struct {
	Lead string // its first words, which stand out; may be empty
	Text string
}

// Read tells a programme in sentences. With a cohort, by its file's name, its
// people, places and dates are woven in; with "" the programme stands alone. The
// error says that there is no such cohort, or that the files have mistakes.
func (b *Book) Read(cohort string) (Prose, error) {
	n := &narrator{book: b, numbers: map[*mailItem]int{}, listed: map[string]*question{}, tells: b.answersTold()}
	if cohort == "" {
		if b.about("").Errors() > 0 {
			return Prose{}, fmt.Errorf("%s has mistakes, and cannot be told: check it, and mend them", b.name)
		}
		n.people()
		return n.tell(), nil
	}
	made, problems := b.Resolve(cohort)
	if made == nil {
		return Prose{}, fmt.Errorf("%s/%s cannot be told: %s. %s", b.name, cohort, firstErrorOf(problems).Summary, firstErrorOf(problems).Fix)
	}
	n.cohort, n.plan = b.cohorts[cohort], made
	n.days = b.dates(n.cohort).days
	n.people()
	return n.tell(), nil
}

// firstErrorOf is the first problem that stops a programme; there must be one.
func firstErrorOf(ps Problems) Problem {
	for _, p := range ps {
		if p.Severity == Error {
			return p
		}
	}
	return Problem{}
}

// narrator tells one programme.
type narrator struct {
	book    *Book
	cohort  *cohort            // nil: the programme alone
	plan    *plan.Plan         // of the cohort
	days    *calendar.Calendar // likewise
	reach   *resolver          // knows to whom mails go
	now     *stage             // the stage that is being told
	numbers map[*mailItem]int  // of the mails, in the order in which they are told
	listed  map[string]*question
	spoken  *stage             // what the sentence has spoken of: it says "it" now
	tells   map[*question]bool // the questions whose answers mails tell a match
	lead    string             // when the stage begins, where no sentence has said so yet
	told    []Chapter
}

// people makes ready what says to whom a mail goes: the same that plans are made with.
func (n *narrator) people() {
	c := n.cohort
	if c == nil {
		c = &cohort{}
	}
	n.reach = &resolver{book: n.book, cohort: c, plan: &plan.Plan{}}
	n.reach.people()
	for _, s := range n.book.programme.stages {
		for _, m := range s.mails {
			n.numbers[m] = len(n.numbers) + 1
		}
	}
}

// tell is the whole of it, in the order in which a steering group asks: what it is
// for, who takes part, what happens, what goes without saying, and every word that
// is sent.
func (n *narrator) tell() Prose {
	p := Prose{Title: n.book.programme.label}
	if n.cohort != nil {
		p.Cohort = n.cohort.label
	}
	n.outline()
	n.applying()
	for i := range n.book.programme.stages {
		n.stage(i)
	}
	n.now = nil
	n.unsaid()
	n.letters()
	n.agreed()
	p.Chapters = n.told
	return p
}

// chapter begins a new one.
func (n *narrator) chapter(heading string) {
	n.told = append(n.told, Chapter{Heading: capital(heading)})
}

// pass adds a passage to the chapter. Nothing is not added.
func (n *narrator) pass(p Passage) {
	if p.Heading != "" || p.Text != "" || len(p.Points) > 0 || p.Quote != "" {
		c := &n.told[len(n.told)-1]
		c.Passages = append(c.Passages, p)
	}
}

// say adds a paragraph of some sentences; those that are empty are left out.
func (n *narrator) say(sentences ...string) {
	n.pass(Passage{Text: paragraphOf(sentences...)})
}

// count adds a paragraph that counts something up; nothing when there is nothing
// to count.
func (n *narrator) count(lead string, points ...Point) {
	if len(points) > 0 {
		n.pass(Passage{Text: lead, Points: points})
	}
}

func paragraphOf(sentences ...string) string {
	var all []string
	for _, s := range sentences {
		if s = strings.TrimSpace(s); s != "" {
			all = append(all, asSentence(s))
		}
	}
	return strings.Join(all, " ")
}
