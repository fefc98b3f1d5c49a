package activities

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"trellis/definitions/plan"
	"trellis/roster"
	"trellis/workflows/stages"
)

// thinking lets mail wait as it does where nothing is said.
func thinking(files map[string][]byte) {
	files["programme.hcl"] = bytes.Replace(files["programme.hcl"], []byte(waits), nil, 1)
}

// look is what is due now, and when to look again.
func (l *libraries) look(now time.Time) Seen {
	l.Helper()
	state := stages.State{Began: map[plan.StageName]time.Time{}, Ended: map[plan.StageName]time.Time{}}
	seen, err := Foresee(l.Context(), l.Roster, LookAsk{Cohort: librariesCohort, Hash: l.plan.Hash, State: state, Now: now})
	fatal(l, err)
	return seen
}

// turn carries out everything that is due now, as the loop does, until nothing is.
func (l *libraries) turn(now time.Time) (carried []plan.ItemName) {
	l.Helper()
	for range 100 {
		due := l.look(now).Due
		due = slices.DeleteFunc(due, func(t stages.Task) bool {
			it, _ := l.plan.Item(t.Item)
			return it != nil && it.Does != plan.SendMail && it.Does != plan.SendInvitation
		})
		if len(due) == 0 {
			return carried
		}
		for _, task := range due {
			l.carryOut(task, now)
			carried = append(carried, task.Item)
		}
	}
	l.Fatalf("at %v there is no end of what is due", now)
	return nil
}

func (l *libraries) subjects() (all []string) {
	l.Helper()
	for _, b := range l.arrived() {
		line, _, _ := strings.Cut(string(b[bytes.Index(b, []byte("Subject: "))+len("Subject: "):]), "\r\n")
		all = append(all, line)
	}
	return all
}

// catchUp has sent what was due before a moment.
func (l *libraries) catchUp(before time.Time) {
	l.Helper()
	for _, ago := range []time.Duration{60, 59, 30, 29, 15} {
		l.turn(before.Add(-ago * time.Minute))
	}
}

// withSubject is the one that arrived with a subject that begins so, and says this.
func (l *libraries) withSubject(begins, says string) string {
	l.Helper()
	for i, s := range l.subjects() {
		if strings.HasPrefix(s, begins) && bytes.Contains(l.arrived()[i], []byte(says)) {
			text, _, _ := strings.Cut(string(l.arrived()[i]), "<!DOCTYPE")
			return strings.Join(strings.Fields(strings.ReplaceAll(text, "=\r\n", "")), " ")
		}
	}
	l.Fatalf("nothing arrived with the subject %q, but %q", begins, l.subjects())
	return ""
}

// TestManyAreAnnounced: what goes to five people at 9am is announced to the coordinator
// at ten to nine, in one mail, and leaves at 9am; a process that died in between, and
// whoever looks in between, changes nothing.
func TestManyAreAnnounced(t *testing.T) {
	l := newLibraries(t, thinking)
	item, _ := l.plan.Item("finale/joining-finale")
	before := item.At.Add(-10 * time.Minute)
	l.catchUp(before)
	n := len(l.arrived())
	l.turn(before.Add(-plan.Gathering))
	if got := l.subjects(); len(got) != n {
		t.Fatalf("while it was gathered %q arrived", got[n:])
	}
	if got := l.turn(before); !slices.Contains(got, "recruitment/second-thoughts") {
		t.Fatalf("at ten to nine %v was carried out", got)
	}
	if now := l.subjects(); len(now) != n+1 {
		t.Fatalf("at ten to nine %d arrived: %q", len(now)-n, now[n:])
	}
	announcement := l.withSubject("About to leave", "joining-finale")
	for _, words := range []string{"coordinator@example.org", "mail joining-finale, to 5 people", "trellis outbox hold libraries-connected/2025 finale/joining-finale", "9am"} {
		if !strings.Contains(announcement, words) {
			t.Errorf("the announcement does not say %q:\n%s", words, announcement)
		}
	}
	if next := l.look(before).Next; !next.Equal(item.At) {
		t.Errorf("it looks again at %v, not at %v", next, item.At)
	}
	for _, at := range []time.Time{before.Add(time.Minute), item.At.Add(-time.Second)} {
		l.turn(at)
		l.carryOut(stages.Task{Item: item.Name}, at) // by whoever took it for due
		if got := l.subjects(); len(got) != n+1 {
			t.Fatalf("at %v something left: %q", at, got[n+1:])
		}
	}
	out := l.outbox(before.Add(time.Minute), 1)
	if i := slices.IndexFunc(out.Coming, func(g Going) bool { return g.Item == item.Name }); i < 0 || out.Coming[i].State != IsThought || !out.Coming[i].At.Equal(item.At) || out.Coming[i].To != 5 {
		t.Errorf("the outbox says %+v", out.Coming)
	}
	l.turn(item.At)
	if got := l.subjects(); len(got) != n+6 {
		t.Errorf("at 9am %d left: %q", len(got)-n-1, got[n:])
	}
}

// TestStoppedInTime: what is held after it was announced does not leave.
func TestStoppedInTime(t *testing.T) {
	l := newLibraries(t, thinking)
	item, _ := l.plan.Item("finale/joining-finale")
	before := item.At.Add(-10 * time.Minute)
	l.catchUp(before)
	l.turn(before.Add(-plan.Gathering))
	l.turn(before)
	n := len(l.arrived())
	l.fact(before.Add(time.Minute), func(x *roster.Tx) error {
		_, err := x.Order(roster.Order{Item: *item, What: roster.HoldIt, By: "coordinator", Because: "The room is another."})
		return err
	})
	l.turn(item.At)
	for _, s := range l.subjects()[n:] {
		t.Errorf("it left: %s", s)
	}
}

// TestNobodyTold: as long as the announcement cannot leave, neither does what it announces.
func TestNobodyTold(t *testing.T) {
	l := newLibraries(t, thinking)
	item, _ := l.plan.Item("finale/joining-finale")
	before := item.At.Add(-10 * time.Minute)
	l.catchUp(before)
	n := len(l.arrived())
	l.carryOut(stages.Task{Item: item.Name}, before.Add(-plan.Gathering)) // and then the process died
	l.carryOut(stages.Task{Item: item.Name}, item.At.Add(time.Hour))
	if got := l.subjects(); len(got) != n {
		t.Fatalf("nobody was told, and it left: %q", got[n:])
	}
	late := item.At.Add(time.Hour)
	l.turn(late)
	if got := l.subjects(); len(got) != n+1 {
		t.Errorf("an hour late %q left, and not the announcement alone", got[n:])
	}
	l.turn(late.Add(10 * time.Minute))
	if got := l.subjects(); len(got) != n+6 {
		t.Errorf("ten minutes after it %d left", len(got)-n-1)
	}
}
