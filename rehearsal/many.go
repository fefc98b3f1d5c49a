package rehearsal

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"trellis/definitions"
	"trellis/definitions/plan"
)

var (
	firstNames = []string{"Ada", "Bashir", "Carys", "Dewi", "Esme", "Farah", "Gwen", "Hamish", "Imani", "Jonah", "Kezia",
		"Lorcan", "Maeve", "Nadia", "Orla", "Pavel", "Quentin", "Rhian", "Sanjay", "Thea", "Ursula", "Víctor", "Wen", "Yusuf", "Zoë"}
	lastNames = []string{"Abbott", "Bell", "Chowdhury", "Davies", "Ellis", "Fraser", "Grant", "Hughes", "Iqbal", "Jarvis", "Kaur",
		"Lewis", "Mbeki", "Novak", "O'Shea", "Price", "Quinn", "Reid", "Shah", "Turner", "Umar", "Vance", "Walsh", "Young"}
	remarks = []string{"I came to this from somewhere else.", "I have a team of nine and a leaking roof.",
		"Ask me about the year of three budgets.", "I listen better than I talk.", "I would like to find out what I do not know."}
)

// Usual is how many people a cohort is rehearsed with when nobody says: as many as it
// has places, or a few more than there can be pairs of, or a number that is easy to
// look at.
func Usual(p *plan.Plan) int {
	const easy, more = 32, 4
	n := 0
	for _, r := range p.Roles {
		n += r.Places
	}
	switch {
	case n > 0:
		return n
	case p.Pairs > 0:
		return p.Pairs*len(p.Roles) + more
	}
	return easy
}

// Many invents n applicants, spread evenly over the programme's roles, with an
// answer to every question that may be answered. The same arguments invent the
// same people. Their addresses are in a domain that is kept for examples.
func Many(n int, seed int64, book *definitions.Book, roles []plan.Role) []definitions.Applicant {
	chance := chanceOf(seed, "many")
	people := make([]definitions.Applicant, n)
	for i := range people {
		role := roles[i%len(roles)].Name
		first := firstNames[chance.IntN(len(firstNames))]
		name := first + " " + lastNames[chance.IntN(len(lastNames))]
		people[i] = definitions.Applicant{
			Line: i + 2, Name: name, First: first, Email: fmt.Sprintf("%s.%d@example.org", slug(name), i+1),
			Role: role, Answers: map[string]string{}, Complete: true,
		}
		for _, q := range book.Questions(role) {
			people[i].Answers[q.Name] = made(q, i, colleagues(roles), chance)
		}
	}
	return people
}

// colleagues is how many people come from one organisation. Where all have one role they
// are to meet others, so few do.
func colleagues(roles []plan.Role) int {
	const usually, ofPeers = 6, 2
	if len(roles) == 1 {
		return ofPeers
	}
	return usually
}

// made is an answer: of organisations there is one for so many people.
func made(q definitions.Question, i, colleagues int, chance *rand.Rand) string {
	switch {
	case len(q.Options) > 0 && q.Most <= 1:
		// The last option often is "none of these", which fewer say than the others.
		return q.Options[chance.IntN(2*len(q.Options)-1)/2]
	case len(q.Options) > 0:
		var some []string
		n := 1 + chance.IntN(min(3, q.Most))
		if q.Exactly {
			n = min(q.Most, len(q.Options))
		}
		for _, j := range chance.Perm(len(q.Options))[:n] {
			some = append(some, q.Options[j])
		}
		return strings.Join(some, "; ")
	case q.Kind == definitions.YesNo:
		return "yes"
	case q.Kind == definitions.Number:
		return fmt.Sprint(1 + chance.IntN(5))
	case q.Kind == definitions.Contact:
		name := firstNames[i%len(firstNames)] + " " + lastNames[i%len(lastNames)]
		return fmt.Sprintf("%s <%s@example.org>", name, slug(name))
	case q.Kind == definitions.Organisation:
		return fmt.Sprintf("%s %d", strings.ToUpper(q.Name[:1])+strings.ReplaceAll(q.Name[1:], "_", " "), 1+i/colleagues)
	}
	return remarks[chance.IntN(len(remarks))]
}
