package activities

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"trellis/definitions/phrase"
	"trellis/definitions/plan"
	"trellis/definitions/timeline"
	"trellis/roster"
)

// weeklyDigest and quietWeek are the words of the coordinator's page, and of a week in
// which there was nothing to put on it.
const weeklyDigest, quietWeek = "weekly-digest", "quiet-week"

// digest is the coordinator's page on how a cohort stands, in the making. Everything
// in it is counted by the roster or said by the plan; nobody's answers are.
type digest struct {
	*Activities
	*book
	cohort plan.CohortID
	now    time.Time
	parts  map[string]string
	quiet  bool // nothing happened, comes, is needed or went wrong
}

func (a *Activities) digest(ctx context.Context, b *book, cohort plan.CohortID, now time.Time) (*digest, error) {
	now = now.Truncate(time.Minute) // what leaves in the same minute as it does is for the next one
	d := &digest{Activities: a, book: b, cohort: cohort, now: now, parts: map[string]string{}, quiet: true}
	for _, part := range []struct {
		name, none string
		find       func(context.Context) ([]string, error)
	}{
		{"needed", "Nobody has to do anything now.", d.needed},
		{"wrong", "Nothing went wrong.", d.wrong},
		{"happened", "Nothing.", d.happened},
		{"coming", "Nothing.", d.coming},
	} {
		lines, err := part.find(ctx)
		if err != nil {
			return nil, err
		}
		d.quiet = d.quiet && len(lines) == 0
		d.parts[part.name] = listed(lines, part.none)
	}
	standing, err := d.standing(ctx)
	d.parts["standing"] = listed(standing, "Nobody has applied yet.")
	return d, err
}

// standing are numbers of people, pairs and meetings.
func (d *digest) standing(ctx context.Context) (lines []string, err error) {
	c, err := d.Roster.Standing(ctx, d.cohort)
	if err != nil {
		return nil, err
	}
	for _, r := range d.plan.Roles {
		n := c.Roles[r.Name]
		parts := some([]figure{{n.Started, "began an application and have not sent it"}, {n.Undecided, "applied and wait for a decision"},
			{n.Places, "have a place"}, {n.Accepted - n.Places, "are accepted and not told yet"}, {n.Waiting, "are on the waiting list"}, {n.Withdrawn, "left"}})
		if len(parts) > 0 {
			lines = append(lines, "As "+r.Word()+": "+strings.Join(parts, ", "))
		}
	}
	if c.Pairs > 0 || c.Meetings > 0 {
		lines = append(lines, fmt.Sprintf("Pairs that go on: %d. Meetings that are recorded: %d", c.Pairs, c.Meetings))
	}
	return lines, nil
}

type figure struct {
	n    int
	what string
}

// some are the figures that are not nothing.
func some(all []figure) (parts []string) {
	for _, f := range all {
		if f.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", f.n, f.what))
		}
	}
	return parts
}

// happened counts what the last seven days brought, and says what staff decided.
func (d *digest) happened(ctx context.Context) (lines []string, err error) {
	since := d.now.AddDate(0, 0, -7)
	all, err := d.Roster.Happened(ctx, d.cohort, since)
	if err != nil {
		return nil, err
	}
	n := map[roster.What]int{}
	for _, h := range all {
		switch {
		case !h.At.Before(d.now): // what goes out with this page is for the next one
		case h.What != roster.WasMailed:
			n[h.What]++
		case roster.State(h.How) == roster.Accepted && !d.isNotice(plan.ItemName(h.About)):
			n[h.What] += h.Count
		}
	}
	lines = some([]figure{
		{n[roster.WasApplied], "applied"}, {n[roster.WasTold], "were told what was decided about them"}, {n[roster.WasPaired], "pairs were announced"},
		{n[roster.WasParted], "pairs ended"}, {n[roster.WasMet], "meetings were recorded"}, {n[roster.WasReplied], "invitations were answered"},
		{n[roster.WasAnswered], "forms were answered"}, {n[roster.WasAgreed], "agreed to an agreement"}, {n[roster.WasDone], "tasks were done"},
		{n[roster.WasMailed], "mails and invitations were sent"},
	})
	reasons, err := d.Roster.Reasons(ctx, d.cohort)
	decided := map[plan.StaffName]int{}
	for _, r := range reasons {
		if !r.At.Before(since) {
			decided[r.Who]++
		}
	}
	for _, who := range d.plan.Staff {
		if decided[who] > 0 {
			lines = append(lines, fmt.Sprintf("decisions of %s: %d", spacedOut(who), decided[who]))
		}
	}
	return lines, err
}

func (d *digest) isNotice(name plan.ItemName) bool {
	it, _ := d.plan.Item(name)
	return it != nil && it.To.Who == plan.Nobody
}

// coming is what the plan has for the next fourteen days.
func (d *digest) coming(context.Context) (lines []string, err error) {
	t, err := timeline.Of(d.plan)
	if err != nil {
		return nil, err
	}
	until := d.now.AddDate(0, 0, 14)
	type line struct {
		at   time.Time
		text string
	}
	var all []line
	for i := range t.Entries {
		e := &t.Entries[i]
		if slices.ContainsFunc(e.Items, d.isNotice) {
			continue
		}
		moments := e.Repeats
		if len(moments) == 0 {
			moments = []time.Time{e.At}
		}
		for _, at := range moments {
			if at.After(d.now) && !at.After(until) {
				all = append(all, line{at, d.clock(at) + ": " + e.String()})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b line) int { return a.at.Compare(b.at) })
	for _, x := range all {
		lines = append(lines, x.text)
	}
	return lines, nil
}

// needed is who has not been heard from: staff by what they are, the others as a number.
func (d *digest) needed(ctx context.Context) (lines []string, err error) {
	all, err := d.Roster.Waiting(ctx, d.cohort, d.plan, d.now)
	for _, a := range all {
		text, people := d.asked(a.Thing), a.Silent
		var staff []string
		for _, p := range a.People {
			if p.Staff == "" {
				continue
			}
			people--
			who := spacedOut(p.Staff)
			if len(p.About) > 0 {
				who += fmt.Sprintf(" (about %d)", len(p.About))
			}
			staff = append(staff, who)
		}
		if people > 0 {
			staff = append(staff, fmt.Sprintf("%d of %d people", people, a.Asked))
		}
		text += ": " + strings.Join(staff, ", ")
		if !a.Due.IsZero() {
			text += ", until " + d.clock(a.Due.Add(-time.Second))
		}
		lines = append(lines, text)
	}
	return lines, err
}

// asked is a thing that people were asked, in words.
func (d *digest) asked(thing string) string {
	kind, of, _ := strings.Cut(thing, "/")
	switch kind {
	case "applications":
		return "To send an application that was begun"
	case "decisions":
		return "To decide about applicants"
	case "choices":
		return "To choose whom to be matched with"
	case "proposal":
		return "To approve proposal " + of
	case "rsvp":
		if x := d.plan.Session(plan.SessionName(of)); x != nil {
			return "To answer the invitation to " + x.Title + " on " + d.clock(x.Start)
		}
	case "agreement":
		return "To agree to " + spacedOut(of)
	case "task":
		return "To do “" + spacedOut(of) + "”"
	case "form":
		if x := d.plan.Survey(plan.SurveyName(of)); x != nil {
			return "To answer “" + x.Title + "”"
		}
	}
	return "To answer " + spacedOut(of)
}

// wrong is what did not arrive, by item; what was too late for a week.
func (d *digest) wrong(ctx context.Context) (lines []string, err error) {
	all, err := d.Roster.Troubles(ctx, d.cohort)
	type same struct {
		item  plan.ItemName
		state roster.State
	}
	n, order := map[same]int{}, []same{}
	for _, x := range all {
		if x.State == roster.Dropped && x.At.Before(d.now.AddDate(0, 0, -7)) {
			continue
		}
		key := same{x.Item, x.State}
		if n[key] == 0 {
			order = append(order, key)
		}
		n[key]++
	}
	for _, x := range order {
		lines = append(lines, d.mailTo(x.item, n[x])+": "+cameTo[x.state])
	}
	return lines, err
}

var cameTo = map[roster.State]string{
	roster.Held: "held", roster.Failed: "could not be delivered", roster.Doubtful: "may not have arrived",
	roster.Bounced: "came back", roster.Dropped: "was too late, and was not sent",
}

// mailTo is an item and how many people it goes to: "your-pair, to 30 people".
func (b *book) mailTo(name plan.ItemName, people int) string {
	noun := "people"
	if people == 1 {
		noun = "person"
	}
	what := string(name)
	if it, _ := b.plan.Item(name); it != nil {
		what = "mail " + it.Mail
		if x := b.plan.Session(it.Session); it.Does == plan.SendInvitation && x != nil {
			what = "invitation to " + x.Title
		}
	}
	return fmt.Sprintf("%s, to %d %s", what, people, noun)
}

// clock is a moment as people read it, in the programme's zone.
func (b *book) clock(at time.Time) string {
	t := at.In(b.calendar.Location())
	m := phrase.Moment{Named: true, Weekday: t.Weekday(), Day: t.Day(), Month: t.Month(), Year: t.Year(), From: &phrase.Clock{Hour: t.Hour(), Minute: t.Minute()}}
	return m.String()
}

func spacedOut[T ~string](name T) string {
	return strings.NewReplacer("_", " ", "-", " ").Replace(string(name))
}

// listed puts one thing on each line.
func listed(lines []string, none string) string {
	if len(lines) == 0 {
		return none
	}
	return "– " + strings.Join(lines, "\n– ")
}
