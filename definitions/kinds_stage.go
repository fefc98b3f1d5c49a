package definitions

import (
	"slices"

	"github.com/hashicorp/hcl/v2/hclsyntax"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// stageKind is one of the stages that have names: what may be written in it, and
// what a cohort says of it.
type stageKind struct {
	kind  plan.Kind
	doc   string
	rows  []entry[stage]
	dates []entry[dates]
}

// stageKinds are the kinds of stages, in the order in which they usually come.
var stageKinds = []stageKind{
	{plan.Recruitment, "People apply, or are nominated, and are told whether they have a place.",
		slices.Concat(stageHead, recruitmentRows, stageParts), slices.Concat(recruitmentDates, anyDates)},
	{plan.Launch, "Everyone meets.", sessionStage, slices.Concat(sessionDates, anyDates)},
	{plan.Matching, "People choose, pairs or groups are proposed, approved, and announced to all at once.",
		slices.Concat(stageHead, matchingRows, stageMails), slices.Concat(matchingDates, anyDates)},
	{plan.Training, "A session in which people learn, or several.", sessionStage, slices.Concat(sessionDates, anyDates)},
	{plan.Meetings, "Pairs or groups meet, as often as is said, until it is over.",
		slices.Concat(stageHead, meetingsRows, stageParts, []entry[stage]{stageQuestion, stageAgreement}), slices.Concat(meetingsDates, anyDates)},
	{plan.DropIns, "Several sessions beside other stages: drop-ins, check-ins, supervision.",
		slices.Concat(sessionStage, []entry[stage]{stageEvery}), slices.Concat(severalDates, anyDates)},
	{plan.Support, "Somebody whom people can turn to, from one day until another.",
		slices.Concat(stageHead, []entry[stage]{ofGathering("invite"), ofGathering("led_by"), ofGathering("where"), ofGathering("lasts")}, stageParts), slices.Concat(meetingsDates, anyDates)},
	{plan.Finale, "Everyone meets for the last time.", sessionStage, slices.Concat(sessionDates, anyDates)},
	{plan.Evaluation, "Surveys ask how it was.", slices.Concat(stageHead, evaluationRows, stageParts), nil},
	{plan.Own, "A stage of the programme's own, with a name.", sessionStage, slices.Concat(ownDates, anyDates)},
}

// What every stage may have.
var (
	stageHead = []entry[stage]{
		meaning(wordsRow("title", "What people read. Without it, the stage's own word.", `"Launch event"`, func(s *stage) *string { return &s.title }), "name", "called"),
		namesRow("after", "What it waits for, instead of for everything above it.", "recruitment", func(s *stage) *[]named { return &s.after }),
		meaning(namesRow("alongside", "The stage that it stands beside: it may start when that one may, and what comes next waits for both.", "meetings", func(s *stage) *[]named { return &s.alongside }), "during", "beside"),
		onlyIfRow("It is only for those for whom this is so.", "both.carry_on", func(s *stage) **rule { return &s.onlyIf }),
		wasRow("What it was called until now, where a cohort runs already: what people were sent and hold stays theirs.", "training", func(s *stage) *[]named { return &s.was }),
	}
	stageMails = []entry[stage]{{word: "mail", doc: "A mail that it sends, by the name of its file.", example: `"your-pair" { … }`, block: (*reader).mail}}
	stageParts = append([]entry[stage]{
		{word: "task", doc: "Something that somebody does, and says when it is done.", example: `"report" { … }`, block: (*reader).task},
		{word: "survey", doc: "A form that opens and closes.", example: `"how_it_went" { … }`, block: (*reader).survey},
	}, stageMails...)

	stageEvery     = lengthRow("every", "How often: a pair's meetings, or drop-ins.", `"2 to 4 weeks"`, func(s *stage) **phrase.Length { return &s.every })
	stageAgreement = entry[stage]{word: "agreement", doc: "Words that people agree to; they are in words/, in a file of its name.", example: `"mentoring-agreement" { … }`, block: (*reader).agreement}
	stageQuestion  = entry[stage]{word: "question", doc: "One thing that those are asked who took part.", example: `"carry_on" { … }`, block: func(r *reader, s *stage, b *hclsyntax.Block) {
		s.questions = r.question(s.questions, b)
	}}
)

// gatheringRows are what is said of something that people come to.
var gatheringRows = []entry[gathering]{
	meaning(namesRow("invite", "Who takes part: everyone, or roles in the plural; one at a time with each.", "[mentors, mentees]", func(g *gathering) *[]named { return &g.invite }), "to", "for", "attendees"),
	meaning(namesRow("led_by", "Who leads it, of the programme's people. They are invited too.", "coach", func(g *gathering) *[]named { return &g.ledBy }), "leader", "host", "hosted_by", "facilitator", "run_by"),
	meaning(wordsRow("where", "Where it is, unless the cohort says otherwise.", `"online"`, func(g *gathering) *string { return &g.where }), "place", "location", "venue"),
	meaning(lengthRow("lasts", "How long one session or meeting is.", `"90 minutes"`, func(g *gathering) **phrase.Length { return &g.lasts }), "length", "duration"),
	flagRow("private", "The entry in people's diaries names nobody.", func(g *gathering) *bool { return &g.private }),
}

// ofGathering is one of those rows, of a stage.
func ofGathering(word string) entry[stage] {
	return *rowOf(word, lifted(gatheringRows, func(s *stage) *gathering { return &s.gathering }))
}

// sessionStage is what a stage may have that people come to.
var sessionStage = slices.Concat(stageHead, []entry[stage]{
	ofGathering("invite"),
	whenRow("invite_when", "When its invitations leave. Without it, when its date is known and people have a place.", `"when pairs are announced"`, func(s *stage) **when { return &s.inviteWhen }),
	ofGathering("led_by"), ofGathering("where"), ofGathering("lasts"), ofGathering("private"),
	oneOfRow("attend", "Which of several sessions people come to. Without it, every session", []string{"one session", "at least one session", "every session"}, func(s *stage) *string { return &s.attend }),
	{word: "session", doc: "One of several sessions; the cohort says when each is.", example: `"evening" { … }`, block: (*reader).session},
	stageQuestion, stageAgreement,
}, stageParts)

var evaluationRows = []entry[stage]{
	ofGathering("led_by"),
	flagRow("voluntary", "Nobody has to answer.", func(s *stage) *bool { return &s.voluntary }),
	flagRow("required", "Everybody has to answer, and is reminded.", func(s *stage) *bool { return &s.required }),
}
