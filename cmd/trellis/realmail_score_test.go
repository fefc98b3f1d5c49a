package main

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"trellis/definitions"
	"trellis/definitions/plan"
)

// mostPoints is what SpamAssassin may give a mail of a programme that ships.
// People's servers begin to doubt at 5.
const mostPoints = 1.0

// TestEveryMailLooksHonest has SpamAssassin judge, without the network, every mail
// of every programme that ships. With -v it lists what each got.
func TestEveryMailLooksHonest(t *testing.T) {
	needsParts(t, "spamassassin")
	dir, judged := t.TempDir(), map[string]bool{}
	for _, example := range definitions.Examples() {
		made := everyMail(t, dir, example.Name)
		if len(made) < 12 {
			t.Errorf("%s has only %d mails", example.Name, len(made))
		}
		maps.Copy(judged, made)
	}
	for _, name := range builtIn(t) {
		if !judged[name] {
			t.Errorf("the built-in mail %s is in no programme", name)
		}
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.eml"))
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range printed(t, realMail+"score", files...) {
		points, rest, _ := strings.Cut(line, "\t")
		rules, file, _ := strings.Cut(rest, "\t")
		name := strings.TrimSuffix(filepath.Base(file), ".eml")
		t.Logf("%s %s: %s", points, name, rules)
		if p, err := strconv.ParseFloat(points, 64); err != nil || p > mostPoints {
			t.Errorf("%s gets %s points: %s", name, points, rules)
		}
	}
}

// builtIn are the mails that no programme has to write.
func builtIn(t *testing.T) (names []string) {
	t.Helper()
	files, err := filepath.Glob("../../definitions/builtin/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("there are no built-in mails (%v)", err)
	}
	for _, f := range files {
		names = append(names, strings.TrimSuffix(filepath.Base(f), ".md"))
	}
	return names
}

// TestTheScorerJudges: a mail that every SpamAssassin knows as spam, and one that
// lacks what mail programs write, get their points.
func TestTheScorerJudges(t *testing.T) {
	needsParts(t, "spamassassin")
	const gtube = "XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X"
	honest, err := os.ReadFile("../../mail/testdata/plain.eml")
	if err != nil {
		t.Fatal(err)
	}
	var files []string
	for i, eml := range [][]byte{
		[]byte("Date: Wed, 23 Apr 2025 08:00:00 +0000\r\nFrom: a@libraries.example\r\nSubject: x\r\n\r\n" + gtube + "\r\n"),
		bytes.Replace(honest, []byte("Message-ID: "), []byte("X-Was: "), 1),
	} {
		files = append(files, filepath.Join(t.TempDir(), fmt.Sprint(i, ".eml")))
		if err := os.WriteFile(files[i], eml, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	got := printed(t, realMail+"score", files...)
	if !strings.Contains(got[0], "GTUBE=1000") || !strings.Contains(got[1], "MISSING_MID=") {
		t.Errorf("the scorer says %q", got)
	}
}

// everyMail renders all that a programme sends, each kind once, into files: the
// mails of its items, and those that are built in, with the first item that has
// what they speak of.
func everyMail(t *testing.T, dir, programme string) (made map[string]bool) {
	t.Helper()
	files, err := definitions.Shipped(programme)
	if err != nil {
		t.Fatal(err)
	}
	book, _ := definitions.Open(programme, files)
	made = map[string]bool{}
	for _, cohort := range book.Cohorts() {
		p, problems := book.Resolve(cohort)
		if p == nil {
			t.Fatalf("%s has %d errors", programme, problems.Errors())
		}
		letters := letters{book: book, scenes: scenesOf(book, p), made: made, stem: filepath.Join(dir, programme+" ")}
		items := invitationsFirst(p)
		for _, item := range items {
			if err := letters.make(item.Mail, item); item.Mail != "" && err != nil {
				t.Errorf("%s, %s: %v", programme, item.Mail, err)
			}
		}
		for _, name := range builtIn(t) {
			_ = letters.make(name, items...) // some programme must have it: see above
		}
	}
	for path := range files {
		if name, isMail := strings.CutPrefix(path, "mail/"); isMail && !made[strings.TrimSuffix(name, ".md")] {
			t.Errorf("%s of %s is never sent", name, programme)
		}
	}
	return made
}

func invitationsFirst(p *plan.Plan) (items []plan.Item) {
	for _, stage := range p.Stages {
		items = append(items, stage.Items...)
	}
	later := func(it plan.Item) bool { return it.Does != plan.SendInvitation }
	return append(slices.DeleteFunc(slices.Clone(items), later), slices.DeleteFunc(items, func(it plan.Item) bool { return !later(it) })...)
}
