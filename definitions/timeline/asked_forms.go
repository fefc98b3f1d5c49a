package timeline

import (
	"fmt"

	"trellis/definitions/plan"
)

// choosing is what somebody chooses, or says yes to.
func (t *Timeline) choosing(b *Burden, s *plan.Stage) {
	if c := s.Choose; c != nil && c.By == b.Role {
		if what := choice(t.plan, c); what != "" {
			b.add(s, Part{Kind: Form, What: "choices", Forms: exactlyOne})
		}
	}
	if s.Confirmed != "" && s.Confirmed == b.Role {
		b.add(s, Part{Kind: Form, What: "a yes to the match", Forms: exactlyOne})
	}
}

// forms are what somebody answers, agrees to and hands in.
func (t *Timeline) forms(b *Burden, s *plan.Stage, reaches func(plan.Audience) bool) {
	for i := range s.Surveys {
		x := &s.Surveys[i]
		it := survey(s, x.Name)
		if it == nil || !reaches(it.To) || it.To.Who == plan.Past || it.To.Who == plan.Declined {
			continue
		}
		p := Part{Kind: Form, What: fmt.Sprintf("survey “%s” (%s)", x.Title, counted(x.Questions, "question")), Forms: exactlyOne}
		if x.Voluntary || it.To.OnlyIf != "" {
			p.Forms = perhaps(p.Forms)
		}
		b.add(s, p)
	}
	if s.Asks > 0 && b.Role != "" && reaches(s.Invites) {
		b.add(s, Part{Kind: Form, What: counted(s.Asks, "question") + " after " + s.Title, Forms: exactlyOne})
	}
	for _, x := range s.Agreements {
		if reaches(x.By) {
			b.add(s, Part{Kind: Agreement, What: string(x.Name), Forms: t.forEach(b, x.Together, exactlyOne)})
		}
	}
	for i := range s.Tasks {
		t.doingOf(b, s, &s.Tasks[i], reaches)
	}
}

// doingOf is a task. One about each applicant is done as often as there are applicants.
func (t *Timeline) doingOf(b *Burden, s *plan.Stage, x *plan.Task, reaches func(plan.Audience) bool) {
	if !reaches(x.By) {
		return
	}
	if x.About != "" {
		b.Uncounted = append(b.Uncounted, fmt.Sprintf("task “%s”, once about each %s", spaced(x.Name), t.roleWord(x.About)))
		return
	}
	b.add(s, Part{Kind: Task, What: "task “" + spaced(x.Name) + "”", Forms: t.forEach(b, x.By.Who == plan.Paired, exactlyOne)})
}

// forEach is something that is done with each person with whom one is matched.
func (t *Timeline) forEach(b *Burden, matched bool, times plan.Range) plan.Range {
	if r := t.plan.Role(b.Role); matched && r != nil {
		times.Most *= max(r.Takes, 1)
	}
	return times
}
