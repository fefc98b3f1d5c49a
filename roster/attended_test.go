package roster_test

import (
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

// TestOneSessionIsEnough: of several sessions of which one is enough, who came to one, or
// comes to it, is neither written to about another nor waited for; who says yes to both is.
func TestOneSessionIsEnough(t *testing.T) {
	w := newWorld(t)
	came, comes, both, neither := w.place(day(1), "came", mentor), w.place(day(1), "comes", mentor), w.place(day(1), "both", mentor), w.place(day(1), "neither", mentor)
	w.fact(day(2), func(x *roster.Tx) error {
		_, err := x.Attended(came, "training/daytime")
		for person, sessions := range map[plan.PersonID][]plan.SessionName{comes: {"training/daytime"}, both: {"training/daytime", "training/evening"}} {
			for _, s := range sessions {
				if err == nil {
					err = x.RSVP(person, s, "yes")
				}
			}
		}
		return err
	})
	w.fact(day(2), func(x *roster.Tx) error {
		if n, err := x.Comes("training/daytime", both); err != nil || n != 1 {
			t.Errorf("besides one of them %d come, %v", n, err)
		}
		return nil
	})
	stage := &plan.Stage{Attend: "one session", Sessions: []plan.Session{{Name: "training/daytime"}, {Name: "training/evening"}, {Name: "training/off", Off: true}}}
	want := roster.Want{Item: mailTo(plan.Placed), Now: day(3), Session: &stage.Sessions[1], Others: stage.Others("training/evening")}
	want.Item.Session = "training/evening"
	if len(want.Others) != 1 {
		t.Fatalf("the others are %v", want.Others)
	}
	w.owe(want, "x")
	got := map[plan.PersonID]bool{}
	for _, e := range w.entries() {
		got[e.Person] = true
	}
	if len(got) != 2 || !got[both] || !got[neither] {
		t.Errorf("written to about the evening: %v, want %d and %d", got, both, neither)
	}
	stage.Attend = ""
	if stage.Others("training/evening") != nil {
		t.Error("where all sessions are meant, one is enough")
	}
}
