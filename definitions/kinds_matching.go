package definitions

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/hashicorp/hcl/v2/hclsyntax"
	"github.com/zclconf/go-cty/cty"
)

var matchingRows = []entry[stage]{
	needed(entry[stage]{word: "makes", doc: `What people are matched into: "pairs", or groups and of how many.`, example: `= "groups of 4 to 8"`, value: (*reader).makes}),
	{word: "mentees_choose", doc: "How many mentors a mentee chooses.", example: `= "up to 3, best first"`, value: (*reader).mentorsChosen},
	{word: "mentees_score", doc: "Mentees give each mentor a number, and it is said which is best.", example: `= "1 to 7, 7 is best"`, value: (*reader).scores},
	{word: "mentees_ask_for", doc: "How many mentors a mentee may ask for by name.", example: "= 1", value: func(r *reader, s *stage, e hclsyntax.Expression) {
		r.oneWayOfChoosing(s, e)
		s.chooses, s.asksFor = r.whole(e), true
	}},
	whenRow("choices_close", "When choices must be in.", `"the end of launch day"`, func(s *stage) **when { return &s.choicesClose }),
	needed(meaning(namesRow("approved_by", "Who approves the pairs before anybody hears of them; several means all of them.", "[coordinator, coach]", func(s *stage) *[]named { return &s.approvedBy }), "approves", "decided_by")),
	meaning(namesRow("confirmed_by", "Who says yes to what is offered, before it is announced.", "each.mentee", func(s *stage) *[]named { return &s.confirmedBy }), "accepted_by", "agreed_by"),
	ruleRow("require", "What a pair must have. Who has it with nobody waits.", thatRows, rulesOfStage),
	ruleRow("never", "What no pair may be.", whenRows, rulesOfStage),
	ruleRow("avoid", "What a pair should not be. The sentence is put to those who approve.", whenRows, rulesOfStage),
	ruleRow("prefer", "What makes a good pair, the most important first.", byRows, rulesOfStage),
	ruleRow("prioritise", "Who is matched first when there are not enough.", whenRows, rulesOfStage),
	oneOfRow("unmatched", "What becomes of those for whom there is nobody. Without it, the coordinator writes to them", []string{"wait", "wait for the next cohort"}, func(s *stage) *string { return &s.unmatched }),
	flagRow("rolling", "Each is matched when somebody is there, and goes on alone.", func(s *stage) *bool { return &s.rolling }),
}

func rulesOfStage(s *stage) *[]*rule { return &s.rules }

var groupsOf = regexp.MustCompile(`^groups of (\d{1,3})(?: (?:to|-|–) ?(\d{1,3}))?$`)

// makes reads what people are matched into.
func (r *reader) makes(s *stage, e hclsyntax.Expression) {
	written := strings.Join(strings.Fields(strings.ToLower(r.words(e))), " ")
	s.makes = "pairs"
	if written == "" || written == s.makes {
		return
	}
	if m := groupsOf.FindStringSubmatch(written); m != nil {
		s.makes = "groups"
		s.groups = howMany{text: written, at: e.Range()}
		s.groups.least, _ = strconv.Atoi(m[1])
		s.groups.most = s.groups.least
		if m[2] != "" {
			s.groups.most, _ = strconv.Atoi(m[2])
		}
		if s.groups.least > s.groups.most || s.groups.least < 2 {
			r.wrong(checkShape, e.Range(), "There can be no such groups", `Write the smaller number first, and at least 2, like "groups of 4 to 8".`)
			s.groups.least = max(2, min(s.groups.least, s.groups.most))
			s.groups.most = max(s.groups.least, s.groups.most)
		}
		return
	}
	_, fix := didYouMean(written, []string{s.makes}, `Write "pairs", or "groups of 4 to 8".`)
	r.wrongf(checkShape, e.Range(), fix, "Matching makes pairs or groups, and no %s", quote(written))
}

var upToChoices = regexp.MustCompile(`^up to (\d{1,2})(, best first)?$`)

// mentorsChosen reads how many mentors a mentee chooses: 3, "up to 3", "up to 3, best first".
func (r *reader) mentorsChosen(s *stage, e hclsyntax.Expression) {
	r.oneWayOfChoosing(s, e)
	v, ok := literal(e)
	if _, err := strconv.Atoi(text(v, ok)); err == nil || !ok || v.Type() != cty.String {
		s.chooses, s.choosesAll = r.whole(e), true
		return
	}
	m := upToChoices.FindStringSubmatch(strings.Join(strings.Fields(strings.ToLower(r.words(e))), " "))
	if m == nil {
		r.wrong(checkShape, e.Range(), "It is not said how many mentors a mentee chooses", `Write 3, "up to 3" or "up to 3, best first".`)
		s.chooses = 1
		return
	}
	s.chooses, _ = strconv.Atoi(m[1])
	s.bestFirst = m[2] != ""
}

// text is a literal's words; "" of what is none.
func text(v cty.Value, ok bool) string {
	if !ok || v.Type() != cty.String {
		return ""
	}
	return strings.TrimSpace(v.AsString())
}

var scoreRange = regexp.MustCompile(`^(\d{1,2}) to (\d{1,2}), (\d{1,2}) is best$`)

// scores reads "1 to 7, 7 is best".
func (r *reader) scores(s *stage, e hclsyntax.Expression) {
	r.oneWayOfChoosing(s, e)
	written := strings.Join(strings.Fields(strings.ToLower(r.words(e))), " ")
	if m := scoreRange.FindStringSubmatch(written); m == nil || m[1] == m[2] || m[3] != m[1] && m[3] != m[2] {
		r.wrong(checkShape, e.Range(), "It is not said which numbers there are, and which is best", `Write it like "1 to 7, 7 is best".`)
		written = "1 to 7, 7 is best"
	}
	s.scores = written
}

// oneWayOfChoosing tells of a second one.
func (r *reader) oneWayOfChoosing(s *stage, e hclsyntax.Expression) {
	if s.choiceAt.Filename != "" {
		r.wrong(checkShape, e.Range(), "Mentees choose in two ways here", "Keep one of mentees_choose, mentees_score and mentees_ask_for.")
	}
	s.choiceAt = e.Range()
}
