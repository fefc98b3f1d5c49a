package definitions

import (
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"
)

// layout is what the table says of the words in one kind of block that matters to
// their form: it is made from the rows that reading works from.
type layout struct {
	words map[string]habit
	loose bool // a programme has words of its own there, which come last, as they are written
}

// habit is how one word is written.
type habit struct {
	rank int                      // its row
	form func(text string) string // of a time: see entry
	bare bool
}

// laid is the layout of what is read with these rows.
func laid[T any](rows []entry[T]) layout {
	l := layout{words: map[string]habit{}}
	for i, row := range rows {
		if row.value != nil {
			l.words[row.word] = habit{i, row.form, row.bare}
		}
	}
	return l
}

// knows says that the order of these attributes is known.
func (l layout) knows(attributes hclsyntax.Attributes) bool {
	for name := range attributes {
		if _, ok := l.words[name]; !ok && !l.loose {
			return false
		}
	}
	return true
}

// rank is where a word comes among those of its block.
func (l layout) rank(word string) int {
	if h, ok := l.words[word]; ok {
		return h.rank
	}
	return len(l.words)
}

// layouts give the layout of a block.
type layouts func(*hclsyntax.Block) layout

// layoutsOf are those of the blocks in a file, by its path; nil for what is no HCL.
func layoutsOf(file string) layouts {
	switch {
	case file == programmeFile:
		return layoutsOfProgramme()
	case strings.HasPrefix(file, cohortFolder):
		return layoutsOfCohort()
	}
	return nil
}

// layoutsOfProgramme are by a block's word, which has the same rows wherever it stands.
func layoutsOfProgramme() layouts {
	nomination := laid(nominateRows)
	nomination.loose = true // a word for each role
	all := map[string]layout{
		"programme": laid(headRows), "list": laid(listRows), "everyone": laid(applyingRows), "role": laid(roleRows),
		"question": laid(questionRows), "survey": laid(surveyRows), "mail": laid(mailRows),
		"session": laid(sessionRows), "agreement": laid(agreementRows), "task": laid(taskRows),
		"require": laid(thatRows), "advise": laid(thatRows), "prefer": laid(byRows),
		"never": laid(whenRows), "avoid": laid(whenRows), "prioritise": laid(whenRows), "welcome_back": laid(whenRows),
		"limit": laid(limitRows), "reserve": laid(reserveRows), "waive": laid(waiveRows), "nominate": nomination,
	}
	for _, k := range stageKinds {
		all[string(k.kind)] = laid(k.rows)
	}
	return func(b *hclsyntax.Block) layout { return all[b.Type] }
}

// layoutsOfCohort are by a block's word too. What is none of a cohort's own words
// is a stage, or a session in one; of which kind only the programme knows, so it
// is taken for the first kind that has all of its words.
func layoutsOfCohort() layouts {
	own := map[string]layout{
		"cohort": laid(cohortRows), "person": laid(personRows), "partner": laid(partnerRows),
		"places": {loose: true}, // a word for each role
	}
	var kinds []layout
	mixed := layout{words: map[string]habit{}} // in no order
	for _, k := range stageKinds {
		one := laid(k.dates)
		kinds = append(kinds, one)
		for word, h := range one.words {
			mixed.words[word] = habit{form: h.form, bare: h.bare}
		}
	}
	return func(b *hclsyntax.Block) layout {
		if l, ok := own[b.Type]; ok {
			return l
		}
		for _, l := range kinds {
			if l.knows(b.Body.Attributes) {
				return l
			}
		}
		return mixed
	}
}
