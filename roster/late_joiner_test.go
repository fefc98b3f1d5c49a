package roster_test

import (
	"slices"
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

// TestScar24ALateJoinerGetsWhatStillMatters: who has a place from day 30 on is invited to
// what is to come, and what is over by then is listed and not sent.
func TestScar24ALateJoinerGetsWhatStillMatters(t *testing.T) {
	w := newWorld(t)
	w.place(day(0), "Early", mentee)
	everyone := plan.Audience{Who: plan.Placed}
	wants := []roster.Want{
		{Item: plan.Item{Name: "launch/news", Does: plan.SendMail, To: everyone, At: day(10)}},                   // too late by its grace
		{Item: plan.Item{Name: "launch/survey", Does: plan.SendMail, To: everyone, At: day(10), Until: day(20)}}, // closed
		{Item: plan.Item{Name: "finale/survey", Does: plan.SendMail, To: everyone, At: day(10), Until: day(90)}}, // open
		{Item: plan.Item{Name: "meetings/hello", Does: plan.SendMail, To: everyone, At: day(40)}},                // to come
		placed(launch("v1", 0), 10), // on day 50
	}
	look := func(on int) {
		for _, want := range wants {
			want.Now = day(on)
			w.owe(want, "x")
			w.send(want.Item.Name, roster.Accepted)
		}
	}
	look(10)
	late := w.place(day(30), "Late", mentee)
	look(30)
	look(31)
	look(40)
	got := map[plan.ItemName][]roster.State{}
	for _, e := range w.entries() {
		if e.Person == late {
			got[e.Item] = append(got[e.Item], e.State)
		}
	}
	// Mails whose moment was before are for who was there: with a day to be sent until,
	// that day decides, and else they are due when the person came.
	for item, want := range map[plan.ItemName][]roster.State{
		"launch/news": {roster.Accepted}, "launch/survey": nil, "finale/survey": {roster.Accepted}, "meetings/hello": {roster.Accepted}, "launch/invitation": {roster.Accepted},
	} {
		if !slices.Equal(got[item], want) {
			t.Errorf("of %s the late joiner has %v, not %v", item, got[item], want)
		}
	}
}
