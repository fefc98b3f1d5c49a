package activities

import (
	"strings"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"trellis/definitions"
	"trellis/definitions/calendar"
	"trellis/definitions/plan"
)

const modelCohort = plan.CohortID("model/1")

// variant is what the files of the model's programme say at a time: which of several
// dates, titles and words. The zero variant is testdata/model.txtar as it is written.
type variant struct {
	circle, title  int  // when the circle is, and what it is called
	off            bool // the circle is called off
	dropIn         int  // when the drop-in is
	finale, placed int  // when and where the finale is
	words          int  // of the mail about evenings
}

// What may be changed: each list begins with what is written.
var (
	circles = []string{"Tuesday 8 April 2025, 7pm to 8pm", "Thursday 10 April 2025, 7pm to 8pm", "Tuesday 15 April 2025, 6pm to 7pm"}
	titles  = []string{"The circle", "The round table"}
	dropIns = []string{"Tuesday 17 June 2025, 10am to 11am", "Wednesday 18 June 2025, 10am to 11am", "Tuesday 24 June 2025, 9am to 10am"}
	finales = []string{"Wednesday 23 July 2025, 2pm to 3pm", "Thursday 24 July 2025, 2pm to 3pm", "Tuesday 12 August 2025, 5pm to 6pm"}
	places  = []string{"Room 4, where the finale is", "Room 6, upstairs"}
	wording = []string{"You come in the evening.", "You come in the evening, as you said."}
)

const circleStage = `stage "circle" {
  title   = "The circle"
  only_if = answer.evenings
  invite  = everyone
  led_by  = coordinator
  where   = "Room 4"
  lasts   = "1 hour"
}`

// starts is when a session begins that the files put on such a day.
func starts(on string) time.Time {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		panic(err)
	}
	from, _, _ := strings.Cut(on, " to ")
	at, err := time.ParseInLocation("Monday 2 January 2006, 3pm", from, london)
	if err != nil {
		panic(err)
	}
	return at.UTC()
}

// shelf has the books of all variants that were asked for, read once.
type shelf struct {
	files map[string]string
	books map[variant]*shelved
}

type shelved struct {
	*definitions.Book
	plan     *plan.Plan
	calendar *calendar.Calendar
	letters  map[string]*letter
}

func newShelf() *shelf {
	archive, err := txtar.ParseFile("testdata/model.txtar")
	if err != nil {
		panic(err)
	}
	s := &shelf{files: map[string]string{}, books: map[variant]*shelved{}}
	for _, f := range archive.Files {
		s.files[f.Name] = string(f.Data)
	}
	return s
}

func (s *shelf) of(v variant) *shelved {
	if b := s.books[v]; b != nil {
		return b
	}
	files := map[string][]byte{}
	for name, text := range s.files {
		if v.off {
			text = strings.Replace(text, circleStage, "", 1)
			text = strings.Replace(text, "  circle { on = \""+circles[0]+"\" }\n", "", 1)
		}
		files[name] = []byte(strings.NewReplacer(
			circles[0], circles[v.circle], titles[0], titles[v.title], dropIns[0], dropIns[v.dropIn],
			finales[0], finales[v.finale], places[0], places[v.placed], wording[0], wording[v.words],
		).Replace(text))
	}
	book, problems := definitions.Open("model", files)
	if problems.Errors() > 0 {
		panic(problems)
	}
	p, problems := book.Resolve("1")
	if p == nil {
		panic(problems)
	}
	days, err := calendar.New(p.Zone, p.Holidays)
	if err != nil {
		panic(err)
	}
	s.books[v] = &shelved{book, p, days, map[string]*letter{}}
	return s.books[v]
}

// open is the book as the activities have it when they run by a revision of it.
func (b *shelved) open(p *plan.Plan) *book {
	return &book{Book: b.Book, plan: p, calendar: b.calendar, letters: b.letters}
}
