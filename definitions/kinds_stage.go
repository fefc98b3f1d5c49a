package definitions

import (
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// stageKind is one of the eight stages that have names: what may be written in
// it, and what a cohort says of it.
type stageKind struct {
	kind  plan.Kind
	doc   string
	rows  []entry[stage]
	dates []entry[dates]
}

// stageKinds are the kinds of stages, in the order in which they usually come.
var stageKinds = []stageKind{
	{plan.Recruitment, "People apply, and are told whether they have a place.",
		with(stageTitle, stageInvite, stageAfter, stageAlongside, stageMail, stageApplyOnce, stageDecide, stageDecidedBy), []entry[dates]{cohortOpens, cohortCloses, cohortDecide}},
	{plan.Launch, "Everyone meets.", with(stageSession...), sessionDates},
	{plan.Matching, "People choose, pairs are proposed, approved, and announced to both sides at once.",
		with(stageTitle, stageAfter, stageAlongside, stageMail, stageMakes, stageMenteesChoose, stageChoicesClose, stageApprovedBy, stageRequire, stageNever, stageAvoid, stagePrefer), []entry[dates]{cohortAnnounce}},
	{plan.Training, "A session in which people learn.", with(stageSession...), sessionDates},
	{plan.Meetings, "Pairs meet, as often as is said, until it is over.", with(stageTitle, stageAfter, stageAlongside, stageMail, stageEvery, stageFor, stageWhere, stageLasts, stageHelp), nil},
	{plan.DropIns, "Several sessions beside other stages.", with(stageSession...), severalDates},
	{plan.Finale, "Everyone meets for the last time.", with(stageSession...), sessionDates},
	{plan.Evaluation, "Surveys ask how it was.", with(stageTitle, stageAfter, stageAlongside, stageLedBy, stageVoluntary, stageSurvey, stageMail), nil},
	{plan.Own, "A stage of the programme's own, with a name.", append(with(stageSurvey), stageSession...), sessionDates},
}

func with(rows ...entry[stage]) []entry[stage] { return rows }

// The rows of stages.
var (
	stageTitle     = wordsRow("title", "What people read. Without it, the stage's own word.", `"Launch event"`, func(s *stage) *string { return &s.title })
	stageInvite    = namesRow("invite", "Who takes part: everyone, or roles in the plural.", "[mentors, mentees]", func(s *stage) *[]named { return &s.invite })
	stageAfter     = namesRow("after", "What it waits for, instead of for everything above it.", "recruitment", func(s *stage) *[]named { return &s.after })
	stageAlongside = namesRow("alongside", "The stage that it stands beside: it may start when that one may, and what comes next waits for both.", "meetings", func(s *stage) *[]named { return &s.alongside })
	stageMail      = entry[stage]{word: "mail", doc: "A mail that it sends, by the name of its file.", example: `"your-pair" { … }`, block: (*reader).mail}
	stageQuestion  = entry[stage]{word: "question", doc: "One thing that those are asked who took part.", example: `"carry_on" { … }`, block: func(r *reader, s *stage, b *hclsyntax.Block) {
		s.questions = r.question(s.questions, b)
	}}
	stageSurvey = entry[stage]{word: "survey", doc: "A form that opens and closes.", example: `"how_it_went" { … }`, block: (*reader).survey}

	stageLedBy = namesRow("led_by", "Who leads it, of the programme's people. They are invited too.", "coach", func(s *stage) *[]named { return &s.ledBy })
	stageWhere = wordsRow("where", "Where it is, unless the cohort says otherwise.", `"online"`, func(s *stage) *string { return &s.where })
	stageLasts = meaning(lengthRow("lasts", "How long one session or meeting is.", `"90 minutes"`, func(s *stage) **phrase.Length { return &s.lasts }), "length", "duration", "takes")

	stageSession = []entry[stage]{stageTitle, stageInvite, stageLedBy, stageWhere, stageLasts, stageAfter, stageAlongside, stageQuestion, stageMail}

	stageApplyOnce = flagRow("apply_once", "Nobody can apply for two roles.", func(s *stage) *bool { return &s.applyOnce })
	stageDecide    = whenRow("decide", "When applicants are told. A cohort's own date comes first, and is compared with this.", `"5 working days after recruitment closes"`, func(s *stage) **when { return &s.decide })
	stageDecidedBy = needed(namesRow("decided_by", "Who decides about applicants; several means all of them.", "coordinator", func(s *stage) *[]named { return &s.decidedBy }))

	stageMakes         = needed(entry[stage]{word: "makes", doc: `What people are matched into: "pairs".`, example: `= "pairs"`, value: (*reader).makes})
	stageMenteesChoose = entry[stage]{word: "mentees_choose", doc: "How many mentors a mentee may choose.", example: "= 3", value: func(r *reader, s *stage, e hclsyntax.Expression) { s.chooses = r.whole(e) }}
	stageChoicesClose  = whenRow("choices_close", "When choices must be in.", `"the end of launch day"`, func(s *stage) **when { return &s.choicesClose })
	stageApprovedBy    = needed(namesRow("approved_by", "Who approves the pairs before anybody hears of them; several means all of them.", "[coordinator, coach]", func(s *stage) *[]named { return &s.approvedBy }))
	stageRequire       = ruleRow("require", "What a pair must have. Who has it with nobody waits.", thatRows, matchingRules)
	stageNever         = ruleRow("never", "What no pair may be.", whenRows, matchingRules)
	stageAvoid         = ruleRow("avoid", "What a pair should not be. The sentence is put to those who approve.", whenRows, matchingRules)
	stagePrefer        = ruleRow("prefer", "What makes a good pair, the most important first.", byRows, matchingRules)

	stageEvery     = needed(lengthRow("every", "How often a pair meets.", `"2 to 4 weeks"`, func(s *stage) **phrase.Length { return &s.every }))
	stageFor       = needed(lengthRow("for", "How long it goes on.", `"6 months"`, func(s *stage) **phrase.Length { return &s.length }))
	stageHelp      = namesRow("help", "Whom a pair can turn to.", "[coach, coordinator]", func(s *stage) *[]named { return &s.help })
	stageVoluntary = flagRow("voluntary", "Nobody has to answer.", func(s *stage) *bool { return &s.voluntary })
)

func matchingRules(s *stage) *[]*rule { return &s.rules }

// makes reads what people are matched into.
func (r *reader) makes(s *stage, e hclsyntax.Expression) {
	s.makes = "pairs"
	if written := r.words(e); written != "" && written != s.makes {
		_, fix := didYouMean(written, []string{s.makes}, `Write "pairs".`)
		r.wrongf(checkShape, e.Range(), fix, "Matching makes pairs, and no %s", quote(written))
	}
}
