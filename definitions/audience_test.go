package definitions

import (
	"reflect"
	"testing"

	"trellis/definitions/plan"
)

// To whom a mail goes, when it is said and when it is not.
func TestAudiences(t *testing.T) {
	mentees := []plan.RoleName{"mentee"}
	for _, test := range []struct {
		edit string
		item plan.ItemName
		want plan.Audience
	}{
		{"", "recruitment/closing-soon", plan.Audience{Who: plan.Started}},
		{"", "recruitment/application-received", plan.Audience{Who: plan.Applied}},
		{"", "matching/choose-your-mentors", plan.Audience{Who: plan.Placed, Roles: mentees}},
		{"", "matching/your-pair", plan.Audience{Who: plan.Paired}},
		{"", "meetings/shall-we-meet", plan.Audience{Who: plan.Silent, Met: plan.MetBefore}},
		{"", "meetings/first-meeting", plan.Audience{Who: plan.Silent, Met: plan.NeverMet}},
		{"", "training/invitation", plan.Audience{Who: plan.Placed, Staff: []plan.StaffName{"coach"}}},
		{"", "drop_ins/2/joining-drop-in", plan.Audience{Who: plan.Placed, Roles: []plan.RoleName{"mentor"}}},
		{"", "recruitment/decisions-late", plan.Audience{Staff: []plan.StaffName{"coordinator"}}},
		{`programme.hcl: "1 week before recruitment closes" → "when recruitment closes"`, "recruitment/closing-soon", plan.Audience{Who: plan.Applied}},
		{`programme.hcl: to   = mentees → to   = [mentees, everyone]`, "matching/choose-your-mentors", plan.Audience{Who: plan.Placed}},
		{`programme.hcl: to   = mentees → to   = [mentees, mentees]`, "matching/choose-your-mentors", plan.Audience{Who: plan.Placed, Roles: mentees}},
		{`programme.hcl: to   = mentees → to   = [mentees, coach]`, "matching/choose-your-mentors", plan.Audience{Who: plan.Placed, Roles: mentees, Staff: []plan.StaffName{"coach"}}},
		{`programme.hcl: to   = mentees\n → nothing`, "matching/choose-your-mentors", plan.Audience{Who: plan.Placed}},
		{`programme.hcl: invite = everyone\n  led_by → led_by`, "training/joining-training", plan.Audience{Who: plan.Placed}},
		{`programme.hcl: "6 weeks after their last meeting" → "1 week after meetings start"`, "meetings/shall-we-meet", plan.Audience{Who: plan.Paired}},
		{`programme.hcl: send = "when pairs are announced" → \n    to = mentees\n    send = "when pairs are announced"\n  `, "matching/your-pair", plan.Audience{Who: plan.Paired, Roles: mentees}},
	} {
		files, err := Shipped("libraries-connected")
		if err != nil {
			t.Fatal(err)
		}
		if test.edit != "" {
			edit(t, files, test.edit)
		}
		book, problems := Open("libraries-connected", files)
		if problems.Errors() > 0 {
			t.Errorf("%s: %s", test.edit, problems[0])
			continue
		}
		p, _ := book.Resolve("2025")
		it, _ := p.Item(test.item)
		if it == nil || !reflect.DeepEqual(it.To, test.want) {
			t.Errorf("%s, after %q: %+v", test.item, test.edit, it)
		}
	}
}
