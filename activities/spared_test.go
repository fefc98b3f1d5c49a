package activities

import (
	"slices"
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

// TestScar29WhoWantsNoOptionalMailGetsTheEssential: nudges stop for her, and for nobody
// else; the invitation and the mail about it come all the same, and so do nudges when she
// takes it back.
func TestScar29WhoWantsNoOptionalMailGetsTheEssential(t *testing.T) {
	l := newLibraries(t, nil)
	const nudge = plan.ItemName("meetings/first-meeting")
	if !l.item(nudge).Optional {
		t.Fatal("a nudge to meet is not optional")
	}
	for _, name := range []plan.ItemName{"finale/joining-finale", "finale/invitation", "matching/your-pair", "recruitment/you-have-a-place"} {
		if l.item(name).Optional {
			t.Errorf("%s is optional", name)
		}
	}
	l.fact(l.at("matching/announce"), func(x *roster.Tx) error {
		return x.Spare(l.people["Ada"], []plan.ItemName{nudge}, "coordinator", "She has enough to read.")
	})
	quiet := l.at("matching/announce").AddDate(0, 0, 50)
	l.do(nudge, quiet)
	nudged := l.to("Have you met")
	if len(nudged) == 0 {
		nudged = l.to("")
	}
	if slices.Contains(nudged, "Ada Archer") || !slices.Contains(nudged, "Ben Baker") {
		t.Errorf("%v are nudged", nudged)
	}
	n := len(l.arrived())
	l.do("finale/invitation", quiet)
	l.do("finale/joining-finale", l.at("finale/joining-finale"))
	essential := 0
	for _, who := range l.to("") {
		if who == "Ada Archer" {
			essential++
		}
	}
	if essential != 2 {
		t.Errorf("of %d mails after it she got %d", len(l.arrived())-n, essential)
	}
	l.fact(quiet, func(x *roster.Tx) error { return x.NotSpare(l.people["Ada"], "coordinator", "She wants them again.") })
	l.do(nudge, quiet)
	again := 0
	for _, who := range l.to("") {
		if who == "Ada Archer" {
			again++
		}
	}
	if again != 3 {
		t.Errorf("she is nudged again: %d mails", again)
	}
}

// TestALetterThatLackedSomethingGoesByItself: what was held because an answer was not known
// leaves when it is recorded, to both of the pair; the coordinator is told of it once.
func TestALetterThatLackedSomethingGoesByItself(t *testing.T) {
	l := newLibraries(t, nil)
	now := l.at("matching/announce")
	l.fact(now, func(x *roster.Tx) error { return l.unsay(x, "Dai") })
	l.turn(now)
	got := l.to("Meet your")
	if !slices.Equal(got, []string{"Ada Archer", "Ben Baker"}) {
		t.Fatalf("%v have theirs", got)
	}
	if told := l.to("Letters wait"); len(told) != 1 {
		t.Errorf("%d notices say so", len(told))
	}
	l.fact(now, func(x *roster.Tx) error { return x.Met(l.people["Ben"], now) }) // something else
	l.turn(now)
	if told := l.to("Letters wait"); len(told) != 1 || len(l.to("Meet your")) != 2 {
		t.Errorf("nothing is known, and %d notices say so again", len(told)-1)
	}
	l.fact(now, func(x *roster.Tx) error {
		_, err := x.Change(l.people["Dai"], roster.Change{Answers: map[string]string{"service": "Here"}, By: "coordinator", Because: "She has told us."})
		return err
	})
	l.turn(now)
	if got := l.to("Meet your"); !slices.Equal(got, []string{"Ada Archer", "Ben Baker", "Cyd Cooper", "Dai Draper"}) {
		t.Errorf("it is known, and %v have theirs", got)
	}
	if told := l.to("Letters wait"); len(told) != 1 {
		t.Errorf("%d notices", len(told))
	}
}

// unsay takes the answer away that the letter to her match speaks of.
func (l *libraries) unsay(x *roster.Tx, who string) error {
	_, err := x.Change(l.people[who], roster.Change{Answers: map[string]string{"service": ""}, By: "coordinator", Because: "a slip"})
	return err
}
