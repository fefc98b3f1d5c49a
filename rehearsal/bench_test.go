package rehearsal

import (
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"trellis/definitions"
	"trellis/definitions/plan"
	"trellis/mail"
	"trellis/roster"
)

// BenchmarkRehearse32 is the whole of a rehearsal of the cohort that ships, files
// and report included. It should take less than 2 seconds.
func BenchmarkRehearse32(b *testing.B) {
	book, people := librariesConnected(b)
	for b.Loop() {
		if _, err := Run(b.Context(), Options{Book: book, Cohort: "2025", People: people, Seed: 1, Out: b.TempDir()}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkRehearse10000 compares a rehearsal with ten thousand invented people,
// matching left out, with rendering and writing as many mails of the same kinds
// bare: the ratio should be at most 2.
func BenchmarkRehearse10000(b *testing.B) {
	if os.Getenv("TRELLIS_SLOW") == "" {
		b.Skip("set TRELLIS_SLOW=1 to rehearse with ten thousand people")
	}
	book, p := roomy(b, 10_000)
	people := Many(10_000, 1, book, p.Roles)
	o := Options{Book: book, Cohort: "2025", People: people, Seed: 1}
	o.Quantum = 24 * time.Hour
	for b.Loop() {
		o.Out = b.TempDir()
		result, err := Run(b.Context(), o)
		if err != nil {
			b.Fatal(err)
		}
		bare := renderBare(b, book, result)
		took := result.Took - result.Matching
		b.ReportMetric(float64(result.Mails[roster.Accepted]), "mails")
		b.ReportMetric(took.Seconds(), "s/rehearsal")
		b.ReportMetric(result.Matching.Seconds(), "s/matching")
		b.ReportMetric(bare.Seconds(), "s/bare")
		b.ReportMetric(took.Seconds()/bare.Seconds(), "ratio")
	}
}

// roomy is the programme that ships with places for as many.
func roomy(b *testing.B, places int) (*definitions.Book, *plan.Plan) {
	b.Helper()
	book, _ := librariesConnected(b)
	files := book.Files("2025")
	const cohort = "cohorts/2025.hcl"
	files[cohort] = []byte(strings.NewReplacer("mentors = 15", "mentors = 10000", "mentees = 15", "mentees = 10000").Replace(string(files[cohort])))
	book, problems := definitions.Open("libraries-connected", files)
	if problems.Errors() > 0 {
		b.Fatal(problems)
	}
	p, _ := book.Resolve("2025")
	if p.Role("mentor").Places < places/2 {
		b.Fatalf("there are only %d places", p.Role("mentor").Places)
	}
	return book, p
}

// renderBare renders and writes as many mails of the same kinds, with no ledger,
// no workflow and nobody to decide anything.
func renderBare(b *testing.B, book *definitions.Book, r *Result) time.Duration {
	b.Helper()
	forms := map[string]*definitions.Letter{}
	compiled := map[string]*mail.Letter{}
	for _, e := range r.Entries {
		name := wordsOf(r.Plan, e)
		if forms[name] != nil {
			continue
		}
		words, err := book.Letter(name)
		if err != nil {
			b.Fatal(err)
		}
		form, err := mail.Compile(words.Subject, words.Body, len(words.Names))
		if err != nil {
			b.Fatal(err)
		}
		forms[name], compiled[name] = words, form
	}
	dir := b.TempDir()
	errs := make([]error, runtime.GOMAXPROCS(0))
	lanes := len(errs)
	began := time.Now()
	parallel(lanes, func(lane int) {
		carrier := mail.Folder(dir, nameOnTheWay)
		for i := lane; i < len(r.Entries); i += lanes {
			e := r.Entries[i]
			name := wordsOf(r.Plan, e)
			m, err := bareMessage(r.Plan, e, compiled[name], forms[name].Names)
			if err != nil {
				errs[lane] = err
				return
			}
			carrier.Carry(b.Context(), mail.Envelope{From: m.From.Email, To: m.To.Email, Bytes: m.bytes})
		}
	})
	took := time.Since(began)
	for _, err := range errs {
		if err != nil {
			b.Fatal(err)
		}
	}
	return took
}

type rendered struct {
	mail.Message
	bytes []byte
}

func wordsOf(p *plan.Plan, e roster.Entry) string {
	if e.Method == roster.Cancel {
		return "cancellation"
	}
	it, _ := p.Item(e.Item)
	return it.Mail
}

func bareMessage(p *plan.Plan, e roster.Entry, form *mail.Letter, names []string) (r rendered, err error) {
	values := make([]string, len(names))
	for i, n := range names {
		values[i] = "Somebody or other"
		if strings.HasPrefix(n, "link.") {
			values[i] = "mailto:coordinator@example.org?subject=An%20answer"
		}
		if strings.HasSuffix(n, ".link") {
			values[i] = "https://meet.example.org/launch"
		}
	}
	r.Message = mail.Message{
		Key: e.MessageID, Domain: "example.org", Date: e.Date,
		From: mail.Address{Name: p.Programme, Email: "mentoring@example.org"},
		To:   mail.Address{Name: "Somebody or other", Email: "somebody@example.org"},
	}
	if r.Words, err = form.Fill(values); err != nil {
		return r, err
	}
	if e.Method != roster.Mail {
		it, _ := p.Item(e.Item)
		s := p.Session(it.Session)
		r.Event = &mail.Event{
			Cancel: e.Method == roster.Cancel, UIDKey: string(s.Name), Sequence: e.Sequence, Stamp: e.Date, Created: e.Date,
			Start: s.Start, End: s.End, Zone: p.Zone, Title: s.Title, Description: r.Words.Text, Where: s.Where, Link: s.Link,
			Organizer: r.From, Attendee: r.To,
		}
	}
	r.bytes, err = mail.Render(r.Message)
	return r, err
}
