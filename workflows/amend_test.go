package workflows_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"go.temporal.io/sdk/converter"
	sdklog "go.temporal.io/sdk/log"
	"go.temporal.io/sdk/testsuite"
	"go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"

	"trellis/activities"
	"trellis/definitions"
	"trellis/definitions/change"
	"trellis/definitions/plan"
	"trellis/mail"
	"trellis/roster"
	"trellis/testdata"
	"trellis/workflows"
	"trellis/workflows/stages"
)

const (
	lived  = plan.CohortID("libraries-connected/2025")
	in2025 = "cohorts/2025.hcl"
)

// life is a cohort whose pairs were announced, from 26 May 2025 on: a real roster, the
// real activities, a mail server that keeps what it is sent, and time that skips.
type life struct {
	*testing.T
	env    *testsuite.TestWorkflowEnvironment
	roster *roster.Roster
	files  map[string][]byte // as they are amended
	plan   *plan.Plan        // as it is amended
	input  workflows.Input
	sink   *mail.Sink
	mentor plan.PersonID
}

func newLife(t *testing.T, at string) *life {
	t.Helper()
	dir := t.TempDir()
	r, err := roster.Open(t.Context(), roster.Options{Path: filepath.Join(dir, "roster.db")})
	must(t, err)
	t.Cleanup(func() { r.Close() })
	files, err := definitions.Shipped("libraries-connected")
	must(t, err)
	l := &life{T: t, roster: r, files: files}
	l.sink, err = mail.OpenSink(filepath.Join(dir, "outbox"), "127.0.0.1:0")
	must(t, err)
	t.Cleanup(func() { l.sink.Close() })
	book, p := l.resolve()
	l.plan = p
	must(t, r.SavePlan(t.Context(), p, book.Files("2025")))
	now := moment(t, at)
	var staff []roster.Staff
	for _, s := range book.Staff("2025") {
		staff = append(staff, roster.Staff{Name: s.Name, FullName: s.FullName, Email: s.Email})
	}
	must(t, r.AddCohort(t.Context(), roster.Cohort{ID: p.Cohort, Hash: p.Hash, Started: now, Clock: now}, staff))
	people, _ := book.ReadPeople(strings.NewReader(testdata.People), "people.csv")
	must(t, r.Fact(t.Context(), p.Cohort, now, func(x *roster.Tx) error { return l.settle(x, people) }))
	l.input = workflows.Input{Plan: *p}
	l.input.State.Began, l.input.State.Ended = map[plan.StageName]time.Time{}, map[plan.StageName]time.Time{}
	for _, name := range []plan.StageName{"recruitment", "launch", "matching", "training"} {
		l.input.State.Began[name], l.input.State.Ended[name] = now, now
	}
	l.setting(now)
	return l
}

// setting is an environment for one run of the workflow.
func (l *life) setting(now time.Time) {
	var suite testsuite.WorkflowTestSuite
	suite.SetLogger(sdklog.NewStructuredLogger(slog.New(slog.DiscardHandler)))
	l.env = suite.NewTestWorkflowEnvironment()
	l.env.SetStartTime(now)
	l.env.SetTestTimeout(2 * time.Minute)
	l.env.SetWorkerOptions(worker.Options{BackgroundActivityContext: l.Context()})
	l.env.RegisterWorkflow(workflows.Cohort)
	l.env.RegisterActivity(&activities.Activities{Roster: l.roster, Lanes: 1, Carrier: l.sink.Server().Open, From: mail.Address{Email: "mentoring@example.org"}})
	l.roster.OnBell(func(plan.CohortID) { l.env.SignalWorkflow(workflows.NewsSignal, nil) })
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func moment(t *testing.T, text string) time.Time {
	t.Helper()
	at, err := time.Parse("2 January 2006 15:04", text)
	must(t, err)
	return at
}

// settle brings people to where they have places, and five pairs of them go on.
func (l *life) settle(x *roster.Tx, people []definitions.Applicant) error {
	side := map[plan.RoleName][]plan.PersonID{}
	for _, a := range people {
		if len(side[a.Role]) == 5 {
			continue
		}
		id, err := x.AddApplicant(roster.Applicant{Name: a.Name, Email: a.Email, Role: a.Role, Answers: a.Answers, Started: x.At, Applied: x.At})
		if err != nil {
			return err
		}
		if err := x.Decide(roster.Decision{Person: id, Role: a.Role, Accept: true, By: "coordinator"}); err != nil {
			return err
		}
		side[a.Role] = append(side[a.Role], id)
	}
	if _, err := x.Tell(); err != nil {
		return err
	}
	var proposal roster.Proposal
	for i, mentee := range side["mentee"] {
		proposal.Pairs = append(proposal.Pairs, roster.ProposedPair{Mentor: side["mentor"][i], Mentee: mentee, Why: "They came one after the other."})
	}
	l.mentor = side["mentor"][0]
	n, err := x.Propose(proposal)
	if err == nil {
		_, err = x.Announce(n)
	}
	return err
}

func (l *life) resolve() (*definitions.Book, *plan.Plan) {
	l.Helper()
	book, problems := definitions.Open("libraries-connected", l.files)
	p, _ := book.Resolve("2025")
	if p == nil {
		l.Fatalf("%v", problems)
	}
	return book, p
}

// at does something so long after the beginning.
func (l *life) at(after time.Duration, f func()) { l.env.RegisterDelayedCallback(f, after) }

// amendment changes the files, and makes the revision that follows.
func (l *life) amendment(file, was, is string) workflows.Amend {
	l.Helper()
	changed := strings.Replace(string(l.files[file]), was, is, 1)
	if changed == string(l.files[file]) {
		l.Fatalf("%s does not say %q", file, was)
	}
	l.files[file] = []byte(changed)
	book, p := l.resolve()
	next := change.Join(l.plan, p, l.env.Now())
	return l.kept(next, book.Files("2025"), "amend")
}

func (l *life) kept(next *plan.Plan, files map[string][]byte, what string) workflows.Amend {
	ctx := context.WithoutCancel(l.Context())
	must(l.T, l.roster.SavePlan(ctx, next, files))
	must(l.T, l.roster.ProposeAmendment(ctx, lived, next, what, "coordinator", "The room is taken."))
	return workflows.Amend{ID: "amend/" + string(next.Hash), From: next.Revision - 1, Plan: *next}
}

// update asks for a decision; answered is called with what became of it.
func (l *life) update(name, id string, arg any, answered func(error)) {
	l.env.UpdateWorkflow(name, id, &testsuite.TestUpdateCallback{
		OnAccept: func() {}, OnReject: answered, OnComplete: func(_ any, err error) { answered(err) },
	}, arg)
}

// amend brings a change into force, and fails if it is refused.
func (l *life) amend(file, was, is string) {
	l.Helper()
	a := l.amendment(file, was, is)
	l.update(workflows.AmendUpdate, a.ID, a, func(err error) {
		if err != nil {
			l.Errorf("revision %d is refused: %v", a.Plan.Revision, err)
		}
	})
	l.plan = &a.Plan
}

func (l *life) live() {
	l.Helper()
	l.env.ExecuteWorkflow(workflows.Cohort, l.input)
	must(l.T, l.env.GetWorkflowError())
}

// held are the rows of an item, "method/sequence state", of one person.
func (l *life) held(item plan.ItemName, person plan.PersonID) (rows []string) {
	for _, e := range l.entries() {
		if e.Item == item && e.Person == person {
			rows = append(rows, fmt.Sprintf("%s/%d %s", e.Method, e.Sequence, e.State))
		}
	}
	return rows
}

func (l *life) entries() []roster.Entry {
	all, err := l.roster.Entries(context.WithoutCancel(l.Context()), lived)
	must(l.T, err)
	return all
}

// letter is the mail of one row.
func (l *life) letter(item plan.ItemName, person plan.PersonID, sequence int) string {
	for _, e := range l.entries() {
		if e.Item == item && e.Person == person && e.Sequence == sequence {
			b, err := l.roster.Bytes(l.Context(), e.ID)
			must(l.T, err)
			return strings.ReplaceAll(string(b), "\r\n ", "")
		}
	}
	l.Fatalf("there is no %s with sequence %d", item, sequence)
	return ""
}

// diary is somebody's calendar after all that they were sent.
func (l *life) diary(person plan.PersonID) map[string]mail.DiaryEvent {
	var d mail.Diary
	for _, e := range l.entries() {
		if e.Person != person || e.Method == roster.Mail || e.State != roster.Accepted {
			continue
		}
		b, err := l.roster.Bytes(l.Context(), e.ID)
		must(l.T, err)
		must(l.T, d.Apply(b))
	}
	found := map[string]mail.DiaryEvent{}
	for _, x := range d.Events() {
		found[x.Start.UTC().Format("2 January 15:04")] = x
	}
	return found
}

func same(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%s: got %q, want %q", what, got, want)
	}
}

const (
	finaleOn    = `finale { on = "Tuesday 25 November 2025, 10am to 11.30am" }`
	finaleRoom  = `finale {` + "\n    on = \"Tuesday 25 November 2025, 10am to 11.30am\"\n    where = \"Online, in the large room\"\n  }"
	finaleLater = "Wednesday 26 November 2025, 2pm to 3.30pm"
)

// TestScar13And14AMoveAsksAgainACorrectionDoesNot follows one person's finale: invited,
// answered, corrected, moved.
func TestScar13And14AMoveAsksAgainACorrectionDoesNot(t *testing.T) {
	l := newLife(t, "26 May 2025 9:00")
	l.at(24*time.Hour, func() {
		must(t, l.roster.Fact(t.Context(), lived, l.env.Now(), func(x *roster.Tx) error { return x.RSVP(l.mentor, "finale", "yes") }))
	})
	l.at(48*time.Hour, func() { l.amend(in2025, finaleOn, finaleRoom) })
	l.at(60*time.Hour, func() {
		if said, _ := l.roster.RSVPs(t.Context(), lived, "finale", []plan.PersonID{l.mentor}); said[l.mentor] != "yes" {
			t.Errorf("after the correction their answer is %q", said[l.mentor])
		}
	})
	l.at(72*time.Hour, func() { l.amend(in2025, "Tuesday 25 November 2025, 10am to 11.30am", finaleLater) })
	l.live()
	same(t, "the finale", l.held("finale/invitation", l.mentor), "REQUEST/0 accepted", "REQUEST/1 accepted", "REQUEST/2 accepted")
	for sequence, want := range [][2]string{{"PARTSTAT=NEEDS-ACTION", "RSVP=TRUE"}, {"PARTSTAT=ACCEPTED", "RSVP=FALSE"}, {"PARTSTAT=NEEDS-ACTION", "RSVP=TRUE"}} {
		letter := l.letter("finale/invitation", l.mentor, sequence)
		if !holds(letter, want[0]) || !holds(letter, want[1]) {
			t.Errorf("sequence %d does not say %s:\n%.2000s", sequence, want, letter)
		}
		if subject := []string{"Invitation", "Corrected", "Changed"}[sequence]; sequence > 0 && !strings.Contains(letter, "Subject: "+subject) {
			t.Errorf("sequence %d is not called %s:\n%.400s", sequence, subject, letter)
		}
	}
	former, err := l.roster.FormerRSVPs(t.Context(), lived)
	if err != nil || len(former) != 1 || former[0].Answer != "yes" || former[0].Person != l.mentor {
		t.Errorf("history has %+v (%v)", former, err)
	}
	if x, ok := l.diary(l.mentor)["26 November 14:00"]; !ok || x.Sequence != 2 {
		t.Errorf("their calendar has %+v", l.diary(l.mentor))
	}
	reasons, _ := l.roster.Reasons(t.Context(), lived)
	amended := 0
	for _, r := range reasons {
		if r.What == "amend" && r.Why == "The room is taken." {
			amended++
		}
	}
	if c, _ := l.roster.Cohort(t.Context(), lived); amended != 2 || c.Hash != l.plan.Hash {
		t.Errorf("%d reasons are kept, and the roster has plan %s, not %s", amended, c.Hash, l.plan.Hash)
	}
}

// holds looks for a text in a mail whose calendar is folded.
func holds(letter, text string) bool {
	return strings.Contains(strings.NewReplacer("\n ", "", "=\n", "", "=3D", "=").Replace(strings.ReplaceAll(letter, "\r\n", "\n")), text)
}

// TestScar15ACancelComesLast: a session moves, and a moment later it is called off. The
// move has not left, so nobody hears of it; one that has left is followed no sooner
// than five minutes later.
func TestScar15ACancelComesLast(t *testing.T) {
	l := newLife(t, "26 May 2025 9:00")
	l.at(24*time.Hour, func() { l.amend(in2025, "Tuesday 8 July 2025", "Wednesday 9 July 2025") })
	l.at(24*time.Hour+61*time.Second, func() {
		l.amend(in2025, "      \"Wednesday 9 July 2025, 12.30pm to 1.30pm\",\n", "")
	})
	l.at(48*time.Hour, func() { l.amend(in2025, "Friday 12 September 2025", "Monday 15 September 2025") })
	l.at(48*time.Hour+20*time.Second, func() {
		l.amend(in2025, "      \"Monday 15 September 2025, 12.30pm to 1.30pm\",\n", "")
	})
	l.live()
	same(t, "the second", l.held("drop_ins/2/invitation", l.mentor), "REQUEST/0 accepted", "CANCEL/1 accepted")
	first := l.held("drop_ins/1/invitation", l.mentor)
	if last := first[len(first)-1]; !strings.HasPrefix(last, "CANCEL") || !strings.HasSuffix(last, "accepted") {
		t.Errorf("the first: %q", first)
	}
	var told, cancelled time.Time
	for _, e := range l.entries() {
		if e.Item == "drop_ins/1/invitation" && e.Person == l.mentor && e.State == roster.Accepted {
			if e.Method == roster.Cancel {
				cancelled = e.Date
			} else {
				told = e.Date
			}
		}
	}
	if cancelled.Sub(told) < 5*time.Minute {
		t.Errorf("the CANCEL followed %v after what came before it", cancelled.Sub(told))
	}
	for when, x := range l.diary(l.mentor) {
		if strings.Contains(when, "July") || strings.Contains(when, "September") {
			if !x.Cancelled {
				t.Errorf("their calendar still has one on %s", when)
			}
		}
	}
	for _, e := range l.entries() {
		if strings.HasPrefix(string(e.Item), "drop_ins/1/joining") && e.State != roster.Cancelled {
			t.Errorf("somebody is reminded of what was called off: %s", e.State)
		}
	}
}

// TestTwoAmendmentsAtOnce: the second was made from a revision that is no longer the
// newest, and is refused; what it would have changed stays.
func TestTwoAmendmentsAtOnce(t *testing.T) {
	l := newLife(t, "26 May 2025 9:00")
	var refused error
	l.at(24*time.Hour, func() {
		before := l.plan
		one := l.amendment(in2025, "Tuesday 8 July 2025", "Wednesday 9 July 2025")
		l.files[in2025] = []byte(strings.Replace(string(l.files[in2025]), "Wednesday 9 July 2025", "Tuesday 8 July 2025", 1))
		other := l.amendment(in2025, "Friday 12 September 2025", "Monday 15 September 2025")
		l.update(workflows.AmendUpdate, one.ID, one, func(err error) { must(t, err) })
		l.update(workflows.AmendUpdate, other.ID, other, func(err error) { refused = err })
		l.update(workflows.AmendUpdate, one.ID+"again", workflows.Amend{ID: one.ID, From: before.Revision, Plan: one.Plan}, func(err error) { must(t, err) })
		l.plan = &one.Plan
	})
	l.live()
	if refused == nil || !strings.Contains(refused.Error(), "somebody has amended the cohort, to revision 2") {
		t.Errorf("the second was answered %v", refused)
	}
	same(t, "the first drop-in", l.held("drop_ins/1/invitation", l.mentor), "REQUEST/0 accepted", "REQUEST/1 accepted")
	same(t, "the second drop-in", l.held("drop_ins/2/invitation", l.mentor), "REQUEST/0 accepted")
}

// TestFiveAmendmentsAreOneUpdate: they come within a minute, and people hear once.
func TestFiveAmendmentsAreOneUpdate(t *testing.T) {
	l := newLife(t, "26 May 2025 9:00")
	days := []string{"Tuesday 8 July 2025", "Wednesday 9 July 2025", "Thursday 10 July 2025", "Friday 11 July 2025", "Monday 14 July 2025", "Tuesday 15 July 2025"}
	for i := range 5 {
		l.at(24*time.Hour+time.Duration(i)*30*time.Second, func() { l.amend(in2025, days[i], days[i+1]) })
	}
	l.live()
	same(t, "the drop-in", l.held("drop_ins/1/invitation", l.mentor), "REQUEST/0 accepted", "REQUEST/5 accepted")
}

// TestScar21WhoLeavesGetsCancelsOnly, also of a session that moves at the same time.
func TestScar21WhoLeavesGetsCancelsOnly(t *testing.T) {
	l := newLife(t, "26 May 2025 9:00")
	l.at(24*time.Hour, func() {
		l.amend(in2025, "Tuesday 8 July 2025", "Wednesday 9 July 2025")
		must(t, l.roster.Fact(t.Context(), lived, l.env.Now(), func(x *roster.Tx) error { return x.Withdraw(l.mentor, "coordinator", "They changed jobs.") }))
	})
	l.live()
	since := moment(t, "27 May 2025 9:00")
	cancels := map[plan.ItemName]int{}
	for _, e := range l.entries() {
		if e.Person != l.mentor || e.State != roster.Accepted || e.Date.Before(since) {
			continue
		}
		if e.Method != roster.Cancel {
			t.Errorf("after they left they were sent %s (%s)", e.Item, e.Method)
		}
		cancels[e.Item]++
	}
	if len(cancels) != 4 || cancels["drop_ins/1/invitation"] != 1 || cancels["finale/invitation"] != 1 {
		t.Errorf("they were sent these CANCELs: %v", cancels)
	}
}

// TestScar25AmendedInTheMiddleOfASend: the mail server hangs while a reminder goes out,
// the session moves to another month, and the reminder goes out then, once, with the
// new day in it; whoever had it already is not sent it again.
func TestScar25AmendedInTheMiddleOfASend(t *testing.T) {
	l := newLife(t, "26 May 2025 9:00")
	reminder := plan.ItemName("drop_ins/1/joining-drop-in")
	it, _ := l.plan.Item(reminder)
	sink := l.sink
	down := it.At.Sub(moment(t, "26 May 2025 9:00"))
	l.at(down-time.Hour, func() { sink.SetFault(mail.Fault{Down: true}) })
	l.at(down+10*time.Minute, func() { l.amend(in2025, "Tuesday 8 July 2025", "Monday 4 August 2025") })
	l.at(down+2*time.Hour, func() { sink.SetFault(mail.Fault{}) })
	l.live()
	sent := 0
	for _, e := range l.entries() {
		if e.Item == reminder && e.State == roster.Accepted {
			sent++
			if e.Date.Month() != time.July && e.Date.Month() != time.August {
				t.Errorf("it went out on %v", e.Date)
			}
			b, err := l.roster.Bytes(t.Context(), e.ID)
			must(t, err)
			if strings.Contains(string(b), "8 July") || !strings.Contains(string(b), "4 August") {
				t.Errorf("it speaks of another day:\n%s", b)
			}
		}
	}
	if sent != 5 {
		t.Errorf("%d mentors were reminded, want 5", sent)
	}
}

// TestPaused: nothing leaves while it is paused, and what becomes too late meanwhile is
// listed when it is resumed.
func TestPaused(t *testing.T) {
	l := newLife(t, "26 May 2025 9:00")
	reminder, _ := l.plan.Item("drop_ins/1/joining-drop-in")
	from := reminder.At.Sub(moment(t, "26 May 2025 9:00")) - time.Hour
	before := 0
	l.at(from, func() {
		l.update(workflows.PauseUpdate, "p", workflows.Pause{ID: "p"}, func(err error) { must(t, err) })
		before = l.accepted()
	})
	l.at(from+time.Minute, func() {
		l.update(workflows.PauseUpdate, "q", workflows.Pause{ID: "q"}, func(err error) {
			if err == nil || !strings.Contains(err.Error(), "paused already") {
				t.Errorf("pausing it again was answered %v", err)
			}
		})
	})
	l.at(from+120*time.Hour, func() {
		if n := l.accepted(); n != before {
			t.Errorf("%d mails left while it was paused", n-before)
		}
		l.update(workflows.ResumeUpdate, "r", workflows.Pause{ID: "r"}, func(err error) { must(t, err) })
	})
	l.live()
	same(t, "the reminder", l.held("drop_ins/1/joining-drop-in", l.mentor), "MAIL/0 dropped")
	if n := l.accepted(); n <= before {
		t.Errorf("nothing left after it was resumed: %d mails, %d before", n, before)
	}
}

func (l *life) accepted() (n int) {
	for _, e := range l.entries() {
		if e.State == roster.Accepted {
			n++
		}
	}
	return n
}

// TestEndedEarly: what is to come is called off, once for each who holds it; nothing
// else leaves any more, and the cohort is over.
func TestEndedEarly(t *testing.T) {
	l := newLife(t, "26 May 2025 9:00")
	l.at(24*time.Hour, func() {
		a := l.kept(change.End(l.plan, l.env.Now()), l.files, "end")
		l.update(workflows.EndUpdate, a.ID, a, func(err error) { must(t, err) })
	})
	l.live()
	ended := l.env.Now()
	if ended.After(moment(t, "28 May 2025 9:00")) {
		t.Errorf("it was over on %v", ended)
	}
	for _, item := range []plan.ItemName{"drop_ins/1/invitation", "drop_ins/2/invitation", "drop_ins/3/invitation", "finale/invitation"} {
		same(t, string(item), l.held(item, l.mentor), "REQUEST/0 accepted", "CANCEL/1 accepted")
	}
	since := moment(t, "27 May 2025 9:00")
	for _, e := range l.entries() {
		if e.Date.After(since) && e.Method != roster.Cancel && e.State == roster.Accepted {
			t.Errorf("%s left after it was ended", e.Item)
		}
	}
}

// TestScar12MailAndCalendarShowTheSameHour, of a session on either side of a change of
// the clocks: the drop-in of 21 October is in summer time; moved by a week, it is not.
func TestScar12MailAndCalendarShowTheSameHour(t *testing.T) {
	l := newLife(t, "26 May 2025 9:00")
	l.at(24*time.Hour, func() { l.amend(in2025, "Tuesday 21 October 2025", "Tuesday 28 October 2025") })
	l.live()
	for sequence, on := range []string{"Tuesday 21 October 2025, 12.30pm", "Tuesday 28 October 2025, 12.30pm"} {
		if letter := l.letter("drop_ins/3/invitation", l.mentor, sequence); !holds(letter, on) || !holds(letter, "DTSTART;TZID=Europe/London:202510"+[]string{"21", "28"}[sequence]+"T123000") {
			t.Errorf("sequence %d shows another hour in the mail than in the calendar:\n%.1500s", sequence, letter)
		}
	}
	if x, ok := l.diary(l.mentor)["28 October 12:30"]; !ok || x.Cancelled {
		t.Errorf("their calendar has %v", l.diary(l.mentor))
	}
}

// TestScar11BeforeASessionThatMovedOverTheClockChange: what comes two days before goes
// at 9am by the clock on the wall, on both sides of it.
func TestScar11BeforeASessionThatMovedOverTheClockChange(t *testing.T) {
	l := newLife(t, "26 May 2025 9:00")
	before, _ := l.plan.Item("drop_ins/3/joining-drop-in")
	l.at(24*time.Hour, func() { l.amend(in2025, "Tuesday 21 October 2025", "Thursday 30 October 2025") })
	l.live()
	after, _ := l.plan.Item("drop_ins/3/joining-drop-in")
	if before.At.Hour() != 8 || after.At.Hour() != 9 {
		t.Errorf("it goes at %v, and after the amendment at %v", before.At, after.At)
	}
	for _, e := range l.entries() {
		if e.Item == after.Name && e.State == roster.Accepted && !e.Date.Equal(after.At) {
			t.Errorf("it left at %v, not %v", e.Date, after.At)
		}
	}
}

// TestScar24LateJoinersGetWhatStillMatters: the mentor who comes in September is
// invited to what is to come, as it is by then, and to nothing that is over.
func TestScar24LateJoinersGetWhatStillMatters(t *testing.T) {
	l := newLife(t, "26 May 2025 9:00")
	var late plan.PersonID
	l.at(24*time.Hour, func() { l.amend(in2025, "Tuesday 25 November 2025, 10am to 11.30am", finaleLater) })
	l.at(100*24*time.Hour, func() {
		must(t, l.roster.Fact(t.Context(), lived, l.env.Now(), func(x *roster.Tx) (err error) {
			if late, err = x.AddApplicant(roster.Applicant{Name: "Late Comer", Email: "late@example.org", Role: "mentor", Started: x.At, Applied: x.At}); err != nil {
				return err
			}
			if err := x.Decide(roster.Decision{Person: late, Role: "mentor", Accept: true, By: "coordinator"}); err != nil {
				return err
			}
			_, err = x.Tell()
			return err
		}))
	})
	l.live()
	same(t, "the drop-in that is over", l.held("drop_ins/1/invitation", late))
	same(t, "one to come", l.held("drop_ins/2/invitation", late), "REQUEST/0 accepted")
	same(t, "the finale, which moved before they came", l.held("finale/invitation", late), "REQUEST/1 accepted")
	if letter := l.letter("finale/invitation", late, 1); strings.Contains(letter, "Subject: Changed") {
		t.Errorf("they are told of a change to what they never had:\n%.400s", letter)
	}
	same(t, "training, which is over", l.held("training/invitation", late))
}

// TestAmendedAndContinuedAsNew: a fresh run begins between an amendment and the moment
// at which people hear of it. The plan is carried over, and they hear of it.
func TestAmendedAndContinuedAsNew(t *testing.T) {
	l := newLife(t, "26 May 2025 9:00")
	l.at(24*time.Hour, func() { l.amend(in2025, "Tuesday 8 July 2025", "Wednesday 9 July 2025") })
	l.at(24*time.Hour+20*time.Second, func() {
		l.env.SetContinueAsNewSuggested(true)
		l.env.SignalWorkflow(workflows.NewsSignal, nil)
	})
	l.env.ExecuteWorkflow(workflows.Cohort, l.input)
	var next *workflow.ContinueAsNewError
	if err := l.env.GetWorkflowError(); !errors.As(err, &next) {
		t.Fatalf("it ended with %v", err)
	}
	same(t, "the drop-in, before", l.held("drop_ins/1/invitation", l.mentor), "REQUEST/0 accepted")
	l.input = workflows.Input{}
	must(t, converter.GetDefaultDataConverter().FromPayloads(next.Input, &l.input))
	if l.input.Plan.Revision != 2 || l.input.Plan.Hash != l.plan.Hash {
		t.Errorf("it goes on by revision %d", l.input.Plan.Revision)
	}
	l.setting(l.env.Now())
	l.live()
	same(t, "the drop-in", l.held("drop_ins/1/invitation", l.mentor), "REQUEST/0 accepted", "REQUEST/1 accepted")
}

// TestExtendedAfterItClosed: nobody was told yet, so it opens again; those who have
// begun are reminded of the new date only if they were not of the old one, and who
// decides is asked once more.
func TestExtendedAfterItClosed(t *testing.T) {
	l := newLife(t, "26 May 2025 9:00")
	extended := strings.Replace(string(l.files[in2025]), "Friday 18 April 2025", "Friday 2 May 2025", 1)
	extended = strings.Replace(extended, "Friday 25 April 2025", "Tuesday 6 May 2025", 1)
	old := l.plan
	l.files[in2025] = []byte(extended)
	_, p := l.resolve()
	now := moment(t, "22 April 2025 9:00")
	next := change.Join(old, p, now)
	ask, _ := next.Item("recruitment/to-decide")
	before, _ := old.Item("recruitment/to-decide")
	if ask.Again != 1 || before.At.After(now) || !ask.At.After(now) {
		t.Errorf("who decides is asked %d times more, on %v", ask.Again, ask.At)
	}
	state := stages.State{Began: map[plan.StageName]time.Time{"recruitment": now}}
	made := stages.Decide(next, state, stages.Facts{Undecided: 3}, ask.At)
	if !slices.ContainsFunc(made.Wanted, func(x stages.Task) bool { return x.Item == ask.Name && x.Occurrence == 1 }) {
		t.Errorf("what is wanted on that day is %+v", made.Wanted)
	}
}

// TestPacedAndAmendedItEndsTheSame: at pace, a cohort that is amended on its second day
// ends as one does whose time is skipped.
func TestPacedAndAmendedItEndsTheSame(t *testing.T) {
	end := func(pace time.Duration) (rows []string) {
		l := newLife(t, "26 May 2025 9:00")
		day := 24 * time.Hour
		if pace > 0 {
			l.input.State.Clock, day = workflows.Clock{Now: moment(t, "26 May 2025 9:00"), Day: pace}, pace
		}
		l.at(day+day/2, func() { l.amend(in2025, "Tuesday 8 July 2025", "Wednesday 9 July 2025") })
		l.live()
		for _, e := range l.entries() {
			rows = append(rows, fmt.Sprintf("%s %d %s/%d %s", e.Item, e.Person, e.Method, e.Sequence, e.State))
		}
		slices.Sort(rows)
		return rows
	}
	skipped, paced := end(0), end(10*time.Second)
	if len(skipped) < 50 || !slices.Equal(skipped, paced) {
		t.Errorf("at pace it ends with %d rows, skipped with %d:\n%s\n\n%s", len(paced), len(skipped), strings.Join(paced, "\n"), strings.Join(skipped, "\n"))
	}
}
