package definitions

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// proseFolder holds how each programme reads, to be read by whoever changes it.
// TRELLIS_UPDATE=1 writes it.
const proseFolder = "testdata/prose"

// everything is a programme with every word of the language in it.
const everythingDir = proseFolder + "/everything"

// Every programme reads as it was read when somebody last did so from beginning to
// end; those with a cohort here, with its dates too.
func TestHowProgrammesRead(t *testing.T) {
	withDates := map[string]string{"libraries-connected": "2025", "gem": "2024-spring", "going-places": "phase-1", "everything": "2025"}
	dirs, _ := filepath.Glob("*/programme.hcl")
	if len(dirs) < 13 {
		t.Fatalf("there are %d programmes", len(dirs))
	}
	for _, file := range append(dirs, everythingDir+"/programme.hcl") {
		dir := filepath.Dir(file)
		name := filepath.Base(dir)
		t.Run(name, func(t *testing.T) {
			book, problems := Load(dir)
			if book == nil || problems.Errors() > 0 {
				t.Fatalf("it has errors: %v", problems)
			}
			proseGolden(t, name+".txt", proseText(t, book, ""))
			if cohort := withDates[name]; cohort != "" {
				proseGolden(t, name+"-"+cohort+".txt", proseText(t, book, cohort))
			}
			for _, cohort := range book.Cohorts() {
				isEnglish(t, proseText(t, book, cohort))
			}
			isEnglish(t, proseText(t, book, ""))
		})
	}
}

func proseText(t *testing.T, book *Book, cohort string) string {
	t.Helper()
	prose, err := book.Read(cohort)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := prose.WriteText(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func proseGolden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join(proseFolder, name)
	if os.Getenv("TRELLIS_UPDATE") != "" {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s reads otherwise now: run the test with TRELLIS_UPDATE=1, and read what git says has changed", name)
	}
}

// What no careful person writes: signs of a program, and slips of the tongue.
var notEnglish = regexp.MustCompile(`\w_\w|<nil>|%!|\x{FFFD}|\.\.|,,| ,| \.|\bnull\b|\b(?:1|one) (?:weeks|days|months|years|hours|places|times)\b|\bdaies\b|\ba (?:hour|[aeio]\w+ )|\b(\w+) (?:is|are) (?:is|are)\b|\$\{`)

var addresses = regexp.MustCompile(`https?://\S+|\S+@\S+|“[^”]*”`)

// isEnglish looks through what is said in our words: not at addresses, nor at what
// people wrote.
func isEnglish(t *testing.T, text string) {
	t.Helper()
	for _, name := range regexp.MustCompile(`\[[^\]]*_[^\]]*\]`).FindAllString(text, 5) {
		t.Errorf("this is no English: %s", name)
	}
	ours, _, _ := strings.Cut(text, "\nThe words of the mails\n")
	ours = strings.Join(strings.Fields(ours), " ")
	ours = addresses.ReplaceAllString(ours, "it")
	for _, at := range notEnglish.FindAllStringIndex(ours, 5) {
		t.Errorf("this is no English: %s", ours[max(0, at[0]-40):min(len(ours), at[1]+40)])
	}
}

// Lines are no longer than a terminal is wide, but for addresses.
func TestProseFitsATerminal(t *testing.T) {
	book, _ := Load("libraries-connected")
	for line := range strings.Lines(proseText(t, book, "2025")) {
		if line = strings.TrimSuffix(line, "\n"); width(line) > proseColumns && !strings.Contains(line, "https://") {
			t.Errorf("%d columns: %s", width(line), line)
		}
	}
}

func TestReadingACohortThatIsNotThere(t *testing.T) {
	book, _ := Load("libraries-connected")
	_, err := book.Read("2052")
	if err == nil || !strings.Contains(err.Error(), "There is no cohort called") {
		t.Errorf("the error is %v", err)
	}
}

// The page holds the same words as the text, and no markup that people wrote.
func TestThePage(t *testing.T) {
	book, problems := Load(everythingDir)
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	prose, err := book.Read("2025")
	if err != nil {
		t.Fatal(err)
	}
	var page bytes.Buffer
	if err := prose.WriteHTML(&page); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`<html lang="en-GB">`, "<h2>Who takes part</h2>", "<blockquote>", "Meet &lt;b&gt;", "&lt;script&gt;", "@page { size: A4"} {
		if !strings.Contains(page.String(), want) {
			t.Errorf("there is no %s on the page", want)
		}
	}
	if strings.Contains(page.String(), "<script") || strings.Contains(page.String(), "<b>") {
		t.Error("what somebody wrote has become markup")
	}
	for _, c := range prose.Chapters {
		for _, p := range c.Passages {
			if p.Text != "" && !strings.Contains(unescaped(page.String()), p.Text) {
				t.Errorf("the page does not say: %s", p.Text)
			}
		}
	}
}

func unescaped(page string) string {
	return strings.NewReplacer("&#39;", "'", "&lt;", "<", "&gt;", ">", "&amp;", "&", "&#34;", `"`, "&#43;", "+").Replace(page)
}
