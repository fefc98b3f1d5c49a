package stages_test

import (
	"slices"
	"testing"
	"time"

	"trellis/definitions/plan"
	"trellis/workflows/stages"
)

// offering is a programme that has people wait and matches them again, and whose pairs
// have said what they think when they are asked.
func offering(confirmed plan.RoleName) *plan.Plan {
	return &plan.Plan{Cohort: "offers/1", Coordinator: "coordinator", Stages: []plan.Stage{
		{Name: "matching", Kind: plan.Matching, Closes: day(1), Decide: day(5), Deciders: []plan.StaffName{"panel"}, Confirmed: confirmed,
			Unmatched: "wait", Again: true, Choose: &plan.Choose{By: "mentee", Among: "mentor"}, Items: []plan.Item{
				{Name: "propose", Does: plan.ProposePairs, At: day(1), Need: plan.NeedsProposal},
				{Name: "offer", Does: plan.SendMail, At: day(1), Need: plan.ToConfirm, Reminders: []time.Time{day(3), day(4)}},
				{Name: "late", Does: plan.SendMail, At: day(5), Need: plan.ConfirmedLate},
				{Name: "close-offers", Does: plan.CloseOffers, At: day(5), Need: plan.OffersOver},
				{Name: "announce", Does: plan.AnnouncePairs, At: day(5), Need: plan.Approved}}},
		{Name: "meetings", Kind: plan.Meetings, After: []plan.StageName{"matching"}, Closes: day(40)},
	}}
}

func TestOffers(t *testing.T) {
	approved := func(n, on int) stages.State {
		return stages.State{Began: map[plan.StageName]time.Time{"matching": day(0)}, Approvals: []stages.Approval{{Stage: "matching", By: "panel", Proposal: n, At: day(on)}}}
	}
	later := func(s stages.State) stages.State {
		s.Ended = map[plan.StageName]time.Time{"matching": day(5)}
		s.Began["meetings"] = day(5)
		return s
	}
	alone := map[plan.RoleName]stages.Alone{"mentee": {Never: 1}}
	for name, c := range map[string]struct {
		confirmed plan.RoleName
		state     stages.State
		facts     stages.Facts
		on        int
		wanted    []string
		waits     stages.For
	}{
		"nobody is asked where the programme does not":  {"", approved(1, 2), stages.Facts{Places: 4, Matched: stages.Matched{Proposal: 1, Unconfirmed: 2}}, 5, []string{"announce#1"}, ""},
		"approved, and asked":                           {"mentee", approved(1, 2), stages.Facts{Places: 4, Matched: stages.Matched{Proposal: 1, Unconfirmed: 2}}, 2, []string{"offer#1"}, stages.Confirmations},
		"reminded, but not at once":                     {"mentee", approved(1, 2), stages.Facts{Places: 4, Matched: stages.Matched{Proposal: 1, Unconfirmed: 1}}, 4, []string{"offer#1001"}, stages.Confirmations},
		"late, and the coordinator is told":             {"mentee", approved(1, 2), stages.Facts{Places: 4, Matched: stages.Matched{Proposal: 1, Unconfirmed: 1}}, 5, []string{"offer#1001", "late#1"}, stages.Confirmations},
		"everybody has said yes":                        {"mentee", approved(1, 2), stages.Facts{Places: 4, Matched: stages.Matched{Proposal: 1}}, 5, []string{"announce#1"}, ""},
		"a no makes it stale":                           {"mentee", approved(1, 2), stages.Facts{Places: 4, Matched: stages.Matched{Proposal: 1, Unconfirmed: 1, Stale: true}}, 5, []string{"propose#2"}, ""},
		"somebody waits, and somebody has come":         {"", later(approved(1, 2)), stages.Facts{Places: 5, Matched: stages.Matched{Proposal: 1, Announced: true, Later: true, News: true, Alone: alone}}, 20, []string{"propose#2"}, ""},
		"somebody waits, and nothing has come":          {"", later(approved(1, 2)), stages.Facts{Places: 5, Matched: stages.Matched{Proposal: 1, Announced: true, Later: true, Alone: alone}}, 20, nil, ""},
		"a later match is offered":                      {"", later(approved(2, 20)), stages.Facts{Places: 5, Matched: stages.Matched{Proposal: 2, Later: true, Alone: alone, Unconfirmed: 1}}, 21, []string{"offer#2"}, stages.Confirmations},
		"a later offer expires":                         {"", later(approved(2, 20)), stages.Facts{Places: 5, Matched: stages.Matched{Proposal: 2, Later: true, Alone: alone, Unconfirmed: 1}}, 27, []string{"offer#2", "close-offers#2"}, stages.Confirmations},
		"a later match is announced":                    {"", later(approved(2, 20)), stages.Facts{Places: 5, Matched: stages.Matched{Proposal: 2, Later: true, Alone: alone}}, 21, []string{"announce#2"}, ""},
		"nothing is offered when there is no time left": {"", later(approved(2, 20)), stages.Facts{Places: 5, Matched: stages.Matched{Proposal: 2, Later: true, News: true, Alone: alone, Unconfirmed: 1}}, 41, nil, ""},
	} {
		t.Run(name, func(t *testing.T) {
			p, now := offering(c.confirmed), day(c.on)
			var wanted []string
			for _, w := range stages.Decide(p, c.state, c.facts, now).Wanted {
				wanted = append(wanted, w.Key())
			}
			slices.Sort(wanted)
			slices.Sort(c.wanted)
			check(t, "wanted", wanted, c.wanted)
			var waits stages.For
			for _, w := range stages.Waits(p, c.state, c.facts, now) {
				waits = w.For
			}
			if waits != c.waits {
				t.Errorf("waits for %q, want %q", waits, c.waits)
			}
		})
	}
}
