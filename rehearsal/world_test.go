package rehearsal

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/roster"
)

// librariesConnected is the programme as it ships, and its invented applicants.
func librariesConnected(t testing.TB) (*definitions.Book, []definitions.Applicant) {
	t.Helper()
	book, problems := definitions.Load("../definitions/libraries-connected")
	if problems.Errors() > 0 {
		t.Fatalf("the programme that ships has errors: %v", problems)
	}
	f, err := os.Open("../testdata/people/libraries-connected-2025.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	people, problems := book.ReadPeople(f, "people.csv")
	if problems.Errors() > 0 {
		t.Fatalf("the people that ship have errors: %v", problems)
	}
	return book, people
}

func plan2025(t testing.TB) *plan.Plan {
	t.Helper()
	book, _ := librariesConnected(t)
	p, problems := book.Resolve("2025")
	if p == nil {
		t.Fatalf("the cohort that ships has errors: %v", problems)
	}
	return p
}

// rehearsed is one rehearsal of Libraries Connected 2025, which many tests read
// and none changes.
type rehearsed struct {
	*record
	dir string
}

var once struct {
	sync.Once
	rehearsed
	err error
}

func libraries2025(t *testing.T) rehearsed {
	t.Helper()
	book, people := librariesConnected(t)
	once.Do(func() {
		dir, err := os.MkdirTemp("", "rehearsal-*")
		if err != nil {
			once.err = err
			return
		}
		once.dir = dir
		once.record, once.err = recordOf(Options{Book: book, Cohort: "2025", People: people, Seed: 1, Out: dir})
	})
	if once.err != nil {
		t.Fatal(once.err)
	}
	return once.rehearsed
}

func TestMain(m *testing.M) {
	code := m.Run()
	if once.dir != "" {
		os.RemoveAll(once.dir)
	}
	os.Exit(code)
}

// recordOf is Run, which also answers with what it knew.
func recordOf(o Options) (*record, error) {
	ctx := context.Background()
	p, _ := o.Book.Resolve(o.Cohort)
	out, err := openFolder(o.Out)
	if err != nil {
		return nil, err
	}
	defer out.close()
	s, err := set(ctx, o, p, out)
	if err != nil {
		return nil, err
	}
	defer s.roster.Close()
	if err := s.play(ctx); err != nil {
		return nil, err
	}
	r, err := s.record(ctx)
	if err != nil {
		return nil, err
	}
	return r, r.write(out)
}

// sent are the mails that somebody got.
func (r *record) sent(who plan.PersonID) (all []roster.Entry) {
	for _, e := range r.entries {
		if e.Person == who && e.State == roster.Accepted {
			all = append(all, e)
		}
	}
	return all
}

// tree is every file below a directory and what it holds.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		files[strings.TrimPrefix(path, dir)] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
