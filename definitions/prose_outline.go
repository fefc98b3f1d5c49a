package definitions

import (
	"slices"
	"strings"
)

// outline is the chapter before all others: what the programme is for, who runs
// it, and what happens in it, in one breath.
func (n *narrator) outline() {
	p := n.book.programme
	n.chapter("What it is for")
	n.say(p.purpose)
	n.say(n.runBy(), n.clocks(), n.announced())
	n.say(n.course())
	if n.cohort == nil {
		return
	}
	n.say(n.pairsAtMost(), n.usualPlace())
	var points []Point
	for _, x := range n.book.Staff(n.cohort.file) {
		who := staffWords(string(x.Name))
		points = append(points, Point{Text: asSentence(who.be() + " " + x.FullName + ", at " + x.Email)})
	}
	n.count("In this cohort:", points...)
	n.say(n.partners())
}

// partners are those of the cohort.
func (n *narrator) partners() string {
	var names []string
	for _, x := range n.cohort.partners {
		names = append(names, x.name)
	}
	switch len(names) {
	case 0:
		return ""
	case 1:
		return "Its partner is " + names[0]
	}
	return "Its " + numberOf(len(names), "partner") + " are " + all(names)
}

// runBy is who runs it.
func (n *narrator) runBy() string {
	people := n.book.programme.people
	if len(people) == 1 {
		return "It is run by " + n.who(people[0]).words + ", " + n.who(people[0]).relative() + " answers for it and is told when something waits for somebody"
	}
	return "It is run by " + n.whoAll(people).words + ". " + asSentence(capital(n.who(people[0]).words)+" answers for it, and is told when something waits for somebody")
}

// clocks are whose time counts, and which days are no working days.
func (n *narrator) clocks() string {
	p := n.book.programme
	city := strings.ReplaceAll(p.zone[strings.LastIndex(p.zone, "/")+1:], "_", " ")
	text := "All times are those of " + city
	if p.holidays == "" {
		return text
	}
	return text + ", and the bank holidays of " + p.holidays + " are no working days"
}

// announced is what is said of how the coordinator hears of what goes out, and of how it
// goes.
func (n *narrator) announced() string {
	p, text := n.book.programme, []string{}
	who := n.who(p.people[0])
	if p.thoughts != nil {
		text = append(text, thoughtsSaid("Mail", *p.thoughts))
	}
	switch p.digest {
	case noDigest:
		text = append(text, capital(who.words)+" gets no weekly page on how it stands")
	case "":
	default:
		text = append(text, capital(who.be())+" sent a page on how it stands "+p.digest)
	}
	return paragraphOf(text...)
}

// course is what happens, in order.
func (n *narrator) course() string {
	var steps, beside []string
	for i, s := range n.book.programme.stages {
		if i > 0 && len(s.alongside) > 0 {
			beside = append(beside, cited(stageHeading(s)))
			continue
		}
		steps = meanwhile(steps, beside)
		steps, beside = append(steps, cited(stageHeading(s))), nil
	}
	steps = meanwhile(steps, beside)
	if len(steps) < 2 {
		return "It has one part, " + all(steps)
	}
	last := steps[len(steps)-1]
	return "These are its parts, in the order in which they come: " + strings.Join(steps[:len(steps)-1], "; ") + "; and " + last
}

// meanwhile adds to the last of some steps what goes on beside it.
func meanwhile(steps, beside []string) []string {
	if len(beside) > 0 {
		steps[len(steps)-1] += " and, meanwhile, " + all(beside)
	}
	return steps
}

func (n *narrator) pairsAtMost() string {
	if pairs := n.cohort.places["pairs"]; pairs > 0 {
		return "In this cohort there are at most " + numberOf(pairs, "pair")
	}
	return ""
}

// usualPlace is where this cohort meets, unless a stage says otherwise.
func (n *narrator) usualPlace() string {
	c := n.cohort
	var parts []string
	if c.where != "" {
		parts = append(parts, "Sessions of which nothing else is said are "+placeWords(c.where))
	}
	if c.link != "" {
		parts = append(parts, "The link for online sessions that have none of their own is "+c.link)
	}
	return paragraphOf(parts...)
}

// placeWords is a place as an adverb: "online", "at The Guildhall, Northbrook".
func placeWords(where string) string {
	first, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(where)), " ")
	first = strings.Trim(first, ",;")
	adverbs := []string{"online", "in", "at", "on", "by", "as", "over", "via", "near", "wherever", "where", "either", "outdoors", "somewhere", "anywhere", "outside", "alternately"}
	switch {
	case slices.Contains(adverbs, first):
		return where
	case first == "agreed" || first == "chosen":
		return "at a place " + where
	}
	return "at " + where
}
