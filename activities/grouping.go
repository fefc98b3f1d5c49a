package activities

import (
	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/matching/groups"
	"trellis/roster"
)

// slack is how far from the middle of what the programme allows the size of a group may
// be, and still be as good: with groups of 4 to 8, five and seven who share a goal are
// better than two sixes who do not. Groups live from what they have in common.
const slack = 1

// grouping is a problem of groups and the people it is about.
type grouping struct {
	stage   *plan.Stage
	rules   *definitions.GroupRules
	words   groups.Words
	people  []side
	at      map[plan.PersonID]int
	problem groups.Problem
}

// newGrouping takes those who have a place, each once.
func newGrouping(b *book, stage *plan.Stage, people []roster.Person, seed int64) (*grouping, error) {
	rules, err := b.GroupRules(stage.Name)
	if err != nil {
		return nil, err
	}
	g := &grouping{stage: stage, rules: rules, at: map[plan.PersonID]int{}}
	for _, p := range people {
		if _, twice := g.at[p.ID]; twice || !p.Placed() {
			continue
		}
		g.at[p.ID] = len(g.people)
		g.people = append(g.people, side{Person: p, prepared: rules.Prepare(asDefined(p))})
		g.problem.People = append(g.problem.People, groups.Person{ID: int64(p.ID)})
	}
	g.words = groups.Words{Fields: rules.Preferences()}
	if len(b.plan.Roles) == 1 {
		g.words.Person = b.plan.Roles[0].Word()
	}
	g.problem.Least, g.problem.Most = stage.Groups.Least, stage.Groups.Most
	g.problem.Slack, g.problem.Seed = slack, seed
	g.problem.Allowed = func(one, other int) (bool, string) {
		return rules.Allowed(g.people[one].prepared, g.people[other].prepared)
	}
	g.problem.Fit = func(one, other int) []int {
		return rules.Fit(g.people[one].prepared, g.people[other].prepared, false)
	}
	return g, nil
}

// pin takes over what was decided about two people who are both to be in groups.
func (g *grouping) pin(pins []roster.Pin) {
	for _, p := range pins {
		one, here := g.at[p.First]
		other, too := g.at[p.Second]
		switch {
		case !here || !too:
		case p.Together:
			g.problem.Pins = append(g.problem.Pins, [2]int{one, other})
		default:
			g.problem.Forbids = append(g.problem.Forbids, [2]int{one, other})
		}
	}
}
