package change_test

import (
	"testing"
	"time"

	"trellis/definitions/change"
)

// TestEndedWhileASurveyIsOpen: it closes at that moment; one that has closed stays as it
// is, and one that is to come never opens.
func TestEndedWhileASurveyIsOpen(t *testing.T) {
	p, _ := resolved(t)
	x := *p.Survey("how_it_went")
	for _, test := range []struct {
		now, opens, closes time.Time
	}{
		{x.Opens.Add(time.Hour), x.Opens, x.Opens.Add(time.Hour)},
		{x.Opens.Add(-time.Hour), x.Opens.Add(-time.Hour), x.Opens.Add(-time.Hour)},
		{x.Closes.Add(time.Hour), x.Opens, x.Closes},
	} {
		if is := change.End(p, test.now).Survey("how_it_went"); !is.Opens.Equal(test.opens) || !is.Closes.Equal(test.closes) {
			t.Errorf("ended on %v it opens %v and closes %v", test.now, is.Opens, is.Closes)
		}
	}
	if !p.Survey("how_it_went").Closes.Equal(x.Closes) {
		t.Error("the plan before it has changed")
	}
}
