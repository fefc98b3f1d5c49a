package workflows_test

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"trellis/definitions/change"
	"trellis/definitions/plan"
	"trellis/mail"
	"trellis/roster"
	"trellis/workflows"
)

// otherNames are what a rename writes into the files of a programme: the finale, the
// drop-ins and the reminder of each are called otherwise, and people read the same titles.
var otherNames = []string{
	"\nfinale {", "\nfinale \"farewell\" {\n  was = finale\n  title = \"Finale\"", "${finale.", "${farewell.", "  finale { on", "  farewell { on",
	"\ndrop_ins {", "\ndrop_ins \"open_hours\" {\n  was = drop_ins", "  drop_ins {", "  open_hours {",
	`mail "joining-drop-in" { send`, "mail \"see-you-there\" {\n    was  = joining-drop-in\n    send", `each drop-in" }`, "each drop-in\"\n  }",
}

// rename changes the files everywhere, old to new, and amends.
func (l *life) rename(changes ...string) {
	l.Helper()
	for name, data := range l.files {
		l.files[name] = []byte(strings.NewReplacer(changes...).Replace(string(data)))
	}
	if words, ok := l.files["mail/joining-drop-in.md"]; ok {
		delete(l.files, "mail/joining-drop-in.md")
		l.files["mail/see-you-there.md"] = words
	}
	book, p := l.resolve()
	next := change.Join(l.plan, p, l.env.Now())
	if next.InFiles("finale") != "farewell" || next.InFiles("drop_ins") != "open_hours" {
		l.Fatalf("the plan has renamed %+v", next.Renamed)
	}
	a := l.kept(next, book.Files("2025"), "amend")
	l.update(workflows.AmendUpdate, a.ID, a, func(err error) {
		if err != nil {
			l.Errorf("renaming is refused: %v", err)
		}
	})
	l.plan = next
}

// sent is all that left, to whom and with which bytes; notices to staff may speak of a
// mail by what its file is called.
func (l *life) sent() (rows []string) {
	people, err := l.roster.People(l.Context(), lived)
	must(l.T, err)
	for _, e := range l.entries() {
		b, err := l.roster.Bytes(l.Context(), e.ID)
		if !errors.Is(err, roster.ErrUnknown) { // what was overtaken before it was rendered
			must(l.T, err)
		}
		if slices.ContainsFunc(people, func(p roster.Person) bool { return p.ID == e.Person && p.Role == "" }) {
			b = nil
		}
		rows = append(rows, fmt.Sprintf("%s %d %d r%d %s/%d %s %s %x", e.Item, e.Occurrence, e.Person, e.Revision, e.Method, e.Sequence, e.State, e.MessageID, sha256.Sum256(b)))
	}
	slices.Sort(rows)
	return rows
}

// TestRenamedNothingIsSentForIt: a cohort whose stages and mails are called otherwise
// from one day on comes to the same ledger, byte for byte, as one that kept its names.
func TestRenamedNothingIsSentForIt(t *testing.T) {
	kept := newLife(t, "26 May 2025 9:00")
	kept.live()
	l := newLife(t, "26 May 2025 9:00")
	l.at(60*24*time.Hour, func() { l.rename(otherNames...) })
	l.live()
	got, want := l.sent(), kept.sent()
	if len(want) < 60 || len(got) != len(want) {
		t.Errorf("%d rows, want %d", len(got), len(want))
	}
	for i := range min(len(got), len(want)) {
		if got[i] != want[i] {
			t.Fatalf("renamed there is\n%s\nand otherwise\n%s", got[i], want[i])
		}
	}
}

// TestScar13And14RenamedAndMoved: called otherwise and at another place in one
// amendment, people are told of the place, and keep what they answered; called
// otherwise and moved, they are asked again. It stays one entry in their calendar.
func TestScar13And14RenamedAndMoved(t *testing.T) {
	l := newLife(t, "26 May 2025 9:00")
	l.at(24*time.Hour, func() {
		must(t, l.roster.Fact(t.Context(), lived, l.env.Now(), func(x *roster.Tx) error { return x.RSVP(l.mentor, "finale", "yes") }))
	})
	l.at(48*time.Hour, func() {
		l.files[in2025] = []byte(strings.Replace(string(l.files[in2025]), finaleOn, finaleRoom, 1))
		l.rename(append(slices.Clone(otherNames), "  finale {\n", "  farewell {\n")...)
	})
	l.at(60*time.Hour, func() {
		if said, _ := l.roster.RSVPs(t.Context(), lived, "finale", []plan.PersonID{l.mentor}); said[l.mentor] != "yes" {
			t.Errorf("after the correction their answer is %q", said[l.mentor])
		}
	})
	l.at(72*time.Hour, func() { l.amend(in2025, "Tuesday 25 November 2025, 10am to 11.30am", finaleLater) })
	l.live()
	same(t, "the finale", l.held("finale/invitation", l.mentor), "REQUEST/0 accepted", "REQUEST/1 accepted", "REQUEST/2 accepted")
	for sequence, want := range []string{"PARTSTAT=NEEDS-ACTION", "PARTSTAT=ACCEPTED", "PARTSTAT=NEEDS-ACTION"} {
		if letter := l.letter("finale/invitation", l.mentor, sequence); !holds(letter, want) {
			t.Errorf("sequence %d does not say %s", sequence, want)
		}
	}
	if x, ok := l.diary(l.mentor)["26 November 14:00"]; !ok || x.Sequence != 2 || len(l.diary(l.mentor)) != 4 {
		t.Errorf("their calendar has %+v", l.diary(l.mentor))
	}
}

// TestScar15And21RenamedAndCalledOff: a session of a renamed stage that is called off is
// taken out of calendars once, and last; and who leaves gets CANCELs only.
func TestScar15And21RenamedAndCalledOff(t *testing.T) {
	l := newLife(t, "26 May 2025 9:00")
	var other plan.PersonID
	l.at(24*time.Hour, func() { l.rename(otherNames...) })
	l.at(48*time.Hour, func() { l.amend(in2025, "Tuesday 8 July 2025", "Wednesday 9 July 2025") })
	l.at(72*time.Hour, func() {
		l.amend(in2025, "      \"Wednesday 9 July 2025, 12.30pm to 1.30pm\",\n", "")
	})
	l.at(96*time.Hour, func() {
		people, err := l.roster.People(t.Context(), lived)
		must(t, err)
		other = people[slices.IndexFunc(people, func(p roster.Person) bool { return p.Role == "mentor" && p.ID != l.mentor })].ID
		must(t, l.roster.Fact(t.Context(), lived, l.env.Now(), func(x *roster.Tx) error {
			return x.Withdraw(other, "coordinator", "They changed jobs.")
		}))
	})
	l.live()
	same(t, "the one that was called off", l.held("drop_ins/1/invitation", l.mentor), "REQUEST/0 accepted", "REQUEST/1 accepted", "CANCEL/2 accepted")
	same(t, "the next", l.held("drop_ins/2/invitation", l.mentor), "REQUEST/0 accepted")
	same(t, "the next, of who left", l.held("drop_ins/2/invitation", other), "REQUEST/0 accepted", "CANCEL/1 accepted")
	same(t, "the finale, of who left", l.held("finale/invitation", other), "REQUEST/0 accepted", "CANCEL/1 accepted")
	for when, x := range l.diary(l.mentor) {
		if strings.Contains(when, "July") && !x.Cancelled {
			t.Errorf("their calendar still has one on %s", when)
		}
	}
}

// TestScar24And25RenamedInTheMiddleOfASend: the mail server hangs while a reminder goes
// out, and the stage and the mail are renamed. Everybody gets it once; and who joins
// afterwards is invited to what is to come, as everybody was.
func TestScar24And25RenamedInTheMiddleOfASend(t *testing.T) {
	l := newLife(t, "26 May 2025 9:00")
	reminder := plan.ItemName("drop_ins/1/joining-drop-in")
	it, _ := l.plan.Item(reminder)
	sink, down := l.sink, it.At.Sub(moment(t, "26 May 2025 9:00"))
	var late plan.PersonID
	l.at(down-time.Hour, func() { sink.SetFault(mail.Fault{Down: true}) })
	l.at(down+10*time.Minute, func() { l.rename(otherNames...) })
	l.at(down+2*time.Hour, func() { sink.SetFault(mail.Fault{}) })
	l.at(down+20*24*time.Hour, func() {
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
	reminded := map[plan.PersonID]int{}
	for _, e := range l.entries() {
		if e.Item == reminder && e.State == roster.Accepted {
			reminded[e.Person]++
		}
		if strings.Contains(string(e.Item), "see-you") || strings.Contains(string(e.Item), "open_hours") || strings.Contains(string(e.Item), "farewell") {
			t.Errorf("the ledger has %s, by another name than its first", e.Item)
		}
	}
	if len(reminded) != 5 || reminded[l.mentor] != 1 {
		t.Errorf("the reminder was sent %v", reminded)
	}
	same(t, "the drop-in that is over", l.held("drop_ins/1/invitation", late))
	same(t, "one to come", l.held("drop_ins/2/invitation", late), "REQUEST/0 accepted")
	same(t, "the finale", l.held("finale/invitation", late), "REQUEST/0 accepted")
}
