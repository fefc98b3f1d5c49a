package definitions

import (
	"testing"
	"time"

	"trellis/definitions/plan"
)

// mended is the programme that ships, changed, with its plan.
func mended(t *testing.T, edits ...string) (*Book, *plan.Plan) {
	t.Helper()
	files, err := Shipped("libraries-connected")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range edits {
		edit(t, files, line)
	}
	book, problems := Open("libraries-connected", files)
	p, _ := book.Resolve("2025")
	if p == nil {
		t.Fatal(problems)
	}
	return book, p
}

// A session of one role is no other role's business.
func TestAMailBeforeEachSessionGoesToThoseItInvites(t *testing.T) {
	_, p := mended(t,
		`programme.hcl:   led_by = coach\n →   led_by = coach\n  session "for_mentors" { invite = mentors }\n  session "for_all" {}\n`,
		`programme.hcl: "1 day before training" → "1 day before each training"`,
		`mail/joining-training.md: ${training.on} → ${session.on}`,
		`mail/joining-training.md: ${training.where} → ${session.where}`,
		`mail/you-have-a-place.md: - ${training.title}: ${training.on} → nothing`,
		`mail/your-pair.md: ${training.on} → soon`,
		`cohorts/2025.hcl:   training { on = "Wednesday 21 May 2025, 10am to 11.30am" } →   training {\n    session "for_mentors" { on = "Wednesday 21 May 2025, 10am to 11.30am" }\n    session "for_all" { on = "Thursday 22 May 2025, 10am to 11.30am" }\n  }`)
	got := map[plan.SessionName]plan.Audience{}
	for _, it := range p.Stage("training").Items {
		if it.Mail == "joining-training" {
			got[it.Session] = it.To
		}
	}
	if to := got["training/for_mentors"]; len(to.Roles) != 1 || to.Roles[0] != "mentor" {
		t.Errorf("that of the mentors' session goes to %+v", to)
	}
	if to := got["training/for_all"]; to.Who != plan.Placed || len(to.Roles) > 0 {
		t.Errorf("that of the session for all goes to %+v", to)
	}
}

// What closes on a day closes at its end, by whatever phrase.
func TestChoicesThatAreCountedCloseAtTheEndOfADay(t *testing.T) {
	_, p := mended(t, `programme.hcl: choices_close  = "the end of launch day" → choices_close  = "4 days after launch"`)
	if got, want := p.Stage("matching").Closes, time.Date(2025, time.May, 11, 23, 0, 0, 0, time.UTC); !got.Equal(want) {
		t.Errorf("they close at %s", got)
	}
}

// A form or a task may be counted from a stage that comes after its own.
func TestTimesCountedFromAStageBelow(t *testing.T) {
	_, p := mended(t, `programme.hcl:   mail "shall-we-meet" →   task "story" {\n    ask = "Write down what has changed."\n    by  = mentees\n    due = "2 weeks before finale"\n  }\n`+
		`  survey "before_we_end" {\n    invite = everyone\n    opens  = "3 weeks before finale"\n    closes = "the day before finale"\n    question "ready" {\n      ask    = "Are you ready to end?"\n      answer = "yes or no"\n    }\n  }\n  mail "shall-we-meet"`)
	s := p.Stage("meetings")
	if got := s.Tasks[0].Due.Format(time.DateOnly); got != "2025-11-12" { // the end of the 11th
		t.Errorf("the task is due at %s", s.Tasks[0].Due)
	}
	form := s.Surveys[0]
	if form.Opens.Format(time.DateOnly) != "2025-11-04" || form.Closes.Format(time.DateOnly) != "2025-11-25" {
		t.Errorf("the survey is open from %s to %s", form.Opens, form.Closes)
	}
	for _, it := range s.Items {
		if it.Survey == "before_we_end" && !it.At.Equal(form.Opens) {
			t.Errorf("it is sent at %s", it.At)
		}
	}
}

// Mails call a role what people call it.
func TestRolesInMailsAreWhatPeopleCallThem(t *testing.T) {
	book, p := mended(t, `programme.hcl: role "mentee" { → role "mentee" {\n  called = "leader"`,
		`mail/your-pair.md: Subject:  → Subject: ${you.role} and ${match.role}: `)
	letter, err := book.Letter("your-pair")
	if err != nil {
		t.Fatal(err)
	}
	of := func(role string) Person {
		return Person{Name: "R. Hill", Email: "r@example.org", Role: role, Answers: map[string]string{"service": "North"}}
	}
	staff := map[plan.StaffName]Staff{"coordinator": {FullName: "C", Email: "c@example.org"}, "coach": {FullName: "D", Email: "d@example.org"}}
	values, err := letter.Values(Scene{Plan: p, You: of("mentee"), Match: []Person{of("mentor"), of("mentor")}, Staff: staff})
	if err != nil {
		t.Fatal(err)
	}
	if values[0] != "leader" || values[1] != "mentors" {
		t.Errorf("they are %q and %q", values[0], values[1])
	}
	values, _ = letter.Values(Scene{Plan: p, You: of("mentor"), Match: []Person{of("mentee"), of("mentee")}, Staff: staff})
	if values[1] != "leaders" {
		t.Errorf("several are %q", values[1])
	}
}
