package definitions

import (
	"bytes"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"trellis/definitions/prospectus"
)

func TestProspectusesLookLikeThis(t *testing.T) {
	for name, cohort := range map[string]string{"libraries-connected": "2025", "semdp": "hampshire-solent", "gem": "2024-spring"} {
		b := shippedBook(t, name)
		page, problems := b.Prospectus(cohort)
		if page == nil {
			t.Fatal(firstError(problems))
		}
		md, html := written(t, page)
		compare(t, filepath.Join("testdata", "prospectus", name+".md"), []byte(md))
		compare(t, filepath.Join("testdata", "prospectus", name+".html"), []byte(html))
	}
}

func shippedBook(t *testing.T, name string) *Book {
	t.Helper()
	files, err := Shipped(name)
	if err != nil {
		t.Fatal(err)
	}
	b, problems := Open(name, files)
	if b == nil || problems.Errors() > 0 {
		t.Fatal(firstError(problems))
	}
	return b
}

func written(t *testing.T, page *prospectus.Page) (md, html string) {
	t.Helper()
	var m, h bytes.Buffer
	if err := page.WriteMarkdown(&m); err != nil {
		t.Fatal(err)
	}
	if err := page.WriteHTML(&h); err != nil {
		t.Fatal(err)
	}
	return m.String(), h.String()
}

// slipsOfPen are what sentences that are put together may have in them by mistake.
var slipsOfPen = regexp.MustCompile(`  |\.\.|,\.|\.,| [.,;:]|%!|<nil>|\(\)|:\.|every to |[a-z]_[a-z]`)

func TestProspectusesAreOnlyOfWhatIsPublic(t *testing.T) {
	everyCohort(t, func(t *testing.T, b *Book, cohort string) {
		page, problems := b.Prospectus(cohort)
		if page == nil {
			t.Fatal(firstError(problems))
		}
		md, html := written(t, page)
		for _, text := range textsOf(page) {
			if at := slipsOfPen.FindString(text); at != "" {
				t.Errorf("%q in %q", at, text)
			}
		}
		for _, s := range b.Staff(cohort) {
			if string(s.Name) != b.programme.people[0].name && strings.Contains(html+md, s.Email) {
				t.Errorf("the address of the %s is public", s.Name)
			}
		}
		for _, where := range []string{md, html} {
			if strings.Contains(where, "meet.example.org") || strings.Contains(where, "https:") {
				t.Error("there is a link to a session")
			}
			for _, label := range keptApart(b) {
				if strings.Contains(where, label) {
					t.Errorf("the public reads %q", label)
				}
			}
		}
	})
}

// keptApart are the rules that are nobody's business.
func keptApart(b *Book) (labels []string) {
	for _, s := range b.programme.stages {
		for _, x := range s.rules {
			if x.law == "never" || x.law == "avoid" {
				labels = append(labels, x.label)
			}
		}
	}
	return labels
}

func textsOf(page *prospectus.Page) (all []string) {
	points := page.Facts
	for _, s := range page.Sections {
		for _, b := range s.Blocks {
			all = append(all, b.Heading, b.Text)
			points = append(points, b.Points...)
			for _, d := range b.Dates {
				all = append(all, d.Day, d.Hours, d.What, d.Detail)
			}
		}
	}
	for _, p := range points {
		all = append(all, p.Lead, p.Text)
	}
	return all
}

// altered is a programme that ships with something else in its files, and the page
// of its cohort.
func altered(t *testing.T, name, cohort string, changes ...string) *prospectus.Page {
	t.Helper()
	files, err := Shipped(name)
	if err != nil {
		t.Fatal(err)
	}
	before := string(bytes.Join(slices.Collect(maps.Values(files)), nil))
	for i := 0; i < len(changes); i += 2 {
		if !strings.Contains(before, changes[i]) {
			t.Fatalf("%s has no %s", name, changes[i])
		}
	}
	for path, src := range files {
		files[path] = []byte(strings.NewReplacer(changes...).Replace(string(src)))
	}
	b, problems := Open(name, files)
	if b == nil {
		t.Fatal(firstError(problems))
	}
	page, problems := b.Prospectus(cohort)
	if page == nil {
		t.Fatal(firstError(problems))
	}
	return page
}

func TestPrivateSessionsAreNotSpokenOf(t *testing.T) {
	const title = "Drop-in support"
	open := altered(t, "libraries-connected", "2025")
	if md, _ := written(t, open); !strings.Contains(md, title) {
		t.Fatalf("there is no %q to hide", title)
	}
	private := altered(t, "libraries-connected", "2025", `title     = "`+title+`"`, `title     = "`+title+`"`+"\n  private = true")
	if md, html := written(t, private); strings.Contains(md+html, title) {
		t.Errorf("%q is private", title)
	}
}

// Each of these changes what the public reads.
func TestWhatIsSaidOfAProgrammeIsSaidInItsProspectus(t *testing.T) {
	for _, x := range []struct{ name, cohort, old, new, says string }{
		{"libraries-connected", "2025", "apply_once = true", "apply_once = false", "Yes. You can apply to be a mentor and a mentee."},
		{"libraries-connected", "2025", `"Friday 18 April 2025"`, `"Thursday 17 April 2025, 5pm"`, "until Thursday 17 April 2025, 5pm."},
		{"libraries-connected", "2025", "mentees_choose = 3", "mentees_choose = \"up to 2, best first\"", "Mentees choose up to two mentors, the best first, by "},
		{"libraries-connected", "2025", `title  = "Launch event and speed dating"`, `title  = "A first evening"`, "A first evening"},
		{"libraries-connected", "2025", `"Wednesday 7 May 2025, 10am to 11.30am"`, `"Thursday 8 May 2025, 10am to 11.30am"`, "It runs from Thursday 8 May to"},
		{"libraries-connected", "2025", `"Tuesday 25 November 2025, 10am to 11.30am"`, `"to be confirmed by Friday 30 May 2025"`, "To be confirmed by Friday 30 May 2025"},
		{"gem", "2024-spring", `if_a_pair_ends = "match again"`, `if_a_pair_ends = "it stays ended"`, "A pair that ends early is not made up again."},
		{"gem", "2024-spring", `unmatched   = "wait"`, `unmatched   = "wait for the next cohort"`, "you wait for the next round."},
		{"museums-association", "2026", `fee     = "£120 a year"`, `fee     = "£99 a year"`, "Mentees pay £99 a year."},
		{"museums-association", "2026", `kept_until = "4 weeks after matching"`, `kept_until = "5 weeks after matching"`, "kept until Monday 27 April 2026"},
		{"national-portrait-gallery", "first", `nominate "two mentees and a mentor"`, `nominate "three people"`, "Each partner puts forward three people."},
	} {
		if _, html := written(t, altered(t, x.name, x.cohort)); strings.Contains(html, x.says) {
			t.Errorf("%s says %q as it is", x.name, x.says)
		}
		if _, html := written(t, altered(t, x.name, x.cohort, x.old, x.new)); !strings.Contains(html, x.says) {
			t.Errorf("%s with %s does not say %q", x.name, x.new, x.says)
		}
	}
}
