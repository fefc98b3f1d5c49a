package activities

import (
	"context"
	"hash/fnv"
	"math/rand/v2"
	"slices"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
)

// decide is what an invented decider does with the applications: those who may
// not take part are declined, the others accepted, as the programme's rules have them
// come first and then as they came, while there is a place for them.
func (x *actor) decide(t *roster.Tx, name plan.StageName) error {
	stage := x.plan.Stage(name)
	people, err := t.People()
	if err != nil {
		return err
	}
	earlier, err := t.EarlierPlaces()
	if err != nil {
		return err
	}
	places, err := CountPlaces(x.Book, x.plan, people, earlier, t.At)
	if err != nil {
		return err
	}
	places.InOrder(people)
	for i := range people {
		p := &people[i]
		if !Undecided(p) {
			continue
		}
		d := roster.Decision{Person: p.ID, Role: p.Role, By: x.plan.Coordinator}
		if len(stage.Deciders) > 0 {
			d.By = stage.Deciders[0]
		}
		of := places.Of(p)
		if refused, _ := x.Eligible(p.Role, p.Answers); len(refused) > 0 {
			d.Because = refused[0]
		} else {
			places.Decided(of)
			if full := places.Full(of); len(full) > 0 {
				d.Because = full[0].Why()
			} else {
				d.Accept = true
				places.Takes(of)
			}
		}
		if err := t.Decide(d); err != nil {
			return err
		}
	}
	return nil
}

// choose takes those among a few whom chance puts forward who offer most of what
// the mentee asks for.
func (x *actor) choose(t *roster.Tx, mentee roster.Person, seed string) error {
	stage := x.choosing(mentee.Role)
	if stage == nil {
		return nil
	}
	rules, err := x.Rules(stage.Name)
	if err != nil {
		return err
	}
	if err := x.gather(t, rules); err != nil {
		return err
	}
	own := slices.IndexFunc(x.placed[mentee.Role], func(c candidate) bool { return c.id == mentee.ID })
	me := x.placed[mentee.Role][own].prepared
	others := few(x.placed[stage.Choose.Among], chanceOf(seed, mentee.Email))
	slices.SortStableFunc(others, func(a, b candidate) int {
		return len(rules.Shared(b.prepared, me)) - len(rules.Shared(a.prepared, me))
	})
	if stage.Choose.Scores == "" {
		others = others[:min(stage.Choose.Number, len(others))]
	}
	var chosen []plan.PersonID
	for _, c := range others {
		chosen = append(chosen, c.id)
	}
	switch {
	case len(chosen) == 0:
		return nil
	case stage.Choose.Scores != "":
		return t.Score(mentee.ID, chosen, scoresFor(stage.Choose, len(chosen)))
	}
	return t.Choose(mentee.ID, chosen)
}

// gather reads those with a place, once for all who choose at this moment.
func (x *actor) gather(t *roster.Tx, rules *definitions.Rules) error {
	if x.placed != nil {
		return nil
	}
	people, err := t.People()
	if err != nil {
		return err
	}
	x.placed = map[plan.RoleName][]candidate{}
	for _, p := range people {
		if p.Placed() {
			x.placed[p.Role] = append(x.placed[p.Role], candidate{p.ID, rules.Prepare(asDefined(p))})
		}
	}
	return nil
}

// few puts forward a dozen at the most, each once.
func few(all []candidate, chance *rand.Rand) []candidate {
	const most = 12
	if len(all) <= most {
		return slices.Clone(all)
	}
	var some []candidate
	taken := map[int]bool{}
	for len(some) < most {
		if i := chance.IntN(len(all)); !taken[i] {
			taken[i] = true
			some = append(some, all[i])
		}
	}
	return some
}

func (x *actor) choosing(role plan.RoleName) *plan.Stage {
	for i := range x.plan.Stages {
		if c := x.plan.Stages[i].Choose; c.Asks() && c.By == role {
			return &x.plan.Stages[i]
		}
	}
	return nil
}

// applicants says that somebody is asked a form who may have no place yet: a survey of
// recruitment.
func (x *actor) applicants(kind, rest string, p roster.Person) bool {
	form, _, _ := cutLast(rest)
	if kind != ActAnswer || p.Applied.IsZero() {
		return false
	}
	for i := range x.plan.Stages {
		s := &x.plan.Stages[i]
		if s.Kind == plan.Recruitment && slices.ContainsFunc(s.Surveys, func(y plan.Survey) bool { return string(y.Name) == form }) {
			return true
		}
	}
	return false
}

// answer fills in a form with what chance puts there, if they are asked to.
func (x *actor) answer(ctx context.Context, t *roster.Tx, p roster.Person, rest string) error {
	form, seed, _ := cutLast(rest)
	if is, err := x.asks(ctx, plan.SurveyName(form), p.ID); err != nil || !is {
		return err
	}
	chance := chanceOf(seed, p.Email)
	answers := map[string]string{}
	for _, q := range x.Form(form) {
		answers[q.Name] = invented(q, chance)
	}
	if s := x.plan.Survey(plan.SurveyName(form)); s != nil && s.Anonymous {
		_, err := t.AnswerUnnamed(p.ID, form, answers)
		return err
	}
	return t.Answer(p.ID, form, answers)
}

func invented(q definitions.Question, chance *rand.Rand) string {
	switch {
	case len(q.Options) > 0:
		return q.Options[chance.IntN(len(q.Options))]
	case q.Kind == definitions.YesNo:
		return []string{"yes", "yes", "no"}[chance.IntN(3)]
	case q.Kind == definitions.Number:
		return "3"
	case q.Kind == definitions.Contact:
		return "Robin Example <robin@example.org>"
	}
	return "It helped me to think aloud."
}

// chanceOf is chance that is the same whenever it is asked.
func chanceOf(seed, who string) *rand.Rand {
	h := fnv.New64a()
	h.Write([]byte(seed + " " + who))
	return rand.New(rand.NewPCG(h.Sum64(), 1))
}

func cutLast(s string) (before, after string, found bool) {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] == ' ' {
			return s[:i], s[i+1:], true
		}
	}
	return s, "", false
}
