package phrase

import "testing"

func TestADateThatIsToBeFilledIn(t *testing.T) {
	m, p := ParseMoment("To be filled in")
	if !m.IsZero() || p == nil || p.Summary != "This date is to be filled in" || p.Check != CheckWritten || p.At != 0 || p.Len != len("to be filled in") {
		t.Errorf("%v, %+v", m, p)
	}
	if _, p := ParseMoment("to be filled in soon"); p == nil || p.Summary == "This date is to be filled in" {
		t.Errorf("%+v", p)
	}
}
