package definitions

import (
	"strings"
	"testing"

	"trellis/definitions/plan"
)

// editing is a cohort's file with the layout and comments that people write.
const editing = `cohort "2025" {
  person "coordinator" { # who it is
    name  = "P"
    email = "p@example.org"
  }
  recruitment {
    opens  = "Monday 17 March 2025" # not published
    closes = "Friday 18 April 2025" # until the end
  }
  matching { announce = "Tuesday 20 May 2025" }
  drop_ins {
    on = [
      "Tuesday 8 July 2025, 12.30pm to 1.30pm",
      "Friday 12 September 2025, 12.30pm to 1.30pm", # the busy one
      "Tuesday 21 October 2025, 12.30pm to 1.30pm"
    ]
  }
  finale { on = "Tuesday 25 November 2025, 10am to 11.30am" }
}
`

// TestEditing changes one date, and nothing else in the file.
func TestEditing(t *testing.T) {
	files, err := Shipped("libraries-connected")
	if err != nil {
		t.Fatal(err)
	}
	files["cohorts/2025.hcl"] = []byte(editing)
	book, _ := Open("libraries-connected", files)
	for name, test := range map[string]struct {
		edit     func() ([]byte, error)
		was, is  string // in the file; or what is said
		refusing bool
	}{
		"extended": {func() ([]byte, error) { return book.Extend("2025", "recruitment", "Friday 2 May 2025") },
			`"Friday 18 April 2025" #`, `"Friday 2 May 2025" #`, false},
		"a date of a block of one line": {func() ([]byte, error) { return book.Extend("2025", "matching", "Monday 12 May 2025") },
			`matching { announce = "Tuesday 20 May 2025" }`, "matching {\n    choices_close = \"Monday 12 May 2025\"\n    announce = \"Tuesday 20 May 2025\"\n  }", false},
		"a date of a stage that had none": {func() ([]byte, error) { return book.Extend("2025", "meetings", "Friday 19 December 2025") },
			"11.30am\" }\n}", "11.30am\" }\n  meetings { until = \"Friday 19 December 2025\" }\n}", false},
		"a stage without a last day": {func() ([]byte, error) { return book.Extend("2025", "finale", "Friday 19 December 2025") }, "", "has no last day", true},
		"no such stage":              {func() ([]byte, error) { return book.Extend("2025", "recruitmnt", "Friday 2 May 2025") }, "", "Did you mean recruitment?", true},
		"another day": {func() ([]byte, error) {
			return book.Reschedule("2025", "finale", "2025-11-25T10:00", "Wednesday 26 November 2025")
		}, "Tuesday 25 November 2025, 10am", "Wednesday 26 November 2025, 10am", false},
		"another hour": {func() ([]byte, error) {
			return book.Reschedule("2025", "drop_ins", "2025-09-12T12:30", "Friday 12 September 2025, 2pm to 3pm")
		}, "Friday 12 September 2025, 12.30pm to 1.30pm", "Friday 12 September 2025, 2pm to 3pm", false},
		"the first of several": {func() ([]byte, error) { return book.CallOff("2025", "drop_ins", "2025-07-08T12:30") }, "      \"Tuesday 8 July 2025, 12.30pm to 1.30pm\",\n", "", false},
		"one with a comment":   {func() ([]byte, error) { return book.CallOff("2025", "drop_ins", "2025-09-12T12:30") }, "      \"Friday 12 September 2025, 12.30pm to 1.30pm\", # the busy one\n", "", false},
		"the last of several":  {func() ([]byte, error) { return book.CallOff("2025", "drop_ins", "2025-10-21T12:30") }, "      \"Tuesday 21 October 2025, 12.30pm to 1.30pm\"\n", "", false},
		"the only one": {func() ([]byte, error) { return book.CallOff("2025", "finale", "2025-11-25T10:00") },
			`  finale { on = "Tuesday 25 November 2025, 10am to 11.30am" }`, "  finale {\n    called_off = true\n    on = \"Tuesday 25 November 2025, 10am to 11.30am\"\n  }", false},
		"one that is not there": {func() ([]byte, error) { return book.CallOff("2025", "finale", "2025-11-26T10:00") }, "", "was changed by hand", true},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := test.edit()
			if test.refusing {
				if err == nil || !strings.Contains(err.Error(), test.is) {
					t.Errorf("said %v, want %q", err, test.is)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if want := strings.Replace(editing, test.was, test.is, 1); want == editing || string(got) != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// TestConfirm: the first session of a stage whose day is not known is given one, and
// nothing else in the file changes.
func TestConfirm(t *testing.T) {
	files, err := Shipped("libraries-connected")
	if err != nil {
		t.Fatal(err)
	}
	const path, known, unknown = "cohorts/2025.hcl", `"Friday 12 September 2025, 12.30pm to 1.30pm"`, `"to be confirmed by Friday 8 August 2025"`
	whole := string(files[path])
	files[path] = []byte(strings.Replace(whole, known, unknown, 1))
	book, problems := Open("libraries-connected", files)
	if problems.Errors() > 0 {
		t.Fatal(problems)
	}
	got, err := book.Confirm("2025", "drop_ins", strings.Trim(known, `"`))
	if err != nil || string(got) != whole {
		t.Errorf("%v\n%s", err, got)
	}
	for _, stage := range []plan.StageName{"finale", "meetings", "nothing"} {
		if _, err := book.Confirm("2025", stage, known); err == nil {
			t.Errorf("%s has nothing to confirm, and was given a day", stage)
		}
	}
}
