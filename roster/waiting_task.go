package roster

import (
	"slices"

	"trellis/definitions/plan"
)

// task is asked of those who were sent it; once for each of whom it is about, where it
// is about somebody.
func (k *knowledge) task(s *plan.Stage, x *plan.Task) {
	a := k.asks(x.Due, "task/%s", x.Name)
	asked := k.wereSent(s, func(it *plan.Item) bool { return it.Task == x.Name })
	for _, p := range k.those(asked) {
		if x.ByAnswer == "" && !concerns(x.By, &p) {
			continue
		}
		if x.About == "" {
			a.of(p, asked[p.ID], k.tasks[doing{string(x.Name), p.ID, 0}])
			continue
		}
		left := k.left(x, &p)
		a.of(p, asked[p.ID], len(left) == 0, left...)
	}
	a.done()
}

// left are those about whom somebody has not done a task. A pair counts by its mentee,
// and is done with when it was done about either of the two.
func (k *knowledge) left(x *plan.Task, by *Person) (all []plan.PersonID) {
	done := func(about plan.PersonID) bool { return k.tasks[doing{string(x.Name), by.ID, about}] }
	for _, p := range k.pairs {
		theirs := p.Mentor == by.ID || p.Mentee == by.ID || by.Role == ""
		if x.About == "pair" && theirs && p.Ended.IsZero() && !done(p.Mentor) && !done(p.Mentee) {
			all = append(all, p.Mentee)
		}
	}
	for _, p := range k.everyone {
		if p.ID != by.ID && k.isAbout(x, by, &p) && !done(p.ID) {
			all = append(all, p.ID)
		}
	}
	return all
}

func (k *knowledge) isAbout(x *plan.Task, by, p *Person) bool {
	if p.Role == "" || !p.Withdrawn.IsZero() {
		return false
	}
	if x.About == "applicant" {
		return !p.Applied.IsZero() && (!x.Decides || p.Decided.IsZero())
	}
	matched := by.Role == "" || slices.Contains(by.Match, p.ID)
	return x.About == string(p.Role) && p.Placed() && matched
}

// concerns says whether somebody is in an audience, as far as their role and their
// place say. For whom exactly (only_if) was judged when they were asked.
func concerns(by plan.Audience, p *Person) bool {
	if p.Staff != "" && slices.Contains(by.Staff, p.Staff) {
		return true
	}
	if p.Role == "" || len(by.Roles) > 0 && !slices.Contains(by.Roles, p.Role) {
		return false
	}
	switch by.Who {
	case plan.Nobody:
		return false
	case plan.Applied, plan.Started:
		return true
	case plan.Paired, plan.Silent:
		return len(p.Match) > 0
	case plan.Waiting:
		return p.Waiting
	case plan.Declined:
		return !p.Told.IsZero() && !p.Accepted && !p.Waiting
	}
	return p.Placed()
}
