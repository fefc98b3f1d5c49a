package change_test

import (
	"testing"

	"trellis/definitions/change"
)

// TestADayThatIsConfirmed: a session whose day was not known is given one while the
// cohort runs, alone or one of several; what others hold stays theirs.
func TestADayThatIsConfirmed(t *testing.T) {
	const finale, second = "Tuesday 25 November 2025, 10am to 11.30am", "Friday 12 September 2025, 12.30pm to 1.30pm"
	const later = "to be confirmed by Friday 31 October 2025"
	for _, test := range []struct{ day, stage, is string }{
		{finale, "finale", "finale"}, {second, "drop_ins", "drop_ins/2"},
	} {
		old, _ := resolved(t, cohortFile, test.day, later)
		if n := len(old.Stage(old.Stages[0].Name).Items); n == 0 || len(old.Yet) > 0 {
			t.Errorf("%s: not carried out: %q", test.stage, old.Yet)
		}
		known, _ := resolved(t)
		joined := change.Join(old, known, june(t).Now)
		c := change.Compare(old, joined, june(t))
		if len(c.Refused) > 0 || len(c.Sessions) != 1 || c.Sessions[0].Is != change.New || string(c.Sessions[0].Name) != test.is {
			t.Errorf("%s: refused %v, sessions %+v", test.stage, c.Refused, c.Sessions)
		}
		if x := joined.Session(c.Sessions[0].Name); x == nil || x.Off || x.Sequence != 0 {
			t.Errorf("%s: the session is %+v", test.stage, x)
		}
	}
}
