package rehearsal

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"trellis/activities"
	"trellis/definitions/plan"
	"trellis/roster"
)

func TestCalendarsAreThoseOfTheSource(t *testing.T) {
	r := libraries2025(t)
	checked := 0
	for _, d := range r.diaries {
		p := r.byID[d.person]
		if !p.Placed() || p.Staff != "" {
			continue
		}
		got := startsOf(t, filepath.Join(r.dir, calendarsDir, d.file))
		if want := sourceOf(p.Role); got != want {
			t.Errorf("the calendar of person %d (%s) shows\n%s\nwant\n%s", p.ID, p.Role, got, want)
		}
		checked++
	}
	if checked < 20 {
		t.Errorf("only %d people had a place and stayed", checked)
	}
}

func TestOnlyWhatTheyAskedFor(t *testing.T) {
	r := libraries2025(t)
	reminded, declined := 0, 0
	for _, p := range r.people {
		got := r.sent(p.ID)
		switch {
		case p.Staff != "":
		case p.Applied.IsZero():
			for _, e := range got {
				reminded++
				if e.Item != "recruitment/closing-soon" {
					t.Errorf("person %d never applied and got %s", p.ID, e.Item)
				}
			}
		case !p.Accepted:
			declined++
			after := 0
			for _, e := range got {
				if !e.Date.Before(p.Told) {
					after++
					if e.Item != "recruitment/not-this-time" {
						t.Errorf("person %d was declined and got %s", p.ID, e.Item)
					}
				}
			}
			if after != 1 {
				t.Errorf("person %d was declined with %d mails", p.ID, after)
			}
		}
	}
	if reminded == 0 || declined == 0 {
		t.Errorf("%d reminders to those who never applied, %d declined: both should occur", reminded, declined)
	}
}

func TestEveryMailLeft(t *testing.T) {
	for _, e := range libraries2025(t).entries {
		if e.State != roster.Accepted {
			t.Errorf("%s to person %d is %s (%s)", e.Item, e.Person, e.State, e.Word)
		}
	}
}

func TestNoMailTwice(t *testing.T) {
	r := libraries2025(t)
	type key struct {
		item       plan.ItemName
		occurrence int
		person     plan.PersonID
		method     string
	}
	seen := map[key]bool{}
	for _, e := range r.entries {
		if e.State != roster.Accepted {
			continue
		}
		k := key{e.Item, e.Occurrence, e.Person, e.Method}
		if seen[k] {
			t.Errorf("person %d got %s twice", e.Person, e.Item)
		}
		seen[k] = true
	}
	files, err := filepath.Glob(filepath.Join(r.dir, outboxDir, "*"))
	if err != nil || len(files) != len(seen) {
		t.Errorf("the outbox has %d files, the ledger %d mails (%v)", len(files), len(seen), err)
	}
}

func TestBothSidesAtOnce(t *testing.T) {
	r := libraries2025(t)
	if len(r.pairs) < 10 {
		t.Fatalf("there are only %d pairs", len(r.pairs))
	}
	told := map[plan.PersonID]time.Time{}
	for _, e := range r.entries {
		if e.Item == "matching/your-pair" {
			told[e.Person] = e.Date
		}
	}
	announced := time.Date(2025, 5, 20, 8, 0, 0, 0, time.UTC)
	for _, p := range r.pairs {
		if !told[p.Mentor].Equal(announced) || !told[p.Mentee].Equal(announced) {
			t.Errorf("mentor %d was told at %v, mentee %d at %v", p.Mentor, told[p.Mentor], p.Mentee, told[p.Mentee])
		}
	}
}

func TestSixWeeksOfSilence(t *testing.T) {
	r := libraries2025(t)
	nudges := r.nudges()
	asked, met := 0, 0
	for _, p := range r.pairs {
		dates := append([]time.Time{p.Announced}, r.meetings[p.Mentee]...)
		met += p.Meetings
		if len(dates)-1 != p.Meetings {
			t.Errorf("mentee %d: the record has %d meetings, the roster %d", p.Mentee, len(dates)-1, p.Meetings)
		}
		if r.wasAway(p.Mentor) || r.wasAway(p.Mentee) {
			continue // nobody asks then, and it is counted from when they are back
		}
		want := r.silences(dates, p.Ended)
		for _, who := range []plan.PersonID{p.Mentor, p.Mentee} {
			if got := format(nudges[who]); got != format(want) {
				t.Errorf("person %d was asked at %s, want %s", who, got, format(want))
			}
		}
		asked += len(want)
	}
	if asked < 3 || met < 60 {
		t.Errorf("pairs met %d times and were asked %d times: too few for a year", met, asked)
	}
}

// wasAway says that somebody was ill for a while.
func (r *record) wasAway(id plan.PersonID) bool {
	return slices.ContainsFunc(r.acts, func(a roster.Act) bool { return a.Kind == activities.ActPause && r.actor(a).ID == id })
}

// silences works out by hand when a pair should have been asked: 9am in London,
// 42 days after a meeting (or the announcement) that no other followed.
func (r *record) silences(met []time.Time, ended time.Time) (at []time.Time) {
	end := time.Date(2025, 11, 21, 24, 0, 0, 0, r.zone)
	if !ended.IsZero() {
		end = ended
	}
	for i, m := range met {
		day := m.In(r.zone)
		morning := time.Date(day.Year(), day.Month(), day.Day()+42, 9, 0, 0, 0, r.zone)
		for morning.Weekday() == time.Saturday || morning.Weekday() == time.Sunday ||
			morning.Format("2 January") == "25 August" {
			morning = morning.AddDate(0, 0, 1)
		}
		if morning.Before(end) && (i == len(met)-1 || morning.Before(met[i+1])) {
			at = append(at, morning.UTC())
		}
	}
	return at
}

func format(all []time.Time) string {
	var parts []string
	for _, t := range all {
		parts = append(parts, t.Format(time.RFC3339))
	}
	return strings.Join(parts, " ")
}

func TestWhoLeaves(t *testing.T) {
	r := libraries2025(t)
	left, cancelled := 0, 0
	for _, p := range r.people {
		if p.Withdrawn.IsZero() {
			continue
		}
		left++
		ahead := map[plan.ItemName]int{}
		for _, e := range r.sent(p.ID) {
			it, _ := r.plan.Item(e.Item)
			switch {
			case e.Date.Before(p.Withdrawn) && it.Does == plan.SendInvitation && r.plan.Session(it.Session).Start.After(p.Withdrawn):
				ahead[e.Item]++
			case e.Date.Before(p.Withdrawn):
			case e.Method != roster.Cancel:
				t.Errorf("person %d left and still got %s", p.ID, e.Item)
			default:
				cancelled++
				ahead[e.Item]--
			}
		}
		for item, n := range ahead {
			if n != 0 {
				t.Errorf("person %d left with %+d of %s in the calendar", p.ID, n, item)
			}
		}
	}
	if left != 3 || cancelled < 3 {
		t.Errorf("%d people left, %d sessions were taken out of their calendars", left, cancelled)
	}
}

func TestTimelineCanBeRead(t *testing.T) {
	r := libraries2025(t)
	lines := strings.Split(string(r.timeline()), "\n")
	if len(lines) > 175 {
		t.Errorf("the timeline has %d lines", len(lines))
	}
	for _, want := range []string{
		"Tue 25 Nov 2025      10am  session finale",
		"coach approves the pairs",
		"pairs meet",
		"1 pair meets",
		"a mentor withdraws: \"I have taken on another post",
		"matching ends",
	} {
		if !strings.Contains(string(r.timeline()), want) {
			t.Errorf("the timeline does not say %q", want)
		}
	}
}
