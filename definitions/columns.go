package definitions

import (
	"fmt"

	"trellis/definitions/plan"
)

// The columns that every file of people has, first as they should be headed.
var (
	nameHeadings  = []string{"Name", "Full name", "Your name"}
	firstHeadings = []string{"First name", "Your first name"}
	emailHeadings = []string{"Email address", "Email", "E-mail address", "E-mail", "Your email address"}
	roleHeadings  = []string{"Apply to be a", "Apply to be", "Role"}
)

// columns says which column is what; -1: there is none.
type columns struct {
	book                     *Book
	name, first, email, role int
	questions                map[plan.RoleName]map[int]*question // what a role's columns ask
	asked                    map[int]bool                        // columns that ask somebody something
}

// columns finds them by their headings. A near miss is told, and then taken as meant.
func (b *Book) columns(s *sheet) *columns {
	c := &columns{book: b, questions: map[plan.RoleName]map[int]*question{}, asked: map[int]bool{}}
	free := newHeadings(s)
	c.name, c.first = free.find(nameHeadings), free.find(firstHeadings)
	c.email, c.role = free.find(emailHeadings), free.find(roleHeadings)
	c.assign(free.find)
	for _, missing := range []struct {
		column *int
		words  []string
	}{{&c.name, nameHeadings}, {&c.email, emailHeadings}, {&c.role, roleHeadings}} {
		if *missing.column < 0 {
			*missing.column = free.near(missing.words)
		}
	}
	c.assign(free.near)
	free.unknown(c)
	return c
}

// assign finds a column for each question that has none yet. What everyone is
// asked is the same question in each role, and has one column.
func (c *columns) assign(find func(words []string) int) {
	found := map[*question]int{}
	for _, r := range c.book.programme.roles {
		own := c.questions[r.name]
		if own == nil {
			own = map[int]*question{}
			c.questions[r.name] = own
		}
		for _, q := range c.book.asked(r.name) {
			if columnOf(q, own) >= 0 {
				continue
			}
			i, sought := found[q]
			if !sought {
				i = find([]string{q.ask, q.name, worded(q.name)})
				found[q] = i
			}
			if i >= 0 {
				own[i], c.asked[i] = q, true
			}
		}
	}
}

func columnOf(q *question, columns map[int]*question) int {
	for i, x := range columns {
		if x == q {
			return i
		}
	}
	return -1
}

// missing tells what the file should have and has not: a role's questions only
// where somebody applies for it.
func (c *columns) missing(s *sheet, applicants []Applicant) {
	var lacking [][]string
	if c.name < 0 {
		lacking = append(lacking, nameHeadings)
	}
	if c.email < 0 {
		lacking = append(lacking, emailHeadings)
	}
	if c.role < 0 && len(c.book.programme.roles) != 1 {
		lacking = append(lacking, roleHeadings)
	}
	for _, words := range lacking {
		s.wrong(1, words[0], fmt.Sprintf("There is no column %q", words[0]), "Add it; the first row says what each column is.")
	}
	told := map[*question]bool{}
	for _, a := range applicants {
		for _, q := range c.book.asked(a.Role) {
			if !q.optional && !told[q] && columnOf(q, c.questions[a.Role]) < 0 {
				told[q] = true
				s.wrong(1, q.ask, "There is no column for the question "+q.name, "Add one, with the question's words at its head.")
			}
		}
	}
}
