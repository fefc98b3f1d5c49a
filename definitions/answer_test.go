package definitions

import (
	"strings"
	"testing"
	"unicode/utf8"
)

var (
	topics   = Question{Name: "needs", Kind: Choice, Options: []string{"Budgeting", "Restructures", "Capital projects"}, Most: 2}
	regions  = Question{Name: "region", Kind: Choice, Options: []string{"North", "North, by the sea", "South; or abroad", "Under-Lyme"}, Most: 4}
	position = Question{Name: "position", Kind: Choice, Options: []string{"Head of Service", "Emerging leader: may apply", "Emerging leader: responsible", "None of these"}, Most: 1}
)

func TestReadAnswer(t *testing.T) {
	for _, test := range []struct {
		q            Question
		text, want   string
		wrong, words string // what the refusal says, and what it must not
	}{
		{Question{Kind: Organisation}, "  Northbrook \n Libraries ", "Northbrook Libraries", "", ""},
		{Question{Kind: Words}, " \n ", "", "", ""},
		{Question{Kind: Words}, strings.Repeat("x", 301), "", "301 characters", "xxx"},
		{Question{Kind: Paragraph}, " one\r\n\r\ntwo ", "one\n\ntwo", "", ""},
		{Question{Kind: Paragraph}, "secret\x00", "", "cannot be seen", "secret"},
		{Question{Kind: Paragraph}, "secret\xff", "", "not UTF-8", "secret"},
		{Question{Kind: Words}, "\u202Eterces", "", "cannot be seen", "terces"},
		{Question{Kind: YesNo}, "Yes.", "yes", "", ""},
		{Question{Kind: YesNo}, "Y", "yes", "", ""},
		{Question{Kind: YesNo}, " FALSE", "no", "", ""},
		{Question{Kind: YesNo}, "if my manager agrees", "", "neither yes nor no", "manager"},
		{Question{Kind: Number}, "1,200", "1200", "", ""},
		{Question{Kind: Number}, "007.50", "7.5", "", ""},
		{Question{Kind: Number}, "-0", "0", "", ""},
		{Question{Kind: Number}, "1e9999", "", "not a number", "9999"},
		{Question{Kind: Number}, "three", "", "not a number", "three"},
		{topics, "restructures ;BUDGETING", "Restructures; Budgeting", "", ""},
		{topics, "Budgeting, budgeting\n", "Budgeting", "", ""},
		{topics, " ; ", "", "", ""},
		{topics, "Budgeting;Restructures;Capital projects", "", "At most 2 may be chosen, and here are 3. Leave out 1.", ""},
		{topics, "Budgeting; Bugeting", "", `Nobody can answer "Bugeting" to needs. Did you mean "Budgeting"?`, ""},
		{topics, "Budgeting, Sleep", "", `Nobody can answer "Sleep" to needs. Write "Budgeting", "Restructures" or "Capital projects".`, ""},
		{regions, "north, by the sea, north", "North, by the sea; North", "", ""},
		{regions, "South; or abroad; under–lyme", "South; or abroad; Under-Lyme", "", ""},
		{regions, "Northern", "", `Nobody can answer "Northern" to region`, ""},
		{position, "HEAD OF  SERVICE", "Head of Service", "", ""},
		{position, "None", "", `Did you mean "None of these"?`, ""},
		{position, "Emerging leader", "", `Write "Head of Service",`, ""},
		{position, "Head of Service; None of these", "", "At most 1 may be chosen", ""},
	} {
		b := &Book{}
		got, err := b.ReadAnswer(test.q, test.text)
		switch {
		case test.wrong == "" && err != nil:
			t.Errorf("%s %q: %v", test.q.Kind, test.text, err)
		case test.wrong != "" && (err == nil || !strings.Contains(err.Error(), test.wrong)):
			t.Errorf("%s %q: %q and %v, want %s", test.q.Kind, test.text, got, err, test.wrong)
		case err != nil && test.words != "" && strings.Contains(err.Error(), test.words):
			t.Errorf("%s: the refusal repeats the answer: %v", test.q.Kind, err)
		case got != test.want:
			t.Errorf("%s %q: read %q, want %q", test.q.Kind, test.text, got, test.want)
		}
	}
}

// FuzzReadAnswer: what was read is read again as the same, whatever its kind.
func FuzzReadAnswer(f *testing.F) {
	for _, s := range []string{"yes", "1,200.5", "North, by the sea; North", "restructures;BUDGETING", "\u00a0a\r\nb", "South; or abroad"} {
		f.Add(s)
	}
	questions := []Question{{Kind: Organisation}, {Kind: Paragraph}, {Kind: Words}, {Kind: YesNo}, {Kind: Number}, topics, regions, position}
	f.Fuzz(func(t *testing.T, text string) {
		b := &Book{}
		for _, q := range questions {
			read, err := b.ReadAnswer(q, text)
			if err != nil {
				if read != "" || !utf8.ValidString(err.Error()) {
					t.Errorf("%s: %q beside %q", q.Kind, read, err)
				}
				continue
			}
			if again, err := b.ReadAnswer(q, read); err != nil || again != read {
				t.Errorf("%s: %q was read as %q, and that as %q, %v", q.Kind, text, read, again, err)
			}
		}
	})
}

func TestQuestions(t *testing.T) {
	b := libraries(t)
	var names []string
	for _, q := range b.Questions("mentee") {
		names = append(names, q.Name)
	}
	if got := strings.Join(names, " "); got != "service position about needs" {
		t.Errorf("a mentee is asked %s", got)
	}
	if q := b.Questions("mentee")[3]; q.Most != 3 || q.Kind != Choice || len(q.Options) != 6 {
		t.Errorf("needs: %+v", q)
	}
	if q := b.Form("finale"); len(q) != 1 || q[0].Name != "carry_on" || q[0].Kind != YesNo {
		t.Errorf("finale asks %+v", q)
	}
	if q := b.Form("how_it_went"); len(q) != 2 || q[0].Name != "confidence" {
		t.Errorf("how_it_went asks %+v", q)
	}
	if b.Questions("tutor") != nil || b.Form("nothing") != nil {
		t.Error("questions of nothing")
	}
}
