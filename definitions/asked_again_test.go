package definitions

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"trellis/definitions/plan"
)

// TestAskedAgain: what a survey asks once more is in its form, and in what it counts.
func TestAskedAgain(t *testing.T) {
	book, problems := Load("going-places")
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	var asked []string
	for _, q := range book.Form("looking_back") {
		asked = append(asked, q.Name)
	}
	if n := len(asked); n < 3 || asked[n-2] != "confidence" || asked[n-1] != "network" {
		t.Errorf("it asks %v", asked)
	}
	again := book.AskedAgain("looking_back")
	if len(again) != 2 || again[0].Name != "confidence" || again[0].Before != "starting_out" || len(again[0].Options) != 4 {
		t.Errorf("it asks again %+v", again)
	}
	if len(book.AskedAgain("starting_out")) > 0 {
		t.Error("the first survey asks again")
	}
	p, _ := book.Resolve("phase-1")
	if x := p.Survey("looking_back"); x.Questions != len(asked) {
		t.Errorf("%d questions of %d", x.Questions, len(asked))
	}
}

// TestHalfwayThroughMeetings is one day for all, on which a survey may open or close.
func TestHalfwayThroughMeetings(t *testing.T) {
	book, _ := Load("libraries-connected")
	files := book.Files("2025")
	files[programmeFile] = bytes.Replace(files[programmeFile], []byte(`opens  = "1 day after finale"`), []byte(`opens  = "halfway through meetings"`), 1)
	changed, problems := Open("libraries-connected", files)
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	p, _ := changed.Resolve("2025")
	i := slices.IndexFunc(p.Stages, func(s plan.Stage) bool { return s.Kind == plan.Meetings })
	meetings, x := p.Stages[i], p.Survey("how_it_went")
	middle := meetings.Opens.Add(meetings.Closes.Sub(meetings.Opens) / 2)
	if d := x.Opens.Sub(middle).Abs(); d > 4*24*time.Hour || !x.Opens.Before(x.Closes) {
		t.Errorf("it opens on %v; the middle is %v", x.Opens, middle)
	}
	it, _ := p.Item("evaluation/how_it_went")
	if it == nil || !it.At.Equal(x.Opens) {
		t.Errorf("the mail that asks goes at %v", it)
	}
	var read strings.Builder
	prose, err := changed.Read("2025")
	if err == nil {
		err = prose.WriteText(&read)
	}
	if text := strings.Join(strings.Fields(read.String()), " "); err != nil || !strings.Contains(text, "It opens halfway through the meetings (Thursday 21 August 2025)") {
		t.Errorf("it reads %v: %s", err, text)
	}
}

// TestLongAnswers: a report may be long, and what is told to others may not.
func TestLongAnswers(t *testing.T) {
	book, _ := Load("aim-grants")
	questions := book.Form("how_it_went")
	i := slices.IndexFunc(questions, func(q Question) bool { return q.Kind == Paragraph })
	said := strings.Repeat("Gwnaeth y mentora wahaniaeth 🙂 <b>&</b> =1+1\n", 2000) + "ŵ"
	if read, err := book.ReadAnswer(questions[i], said); err != nil || read != said {
		t.Errorf("%d characters of %d are kept: %v", len(read), len(said), err)
	}
	if _, err := book.ReadAnswer(questions[i], said+said); err == nil || err.Error() != "The answer is 180002 characters long. Write at most 100000." {
		t.Errorf("twice as much: %v", err)
	}
	if _, err := book.ReadAnswer(Question{Kind: Paragraph}, said); err == nil {
		t.Error("so long an answer may be sent round")
	}
}
