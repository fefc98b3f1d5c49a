package definitions

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"
)

func TestPeopleOfLibrariesConnected(t *testing.T) {
	f, err := os.Open("../testdata/people/libraries-connected-2025.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	people, problems := libraries(t).ReadPeople(f, "people.csv")
	if len(problems) > 0 {
		t.Fatalf("problems: %v", problems)
	}
	if len(people) != 32 {
		t.Fatalf("read %d people, want 32", len(people))
	}
	for i, p := range people {
		if !p.Complete {
			t.Errorf("line %d is not complete: %v", p.Line, p.Answers)
		}
		if want := i < 16; (p.Role == "mentor") != want || (p.Answers["experience"] != "") != want || (p.Answers["needs"] != "") == want {
			t.Errorf("line %d: a %s who answered %v", p.Line, p.Role, p.Answers)
		}
	}
	if got, want := people[1].Answers["experience"], "Capital projects; Service transformation"; got != want {
		t.Errorf("experience: %q, want %q", got, want)
	}
	if got, want := people[7].Answers["service"], "Harrowfield Libraries"; got != want {
		t.Errorf("service: %q, want %q", got, want)
	}
	if !strings.Contains(people[1].Answers["about"], "\n\nAt the moment") {
		t.Errorf("the paragraph lost its lines: %q", people[1].Answers["about"])
	}
}

// head is the first row of the short files below.
const head = "Name,Email address,Apply to be a,Service,Position,About,Experience,Needs\n"

func TestPeopleProblems(t *testing.T) {
	const ok = `Ann Lee,ann@example.org,mentor,North,Head of Service,Hello.,Budgeting,` + "\n"
	for _, test := range []struct{ name, csv, want string }{
		{"nothing", " \n", "0 | | The file is empty"},
		{"nobody", head, "1 |(the whole row)| There is nobody in this file"},
		{"missing columns", "Name,Service,Position\nAnn Lee,North,Head of Service\n", "1 |Email address| There is no column \"Email address\"\n1 |Apply to be a| There is no column \"Apply to be a\""},
		{"missing question", "Name,Email,Role,Service,Position,About\nAnn Lee,ann@example.org,mentor,North,Head of Service,Hi\n", "1 |What have you worked on that you could help someone with?| There is no column for the question experience"},
		{"near miss", strings.Replace(head, "Email address", "Emial adress", 1) + ok, "1 |Emial adress| There is no column and no question of this name"},
		{"unknown column", strings.Replace(head, "\n", ",Shoe size\n", 1) + ok, "W 1 |Shoe size| Nothing asks for this column"},
		{"one column twice", strings.Replace(head, "\n", ",service\n", 1) + ok, "1 |service| Two columns are about the same thing"},
		{"an address twice", strings.Replace(head, "Name", "Name,Email", 1) + strings.Replace(ok, "Lee", "Lee,anonymous", 1), "W 1 |Email| Another column is about the same thing"},
		{"twice", head + ok + strings.ToUpper(ok), "3 |Email address| The same person stands in line 2"},
		{"two roles", head + ok + `Ann Lee,Ann@Example.org,mentee,North,Head of Service,Hello.,,Budgeting`, "3 |Email address| The same person applies in line 2 to be a mentor"},
		{"address", head + strings.Replace(ok, "ann@", "ann@@", 1), "2 |Email address| This is not an email address"},
		{"no address", head + strings.Replace(ok, "ann@example.org", "", 1), "2 |Email address| There is no email address"},
		{"address with a name", head + strings.Replace(ok, "ann@example.org", "Ann <ann@example.org>", 1), "2 |Email address| This is not an email address"},
		{"no name", head + strings.Replace(ok, "Ann Lee", " ", 1), "2 |Name| There is no name"},
		{"role", head + strings.Replace(ok, "mentor", "mentro", 1), "2 |Apply to be a| Nobody can apply to be \"mentro\""},
		{"no role", head + strings.Replace(ok, "mentor", "", 1), "2 |Apply to be a| It is not said what they apply to be"},
		{"choice", head + strings.Replace(ok, "Budgeting", "Budgeting; Bugdets", 1), "2 |Experience| Nobody can answer \"Bugdets\" to experience"},
		{"too many", head + strings.Replace(ok, "mentor,North,Head of Service,Hello.,Budgeting,", `mentee,North,Head of Service,Hello.,,"Budgeting,Restructures,Capital projects,Technical knowledge"`, 1), "2 |Needs| At most 3 may be chosen, and here are 4"},
		{"header injection", head + strings.Replace(ok, "Ann Lee", "\"Ann\r\nBcc: all@example.org\"", 1), "2 |Name| The name holds a line break, or a sign that cannot be seen"},
		{"header injection by address", head + strings.Replace(ok, "ann@example.org", "\"ann@example.org\nBcc: b@example.org\"", 1), "2 |Email address| The address holds a line break, or a sign that cannot be seen"},
		{"formula", head + strings.Replace(ok, "Ann Lee", "=1+1", 1), "2 |Name| The name begins as a formula does"},
		{"formula as address", head + strings.Replace(ok, "ann@example.org", "+ann@example.org", 1), "2 |Email address| The address begins as a formula does"},
		{"formula as answer", head + strings.Replace(ok, "Hello.", "=HYPERLINK()", 1), "W 2 |About| The answer begins as a formula does"},
		{"not theirs", head + strings.Replace(ok, "Budgeting,", "Budgeting,Budgeting", 1), "W 2 |Needs| A mentor is not asked this"},
		{"not UTF-8", head + strings.Replace(ok, "Ann", "Zo\xeb", 1), "2 |(the whole row)| The file is not UTF-8"},
		{"quotes", head + strings.Replace(ok, "Ann", `"Ann" Lee`, 1), "2 |(the whole row)| The quotes in this row do not match"},
		{"too many cells", head + strings.Replace(ok, "Hello.", "Hello, to, all.", 1), "2 |(the whole row)| This row has more cells than the first"},
		{"too long", head + strings.Replace(ok, "North", strings.Repeat("n", 301), 1), "2 |Service| The answer is 301 characters long"},
		{"too large", head + strings.Repeat(ok, largestSheet/len(ok)+1), "0 | | The file is larger than 10 MB"},
	} {
		t.Run(test.name, func(t *testing.T) {
			people, problems := libraries(t).ReadPeople(strings.NewReader(test.csv), "people.csv")
			var got []string
			for _, p := range problems {
				mark := ""
				if p.Severity == Warning {
					mark = "W "
				}
				got = append(got, strings.Replace(mark+itoa(p.Line)+" |"+p.Source+"| "+p.Summary, "||", "| |", 1))
				if p.File != "people.csv" || p.Check == "" || p.Fix == "" {
					t.Errorf("incomplete: %+v", p)
				}
				if said := p.Source + p.Summary + p.Fix; strings.Contains(said, "Ann") || strings.Contains(said, "ann@") {
					t.Errorf("says a person's data: %s", said)
				}
			}
			slices.Sort(got)
			want := strings.Split(test.want, "\n")
			slices.Sort(want)
			if !slices.Equal(got, want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), test.want)
			}
			if problems.Errors() > 0 && people != nil {
				t.Errorf("%d people were read in spite of errors", len(people))
			}
			if problems.Errors() == 0 && len(people) != 1 {
				t.Errorf("%d people, want 1", len(people))
			}
		})
	}
}

func TestPeopleAsToolsExportThem(t *testing.T) {
	rows := `Ann Lee,ann@example.org,Mentors,North,head of  service,Hello.,"Budgeting, Restructures",` + "\n"
	for name, csv := range map[string]string{
		"plain":             head + rows,
		"byte order mark":   byteOrderMark + head + rows,
		"CRLF":              strings.ReplaceAll(head+rows, "\n", "\r\n"),
		"CR":                strings.ReplaceAll(head+rows, "\n", "\r"),
		"semicolons":        strings.ReplaceAll(head, ",", ";") + strings.NewReplacer(`"Budgeting, Restructures"`, `"Budgeting; Restructures"`, ",", ";").Replace(rows),
		"tabs":              strings.ReplaceAll(head, ",", "\t") + strings.NewReplacer(`, Restructures`, `, Restructures`, ",", "\t").Replace(strings.ReplaceAll(rows, `Budgeting, `, `Budgeting; `)),
		"a comma too many":  strings.ReplaceAll(head+rows, "\n", ",\n"),
		"blank rows":        head + rows + ",,,,,,,\n\n",
		"no trailing cells": head + strings.TrimSuffix(rows, ",\n"),
		"no needs":          strings.Replace(head, ",Needs", "", 1) + strings.TrimSuffix(rows, ",\n"),
		"their own words":   strings.Replace(head, "Service", "WHICH  library service do you work for", 1) + rows,
	} {
		t.Run(name, func(t *testing.T) {
			people, problems := libraries(t).ReadPeople(strings.NewReader(csv), "people.csv")
			if len(problems) > 0 {
				t.Fatal(problems)
			}
			if len(people) != 1 || !people[0].Complete || people[0].Answers["experience"] != "Budgeting; Restructures" || people[0].Answers["position"] != "Head of Service" {
				t.Errorf("read %+v", people)
			}
		})
	}
}

func FuzzReadPeople(f *testing.F) {
	f.Add([]byte(head + "Ann Lee,ann@example.org,mentor,North,Head of Service,Hello.,Budgeting,\n"))
	f.Add([]byte(byteOrderMark + "Name;Email;Role\r\n\"A\nB\";=1;mentee\r\n"))
	f.Add([]byte("Name\tEmail\tRole\tservice\n\xff"))
	b := libraries(f)
	f.Fuzz(func(t *testing.T, src []byte) {
		people, problems := b.ReadPeople(bytes.NewReader(src), "people.csv")
		if problems.Errors() > 0 && people != nil || problems.Errors() == 0 && len(people) == 0 {
			t.Fatalf("%d people with %d errors", len(people), problems.Errors())
		}
		seen := map[string]bool{}
		for _, p := range people {
			if strings.ContainsFunc(p.Name+p.First+p.Email, unicode.IsControl) || p.Name == "" || p.Email == "" || p.Role == "" {
				t.Errorf("read %+v", p)
			}
			if key := strings.ToLower(p.Email); seen[key] {
				t.Errorf("%s twice", key)
			} else {
				seen[key] = true
			}
		}
	})
}

// TestPeopleMistakes: all that is wrong with a file is said at once, as it is
// printed, and without anybody's name, address or words.
func TestPeopleMistakes(t *testing.T) {
	src, err := os.ReadFile("testdata/people/mistakes.csv")
	if err != nil {
		t.Fatal(err)
	}
	people, problems := libraries(t).ReadPeople(bytes.NewReader(src), "mistakes.csv")
	if people != nil {
		t.Errorf("%d people were read", len(people))
	}
	var printed strings.Builder
	if err := problems.Write(&printed); err != nil {
		t.Fatal(err)
	}
	golden(t, "testdata/people/mistakes.txt", printed.String())
}
