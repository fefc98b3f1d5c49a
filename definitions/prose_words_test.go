package definitions

import (
	"testing"

	"trellis/definitions/phrase"
)

func TestNumbersInSentences(t *testing.T) {
	for got, want := range map[string]string{
		numberOf(1, "day"):                                "one day",
		numberOf(2, "working day"):                        "two working days",
		numberOf(13, "meeting"):                           "13 meetings",
		fromTo(7, 13, "meeting"):                          "7 to 13 meetings",
		fromTo(4, 6, "meeting"):                           "four to six meetings",
		timesOver(2):                                      "twice",
		howMany{least: 1, most: 2}.words():                "once or twice",
		howMany{least: 3, most: 4}.words():                "three or four times",
		howMany{most: 4}.words():                          "up to four times",
		howMany{least: 1, most: 1}.words():                "once",
		hoursOf(60):                                       "one hour",
		hoursOf(17*60 + 30):                               "17.5 hours",
		mailNumbers([]int{3, 1, 2, 5, 7, 8}):              "mails 1 to 3, 5, 7 and 8",
		mailNumbers([]int{4}):                             "mail 4",
		aOrAn("hour"):                                     "an hour",
		aOrAn("officer"):                                  "an officer",
		aOrAn("one-off"):                                  "a one-off",
		askedIn("The fee is £9. Would you like help?"):    "Would you like help?",
		askedIn("Tell us about yourself. We pass it on."): "Tell us about yourself.",
	} {
		if got != want {
			t.Errorf("it says %q, not %q", got, want)
		}
	}
}

func TestLengthsInSentences(t *testing.T) {
	for written, want := range map[string]string{
		"1 week": "a week", "2 to 4 weeks": "two to four weeks", "90 minutes": "90 minutes", "half a day": "half a day",
		"90 minutes to 2 hours": "90 minutes to two hours", "1 hour": "an hour", "5 working days": "five working days",
	} {
		l, p := phrase.ParseLength(written)
		if p != nil {
			t.Fatal(p)
		}
		if got := lengthWords(l); got != want {
			t.Errorf("%s is %q, not %q", written, got, want)
		}
	}
}

func TestSentencesEndOnce(t *testing.T) {
	for text, want := range map[string]string{
		"they answer yes": "They answer yes.", "they are told: “No.”": "They are told: “No.”",
		"is it “so”": "Is it “so”.", "(mail 1)": "(mail 1).", "These are asked:": "These are asked:", "": "",
		"they meet (at 5 p.m.)": "They meet (at 5 p.m.).",
	} {
		if got := asSentence(text); got != want {
			t.Errorf("%q became %q", text, got)
		}
	}
}

// How many meetings a cadence comes to, in words.
func TestWhatACadenceComesTo(t *testing.T) {
	for _, c := range []struct{ every, times, lasts, want string }{
		{"2 to 4 weeks", "", "6 months", "That makes 7 to 13 meetings"},
		{"1 month", "", "12 months", "That makes twelve meetings"},
		{"", "4 a month", "12 months", "That makes 48 meetings"},
		{"2 months", "", "6 months", "That makes three meetings"},
	} {
		s := &stage{}
		if c.every != "" {
			l, _ := phrase.ParseLength(c.every)
			s.every = &l
		}
		if c.times != "" {
			s.times = &howMany{least: 4, most: 4, per: phrase.Month}
		}
		l, _ := phrase.ParseLength(c.lasts)
		s.length = &l
		if got := (&narrator{}).total(s); got != c.want {
			t.Errorf("every %s%s for %s: %q, not %q", c.every, c.times, c.lasts, got, c.want)
		}
	}
}

// Each default of the table has words, so that none can be added without them.
func TestEveryDefaultIsToldOf(t *testing.T) {
	for _, d := range defaults {
		if assumed[d.unsaid] == nil {
			t.Errorf("read has no words for what holds where this is not said: %s", d.unsaid)
		}
	}
	if len(assumed) != len(defaults) {
		t.Errorf("read has words for %d defaults, and there are %d", len(assumed), len(defaults))
	}
}
