package rehearsal

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/txtar"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
)

// little is a programme of everything that is carried out and seldom said.
func little(t *testing.T) *definitions.Book { return bookOf(t, "little") }

// bookOf is a programme of testdata.
func bookOf(t *testing.T, name string) *definitions.Book {
	t.Helper()
	archive, err := txtar.ParseFile("testdata/" + name + ".txtar")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, f := range archive.Files {
		files[f.Name] = f.Data
	}
	book, problems := definitions.Open(name, files)
	if problems.Errors() > 0 {
		_ = problems.Write(os.Stderr)
		t.Fatalf("the programme %s has errors", name)
	}
	return book
}

// those who apply to it: half of them come in the evening, a third of the mentees
// would rather have a course, and a mentor takes two or one.
func those() (people []definitions.Applicant) {
	add := func(i int, role plan.RoleName, question, answer string) {
		name := fmt.Sprintf("%s %d", strings.ToUpper(string(role)), i)
		people = append(people, definitions.Applicant{Line: i + 2, Name: name, First: name, Email: fmt.Sprintf("%s.%d@example.org", role, i), Role: role, Complete: true,
			Answers: map[string]string{"evenings": []string{"yes", "no"}[i%2], "manager": "Robin Hill <robin@example.org>", question: answer}})
	}
	for i := range 6 {
		add(i, "mentor", "how_many", []string{"2", "1"}[i%2])
	}
	for i := range 15 {
		add(i, "mentee", "way", []string{"A mentor", "A mentor", "A course"}[i%3])
	}
	return people
}

func TestWhatIsSeldomSaidIsDone(t *testing.T) {
	dir := t.TempDir()
	r, err := recordOf(Options{Book: little(t), Cohort: "2025", People: those(), Seed: 3, Out: dir})
	if err != nil {
		t.Fatal(err)
	}
	announced := time.Date(2025, 3, 18, 9, 0, 0, 0, time.UTC)
	t.Run("an interview decides, and all are told on its day", func(t *testing.T) {
		for _, p := range r.people {
			if p.Staff == "" && !p.Applied.IsZero() && p.Withdrawn.IsZero() && !p.Told.Equal(time.Date(2025, 2, 25, 9, 0, 0, 0, time.UTC)) {
				t.Errorf("person %d was told at %v", p.ID, p.Told)
			}
		}
	})
	t.Run("only those who come in the evening", func(t *testing.T) {
		r.gotBy(t, "evening_circle/invitation", func(p *roster.Person) bool {
			return p.Staff == "counsellor" || placed(p) && p.Answers["evenings"] == "yes"
		})
		r.gotBy(t, "meetings/evenings", func(p *roster.Person) bool {
			return placed(p) && p.Withdrawn.IsZero() && p.Role == "mentor" && p.Answers["evenings"] == "yes"
		})
		r.gotBy(t, "evaluation/looking_back", func(p *roster.Person) bool {
			return placed(p) && p.Withdrawn.IsZero() && p.Answers["way"] == "A mentor"
		})
	})
	t.Run("a private session names nobody in a diary", func(t *testing.T) {
		for _, e := range r.of("evening_circle/invitation") {
			entry := calendarOf(t, dir, r.files[e.ID])
			if !strings.Contains(entry, "\r\nSUMMARY:Little Mentoring\r\n") || !strings.Contains(entry, "\r\nCLASS:PRIVATE\r\n") || strings.Contains(entry, "circle") || strings.Contains(entry, "Counsellor") && r.byID[e.Person].Staff == "" {
				t.Errorf("the entry is\n%s", entry)
			}
		}
	})
	t.Run("one session is enough, unless one leads them", func(t *testing.T) {
		for _, e := range append(r.of("training/daytime/invitation"), r.of("training/evening/invitation")...) {
			if e.Method != roster.Request {
				continue
			}
			says := strings.Contains(read(t, dir, r.files[e.ID]), "one of the sessions of Listening")
			if leads := r.byID[e.Person].Staff != ""; says == leads {
				t.Errorf("person %d leads %t, and is told that one is enough %t", e.Person, leads, says)
			}
		}
	})
	t.Run("who is matched, and with how many", func(t *testing.T) {
		with := map[plan.PersonID]int{}
		for _, p := range r.pairs {
			if with[p.Mentor]++; r.byID[p.Mentee].Answers["way"] != "A mentor" {
				t.Errorf("mentee %d wanted a course and is matched", p.Mentee)
			}
		}
		most := 0
		for mentor, n := range with {
			most = max(most, n)
			if said := r.byID[mentor].Answers["how_many"]; fmt.Sprint(n) > said {
				t.Errorf("mentor %d has %d, and takes %s", mentor, n, said)
			}
		}
		if most != 2 {
			t.Errorf("nobody has more than %d", most)
		}
	})
	t.Run("so long after they were paired", func(t *testing.T) {
		r.wasSent(t, "meetings/four-weeks", announced.AddDate(0, 0, 28).Add(-time.Hour)) // summer time
		r.wasSent(t, "meetings/halfway", announced.AddDate(0, 0, 62).Add(-time.Hour))    // half of 122 days is a Sunday
		r.wasSent(t, "meetings/our-agreement", announced.AddDate(0, 0, 1))
	})
	t.Run("a handout goes with its mail", func(t *testing.T) {
		for _, e := range r.of("meetings/four-weeks") {
			if mail := read(t, dir, r.files[e.ID]); !strings.Contains(mail, `filename="what to ask.md"`) {
				t.Errorf("it carries nothing:\n%s", mail)
			}
		}
	})
	t.Run("pairs of whom both go on", func(t *testing.T) {
		onwards := map[plan.PersonID]bool{}
		for _, e := range r.of("more_meetings/onwards") {
			onwards[e.Person] = true
		}
		mentees := 0
		for _, p := range r.pairs {
			if onwards[p.Mentee] {
				mentees++
			}
			if onwards[p.Mentee] && !onwards[p.Mentor] {
				t.Errorf("mentee %d goes on without mentor %d", p.Mentee, p.Mentor)
			}
		}
		if mentees == 0 || mentees == len(r.pairs) {
			t.Errorf("%d of %d pairs go on: some should, and some not", mentees, len(r.pairs))
		}
	})
	t.Run("sessions without a day are to be arranged", func(t *testing.T) {
		for n, at := range []time.Time{time.Date(2025, 4, 29, 8, 0, 0, 0, time.UTC), time.Date(2025, 6, 10, 8, 0, 0, 0, time.UTC)} {
			r.wasSent(t, plan.ItemName(fmt.Sprintf("drop_ins/to-arrange/%d", n+1)), at)
		}
	})
}

func placed(p *roster.Person) bool { return p.Accepted && !p.Told.IsZero() }

// of are the rows of an item that were taken by the server.
func (r *record) of(item plan.ItemName) (all []roster.Entry) {
	for _, e := range r.entries {
		if e.Item == item && e.State == roster.Accepted {
			all = append(all, e)
		}
	}
	return all
}

// gotBy says that these people got an item, and nobody else. Who left may have.
func (r *record) gotBy(t *testing.T, item plan.ItemName, by func(*roster.Person) bool) {
	t.Helper()
	var got, want []plan.PersonID
	for _, e := range r.of(item) {
		if e.Method != roster.Cancel && !slices.Contains(got, e.Person) {
			got = append(got, e.Person)
		}
	}
	for i := range r.people {
		p := &r.people[i]
		if by(p) {
			want = append(want, p.ID)
		}
	}
	slices.Sort(got)
	if len(want) == 0 || !slices.Equal(got, want) {
		t.Errorf("%s went to %v, want %v", item, got, want)
	}
}

// wasSent says that an item went at a moment, to everybody who got it.
func (r *record) wasSent(t *testing.T, item plan.ItemName, at time.Time) {
	t.Helper()
	rows := r.of(item)
	if len(rows) == 0 {
		t.Errorf("nobody got %s", item)
	}
	for _, e := range rows {
		if !e.Date.Equal(at) && !r.wasAway(e.Person) {
			t.Errorf("person %d got %s at %v, want %v", e.Person, item, e.Date, at)
		}
	}
}

func read(t *testing.T, dir, file string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(dir, outboxDir, file))
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(b), "=\r\n", "")
}

// calendarOf is the calendar part of a mail, its folded lines joined.
func calendarOf(t *testing.T, dir, file string) string {
	_, entry, _ := strings.Cut(read(t, dir, file), "BEGIN:VCALENDAR")
	entry, _, _ = strings.Cut(entry, "END:VCALENDAR")
	return strings.ReplaceAll(entry, "\r\n ", "")
}
