package rehearsal

import (
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"trellis/definitions/plan"
	"trellis/mail"
	"trellis/roster"
)

// diary is a person's calendar at the end.
type diary struct {
	person plan.PersonID
	file   string // empty: they were never invited
	events int    // that are to take place, or did
}

// fillDiaries applies to each person's calendar the mails that they got, in
// their order, and writes what it shows then.
func (r *record) fillDiaries(out *folder) error {
	got := map[plan.PersonID][]roster.Entry{}
	for _, e := range r.entries {
		if e.Method != roster.Mail && r.files[e.ID] != "" {
			got[e.Person] = append(got[e.Person], e)
		}
	}
	names := r.slugs()
	r.diaries = make([]diary, len(r.people))
	errs := make([]error, len(r.people))
	parallel(len(r.people), func(i int) {
		p := &r.people[i]
		r.diaries[i], errs[i] = r.fill(out, p, got[p.ID], names[p.ID])
	})
	for _, d := range r.diaries {
		r.figures.Calendars += one(d.file != "")
	}
	return errors.Join(errs...)
}

func (r *record) fill(out *folder, p *roster.Person, got []roster.Entry, name string) (diary, error) {
	made := diary{person: p.ID}
	if len(got) == 0 {
		return made, nil
	}
	var d mail.Diary
	for _, e := range got {
		eml, err := out.root.ReadFile(filepath.Join(outboxDir, r.files[e.ID]))
		if err != nil {
			return made, fmt.Errorf("a mail of the outbox cannot be read: %w", err)
		}
		if err := d.Apply(eml); err != nil {
			return made, fmt.Errorf("%s cannot be put into a calendar: %w", r.files[e.ID], err)
		}
	}
	for _, event := range d.Events() {
		made.events += one(!event.Cancelled)
	}
	ics, err := d.Encode(p.Name)
	if err != nil {
		return made, fmt.Errorf("the calendar of person %d cannot be written: %w", p.ID, err)
	}
	made.file = name + ".ics"
	return made, out.write(filepath.Join(calendarsDir, made.file), ics)
}

// slugs are file names of people, each of them once.
func (r *record) slugs() map[plan.PersonID]string {
	taken := map[string]bool{}
	names := make(map[plan.PersonID]string, len(r.people))
	for _, p := range r.people {
		name := slug(p.Name)
		if name == "" || taken[name] {
			name = strings.TrimPrefix(fmt.Sprintf("%s-%d", name, p.ID), "-")
		}
		taken[name] = true
		names[p.ID] = name
	}
	return names
}

// slug is a name as part of a file's: "Siân O'Neill" is "sian-oneill".
func slug(name string) string {
	const longest = 60
	var b strings.Builder
	gap := false
	for _, c := range norm.NFKD.String(strings.ToLower(name)) {
		switch {
		case c <= unicode.MaxASCII && (unicode.IsLetter(c) || unicode.IsDigit(c)):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			b.WriteRune(c)
			gap = false
		case c != '\'' && c != '’' && !unicode.Is(unicode.Mn, c):
			gap = true
		}
		if b.Len() >= longest {
			break
		}
	}
	return b.String()
}

// parallel does n things, as many at a time as there are processors.
func parallel(n int, do func(i int)) {
	var wait sync.WaitGroup
	workers := min(runtime.GOMAXPROCS(0), n)
	for w := range workers {
		wait.Go(func() {
			for i := w; i < n; i += workers {
				do(i)
			}
		})
	}
	wait.Wait()
}
