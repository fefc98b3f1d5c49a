package definitions

import (
	"fmt"
	"strings"
)

const howToRead = `This is every word that the files of a programme may have, and every check that
is made of them. It is printed by ` + "`trellis reference`" + `; ` + "`trellis reference mail`" + `
prints what it says of mails, and ` + "`trellis reference dates/weekday`" + ` why that is
checked.

A directory is a programme:

` + "```text" + `
programme.hcl        what happens, in the order it happens
cohorts/2025.hcl     who, when and where, for one run of it
mail/your-pair.md    the words of a mail, under its name
words/agreement.md   the words of an agreement
handouts/            files that mails carry
` + "```" + `

A programme says what happens; a cohort says who, when and where. Read them aloud:
that is what they are for.

- A line says one thing: ` + "`lasts = \"90 minutes\"`" + `. What has several lines stands
  between ` + "`{` and `}`" + `, and often has a name before them: ` + "`mail \"your-pair\" { … }`" + `.
- Quotes are for words and dates. Bare words name things in this programme:
  ` + "`led_by = coach`" + `. A number by itself is exact: ` + "`times = 6`" + `.
- Several things stand between ` + "`[` and `]`" + `, with commas. One may stand alone.
- A name that something else speaks of has underscores (` + "`how_it_went`" + `), a mail the
  hyphens of its file (` + "`your-pair`" + `), a rule a sentence.
- Behind ` + "`#`" + ` stands whatever you like, for whoever reads it after you.
- Below, each word is shown as it is written. **It must be there** says that nothing
  can do without it; *left out* says what holds where it is not written.

People are named by what they are: ` + "`everyone`" + ` (who has a place and has not
withdrawn), ` + "`applicants`, `waiting`" + `, a role in the plural (` + "`mentors`" + `), a role of
earlier cohorts (` + "`past.mentees`" + `), each of a role, one at a time (` + "`each.mentor`" + `),
and the programme's own people (` + "`coordinator`" + `). Tasks and agreements also know
` + "`each.applicant`, `each.pair`, `each.group` and `each.partner`" + `.

What newcomers look for first:

- Other words for roles: ` + "`role \"mentee\" { called = \"leader\" }`" + `. Files say ` + "`mentees`" + `,
  and people read leaders.
- By region, or by whatever else people answer: a mail for each, with
  ` + "`only_if = answer.region == \"North\"`" + `; and somebody for each among ` + "`people`" + `.
- A session for some, or one of several: ` + "`session \"north\" {}`" + ` in the stage, each with
  its ` + "`invite`" + `, or ` + "`attend = \"one session\"`" + `; and mails ` + "`\"2 days before each session\"`" + `.
- Halfway: a mail goes ` + "`\"halfway through their meetings\"`" + `; a survey opens
  ` + "`\"halfway through meetings\"`" + `, on one day for all.
- A day that is not known yet: ` + "`\"to be confirmed by Friday 30 May 2025\"`" + `.
- What is to be agreed on, handed in or reported: ` + "`agreement`" + ` and ` + "`task`" + `.
- Either, or: ask people, and let them choose; or write two rules, two mails.
`

// opening is the first page: how to read the rest, and what there is.
func opening(chapters []topic) topic {
	var b strings.Builder
	b.WriteString(howToRead + "\n**What is in it:**\n\n")
	for i, t := range chapters {
		if t.depth != 2 {
			continue
		}
		var inside []string
		for _, x := range chapters[i+1 : end(chapters, i)] {
			if x.depth == 3 && !strings.Contains(x.title, "/") {
				inside = append(inside, linked(x))
			}
		}
		line := linked(t)
		if len(inside) > 0 {
			line += ": " + strings.Join(inside, ", ")
		}
		b.WriteString(bullet(line))
	}
	return topic{depth: 1, title: "The language, word by word", asked: []string{"reference"}, text: b.String()}
}

func linked(t topic) string { return fmt.Sprintf("[%s](#%s)", t.title, t.anchors[0]) }

// defaultsChapter says what holds where nothing is said.
func defaultsChapter() []topic {
	var b strings.Builder
	b.WriteString(folded("What is not said is sensible, and the same everywhere. `trellis plan` shows where one of these applies.", "") + "\n")
	for _, d := range defaults {
		text := fmt.Sprintf("**%s.** %s", d.unsaid, coded(d.means))
		if d.saidWith != "" {
			text += " *Otherwise:* " + code(d.saidWith)
		}
		b.WriteString(bullet(text))
	}
	return []topic{{depth: 2, title: "What is not said", anchors: []string{"defaults"}, asked: []string{"defaults", "what is not said"}, text: b.String()}}
}

// checksChapter says of each check what it means, why it is made, and what to do.
func checksChapter() []topic {
	all := []topic{{depth: 2, title: "Checks", anchors: []string{"checks"}, asked: []string{"checks"}, text: folded(
		"`trellis check` looks for all of these at once, and says where each is and what to type instead. An error must be mended before anything can run; a warning is a fact that may stay as it is.", "")}}
	sorted := sortedChecks()
	for i, c := range sorted {
		if i > 0 && sorted[i-1].name == c.name {
			continue
		}
		for _, other := range sorted[i+1:] {
			if other.name == c.name {
				c.doc += " " + other.doc
			}
		}
		all = append(all, c.topic())
	}
	return all
}

func (c check) topic() topic {
	a := advised[c.name]
	text := folded(coded(c.doc), "")
	if a.example != "" {
		text += "\n```text\n" + a.example + "\n```\n"
	}
	if a.why != "" {
		text += "\n" + folded("*Why:* "+a.why, "") + "\n" + folded("*What to do:* "+a.todo, "")
	}
	return topic{depth: 3, title: c.name, anchors: []string{anchorOf(c.name)}, asked: []string{c.name}, text: text}
}
