package phrase

import "testing"

// What a phrase is read as, right or as probably meant, is written so that it
// is read back without a problem as the same.

func FuzzMoment(f *testing.F) {
	for _, s := range []string{
		"Wednesday 7 May 2025, 10am to 11.30am", "to be confirmed by Friday 30 May 2025", "7th of May, 12 noon–1",
		"2025-05-07T10:00", "7/5/25", "May 7, 2025", "29 Feb", "Thurs 11 Sept 25 at 10 a.m.", "7 May 2025, 11 to midnight",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		m, p := ParseMoment(s)
		placed(t, s, p)
		placed(t, s, m.Check())
		if m.IsZero() {
			return
		}
		again, p := ParseMoment(m.String())
		if p != nil || again.String() != m.String() {
			t.Errorf("%q is read as %q, and that as %q (%v)", s, m, again, p)
		}
	})
}

func FuzzLength(f *testing.F) {
	for _, s := range []string{
		"90 minutes", "half a day", "5 working days", "2 to 4 weeks", "90 minutes to 2 hours", "1.5 hours", "a fortnight", "4-2 moths",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		l, p := ParseLength(s)
		placed(t, s, p)
		if l.IsZero() {
			return
		}
		again, p := ParseLength(l.String())
		if p != nil || again != l {
			t.Errorf("%q is read as %+v, and %q as %+v (%v)", s, l, l, again, p)
		}
	})
}

func FuzzWhen(f *testing.F) {
	for _, s := range []string{
		"1 week before launch", "2 working days after recruitment closes", "the end of launch day", "2 days before each drop-in",
		"6 weeks after their last meeting", "when they are accepted", "when pairs are announced", "halfway through their meetings",
		"every 2 to 4 weeks during meetings", "every fortnight until it is made", "wen lunch endes",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		w, p := ParseWhen(s)
		placed(t, s, p)
		if w.IsZero() {
			return
		}
		if at, end := w.AnchorAt, w.AnchorAt+w.AnchorLen; at < 0 || end > len(s) || at >= end {
			t.Fatalf("%q: the anchor stands from %d to %d", s, at, end)
		}
		again, p := ParseWhen(w.String())
		again.AnchorAt, again.AnchorLen = w.AnchorAt, w.AnchorLen
		if p != nil || again != w {
			t.Errorf("%q is read as %+v, and %q as %+v (%v)", s, w, w, again, p)
		}
	})
}

// placed checks that a problem stands within the phrase, and says what is so and what to do.
func placed(t *testing.T, s string, p *Problem) {
	t.Helper()
	if p == nil {
		return
	}
	if p.At < 0 || p.Len < 0 || p.At+p.Len > len(s) {
		t.Errorf("%q: a problem stands from %d to %d", s, p.At, p.At+p.Len)
	}
	if p.Summary == "" || p.Fix == "" || p.Check == "" {
		t.Errorf("%q: a problem leaves something unsaid: %+v", s, p)
	}
}
