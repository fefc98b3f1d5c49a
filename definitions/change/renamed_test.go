package change_test

import (
	"strings"
	"testing"

	"trellis/definitions"
	"trellis/definitions/change"
	"trellis/definitions/plan"
)

// edited is a programme that ships, with changes everywhere in its files: old, new.
func edited(t *testing.T, programme, cohort string, changes ...string) (*plan.Plan, map[string][]byte) {
	t.Helper()
	files, err := definitions.Shipped(programme)
	if err != nil {
		t.Fatal(err)
	}
	is := map[string][]byte{}
	used := make([]bool, len(changes))
	for name, data := range files {
		text := string(data)
		for i := 0; i < len(changes); i += 2 {
			used[i] = used[i] || strings.Contains(text+name, changes[i])
			text, name = strings.ReplaceAll(text, changes[i], changes[i+1]), strings.ReplaceAll(name, changes[i], changes[i+1])
		}
		is[name] = []byte(text)
	}
	for i := 0; i < len(changes); i += 2 {
		if !used[i] {
			t.Fatalf("%s does not say %q", programme, changes[i])
		}
	}
	book, problems := definitions.Open(programme, is)
	p, more := book.Resolve(cohort)
	if p == nil {
		t.Fatalf("%v %v", problems, more)
	}
	return p, is
}

// workshop is the programme in which the training is called otherwise. Was is what its
// block says of that.
func workshop(t *testing.T, name, was string, changes ...string) *plan.Plan {
	t.Helper()
	p, _ := edited(t, "libraries-connected", "2025", append([]string{
		"\ntraining {\n", "\ntraining \"" + name + "\" {\n" + was + "\n", "1 day before training", "1 day before " + name,
		"${training.", "${" + name + ".", "  training { on", "  " + name + " { on"}, changes...)...)
	return p
}

// keys are what the ledger and calendars know things by.
func keys(p *plan.Plan) string {
	var all []string
	for _, s := range p.Stages {
		all = append(all, string(s.Name))
		for _, x := range s.Sessions {
			all = append(all, string(x.Name))
		}
		for _, it := range s.Items {
			all = append(all, string(it.Name)+" "+string(it.Session))
		}
	}
	return strings.Join(all, "\n")
}

// TestARenamedStageKeepsWhatPeopleHold: names of the ledger and of calendars are those
// that it had first, and no session changes; twice in a row, and back.
func TestARenamedStageKeepsWhatPeopleHold(t *testing.T) {
	old, _ := resolved(t)
	at := june(t)
	at.Now = on(t, "19 May 2025 9:00")
	at.Began, at.Ended = nil, nil
	before, want := old, keys(old)
	for _, step := range []struct{ name, was, said string }{
		{"workshop", "was = training", "training was renamed workshop: nothing is sent for it."},
		{"workshop", "was = training", ""},
		{"seminar", "was = workshop", "workshop was renamed seminar: nothing is sent for it."},
		{"seminar", "", ""},
		{"course", "was = training", "refused"}, // it is called seminar now
		{"training", "", "seminar is called training again: nothing is sent for it."},
	} {
		joined := change.Join(before, workshop(t, step.name, step.was), at.Now)
		c := change.Compare(before, joined, at)
		if step.said == "refused" {
			if said := strings.Join(c.Refused, " "); !strings.Contains(said, "write was = seminar in course") {
				t.Errorf("a name of two revisions ago: %q", said)
			}
			continue
		}
		if got := keys(joined); got != want {
			t.Fatalf("%s, %s: it has\n%s\nand not\n%s", step.name, step.was, got, want)
		}
		if len(c.Refused)+len(c.Sessions)+len(c.Dates) > 0 || strings.Join(c.Others, " ") != step.said {
			t.Errorf("%s, %s: said %q, refused %q, sessions %+v", step.name, step.was, c.Others, c.Refused, c.Sessions)
		}
		for _, it := range c.Items {
			if it.Is != change.Same {
				t.Errorf("%s, %s: %s is %s", step.name, step.was, it.Name, it.Is)
			}
		}
		if joined.InFiles("training") != plan.StageName(step.name) || joined.StageInFiles(plan.StageName(step.name)) == nil {
			t.Errorf("its files call it %s", joined.InFiles("training"))
		}
		before = joined
	}
}

// TestScar13RenamedAndMoved, in one amendment: the same entry in diaries, one sequence
// later, which asks again.
func TestScar13RenamedAndMoved(t *testing.T) {
	old, _ := resolved(t)
	at := june(t)
	at.Now = on(t, "19 May 2025 9:00")
	at.Began, at.Ended = nil, nil
	joined := change.Join(old, workshop(t, "workshop", "was = training", "Wednesday 21 May 2025, 10am to 11.30am", "Wednesday 21 May 2025, 11am to 12.30pm"), at.Now)
	x := joined.Session("training")
	if x == nil || x.Sequence != 1 || x.Since != 1 || x.Off {
		t.Fatalf("it is %+v", x)
	}
	c := change.Compare(old, joined, at)
	if len(c.Refused) > 0 || len(c.Sessions) != 1 || c.Sessions[0].Is != change.Moved || c.Sessions[0].Invitation != "training/invitation" {
		t.Errorf("refused %q, sessions %+v", c.Refused, c.Sessions)
	}
}

// TestScar14RenamedWithoutATitle: what people read follows the name, which asks nobody
// again, and is said.
func TestScar14RenamedWithoutATitle(t *testing.T) {
	untitled := []string{"  title  = \"Briefing and training for mentors and mentees\"\n", ""}
	old := workshop(t, "training", "", untitled...)
	at := june(t)
	at.Now = on(t, "19 May 2025 9:00")
	at.Began, at.Ended = nil, nil
	joined := change.Join(old, workshop(t, "workshop", "was = training", untitled...), at.Now)
	if x := joined.Session("training"); x == nil || x.Sequence != 1 || x.Since != 0 || x.Title != "Workshop" {
		t.Errorf("it is %+v", x)
	}
	c := change.Compare(old, joined, at)
	if said := strings.Join(c.Others, " "); !strings.HasPrefix(said, "training was renamed workshop: it stays in people's calendars, and its title there follows") || len(c.Sessions) != 1 || c.Sessions[0].Is != change.Put {
		t.Errorf("said %q, sessions %+v", said, c.Sessions)
	}
}

// TestWasIsSuggestedAndLookedAt.
func TestWasIsSuggestedAndLookedAt(t *testing.T) {
	old, _ := resolved(t)
	at := june(t)
	at.Now = on(t, "19 May 2025 9:00")
	at.Began, at.Ended = nil, nil
	c := change.Compare(old, change.Join(old, workshop(t, "workshop", ""), at.Now), at)
	if said := strings.Join(c.Refused, " "); !strings.Contains(said, "If it was renamed, write was = training in workshop") {
		t.Errorf("without was: %q", said)
	}
	c = change.Compare(old, change.Join(old, workshop(t, "workshop", "was = trainng"), at.Now), at)
	if said := strings.Join(c.Others, " "); !strings.Contains(said, "workshop was never called trainng in this cohort") || len(c.Refused) != 1 {
		t.Errorf("a slip in was: %q, refused %q", said, c.Refused)
	}
	renamed := change.Join(old, workshop(t, "workshop", "was = training"), at.Now)
	taken := workshop(t, "workshop", "", "\nfinale {\n", "\nfinale \"training\" {\n", "1 week before finale", "1 week before training", "${finale.", "${training.", "  finale { on", "  training { on",
		"after finale", "after training")
	c = change.Compare(renamed, change.Join(renamed, taken, at.Now), at)
	if said := strings.Join(c.Refused, " "); !strings.Contains(said, "The name training was that of what is called workshop now.") {
		t.Errorf("a name that was used: %q", said)
	}
}

// TestScar21ARenamedSessionStaysInCalendars, and a renamed mail is sent to nobody twice.
func TestScar21ARenamedSessionStaysInCalendars(t *testing.T) {
	old, was := edited(t, "museums-association", "2026")
	at := change.State{Now: on(t, "1 March 2026 9:00")}
	next, is := edited(t, "museums-association", "2026",
		`session "evening" { title = "Training, in the evening" }`, "session \"late\" {\n title = \"Training, in the evening\"\n was = evening\n }", `session "evening" { on`, `session "late" { on`,
		`mail "joining-training" { send = "2 days before each session" }`, "mail \"see-you-there\" {\n was = joining-training\n send = \"2 days before each session\"\n }", "mail/joining-training.md", "mail/see-you-there.md")
	joined := change.Join(old, next, at.Now)
	if got, want := keys(joined), keys(old); got != want {
		t.Fatalf("it has\n%s\nand not\n%s", got, want)
	}
	c := change.Compare(old, joined, at)
	c.Texts(old, joined, was, is)
	if got, want := strings.Join(c.Others, " "), "joining-training was renamed see-you-there: whoever was sent it is not sent it again. evening was renamed late: nothing is sent for it."; got != want || len(c.Sessions)+len(c.Refused) > 0 {
		t.Errorf("said %q, sessions %+v, refused %q", got, c.Sessions, c.Refused)
	}
	for _, it := range c.Items {
		if it.Is != change.Same {
			t.Errorf("%s is %s", it.Name, it.Is)
		}
	}
	again := change.Join(joined, next, at.Now)
	if keys(again) != keys(old) || len(change.Compare(joined, again, at).Others) > 0 {
		t.Error("the same files once more are something else")
	}
	ended := change.End(joined, at.Now)
	if len(ended.Renamed) != 2 || ended.InFiles("training") != "training" || ended.Session("training/evening") == nil {
		t.Errorf("ended it has %+v", ended.Renamed)
	}
	without, _ := edited(t, "museums-association", "2026", `session "evening" {`, `session "late" {`, `mail "joining-training"`, `mail "see-you-there"`, "mail/joining-training.md", "mail/see-you-there.md")
	said := strings.Join(change.Compare(old, change.Join(old, without, at.Now), at).Others, " ")
	for _, want := range []string{"write was = evening in late", "write was = joining-training in see-you-there"} {
		if !strings.Contains(said, want) {
			t.Errorf("without was it says %q, and not %q", said, want)
		}
	}
}
