package change_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"trellis/definitions"
	"trellis/definitions/change"
	"trellis/definitions/plan"
)

const cohortFile = "cohorts/2025.hcl"

// resolved is the programme that ships, with changes: file, old, new.
func resolved(t *testing.T, changes ...string) (*plan.Plan, map[string][]byte) {
	t.Helper()
	files, err := definitions.Shipped("libraries-connected")
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(changes); i += 3 {
		was := string(files[changes[i]])
		is := strings.Replace(was, changes[i+1], changes[i+2], 1)
		if was == is {
			t.Fatalf("%s does not say %q", changes[i], changes[i+1])
		}
		files[changes[i]] = []byte(is)
	}
	book, problems := definitions.Open("libraries-connected", files)
	p, _ := book.Resolve("2025")
	if p == nil {
		t.Fatalf("%v", problems)
	}
	return p, files
}

func on(t *testing.T, text string) time.Time {
	t.Helper()
	at, err := time.Parse("2 January 2006 15:04", text)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// june is when everything up to training has ended.
func june(t *testing.T) change.State {
	began := on(t, "21 May 2025 11:00")
	return change.State{
		Began: map[plan.StageName]time.Time{"recruitment": began, "launch": began, "matching": began, "training": began, "meetings": began, "drop_ins": began},
		Ended: map[plan.StageName]time.Time{"recruitment": began, "launch": began, "matching": began, "training": began},
		Now:   on(t, "1 June 2025 9:00"), Applied: true, Told: true, Announced: true,
	}
}

func TestWhatIsRefused(t *testing.T) {
	old, _ := resolved(t)
	april := change.State{Began: map[plan.StageName]time.Time{"recruitment": old.Stage("recruitment").Opens}, Now: on(t, "22 April 2025 9:00"), Applied: true}
	told := april
	told.Told = true
	for name, test := range map[string]struct {
		at      change.State
		changes []string
		want    string // part of what is said; empty: it is not refused
	}{
		"a session to come moves":       {june(t), []string{cohortFile, "Tuesday 8 July 2025, 12.30pm to 1.30pm", "Wednesday 9 July 2025, 12.30pm to 1.30pm"}, ""},
		"a session that was held moves": {june(t), []string{cohortFile, "Wednesday 7 May 2025, 10am to 11.30am", "Wednesday 7 May 2025, 11am to 12.30pm"}, "has begun or is over, and can no longer be moved"},
		"a session moves into the past": {june(t), []string{cohortFile, "Tuesday 8 July 2025, 12.30pm to 1.30pm", "Wednesday 28 May 2025, 12.30pm to 1.30pm"}, "cannot be at a time that is past"},
		"dates of what has ended":       {june(t), []string{cohortFile, "Friday 25 April 2025", "Monday 28 April 2025"}, "Recruitment has ended. Its dates stay."},
		"extended while it is open":     {april, []string{cohortFile, "Friday 25 April 2025", "Friday 2 May 2025"}, ""},
		"closed, and opened again":      {april, []string{cohortFile, "Friday 18 April 2025", "Wednesday 23 April 2025"}, ""},
		"closed, and people were told":  {told, []string{cohortFile, "Friday 18 April 2025", "Wednesday 23 April 2025"}, "It cannot open again"},
		"closed at a time that is past": {april, []string{cohortFile, "Friday 18 April 2025", "Thursday 17 April 2025"}, "cannot close at a time that is past"},
		"a question of an open form":    {april, []string{"programme.hcl", "What would you like help with?", "What would you like to learn?"}, "The questions of an open form stand"},
		"rules, before pairs":           {april, []string{"programme.hcl", `never "two people from one service"`, `avoid "two people from one service"`}, ""},
		"rules, after pairs":            {june(t), []string{"programme.hcl", `never "two people from one service"`, `avoid "two people from one service"`}, "its pairs were announced by the old ones"},
		"a stage is renamed":            {april, []string{"programme.hcl", "evaluation {", "evaluation \"looking_back\" {"}, "write was = evaluation in looking_back"},
	} {
		t.Run(name, func(t *testing.T) {
			next, _ := resolved(t, test.changes...)
			got := change.Compare(old, change.Join(old, next, test.at.Now), test.at).Refused
			said := strings.Join(got, " ")
			if test.want == "" && said != "" || !strings.Contains(said, test.want) {
				t.Errorf("said %q, want %q", said, test.want)
			}
		})
	}
}

// TestScar13AMovedSessionKeepsItsIdentity: the same name, which the UID is made of, and
// the next sequence.
func TestScar13AMovedSessionKeepsItsIdentity(t *testing.T) {
	old, _ := resolved(t)
	next, _ := resolved(t, cohortFile, "Tuesday 8 July 2025, 12.30pm to 1.30pm", "Wednesday 9 July 2025, 12.30pm to 1.30pm")
	joined := change.Join(old, next, june(t).Now)
	x := joined.Session("drop_ins/1")
	if x == nil || x.Sequence != 1 || x.Since != 1 || joined.Revision != 2 || joined.Hash == next.Hash {
		t.Fatalf("the session is %+v in revision %d", x, joined.Revision)
	}
	c := change.Compare(old, joined, june(t))
	if len(c.Sessions) != 1 || c.Sessions[0].Is != change.Moved || c.Sessions[0].Invitation != "drop_ins/1/invitation" {
		t.Errorf("sessions %+v", c.Sessions)
	}
	back := change.Join(joined, old, june(t).Now)
	if x := back.Session("drop_ins/1"); x.Sequence != 2 || x.Since != 2 || back.Hash == old.Hash {
		t.Errorf("moved back it is %+v", x)
	}
}

// TestScar14ATypoAsksNobodyAgain: sequence 1, and its time is since sequence 0.
func TestScar14ATypoAsksNobodyAgain(t *testing.T) {
	old, _ := resolved(t)
	next, _ := resolved(t, "programme.hcl", `title     = "Drop-in support"`, `title     = "Drop-ins for mentors"`)
	joined := change.Join(old, next, june(t).Now)
	for _, name := range []plan.SessionName{"drop_ins/1", "drop_ins/2", "drop_ins/3"} {
		if x := joined.Session(name); x.Sequence != 1 || x.Since != 0 {
			t.Errorf("%s is %+v", name, x)
		}
	}
	if c := change.Compare(old, joined, june(t)); len(c.Sessions) != 3 || c.Sessions[0].Is != change.Put || len(c.Refused) > 0 {
		t.Errorf("sessions %+v, refused %v", c.Sessions, c.Refused)
	}
}

// TestOneOfSeveralIsCalledOff: the others stay who they are, though their place in the
// list is another.
func TestOneOfSeveralIsCalledOff(t *testing.T) {
	old, _ := resolved(t)
	fewer, _ := resolved(t, cohortFile, "      \"Tuesday 8 July 2025, 12.30pm to 1.30pm\",\n", "")
	joined := change.Join(old, fewer, june(t).Now)
	for name, off := range map[plan.SessionName]bool{"drop_ins/1": true, "drop_ins/2": false, "drop_ins/3": false} {
		x := joined.Session(name)
		if x == nil || x.Off != off || x.Sequence != 0 || !x.Start.Equal(old.Session(name).Start) {
			t.Errorf("%s is %+v, want called off: %t", name, x, off)
		}
	}
	invitation, _ := joined.Item("drop_ins/1/invitation")
	if invitation == nil || invitation.To.Who != plan.Nobody || len(invitation.To.Staff) > 0 {
		t.Errorf("the invitation is %+v, want for nobody", invitation)
	}
	if reminder, _ := joined.Item("drop_ins/1/joining-drop-in"); reminder != nil {
		t.Error("somebody would be reminded of it")
	}
	if kept, _ := joined.Item("drop_ins/3/joining-drop-in"); kept == nil || kept.Session != "drop_ins/3" {
		t.Errorf("the reminder of another one is %+v", kept)
	}
	// One at a new time is another session, and does not take the name of the one that went.
	more := change.Join(joined, old, june(t).Now)
	if x := more.Session("drop_ins/1"); x == nil || !x.Off {
		t.Errorf("the one that was called off is %+v", x)
	}
	if x := more.Session("drop_ins/4"); x == nil || x.Off || !x.Start.Equal(old.Session("drop_ins/1").Start) {
		t.Errorf("the one that is new is %+v", x)
	}
	if it, _ := more.Item("drop_ins/4/invitation"); it == nil || it.Session != "drop_ins/4" {
		t.Errorf("its invitation is %+v", it)
	}
}

// TestFromOneToSeveral: the one that was alone keeps its name and its items theirs.
func TestFromOneToSeveral(t *testing.T) {
	one, _ := resolved(t, cohortFile, `
      "Tuesday 8 July 2025, 12.30pm to 1.30pm",
      "Friday 12 September 2025, 12.30pm to 1.30pm",
`, "\n")
	several, _ := resolved(t)
	joined := change.Join(one, several, june(t).Now)
	it, _ := joined.Item("drop_ins/invitation")
	if x := joined.Session("drop_ins"); x == nil || x.Sequence != 0 || it == nil || it.Session != "drop_ins" {
		t.Fatalf("it is %+v, invited by %+v", x, it)
	}
	names := map[plan.ItemName]bool{}
	for _, s := range joined.Stages {
		for _, it := range s.Items {
			if names[it.Name] {
				t.Errorf("two items are called %s", it.Name)
			}
			names[it.Name] = true
			if it.Session != "" && joined.Session(it.Session) == nil {
				t.Errorf("%s is about %s, which is not there", it.Name, it.Session)
			}
		}
	}
	if again := change.Join(joined, several, june(t).Now); again.Session("drop_ins").Sequence != 0 || len(change.Compare(joined, again, june(t)).Sessions) != 0 {
		t.Error("the same files once more are another revision")
	}
}

// TestTheSameFilesChangeNothing, of every programme that ships.
func TestTheSameFilesChangeNothing(t *testing.T) {
	folders, _ := os.ReadDir("..")
	seen := 0
	for _, f := range folders {
		files, err := definitions.Shipped(f.Name())
		if err != nil || len(files) == 0 {
			continue
		}
		book, _ := definitions.Open(f.Name(), files)
		for _, cohort := range book.Cohorts() {
			p, _ := book.Resolve(cohort)
			if p == nil {
				continue
			}
			seen++
			c := change.Compare(p, change.Join(p, p, p.Stages[0].Opens), change.State{Now: p.Stages[0].Opens})
			if !c.Nothing() || len(c.Refused) > 0 {
				t.Errorf("%s: %+v", p.Cohort, c)
			}
			if ended := change.End(p, p.Stages[0].Opens); ended.Revision != 2 || len(ended.Stages) != len(p.Stages) {
				t.Errorf("%s: ended it has %d stages", p.Cohort, len(ended.Stages))
			}
		}
	}
	if seen < 13 {
		t.Errorf("%d cohorts were looked at", seen)
	}
}

func TestTexts(t *testing.T) {
	old, was := resolved(t)
	next, is := resolved(t, "mail/joining-drop-in.md", "Subject: ", "Subject: Soon: ")
	joined := change.Join(old, next, june(t).Now)
	c := change.Compare(old, joined, june(t))
	if !c.Nothing() {
		t.Errorf("without looking at the words: %+v", c)
	}
	c.Texts(old, joined, was, is)
	words := 0
	for _, it := range c.Items {
		if it.Is == change.Words {
			words++
		}
	}
	if words != 3 {
		t.Errorf("%d mails have other words, want 3", words)
	}
}
