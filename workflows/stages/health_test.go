package stages

import (
	"testing"
	"time"

	"trellis/definitions/plan"
)

// TestHealth: each relationship is judged by its own rhythm; and days are those of the
// calendar, also when a clock changes.
func TestHealth(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	monthly := RhythmOf(&plan.Stage{Every: plan.Range{Least: 14, Most: 28}, Items: []plan.Item{{To: plan.Audience{Who: plan.Silent}, Silence: plan.Span{Days: 42}}}})
	last := time.Date(2025, time.March, 2, 12, 0, 0, 0, time.UTC) // four weeks before the clocks change
	after := func(days int) time.Time {
		return time.Date(2025, time.March, 2+days, 0, 5, 0, 0, london)
	}
	for _, test := range []struct {
		days int
		of   Relationship
		want Health
	}{
		{0, Relationship{}, Fine}, {28, Relationship{}, Fine}, {29, Relationship{}, Quiet}, {41, Relationship{}, Quiet},
		{42, Relationship{}, Overdue}, {42, Relationship{Every: 56}, Fine}, {57, Relationship{Every: 56}, Quiet},
		{69, Relationship{Every: 56}, Quiet}, {70, Relationship{Every: 56}, Overdue}, {42, Relationship{Every: 7}, Overdue},
		{100, Relationship{Paused: true}, Rests}, {1, Relationship{Asked: true}, Asked}, {100, Relationship{Asked: true, Paused: true}, Asked},
	} {
		test.of.Heard = last
		if got := test.of.Health(monthly, after(test.days), london); got != test.want {
			t.Errorf("after %d days %+v is %s, want %s", test.days, test.of, got, test.want)
		}
	}
}

func TestRhythm(t *testing.T) {
	opens := time.Date(2025, time.January, 1, 0, 0, 0, 0, time.UTC)
	nudge := plan.Item{To: plan.Audience{Who: plan.Silent}, Silence: plan.Span{Days: 35}}
	for _, test := range []struct {
		says  string
		stage plan.Stage
		want  Rhythm
	}{
		{"nothing", plan.Stage{}, Rhythm{}},
		{"a range", plan.Stage{Every: plan.Range{Least: 14, Most: 28}}, Rhythm{Days: 28}},
		{"once or twice a month", plan.Stage{Times: plan.Count{Least: 1, Most: 2, Per: "month"}}, Rhythm{Days: 30}},
		{"4 to 9 in 270 days", plan.Stage{Times: plan.Count{Least: 4, Most: 9}, Opens: opens, Closes: opens.AddDate(0, 0, 270)}, Rhythm{Days: 67, Enough: 9}},
		{"3 to 4 until a day, and a nudge", plan.Stage{Times: plan.Count{Least: 3, Most: 4}, Opens: opens, Closes: opens.AddDate(0, 0, 150), Items: []plan.Item{nudge}}, Rhythm{Days: 35, Patience: 35, Enough: 4}},
		{"hours, and a nudge", plan.Stage{Contact: plan.Range{Most: 1050}, Items: []plan.Item{nudge}}, Rhythm{Days: 35, Patience: 35}},
	} {
		if got := RhythmOf(&test.stage); got != test.want {
			t.Errorf("%s: %+v, want %+v", test.says, got, test.want)
		}
	}
	enough := Relationship{Heard: opens, Meetings: 4}
	if got := enough.Health(Rhythm{Days: 35, Patience: 35, Enough: 4}, opens.AddDate(0, 3, 0), time.UTC); got != Fine {
		t.Errorf("all meetings are held, and it is %s", got)
	}
}
