package definitions

import (
	"cmp"
	"io"
	"slices"
	"strings"

	"trellis/definitions/plan"
)

// Applicant is a row of a file of people.
type Applicant struct {
	Line  int    // of the file, from 1
	Name  string // one line
	First string // empty where there is no such column, or nothing in it
	Email string // as it is written; two that differ only in capitals are one
	Role  plan.RoleName
	// Answers are by the question's name, in the form of [Book.ReadAnswer]. What was
	// left blank is not among them.
	Answers map[string]string
	// Complete: every question that may not be left blank is answered.
	Complete bool
}

// ReadPeople reads applicants from CSV, as a form tool exports it: UTF-8, with or
// without a byte order mark, any line ends, separated by commas, semicolons or
// tabs; at most 10 MB.
//
// The first row names the columns: "Name", "Email address", "Apply to be a" (the
// role), perhaps "First name", and a column for each question, headed by the
// question's own words or by its name. Case and spacing do not count. "Apply to be
// a" may be missing where there is one role, and a role's own questions where
// nobody applies for it.
//
// All problems come at once. With an error among them there are no applicants:
// nothing is half read. Problems name the line and, as their source, the column,
// but never what a person wrote, unless that is a choice which nobody can make.
// File is what they call the file.
func (b *Book) ReadPeople(r io.Reader, file string) ([]Applicant, Problems) {
	s, problem := readSheet(r, file)
	if problem != nil {
		return nil, Problems{*problem}
	}
	c := b.columns(s)
	var applicants []Applicant
	for _, row := range s.rows {
		applicants = append(applicants, b.applicant(s, c, row))
	}
	b.twice(s, c, applicants)
	c.missing(s, applicants)
	if len(applicants) == 0 {
		s.wrong(1, "", "There is nobody in this file", "Below the first row, write a row for each person.")
	}
	problems := s.sorted()
	if problems.Errors() > 0 {
		return nil, problems
	}
	return applicants, problems
}

// applicant reads one row.
func (b *Book) applicant(s *sheet, c *columns, row row) Applicant {
	a := Applicant{Line: row.line, Answers: map[string]string{}, Complete: true}
	if len(row.cells) > len(s.header) && strings.Join(row.cells[len(s.header):], "") != "" {
		s.wrong(row.line, "", "This row has more cells than the first", "A comma in an answer needs quotes around the answer. Export the file again.")
		return a // its cells are not in their columns
	}
	a.Name = s.name(row, c.name)
	a.First = s.name(row, c.first)
	a.Email = s.email(row, c.email)
	role, sure := b.applyingAs(s, c, row)
	a.Role = role
	if c.name >= 0 && strings.TrimSpace(row.cell(c.name)) == "" {
		s.wrong(row.line, s.heading(c.name), "There is no name", "Write one, or take the row out.")
	}
	own := c.questions[a.Role]
	for i := range s.header {
		if q, asked := own[i]; asked {
			s.answer(row, i, q, a.Answers)
		} else if sure && c.asked[i] && strings.TrimSpace(row.cell(i)) != "" {
			s.warn(row.line, s.heading(i), "A "+string(a.Role)+" is not asked this", "The answer is not read.")
		}
	}
	for _, q := range b.asked(a.Role) {
		if !q.optional && a.Answers[q.name] == "" {
			a.Complete = false
		}
	}
	return a
}

// applyingAs is the role that a row applies for, or was probably meant to: then it
// is not sure. It is empty when it is none.
func (b *Book) applyingAs(s *sheet, c *columns, row row) (role plan.RoleName, sure bool) {
	roles := b.programme.roles
	if c.role < 0 {
		if len(roles) == 1 {
			return roles[0].name, true
		}
		return "", false
	}
	written := alike(strings.TrimSpace(row.cell(c.role)))
	var names []string
	for _, r := range roles {
		if written == alike(string(r.name)) || written == alike(string(r.name))+"s" || r.called != "" && (written == alike(r.called) || written == alike(plural(r.called))) {
			return r.name, true
		}
		names = append(names, string(r.name))
	}
	if written == "" {
		s.wrong(row.line, s.heading(c.role), "It is not said what they apply to be", "Write "+either(names)+".")
		return "", false
	}
	meant, fix := didYouMean(written, names, "Write "+either(names)+".")
	s.wrong(row.line, s.heading(c.role), "Nobody can apply to be "+quote(written), fix)
	return plan.RoleName(meant), false
}

// twice finds people who stand in the file more than once.
func (b *Book) twice(s *sheet, c *columns, applicants []Applicant) {
	once := b.ApplyOnce()
	first := map[string]Applicant{}
	for _, a := range applicants {
		for _, key := range []string{a.Email, a.Email + " " + string(a.Role)} {
			key = strings.ToLower(key)
			before, found := first[key]
			switch {
			case a.Email == "":
			case !found:
				first[key] = a
			case before.Role == a.Role && strings.Contains(key, " "):
				s.wrong(a.Line, s.heading(c.email), "The same person stands in line "+itoa(before.Line), "Keep one of the two rows.")
			case before.Role != a.Role && once && before.Role != "" && a.Role != "":
				s.wrong(a.Line, s.heading(c.email), "The same person applies in line "+itoa(before.Line)+" to be a "+string(before.Role),
					"In this programme people apply once. Keep one of the two rows.")
			}
		}
	}
}

// sorted are the problems by line and, within it, by column.
func (s *sheet) sorted() Problems {
	slices.SortStableFunc(s.problems, func(a, b Problem) int { return cmp.Compare(a.Line, b.Line) })
	return s.problems
}
