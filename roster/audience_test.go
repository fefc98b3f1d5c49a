package roster_test

import (
	"slices"
	"testing"

	"trellis/definitions/plan"
	"trellis/roster"
)

func TestAudiences(t *testing.T) {
	w := newWorld(t)
	w.fact(day(1), func(x *roster.Tx) error {
		_, err := x.AddApplicant(roster.Applicant{Name: "Begun", Email: "begun@example.org", Role: mentor, Started: day(1)})
		return err
	})
	const coordinator, coach, begun = 1, 2, 3
	applied := w.apply(day(2), "applied", mentee)
	declined := w.apply(day(2), "declined", mentor)
	w.fact(day(3), func(x *roster.Tx) error {
		if err := x.Decide(roster.Decision{Person: declined, Role: mentor, By: "coordinator"}); err != nil {
			return err
		}
		_, err := x.Tell()
		return err
	})
	one, two := w.place(day(4), "one", mentor), w.place(day(4), "two", mentee)
	three, four := w.place(day(5), "three", mentor), w.place(day(5), "four", mentee)
	gone := w.place(day(5), "gone", mentee)
	w.pair(day(6), [2]plan.PersonID{one, two}, [2]plan.PersonID{three, four})
	w.withdraw(day(7), gone)
	w.fact(day(20), func(x *roster.Tx) error { return x.Met(three, day(19)) })

	for name, test := range map[string]struct {
		to   plan.Audience
		want []plan.PersonID
	}{
		"nobody":      {plan.Audience{}, nil},
		"staff":       {plan.Audience{Staff: []plan.StaffName{"coach", "coordinator"}}, []plan.PersonID{coordinator, coach}},
		"started":     {plan.Audience{Who: plan.Started}, []plan.PersonID{begun}},
		"applied":     {plan.Audience{Who: plan.Applied}, []plan.PersonID{applied, declined, one, two, three, four}},
		"declined":    {plan.Audience{Who: plan.Declined}, []plan.PersonID{declined}},
		"accepted":    {plan.Audience{Who: plan.Accepted}, []plan.PersonID{one, two, three, four}},
		"placed":      {plan.Audience{Who: plan.Placed}, []plan.PersonID{one, two, three, four}},
		"mentors":     {plan.Audience{Who: plan.Placed, Roles: []plan.RoleName{mentor}}, []plan.PersonID{one, three}},
		"with staff":  {plan.Audience{Who: plan.Placed, Roles: []plan.RoleName{mentor}, Staff: []plan.StaffName{"coach"}}, []plan.PersonID{coach, one, three}},
		"both roles":  {plan.Audience{Who: plan.Placed, Roles: []plan.RoleName{mentor, mentee}}, []plan.PersonID{one, two, three, four}},
		"paired":      {plan.Audience{Who: plan.Paired}, []plan.PersonID{one, two, three, four}},
		"paired some": {plan.Audience{Who: plan.Paired, Roles: []plan.RoleName{mentee}}, []plan.PersonID{two, four}},
		"silent":      {plan.Audience{Who: plan.Silent}, []plan.PersonID{one, two}},
	} {
		t.Run(name, func(t *testing.T) {
			item := plan.Item{Name: plan.ItemName(name), Does: plan.SendMail, To: test.to, Until: day(90)}
			want := roster.Want{Item: item, Now: day(30), Silent: day(18)}
			if n := w.owing(want); n.Missing != len(test.want) || n.Open != 0 {
				t.Errorf("before: owing %+v, want %d missing", n, len(test.want))
			}
			w.owe(want, "a")
			if n := w.owing(want); n.Missing != 0 || n.Open != len(test.want) {
				t.Errorf("after: owing %+v, want %d open", n, len(test.want))
			}
			var got []plan.PersonID
			for _, e := range w.entries() {
				if e.Item == item.Name {
					got = append(got, e.Person)
				}
			}
			slices.Sort(got)
			if !slices.Equal(got, test.want) {
				t.Errorf("audience %v, want %v", got, test.want)
			}
		})
	}
}
