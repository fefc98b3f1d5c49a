package definitions

import (
	"fmt"
	"slices"
	"strings"
)

func programmeSections() []section {
	all := []section{
		described("programme.hcl", "The file of a programme. It has one `programme`, and of the rest as many as it needs.", fileRows()),
		described("programme", "What the programme is.", headRows),
		described("list", "Things to choose from, under one name.", listRows),
		described("everyone", "What is asked of all who apply, and who may.", applyingRows),
	}
	all = together(all, described("role", "Something that people apply to be. It is named in the singular; `mentors` are all who are one.", roleRows))
	return append(all,
		described("question", "One thing that people are asked. Its name is for rules and mails, `answer.needs` and `${you.needs}`.", questionRows),
		described("waive", "In a role: whose fee is smaller, and what is left of it.", waiveRows))
}

const rulesIntro = "A rule is an expression, and a sentence that says it in words. An expression compares one answer with a word or a number, " +
	"`answer.years >= 2`, with `==`, `!=`, `<`, `<=`, `>` or `>=`; or it is a yes-or-no question, `answer.member`; or it compares two people, with one of the [functions](#functions). " +
	"There is no `&&`, no `||` and no arithmetic: of several `require`, each must be so; of several `never`, each is enough. `require` and `never` are law. `advise` and `avoid` are put to whoever decides, with the sentence."

func ruleSections() []section {
	return []section{
		described("require, advise", "Who may take part, or which pairs may be made, and a sentence for those for whom it is not so.", thatRows),
		described("never, avoid, prioritise, welcome_back", "Which pairs may not, or should not, be made; who goes first; who comes back.", whenRows),
		described("prefer", "What makes a good pair. Of several the first is the most important.", byRows),
		described("limit", "How many may have a place, of one kind or from one organisation.", limitRows),
		described("reserve", "Places that are kept for some.", reserveRows),
	}
}

func partSections() []section {
	return []section{
		described("session", "One of several sessions of a stage. What it does not say, its stage says.", sessionRows),
		described("nominate", "Who sends whom, instead of their applying; beside `by`, how many of each role, as `mentees = 2`.", nominateRows),
		described("survey", "A form that opens and closes.", surveyRows),
		described("task", "Something that somebody does, and says when it is done.", taskRows),
		described("agreement", "Words that people agree to. They stand in words/, in a file of its name.", agreementRows),
		described("mail", "A mail. Its words stand in mail/, in a file of its name; the first line is its subject.", mailRows),
	}
}

// stageSections are what all stages may have, and then what each kind may have
// besides; kinds that have the same are told of together.
func stageSections() []section {
	var every [][]word
	for _, k := range stageKinds {
		every = append(every, wordsOf(k.rows))
	}
	common := inAll(every)
	all := []section{{title: "every stage", doc: "What may stand in a stage of any kind.", blocks: []string{"every-stage"}, words: common}}
	for i, k := range stageKinds {
		s := section{title: string(k.kind), doc: k.doc, blocks: []string{string(k.kind)}, words: without(every[i], common)}
		all = together(all, s)
	}
	return all
}

// inCohort ends the title of what a cohort says of a stage.
const inCohort = " in a cohort"

// cohortSections are what a cohort says of itself, and of each kind of stage.
func cohortSections() []section {
	all := []section{
		described("cohort", "One run of the programme: who, when and where. For each stage that has a date there is a block of its name.", cohortRows),
		described("places", "How many can take part, by role; `pairs` is how many pairs there can be.", []entry[cohort]{placesRow("mentors"), placesRow("pairs")}),
		described("person", "Who one of the programme's people is. The name of an office will do: people read it in mails.", personRows),
		described("partner", "An organisation that sends people, where the programme has `nominate` by `each.partner`.", partnerRows),
	}
	var every [][]word
	for _, k := range stageKinds {
		if len(k.dates) > 0 {
			every = append(every, wordsOf(k.dates))
		}
	}
	common := inAll(every)
	all = append(all, section{title: "every stage" + inCohort, doc: "What may be said of any stage that has dates.", blocks: []string{"cohort.every-stage"}, words: common})
	for _, k := range stageKinds {
		if len(k.dates) > 0 {
			all = together(all, section{title: string(k.kind) + inCohort, doc: "When it is.", blocks: []string{"cohort." + string(k.kind)}, words: without(wordsOf(k.dates), common)})
		}
	}
	return all
}

// together adds a section. One that has the words of another is told of with it,
// and one that has all of them, and more, tells only of those.
func together(all []section, s section) []section {
	for i := range all {
		more := without(s.words, all[i].words)
		switch common := len(s.words) - len(more); {
		case strings.HasSuffix(all[i].blocks[0], "every-stage") || common < len(all[i].words) || common < 3:
			continue
		case len(more) > 0:
			s.besides = fmt.Sprintf("Besides what [%s](#%s) may have:", all[i].title, anchorOf(all[i].blocks[0]))
			s.words = more
			return append(all, s)
		}
		if all[i].doc != s.doc {
			if len(all[i].blocks) == 1 {
				all[i].doc = "`" + all[i].title + "`: " + all[i].doc
			}
			all[i].doc += " `" + s.title + "`: " + s.doc
		}
		all[i].title = strings.TrimSuffix(all[i].title, inCohort) + ", " + s.title
		all[i].blocks = append(all[i].blocks, s.blocks...)
		return all
	}
	return append(all, s)
}

// inAll are the words that all of several lists have, explained alike.
func inAll(lists [][]word) []word {
	common := slices.Clone(lists[0])
	for _, list := range lists[1:] {
		common = slices.DeleteFunc(common, func(w word) bool { return !slices.Contains(list, w) })
	}
	return common
}

func without(list, common []word) []word {
	return slices.DeleteFunc(slices.Clone(list), func(w word) bool { return slices.Contains(common, w) })
}
