package activities

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"go.temporal.io/sdk/testsuite"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/mail"
	"trellis/roster"
	"trellis/workflows/stages"
)

// libraries is the programme that ships, a cohort of it with people, and a sink.
type libraries struct {
	testing.TB
	*Activities
	sink   *mail.Sink
	plan   *plan.Plan
	people map[string]plan.PersonID // by their first names
}

const librariesCohort = plan.CohortID("libraries-connected/2025")

// newLibraries has two pairs and a mentee who waits, all told on the day; change is what
// is changed in the files.
func newLibraries(t testing.TB, change func(files map[string][]byte)) *libraries {
	t.Helper()
	book, problems := definitions.Load("../definitions/libraries-connected")
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	files := book.Files("2025")
	unthinking(files)
	if change != nil {
		change(files)
	}
	if book, problems = definitions.Open("libraries-connected", files); problems.Errors() > 0 {
		t.Fatal(problems)
	}
	p, problems := book.Resolve("2025")
	if p == nil {
		t.Fatal(problems)
	}
	dir := t.TempDir()
	r, err := roster.Open(t.Context(), roster.Options{Path: filepath.Join(dir, "roster.db")})
	fatal(t, err)
	t.Cleanup(func() { fatal(t, r.Close()) })
	sink, err := mail.OpenSink(filepath.Join(dir, "outbox"), "127.0.0.1:0")
	fatal(t, err)
	t.Cleanup(func() { _ = sink.Close() })
	server := sink.Server()
	l := &libraries{TB: t, sink: sink, plan: p, people: map[string]plan.PersonID{}}
	l.Activities = &Activities{Roster: r, Carrier: server.Open, From: mail.Address{Email: "mentoring@trellis.example"}}
	fatal(t, r.SavePlan(t.Context(), p, book.Files("2025")))
	var staff []roster.Staff
	for _, s := range book.Staff("2025") {
		staff = append(staff, roster.Staff{Name: s.Name, FullName: s.FullName, Email: s.Email})
	}
	fatal(t, r.AddCohort(t.Context(), roster.Cohort{ID: p.Cohort, Hash: p.Hash, Started: start, Clock: start}, staff))
	l.fact(l.at("matching/announce"), l.settle)
	return l
}

// waits is what lets mail to many leave at once; taken out, it waits for second thoughts.
const waits = `  second_thoughts = "none"` + "\n"

// unthinking lets all mail leave at once: what waits is a test of its own.
func unthinking(files map[string][]byte) {
	const before = `  bank_holidays = `
	files["programme.hcl"] = bytes.Replace(files["programme.hcl"], []byte(before), []byte(waits+before), 1)
}

// settle gives everybody a place, and pairs Ada with Ben and Cyd with Dai.
func (l *libraries) settle(t *roster.Tx) error {
	for _, x := range []struct{ name, first, role string }{
		{"Ada Archer", "", "mentor"}, {"Ben Baker", "Benny", "mentee"}, {"Cyd Cooper", "", "mentor"}, {"Dai Draper", "", "mentee"}, {"Eve Eaton", "", "mentee"},
	} {
		first := strings.Fields(x.name)[0]
		id, err := t.AddApplicant(roster.Applicant{
			Name: x.name, First: x.first, Email: strings.ToLower(first) + "@example.org", Role: plan.RoleName(x.role),
			Started: t.At, Applied: t.At, Answers: map[string]string{"service": "Somewhere", "about": "Words about " + first + "."},
		})
		if err != nil {
			return err
		}
		l.people[first] = id
		if err := t.Decide(roster.Decision{Person: id, Role: plan.RoleName(x.role), Accept: true, By: "coordinator"}); err != nil {
			return err
		}
	}
	if _, err := t.Tell(); err != nil {
		return err
	}
	n, err := t.Propose(roster.Proposal{Pairs: []roster.ProposedPair{
		{Mentor: l.people["Ada"], Mentee: l.people["Ben"]}, {Mentor: l.people["Cyd"], Mentee: l.people["Dai"]},
	}})
	if err == nil {
		_, err = t.Announce(n)
	}
	return err
}

// about is what Dai says of himself.
func (l *libraries) about(t *roster.Tx, words string) error {
	_, err := t.Change(l.people["Dai"], roster.Change{Answers: map[string]string{"about": words}, By: "coordinator", Because: "by telephone"})
	return err
}

func (l *libraries) at(item plan.ItemName) time.Time {
	it, _ := l.plan.Item(item)
	return it.At
}

func (l *libraries) fact(at time.Time, f func(*roster.Tx) error) {
	l.Helper()
	fatal(l, l.Roster.Fact(l.Context(), librariesCohort, at, f))
}

// do carries a task out as the worker does, all its chunks.
func (l *libraries) do(item plan.ItemName, now time.Time) {
	l.Helper()
	fence, err := l.Roster.Fence(l.Context(), librariesCohort)
	fatal(l, err)
	ask := DoAsk{Cohort: librariesCohort, Hash: l.plan.Hash, Task: stages.Task{Item: item}, Fence: fence, Now: now}
	for more := true; more; ask.Next = true {
		env := (&testsuite.WorkflowTestSuite{}).NewTestActivityEnvironment()
		env.RegisterActivity(l.Activities)
		value, err := env.ExecuteActivity(l.Do, ask)
		fatal(l, err)
		var done Done
		fatal(l, value.Get(&done))
		more = done.More
	}
}

func (l *libraries) outbox(now time.Time, days int) Outbox {
	l.Helper()
	box, err := l.Outbox(l.Context(), librariesCohort, l.plan.Hash, now, now.AddDate(0, 0, days))
	fatal(l, err)
	return box
}

// going finds an item in the outbox.
func going(list []Going, item plan.ItemName) *Going {
	i := slices.IndexFunc(list, func(g Going) bool { return g.Item == item })
	if i < 0 {
		return nil
	}
	return &list[i]
}

// arrived are the mails that the sink has, by their bytes.
func (l *libraries) arrived() (all [][]byte) {
	l.Helper()
	names, err := l.sink.Mails()
	fatal(l, err)
	for _, name := range names {
		eml, err := os.ReadFile(name)
		fatal(l, err)
		all = append(all, eml)
	}
	return all
}

// TestScar03PreviewBytesAreSentBytes: of a mail and of an invitation, for each whom it
// is for, before a row is written.
func TestScar03PreviewBytesAreSentBytes(t *testing.T) {
	for _, item := range []plan.ItemName{"matching/your-pair", "finale/invitation", "finale/joining-finale"} {
		l := newLibraries(t, nil)
		now := l.at("matching/announce")
		if at := l.at(item); at.After(now) {
			now = at
		}
		var shown [][]byte
		for name, id := range l.people {
			if name == "Eve" && item == "matching/your-pair" {
				continue // she is in no pair
			}
			// A day before and at the moment itself.
			early, err := l.Preview(t.Context(), librariesCohort, l.plan.Hash, item, id, now.AddDate(0, 0, -1))
			fatal(t, err)
			p, err := l.Preview(t.Context(), librariesCohort, l.plan.Hash, item, id, now)
			fatal(t, err)
			if l.at(item).Equal(now) && !bytes.Equal(early.Bytes, p.Bytes) {
				t.Errorf("%s: a day before it is rendered otherwise", item)
			}
			shown = append(shown, p.Bytes)
		}
		l.do(item, now)
		arrived := l.arrived()
		for _, p := range shown {
			if !slices.ContainsFunc(arrived, func(eml []byte) bool { return bytes.HasSuffix(eml, p) || bytes.Contains(eml, p) }) {
				t.Errorf("%s: what was shown is not what was sent:\n%s", item, p)
			}
		}
		// And afterwards it is shown as it was sent.
		p, err := l.Preview(t.Context(), librariesCohort, l.plan.Hash, item, l.people["Ada"], now.AddDate(0, 1, 0))
		if fatal(t, err); p.State != roster.Accepted || !slices.ContainsFunc(shown, func(b []byte) bool { return bytes.Equal(b, p.Bytes) }) {
			t.Errorf("%s: it is %q, and shown otherwise than it was sent", item, p.State)
		}
	}
}

// TestScar02TheCountIsWhatIsSent: what the outbox says before is what arrives.
func TestScar02TheCountIsWhatIsSent(t *testing.T) {
	l := newLibraries(t, nil)
	now := l.at("matching/announce")
	for _, item := range []plan.ItemName{"matching/your-pair", "finale/invitation", "recruitment/you-have-a-place"} {
		g := going(l.outbox(now, 1).Coming, item)
		if g == nil {
			t.Errorf("%s is not in the outbox", item)
			continue
		}
		before := len(l.arrived())
		l.do(item, now)
		if sent := len(l.arrived()) - before; sent != g.To {
			t.Errorf("%s: the outbox says %d, and %d were sent", item, g.To, sent)
		}
		if g := going(l.outbox(now, 1).Coming, item); g != nil {
			t.Errorf("%s was sent, and is still to come: %+v", item, g)
		}
	}
}

func TestScar01NoAudienceNoMail(t *testing.T) {
	l := newLibraries(t, nil)
	now := l.at("matching/announce")
	l.do("recruitment/not-this-time", now) // nobody was declined
	if n := len(l.arrived()); n != 0 {
		t.Errorf("%d mails to nobody", n)
	}
	if g := going(l.outbox(now, 1).Coming, "recruitment/not-this-time"); g != nil {
		t.Errorf("it is for nobody, and in the outbox: %+v", g)
	}
	if _, err := l.Preview(t.Context(), librariesCohort, l.plan.Hash, "recruitment/not-this-time", 0, now); !errors.Is(err, ErrNobody) {
		t.Errorf("%v: want that there is nobody", err)
	}
}

// TestScar09DownPastItsMoment: what should have gone while nothing ran is listed, and
// not sent late.
func TestScar09DownPastItsMoment(t *testing.T) {
	l := newLibraries(t, nil)
	late := l.plan.Session("finale").Start.Add(time.Hour)
	l.do("finale/joining-finale", late)
	if n := len(l.arrived()); n != 0 {
		t.Fatalf("%d mails were sent after the session had begun", n)
	}
	g := going(l.outbox(late, 1).Stuck, "finale/joining-finale")
	if g == nil || g.State != IsLate || g.To != 5 {
		t.Errorf("%+v: want it listed as too late for 5", g)
	}
}

// TestScar27NoPreferredName: who gave none is called by the first word of their name.
func TestScar27NoPreferredName(t *testing.T) {
	l := newLibraries(t, nil)
	for name, called := range map[string]string{"Ada": "Dear Ada,", "Ben": "Dear Benny,"} {
		p, err := l.Preview(t.Context(), librariesCohort, l.plan.Hash, "matching/your-pair", l.people[name], l.at("matching/announce"))
		if fatal(t, err); !strings.HasPrefix(p.Words.Text, called) {
			t.Errorf("%s: %.30q, want %q", name, p.Words.Text, called)
		}
	}
}

// TestAMissingValueStopsThePair: neither of the two hears of it before the other; the
// other pair does. It is released when the value is there.
func TestAMissingValueStopsThePair(t *testing.T) {
	l := newLibraries(t, func(files map[string][]byte) {
		files["mail/your-pair.md"] = []byte("Subject: Your pair\n\nDear ${you.first_name},\n\nYou are with ${match.name}. You said: ${you.about}\n")
	})
	now := l.at("matching/announce")
	l.fact(now, func(x *roster.Tx) error { return l.about(x, "") })
	l.do("matching/your-pair", now)
	if n := len(l.arrived()); n != 2 {
		t.Fatalf("%d mails, want those of the other pair", n)
	}
	var who []plan.PersonID
	for _, g := range l.outbox(now, 1).Stuck {
		if g.State != IsLacking || !strings.Contains(g.Word, "you.about") {
			t.Errorf("%+v: it does not say what is missing", g)
		}
		who = append(who, g.Who...)
	}
	if slices.Sort(who); !slices.Equal(who, []plan.PersonID{l.people["Cyd"], l.people["Dai"]}) {
		t.Errorf("held for %v", who)
	}
	item, _ := l.plan.Item("matching/your-pair")
	release := func() {
		l.fact(now, func(x *roster.Tx) error {
			_, err := x.Order(roster.Order{Item: *item, Person: l.people["Dai"], What: roster.ReleaseIt, By: "coordinator", Because: "known now"})
			return err
		})
		l.do("matching/your-pair", now)
	}
	if release(); len(l.arrived()) != 2 {
		t.Error("released without the value, it was sent")
	}
	l.fact(now, func(x *roster.Tx) error { return l.about(x, "I draw.") })
	if release(); len(l.arrived()) != 4 {
		t.Errorf("%d mails, want both of the pair too", len(l.arrived()))
	}
}

// TestAMailToApprove: held until those who are asked have approved the words, and
// listed as theirs; a test of it touches nothing.
func TestAMailToApprove(t *testing.T) {
	l := newLibraries(t, func(files map[string][]byte) {
		const plain, asked = `mail "your-pair" { send = "when pairs are announced" }`, "mail \"your-pair\" {\n  send = \"when pairs are announced\"\n  approved_by = coach\n}"
		src := string(files["programme.hcl"])
		if !strings.Contains(src, plain) {
			t.Fatal("the programme has no such mail any more")
		}
		files["programme.hcl"] = []byte(strings.Replace(src, plain, asked, 1))
	})
	now := l.at("matching/announce")
	l.do("matching/your-pair", now)
	g := going(l.outbox(now, 1).Stuck, "matching/your-pair")
	if len(l.arrived()) != 0 || g == nil || g.State != IsAsked || !slices.Equal(g.By, []plan.StaffName{"coach"}) {
		t.Fatalf("%d sent; %+v: want it to wait for the coach", len(l.arrived()), g)
	}
	p, err := l.Preview(t.Context(), librariesCohort, l.plan.Hash, "matching/your-pair", 0, now)
	fatal(t, err)
	result, err := l.Try(t.Context(), p, mail.Address{Email: "me@example.org"}, "1")
	if fatal(t, err); result.Outcome != mail.Accepted {
		t.Fatalf("the test was not taken: %+v", result)
	}
	if eml := l.arrived()[0]; !bytes.Contains(eml, []byte("[Test] ")) || bytes.Contains(eml, []byte("example.org> 4")) || !bytes.Contains(eml, []byte("me@example.org")) {
		t.Errorf("the test is\n%s", eml)
	}
	item, _ := l.plan.Item("matching/your-pair")
	l.fact(now, func(x *roster.Tx) error {
		_, err := x.Order(roster.Order{Item: *item, What: roster.ApproveIt, By: "coach", Words: p.Seen})
		return err
	})
	if l.do("matching/your-pair", now); len(l.arrived()) != 1+4 {
		t.Errorf("%d mails, want the test and 4", len(l.arrived()))
	}
	ask, _ := l.plan.Item("matching/your-pair/to-read")
	if ask == nil || !ask.At.Before(now) || !slices.Equal(ask.To.Staff, []plan.StaffName{"coach"}) {
		t.Errorf("%+v: the coach is asked to read it, before it is due", ask)
	}
}

// TestATestTouchesNoInvitation: it is another event, in another mail.
func TestATestTouchesNoInvitation(t *testing.T) {
	l := newLibraries(t, nil)
	now := l.at("matching/announce")
	l.do("finale/invitation", now)
	p, err := l.Preview(t.Context(), librariesCohort, l.plan.Hash, "finale/invitation", l.people["Ada"], now)
	fatal(t, err)
	_, err = l.Try(t.Context(), p, mail.Address{Email: "ada@example.org"}, "1")
	fatal(t, err)
	var d mail.Diary
	for _, eml := range l.arrived() {
		if bytes.Contains(eml, []byte("ada@example.org")) {
			fatal(t, d.Apply(eml))
		}
	}
	events := d.Events()
	if len(events) != 2 || events[0].UID == events[1].UID {
		t.Fatalf("%+v: want the real event and another", events)
	}
	totals, err := l.Roster.Totals(t.Context(), librariesCohort)
	if fatal(t, err); totals[roster.Accepted] != 5 {
		t.Errorf("%v: the ledger counts 5 invitations, and no test", totals)
	}
}

// TestWhoHasToReadIsNamed: a look says on whom a mail waits, and that the cohort is not
// over while it may still go.
func TestWhoHasToReadIsNamed(t *testing.T) {
	l := newLibraries(t, func(files map[string][]byte) {
		const plain, held = `mail "your-pair" { send = "when pairs are announced" }`, "mail \"your-pair\" {\n  send = \"when pairs are announced\"\n  hold = true\n}"
		files["programme.hcl"] = []byte(strings.Replace(string(files["programme.hcl"]), plain, held, 1))
	})
	now := l.at("matching/announce")
	look := func() Seen {
		seen, err := l.Look(t.Context(), LookAsk{Cohort: librariesCohort, Hash: l.plan.Hash, Now: now})
		fatal(t, err)
		return seen
	}
	if slices.Contains(look().Needs, "coordinator") {
		t.Fatal("nothing is held yet, and the coordinator is waited for")
	}
	l.do("matching/your-pair", now)
	if seen := look(); !slices.Contains(seen.Needs, "coordinator") || seen.Open < 4 || seen.Trouble != 0 {
		t.Errorf("%+v: want that it waits for the coordinator, and is no trouble", seen)
	}
	if seen := look(); slices.ContainsFunc(seen.Due, func(task stages.Task) bool { return task.Item == "matching/your-pair" }) {
		t.Error("what is held is due at every look")
	}
}
