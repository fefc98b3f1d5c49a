package activities

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"trellis/definitions/plan"
	"trellis/mail"
	"trellis/roster"
	"trellis/workflows/stages"
)

const link = "Subject: A new link, ${you.first_name}\n\nDear ${you.first_name},\n\nWe meet here today: https://example.org/room\n"

// note is a message to somebody in the coordinator's words.
func (l *libraries) note(text string, words ...string) (roster.Message, map[string][]byte) {
	l.Helper()
	b, err := l.book(l.Context(), l.plan.Hash)
	fatal(l, err)
	m := roster.Message{Subject: "A new link", By: "coordinator"}
	for _, w := range words {
		to, ok := b.Audience(l.plan, w)
		if !ok {
			l.Fatalf("%s means nobody", w)
		}
		m.To = append(m.To, to)
	}
	files := map[string][]byte{roster.NoteFile: []byte(text)}
	m.Words = roster.MessageWords(files)
	return m, files
}

func (l *libraries) draft(m roster.Message, files map[string][]byte, now time.Time) Draft {
	l.Helper()
	d, err := l.Draft(l.Context(), librariesCohort, l.plan.Hash, m, files, now)
	fatal(l, err)
	return d
}

// mails sends a message as it is seen now, and says what it is called.
func (l *libraries) mails(m roster.Message, files map[string][]byte, now time.Time) plan.ItemName {
	l.Helper()
	m.Mark = l.draft(m, files, now).Mark
	var sent roster.Message
	l.fact(now, func(t *roster.Tx) (err error) {
		sent, _, err = t.Send(l.plan, m, files)
		return err
	})
	return sent.Item
}

// unsent are the messages that a look finds due.
func (l *libraries) due(now time.Time) (due []stages.Task) {
	l.Helper()
	seen, err := Foresee(l.Context(), l.Roster, LookAsk{Cohort: librariesCohort, Hash: l.plan.Hash, Now: now, State: stages.State{}})
	fatal(l, err)
	for _, task := range seen.Due {
		if task.AtOnce || task.GiveUp {
			due = append(due, task)
		}
	}
	return due
}

func (l *libraries) states(item plan.ItemName) string {
	l.Helper()
	entries, err := l.Roster.Entries(l.Context(), librariesCohort)
	fatal(l, err)
	var all []string
	for _, e := range entries {
		if e.Item == item {
			all = append(all, string(e.State))
		}
	}
	slices.Sort(all)
	return strings.Join(all, " ")
}

// TestScar02AMessageReachesAsManyAsWasSaid, and they are those who were seen.
func TestScar02AMessageReachesAsManyAsWasSaid(t *testing.T) {
	l := newLibraries(t, nil)
	now := l.at("matching/announce").Add(time.Hour)
	m, files := l.note(link, "mentors", "coordinator")
	files["slides.pdf"] = []byte("%PDF slides")
	m.Words = roster.MessageWords(files)
	said := l.draft(m, files, now)
	if len(said.People) != 3 || said.First == nil || len(said.Lacks) > 0 {
		t.Fatalf("it goes to %d people", len(said.People))
	}
	item := l.mails(m, files, now)
	if due := l.due(now); len(due) != 1 || due[0] != (stages.Task{Item: item, AtOnce: true}) {
		t.Fatalf("due is %v", due)
	}
	l.do(item, now)
	arrived := l.arrived()
	if len(arrived) != len(said.People) || l.states(item) != "accepted accepted accepted" {
		t.Errorf("%d arrived of %d: %s", len(arrived), len(said.People), l.states(item))
	}
	for _, eml := range arrived {
		if !bytes.Contains(eml, []byte("slides.pdf")) {
			t.Error("it came without what was attached")
		}
	}
	if due := l.due(now); len(due) != 0 {
		t.Errorf("sent, and due is %v", due)
	}
	l.do(item, now) // as a look that came late might
	if n := len(l.arrived()); n != len(arrived) {
		t.Errorf("carried out twice, %d arrived", n)
	}
}

// TestScar03AMessageIsSentAsItWasShown, byte for byte, and shown so afterwards.
func TestScar03AMessageIsSentAsItWasShown(t *testing.T) {
	l := newLibraries(t, nil)
	now := l.at("matching/announce").Add(time.Hour)
	m, files := l.note(link, "each.mentor")
	shown := l.draft(m, files, now)
	item := l.mails(m, files, now)
	p, err := l.Preview(t.Context(), librariesCohort, l.plan.Hash, item, shown.First.Person, now)
	if fatal(t, err); !bytes.Equal(p.Bytes, shown.First.Bytes) {
		t.Errorf("the outbox shows it otherwise:\n%s", p.Bytes)
	}
	l.do(item, now)
	as := func(eml []byte) bool { return bytes.Contains(eml, shown.First.Bytes) }
	if !slices.ContainsFunc(l.arrived(), as) {
		t.Errorf("what was shown did not arrive:\n%s", shown.First.Bytes)
	}
}

// TestAMessageIsHeldSkippedAndListed like any mail of the plan.
func TestAMessageIsHeldSkippedAndListed(t *testing.T) {
	l := newLibraries(t, nil)
	now := l.at("matching/announce").Add(time.Hour)
	m, files := l.note(link, "mentors")
	item := l.mails(m, files, now)
	if g := going(l.outbox(now, 1).Coming, item); g == nil || g.To != 2 || g.State != IsGoing || g.Why != "sent outside the plan by coordinator" {
		t.Errorf("the outbox has %+v", g)
	}
	seen, err := l.Seen(t.Context(), l.plan.Hash, item)
	fatal(t, err)
	order := func(what roster.OrderKind) {
		l.fact(now, func(x *roster.Tx) error {
			_, err := x.Order(roster.Order{Item: m.Sends(), What: what, By: "coordinator", Because: "a try", Words: seen})
			return err
		})
	}
	m.Item = item
	order(roster.HoldIt)
	if l.do(item, now); l.states(item) != "held held" || len(l.arrived()) != 0 {
		t.Errorf("held, it is %s", l.states(item))
	}
	if g := going(l.outbox(now, 1).Stuck, item); g == nil || g.State != IsHeld {
		t.Errorf("the outbox has %+v", g)
	}
	order(roster.SkipIt)
	if l.do(item, now); l.states(item) != "cancelled cancelled" {
		t.Errorf("skipped, it is %s", l.states(item))
	}
	order(roster.ReleaseIt)
	if due := l.due(now); len(due) != 1 {
		t.Errorf("released, due is %v", due)
	}
	if l.do(item, now); l.states(item) != "accepted accepted" {
		t.Errorf("released, it is %s", l.states(item))
	}
}

// TestALetterThatLacksSomethingIsHeldAlone, and was said so before it was sent.
func TestAMessageThatLacksSomethingIsHeldForThatPersonAlone(t *testing.T) {
	l := newLibraries(t, nil)
	now := l.at("matching/announce").Add(time.Hour)
	m, files := l.note("Subject: You and ${match.name}\n\nHello\n", "mentees") // Eve is in no pair
	d := l.draft(m, files, now)
	if len(d.People) != 3 || len(d.Lacks) != 1 || d.Lacks[0].Person != l.people["Eve"] {
		t.Fatalf("%d people, lacking %+v", len(d.People), d.Lacks)
	}
	item := l.mails(m, files, now)
	if l.do(item, now); l.states(item) != "accepted accepted held" {
		t.Errorf("it is %s", l.states(item))
	}
}

// TestAChaseDoesNotReachWhoAnsweredBeforeItLeft: also between its being sent and leaving.
func TestAChaseDoesNotReachWhoAnsweredBeforeItLeft(t *testing.T) {
	l := newLibraries(t, nil)
	now := l.at("matching/announce").Add(time.Hour)
	if at := l.at("finale/invitation"); at.After(now) {
		now = at
	}
	l.do("finale/invitation", now)
	now = now.Add(time.Hour)
	l.do("finale/invitation", now) // mail to many may wait a while
	before := len(l.arrived())
	b, err := l.book(t.Context(), l.plan.Hash)
	fatal(t, err)
	_, words, _ := b.Words("chase")
	files := map[string][]byte{roster.NoteFile: words}
	m := roster.Message{Addressees: roster.Addressees{Thing: "rsvp/finale"}, Words: roster.MessageWords(files), By: "coordinator"}
	if d := l.draft(m, files, now); d.First == nil || !strings.Contains(d.First.Message.Words.Text, "whether you will come to Finale") {
		t.Fatalf("it reads %+v", d.First)
	}
	item := l.mails(m, files, now)
	l.fact(now, func(x *roster.Tx) error { return x.RSVP(l.people["Ada"], "finale", "yes") })
	l.do(item, now)
	if n := len(l.arrived()) - before; item != "chase/rsvp/finale/1" || n != 4 || l.states(item) != "accepted accepted accepted accepted cancelled" {
		t.Errorf("%s: %d arrived, and the ledger has %s", item, n, l.states(item))
	}
}

// TestAMessageSurvivesItsSender: a process died when two letters had left and nothing
// was written down of any. Another one sends what may not have arrived once more, as the
// same mail, and nothing a third time.
func TestAMessageSurvivesItsSender(t *testing.T) {
	l := newLibraries(t, nil)
	now := l.at("matching/announce").Add(time.Hour)
	m, files := l.note(link, "everyone")
	item := l.mails(m, files, now)
	l.dies(item, now, 2)
	if n := len(l.arrived()); n != 2 || l.states(item) != "sending sending sending sending sending" {
		t.Fatalf("%d arrived, and the ledger has %s", n, l.states(item))
	}
	// Another process knows of it from the roster alone.
	again := &libraries{TB: t, Activities: &Activities{Roster: l.Roster, From: l.From, Carrier: l.Carrier}, sink: l.sink, plan: l.plan}
	for range 3 {
		for _, task := range again.due(now) {
			again.carryOut(task, now)
		}
	}
	if n := len(l.arrived()); n != 7 || l.states(item) != "accepted accepted accepted accepted accepted" {
		t.Errorf("%d arrived, and the ledger has %s", n, l.states(item))
	}
	ids := map[string]int{}
	for _, eml := range l.arrived() {
		_, rest, _ := bytes.Cut(eml, []byte("\r\nMessage-ID: "))
		id, _, _ := bytes.Cut(rest, []byte("\r\n"))
		ids[string(id)]++
	}
	if len(ids) != 5 {
		t.Errorf("%d different mails arrived: %v", len(ids), ids)
	}
}

// dies is a sender that is killed: it takes all rows, hands in so many, and writes down
// nothing of what came of them.
func (l *libraries) dies(item plan.ItemName, now time.Time, after int) {
	l.Helper()
	b, err := l.book(l.Context(), l.plan.Hash)
	fatal(l, err)
	it, _ := b.find(item)
	fence, err := l.Roster.Fence(l.Context(), librariesCohort)
	fatal(l, err)
	rows, err := l.Roster.Due(l.Context(), librariesCohort, item, 0, now, chunk)
	fatal(l, err)
	rows, err = l.render(l.Context(), b, it, DoAsk{Cohort: librariesCohort, Hash: l.plan.Hash, Task: stages.Task{Item: item}, Now: now}, rows)
	fatal(l, err)
	var ids []int64
	for _, row := range rows {
		ids = append(ids, row.ID)
	}
	_, _, err = l.Roster.Turn(l.Context(), librariesCohort, "the dead", fence, nil, ids)
	fatal(l, err)
	carrier := l.Carrier()
	defer carrier.Close()
	for _, row := range rows[:after] {
		carrier.Carry(l.Context(), mail.Envelope{From: l.From.Email, To: row.Email, Bytes: row.Bytes})
	}
}

func TestAWordThatMeansNobodyIsRefused(t *testing.T) {
	l := newLibraries(t, nil)
	b, err := l.book(t.Context(), l.plan.Hash)
	fatal(t, err)
	for _, word := range []string{"", "mentor", "all", "Mentors", "each.mentors", "past", "nobody"} {
		if to, ok := b.Audience(l.plan, word); ok {
			t.Errorf("%q means %+v", word, to)
		}
	}
	_, problems := b.Note("note.md", []byte("Subject: Hello\n\n${you.frist_name} ${session.on}\n"), false)
	if len(problems) != 2 || problems[0].File != "note.md" || problems[0].Line != 3 {
		t.Errorf("its problems: %v", problems)
	}
	if _, err := l.Draft(t.Context(), librariesCohort, l.plan.Hash, roster.Message{Addressees: roster.Addressees{Thing: "lunch"}}, nil, start); !errors.Is(err, roster.ErrUnknown) {
		t.Errorf("what nobody asked: %v", err)
	}
}
