package definitions

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// BenchmarkLarge checks programmes that nobody would write by hand, with ten
// questions for each stage: what one stage costs does not grow with their number.
func BenchmarkLarge(b *testing.B) {
	for _, stages := range []int{125, 250, 500} {
		b.Run(fmt.Sprintf("%d-stages", stages), func(b *testing.B) {
			files := large(stages)
			for b.Loop() {
				if _, problems := Open("large", files); problems.Errors() > 0 {
					b.Fatal(problems[0])
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(stages), "ns/stage")
		})
	}
}

// A programme of 500 stages and 5,000 questions is checked in less than a second;
// the limit is larger here, for machines that are busy.
func TestLargeProgrammesAreCheckedQuickly(t *testing.T) {
	files := large(500)
	start := time.Now()
	_, problems := Open("large", files)
	if problems.Errors() > 0 {
		t.Fatal(problems[0])
	}
	if took := time.Since(start); took > 5*time.Second {
		t.Errorf("it took %s", took)
	}
}

// large makes a programme of so many stages: every fourth asks a survey, the others
// are sessions; each has a mail of its own. Of ten questions for each stage six are
// asked of those who apply, and the others in the stages.
func large(stages int) map[string][]byte {
	var p, c strings.Builder
	files := map[string][]byte{}
	p.WriteString("programme \"Large\" {\n  people   = [coordinator]\n  timezone = \"Europe/London\"\n}\n")
	p.WriteString("list \"topics\" {\n  items = [\"One\", \"Two\", \"Three\"]\n}\n")
	asked := func(indent, name string) string {
		return fmt.Sprintf("%squestion \"%s\" {\n%s  ask         = \"What?\"\n%s  choose_from = topics\n%s}\n", indent, name, indent, indent, indent)
	}
	form := func(head string, each int) {
		p.WriteString(head + " {\n")
		prefix := strings.Trim(strings.TrimPrefix(head, "role "), `"`)
		for i := range each * stages {
			p.WriteString(asked("  ", fmt.Sprintf("%s_%d", prefix, i)))
		}
		for i := range stages {
			fmt.Fprintf(&p, "  require \"rule %d\" {\n    that      = answer.%s_%d != \"One\"\n    otherwise = \"No.\"\n  }\n", i, prefix, i)
		}
		p.WriteString("}\n")
	}
	form("everyone", 2)
	form(`role "mentor"`, 2)
	form(`role "mentee"`, 2)
	p.WriteString("recruitment {\n  invite     = [mentors, mentees]\n  decided_by = coordinator\n}\n")
	p.WriteString("matching {\n  makes       = \"pairs\"\n  approved_by = coordinator\n")
	for i := range stages {
		fmt.Fprintf(&p, "  never \"rule %d\" { when = same(mentor.mentor_%d, mentee.mentee_%d) }\n", i, i, i)
	}
	p.WriteString("}\n")
	c.WriteString("cohort \"One\" {\n  where = \"The Guildhall\"\n  person \"coordinator\" {\n    name  = \"Somebody\"\n    email = \"coordinator@example.org\"\n  }\n")
	c.WriteString("  recruitment {\n    opens  = \"Monday 17 March 2025\"\n    closes = \"Thursday 17 April 2025\"\n    decide = \"Friday 25 April 2025\"\n  }\n  matching { announce = \"Tuesday 20 May 2025\" }\n")
	day := time.Date(2025, time.June, 2, 0, 0, 0, 0, time.UTC)
	for i := range stages - 2 {
		name := fmt.Sprintf("visit_%d", i)
		fmt.Fprintf(&p, "stage %q {\n  invite = mentors\n  lasts  = \"1 hour\"\n", name)
		for j := range 3 {
			p.WriteString(asked("  ", fmt.Sprintf("%s_%d", name, j)))
		}
		fmt.Fprintf(&p, "  survey \"survey_%d\" {\n    invite = mentors\n    opens  = \"1 day after %s\"\n    closes = \"2 weeks after %s\"\n%s  }\n", i, name, name, asked("    ", "again"))
		fmt.Fprintf(&p, "  mail \"mail-%d\" { send = \"1 week before %s\" }\n}\n", i, name)
		files[fmt.Sprintf("mail/mail-%d.md", i)] = fmt.Appendf(nil, "Subject: ${%s.title}\n\nDear ${you.first_name}, about ${you.mentor_%d} and ${match.name}: see you on ${%s.on}.\n", name, i, name)
		for day.Weekday() == time.Saturday || day.Weekday() == time.Sunday {
			day = day.AddDate(0, 0, 1)
		}
		fmt.Fprintf(&c, "  %s { on = \"%s, 10am to 11am\" }\n", name, day.Format("Monday 2 January 2006"))
		day = day.AddDate(0, 0, 1)
	}
	c.WriteString("}\n")
	files[programmeFile], files["cohorts/one.hcl"] = []byte(p.String()), []byte(c.String())
	return files
}
