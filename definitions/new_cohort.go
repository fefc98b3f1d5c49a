package definitions

import (
	"fmt"
	"strings"

	"trellis/definitions/calendar"
)

// toFillIn stands where a date is missing. It can be read as no date, so check
// says of each that it is to be filled in, and nothing can start before they are.
const toFillIn = "to be filled in"

// NewCohort is the file of another cohort of the programme, to be filled in: the
// content of cohorts/NAME.hcl. It is made from an earlier one: from "", from the
// latest that there is.
//
// What is the same from year to year is carried over as it was written, with its
// comments: places, people, partners, and where things are. No date is, nor a link
// of a session, nor what was known of a date (despite). Every date that the
// programme needs stands there to be filled in, in its order, with the one of last
// time behind it in a comment. A date that the programme has a rule for, and that
// was given last time, stands there as a comment as a whole.
//
// Cohorts with errors do no harm; what is wrong with them is not looked at.
func (b *Book) NewCohort(name, from string) ([]byte, error) {
	return b.newCohort(name, from, "last time")
}

// newCohort is NewCohort; remark is what stands before a date of the earlier one.
func (b *Book) newCohort(name, from, remark string) ([]byte, error) {
	if !PlainName(name) {
		return nil, fmt.Errorf("a cohort cannot be called %s: use letters, digits and hyphens, like 2026 or 2026-spring", quote(name))
	}
	old, err := b.earlier(from)
	if err != nil {
		return nil, err
	}
	d := &draft{book: b, old: old, remark: remark}
	d.head(name)
	d.carried()
	d.missing()
	d.stages()
	d.line("}")
	tidy, _ := Format(cohortFile(name), []byte(strings.Join(d.lines, "\n")+"\n"))
	return tidy, nil
}

// earlier is the cohort to begin from: the one of that name, or else the latest; nil
// where the programme has none yet.
func (b *Book) earlier(name string) (*cohort, error) {
	if name != "" {
		if c := b.cohorts[name]; c != nil {
			return c, nil
		}
		_, fix := didYouMean(name, b.Cohorts(), b.otherCohorts())
		return nil, fmt.Errorf("there is no cohort called %s that can be read. %s", quote(name), fix)
	}
	var latest *cohort
	for _, name := range b.Cohorts() {
		if c := b.cohorts[name]; latest == nil || b.begins(latest).Compare(b.begins(c)) <= 0 {
			latest = c
		}
	}
	return latest, nil
}

// begins is the first of a cohort's dates.
func (b *Book) begins(c *cohort) (first calendar.Date) {
	for _, m := range c.moments(b.programme) {
		if d := dateOf(m.Moment); m.Year != 0 && (first.IsZero() || d.Before(first)) {
			first = d
		}
	}
	return first
}

// draft is a cohort's file that is being written.
type draft struct {
	book   *Book
	old    *cohort // nil: there is none
	remark string  // what is said before a date of the old one
	lines  []string
}

func (d *draft) line(format string, args ...any) {
	d.lines = append(d.lines, fmt.Sprintf(format, args...))
}

// gap is an empty line, where something stands above it.
func (d *draft) gap() {
	if last := d.lines[len(d.lines)-1]; last != "" && !strings.HasPrefix(last, "cohort ") {
		d.line("")
	}
}

func (d *draft) head(name string) {
	d.line("# Write a date wherever one is %q: `trellis check` says which are missing.", toFillIn)
	d.line("# What stands behind a # is not needed. Take the # away from what you want to say.")
	d.line("cohort %s {", hclWords(capital(strings.ReplaceAll(name, "-", " "))))
}

// stages are the dates that the programme needs, in its order.
func (d *draft) stages() {
	d.gap()
	for _, s := range d.book.programme.stages {
		last := &dates{}
		if d.old != nil && d.old.stages[s.name] != nil {
			last = d.old.stages[s.name]
		}
		d.stage(s, last)
	}
	if last := len(d.lines) - 1; d.lines[last] == "" {
		d.lines = d.lines[:last]
	}
}
