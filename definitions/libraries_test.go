package definitions

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"github.com/hashicorp/hcl/v2"
	"github.com/hashicorp/hcl/v2/hclsyntax"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
)

// libraries is the programme of libraries-connected as a model, with its mails, so
// that what is built on the model is tested apart from what fills it.
func libraries(t testing.TB) *Book {
	t.Helper()
	topics := []string{"Capital projects", "Restructures", "Service transformation", "Working with councillors", "Budgeting", "Technical knowledge"}
	positions := []string{
		"Head of Service",
		"Emerging leader: may apply for a Head of Service role within 12 months",
		"Emerging leader: responsible for a major project or large-scale change",
		"None of these",
	}
	every := &phrase.Length{}
	*every, _ = phrase.ParseLength("2 to 4 weeks")
	announced, _ := phrase.ParseWhen("when pairs are announced")
	before, _ := phrase.ParseWhen("2 days before each drop-in")
	p := &programme{
		label:  "Libraries Connected Peer Mentoring",
		people: []named{{name: "coordinator"}, {name: "coach"}, {name: "evaluator"}},
		everyone: applying{
			questions: []*question{
				{name: "service", ask: "Which library service do you work for?", kind: Organisation},
				{name: "position", ask: "Which of these describes you?", kind: Choice, options: positions, most: 1},
				{name: "about", ask: "Tell the others about yourself. We send this round before the launch.", kind: Paragraph},
			},
			rules: []*rule{{law: "require", label: "an eligible position", exprs: expressions(t, `answer.position != "None of these"`),
				otherwise: "This year the scheme is open to Heads of Service and emerging leaders."}},
		},
		roles: []*role{
			{name: "mentor", applying: applying{questions: []*question{
				{name: "experience", ask: "What have you worked on that you could help someone with?", kind: Choice, options: topics, most: len(topics)}}}},
			{name: "mentee", applying: applying{questions: []*question{
				{name: "needs", ask: "What would you like help with?", kind: Choice, options: topics, most: 3}}}},
		},
		stages: []*stage{
			{name: "recruitment", kind: plan.Recruitment, applicants: applicants{applyOnce: true}},
			{name: "launch", kind: plan.Launch},
			{name: "matching", kind: plan.Matching, matchmaking: matchmaking{makes: "pairs", chooses: 3}, rules: []*rule{
				{law: "never", label: "two people from one service", exprs: expressions(t, `same(mentor.service, mentee.service)`)},
				{law: "prefer", label: "their choice, together with what they need",
					exprs: expressions(t, `chosen(mentee, mentor)`, `overlap(mentor.experience, mentee.needs)`)},
			}, mails: []*mailItem{{name: "choose-your-mentors"}, {name: "your-pair", send: &when{When: announced}}}},
			{name: "training", kind: plan.Training},
			{name: "meetings", kind: plan.Meetings, keeping: keeping{every: every}},
			{name: "drop_ins", kind: plan.DropIns, mails: []*mailItem{{name: "joining-drop-in", send: &when{When: before}}}},
			{name: "finale", kind: plan.Finale, questions: []*question{
				{name: "carry_on", ask: "Have the two of you agreed to keep meeting?", kind: YesNo}}},
			{name: "evaluation", kind: plan.Evaluation, surveys: []*survey{{name: "how_it_went", questions: []*question{
				{name: "confidence", ask: "I am more confident than I was before the scheme.", kind: Choice, options: []string{"Agree", "Neither", "Disagree"}, most: 1},
				{name: "recommend", ask: "Would you recommend the scheme?", kind: YesNo}}}}},
		},
	}
	b := &Book{name: "libraries-connected", programme: p, files: map[string][]byte{"words/ours.md": []byte("We keep to ourselves what is said.\n")}}
	mails, err := filepath.Glob("libraries-connected/mail/*.md")
	if err != nil || len(mails) == 0 {
		t.Fatalf("no mails: %v", err)
	}
	for _, path := range mails {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		b.files[mailFolder+filepath.Base(path)] = src
	}
	return b
}

func expressions(t testing.TB, sources ...string) []hcl.Expression {
	t.Helper()
	var all []hcl.Expression
	for _, src := range sources {
		e, diags := hclsyntax.ParseExpression([]byte(src), programmeFile, hcl.InitialPos)
		if diags.HasErrors() {
			t.Fatalf("%s: %v", src, diags)
		}
		all = append(all, e)
	}
	return all
}

// TestLibrariesAsRead: what the reader makes of libraries-connected asks the same
// questions, and judges by the same rules, as the model above.
func TestLibrariesAsRead(t *testing.T) {
	model := libraries(t)
	b, problems := Load("libraries-connected")
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	for _, role := range []plan.RoleName{"mentor", "mentee"} {
		if got, want := b.Questions(role), model.Questions(role); !reflect.DeepEqual(got, want) {
			t.Errorf("a %s is asked\n%+v, want\n%+v", role, got, want)
		}
		for _, position := range []string{"Head of Service", "None of these", ""} {
			answers := map[string]string{"position": position}
			got, _ := b.Eligible(role, answers)
			if want, _ := model.Eligible(role, answers); !slices.Equal(got, want) {
				t.Errorf("a %s who is %q is refused with %q, want %q", role, position, got, want)
			}
		}
	}
	for _, form := range []string{"finale", "how_it_went"} {
		if got, want := b.Form(form), model.Form(form); !reflect.DeepEqual(got, want) {
			t.Errorf("%s asks\n%+v, want\n%+v", form, got, want)
		}
	}
	rules, err := b.Rules("matching")
	if err != nil {
		t.Fatal(err)
	}
	mentor := rules.Prepare(Person{Role: "mentor", Answers: map[string]string{"service": "a", "experience": "Budgeting"}})
	mentee := rules.Prepare(Person{Role: "mentee", Answers: map[string]string{"service": "A", "needs": "Budgeting; Restructures"}})
	if ok, rule := rules.Allowed(mentor, mentee); ok || rule != "two people from one service" {
		t.Errorf("allowed: %v %q", ok, rule)
	}
	if fit := rules.Fit(mentor, mentee, true); !slices.Equal(fit, []int{100, 50}) {
		t.Errorf("fit: %v", fit)
	}
}

// TestLettersOfTheResolvedPlan: all words of the programme have values in the plan
// that its cohort resolves to.
func TestLettersOfTheResolvedPlan(t *testing.T) {
	b, _ := Load("libraries-connected")
	p, problems := b.Resolve("2025")
	if p == nil {
		t.Fatal(problems)
	}
	s := scene(t)
	s.Plan, s.Session, s.Survey = p, p.Session("launch"), p.Survey("how_it_went")
	for _, stage := range p.Stages {
		for _, item := range stage.Items {
			if item.Mail == "" {
				continue
			}
			l, err := b.Letter(item.Mail)
			if err != nil {
				t.Errorf("%s: %v", item.Name, err)
				continue
			}
			one := s
			one.Item = &item
			if item.Session != "" {
				one.Session = p.Session(item.Session)
			}
			if _, err := l.Values(one); err != nil {
				t.Errorf("%s: %v", item.Name, err)
			}
		}
	}
}
