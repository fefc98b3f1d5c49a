package definitions

import (
	"slices"
	"strings"
	"testing"
)

// yetOf is what is not carried out of a programme that ships, changed in one place.
func yetOf(t *testing.T, directory, cohort, from, to string) []string {
	t.Helper()
	book, problems := Load(directory)
	if problems.Errors() > 0 {
		t.Fatalf("%s: %v", directory, problems)
	}
	files := book.Files(cohort)
	if src := string(files[programmeFile]); from != "" {
		if !strings.Contains(src, from) {
			t.Fatalf("%s does not say %q any more", directory, from)
		}
		files[programmeFile] = []byte(strings.Replace(src, from, to, 1))
	}
	changed, problems := Open(directory, files)
	if problems.Errors() > 0 {
		t.Fatalf("%s with %q: %v", directory, to, problems)
	}
	p, problems := changed.Resolve(cohort)
	if p == nil {
		t.Fatalf("%s with %q: %v", directory, to, problems)
	}
	return p.Yet
}

func TestAllIsCarriedOut(t *testing.T) {
	for directory, cohort := range map[string]string{"libraries-connected": "2025", "libraries-connected-pilot": "2022"} {
		if yet := yetOf(t, directory, cohort, "", ""); len(yet) > 0 {
			t.Errorf("of %s this is not carried out: %q", directory, yet)
		}
	}
}

// TestNothingIsBrokenInSilence says of one thing at a time what becomes of it.
func TestNothingIsBrokenInSilence(t *testing.T) {
	const libraries, mail = "libraries-connected", `mail "your-pair" { send = "when pairs are announced" }`
	for _, test := range []struct{ directory, cohort, from, to, want string }{
		{libraries, "2025", mail, `mail "your-pair" {
  send = "when pairs are announced"
  hold = true
}`, ""},
		{libraries, "2025", mail, `mail "your-pair" {
  send        = "when pairs are announced"
  approved_by = coach
}`, ""},
		{libraries, "2025", `approved_by    = [coordinator, coach]`, `approved_by    = [coordinator, coach]
  confirmed_by   = each.mentee`, ""},
		{libraries, "2025", `approved_by    = [coordinator, coach]`, `approved_by    = [coordinator, coach]
  rolling        = true`, ""},
		{libraries, "2025", `role "mentor" {`, `role "mentor" {
  takes = 2`, ""},
		{"aln", "2023-spring", "", "", "The answers to manager are to be kept until 4 weeks after recruitment, and this version erases nothing."},
		{"afce", "2025", "", "", "“Mentor check-in” is for each of them alone, and this version invites all of them to the same hour."},
		{"going-places", "phase-1", "", "", ""},
		{"semdp", "hampshire-solent", `approved_by = partnerships_officer`, "approved_by = partnerships_officer\n  rolling     = true", "Matching is to make groups of people as they come (rolling), and this version cannot: nobody is matched in it."},
		{"museums-association", "2026", "", "", "Workforce lead is to look through the applications of recruitment first, and this version does not ask them to."},
		{"semdp", "hampshire-solent", `approved_by = partnerships_officer`, "approved_by = partnerships_officer\n  unmatched   = \"wait\"", "Who is left over in matching is to wait, and this version puts nobody into a group later: see `trellis people place`."},
	} {
		yet := yetOf(t, test.directory, test.cohort, test.from, test.to)
		if test.want == "" {
			if len(yet) > 0 {
				t.Errorf("%s with %q: %q", test.directory, test.to, yet)
			}
		} else if !slices.Contains(yet, test.want) {
			t.Errorf("%s %s: it is not said that\n  %s\nbut\n  %s", test.directory, test.to, test.want, strings.Join(yet, "\n  "))
		}
	}
}
