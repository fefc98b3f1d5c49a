package report_test

import (
	"encoding/json"
	"encoding/xml"
	"reflect"
	"strings"
	"testing"
	"time"

	"trellis/report"
)

// sample has something of everything, with words that HTML, Markdown and spreadsheets
// would take for more than words.
func sample(label string, n int) *report.Report {
	choices := report.Table{Name: "choices", Title: "Whom they had chosen", Of: "Matched with", Columns: []string{"Pairs"}, Drawn: 1}
	choices.Add("=1+1 <script>alert(1)</script>", report.Share(n, 40))
	choices.Add("Somebody | else", report.Share(40-n, 40))
	meetings := report.Table{Name: "meetings", Title: "Meetings", Of: "Session", Columns: []string{"Invited", "Came", "Hours", "Cost"}, Note: "Llŷn & Môn 🎉"}
	meetings.Add("Launch", report.Count(1234), report.Unknown, report.Figure{N: 630, Unit: report.Minutes}, report.Figure{N: 120050, Unit: report.Pence("GBP")})
	return &report.Report{
		Programme: "Peer Mentoring", Cohorts: []string{label}, Zone: "Europe/London", Ended: true,
		From: time.Date(2025, 5, n, 9, 0, 0, 0, time.UTC), Until: time.Date(2025, 11, 25, 9, 0, 0, 0, time.UTC), Made: time.Date(2025, 11, 25, 9, 0, 0, 0, time.UTC),
		Sections: []report.Section{
			{Name: "matching", Title: "Who was matched", Says: []string{"40 pairs were announced."}, Tables: []report.Table{choices}},
			{Name: "meetings", Title: "How often they met", Tables: []report.Table{meetings}},
		},
	}
}

func written(t *testing.T, write func(*strings.Builder) error) string {
	t.Helper()
	var b strings.Builder
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestNothingInAReportIsMoreThanWords(t *testing.T) {
	r := sample("2025", 12)
	page := written(t, func(b *strings.Builder) error { return r.WriteHTML(b) })
	if strings.Contains(page, "<script") {
		t.Error("a label became part of the page")
	}
	decoder := xml.NewDecoder(strings.NewReader(page[strings.Index(page, "<svg") : strings.Index(page, "</svg>")+6]))
	for {
		if _, err := decoder.Token(); err != nil {
			if err.Error() != "EOF" {
				t.Errorf("the drawing is not well formed: %v", err)
			}
			break
		}
	}
	table := written(t, func(b *strings.Builder) error { return r.Tables()[0].WriteCSV(b) })
	if !strings.HasPrefix(table, "Matched with,Pairs,\"Pairs, of\"\n'=1+1 <script>alert(1)</script>,12,40\n") {
		t.Errorf("the spreadsheet is\n%s", table)
	}
	text := written(t, func(b *strings.Builder) error { return r.WriteMarkdown(b) })
	if !strings.Contains(text, `| Somebody \| else | 28 of 40 70% |`) || !strings.Contains(text, `=1+1 \<script\>`) {
		t.Errorf("the Markdown is\n%s", text)
	}
}

func TestFiguresAsPeopleReadThem(t *testing.T) {
	for want, f := range map[string]report.Figure{
		"1,234": report.Count(1234), "3 of 5": report.Share(3, 5), "not known": report.Unknown, "–": report.Unsaid, "not shown": report.Few,
		"10 h 30": {N: 630, Unit: report.Minutes}, "2 h": {N: 120, Unit: report.Minutes}, "£1,200.50": {N: 120050, Unit: report.Pence("GBP")},
		"£120": {N: 12000, Unit: report.Pence("GBP")}, "CHF 5": {N: 500, Unit: report.Pence("CHF")}, "12.3": {N: 123, Unit: report.Tenths}, "0": report.Count(0),
	} {
		if got := f.String(); got != want {
			t.Errorf("%+v reads %q, want %q", f, got, want)
		}
	}
	for of, want := range map[int]string{9: "", 10: "70%", 0: ""} {
		if got := report.Share(7, of).Percent(); got != want {
			t.Errorf("7 of %d is %q, want %q", of, got, want)
		}
	}
	if got := report.Share(1, 200).Percent(); got != "1%" {
		t.Errorf("1 of 200 is %s, want it rounded up to 1%%", got)
	}
}

// TestNobodyIsFoundAmongFew: by figures that are shown, and by what they leave of the sum.
func TestNobodyIsFoundAmongFew(t *testing.T) {
	for name, x := range map[string]struct{ given, hidden []int }{
		"all are enough":          {[]int{5, 9, 20}, nil},
		"one alone takes another": {[]int{3, 9, 20}, []int{0, 1}},
		"two hide each other":     {[]int{3, 4, 20}, []int{0, 1}},
		"nobody is not one":       {[]int{0, 9, 20}, nil},
		"0 is taken only at last": {[]int{3, 0, 20}, []int{0, 2}},
		"there is nobody else":    {[]int{3, 0, 0}, []int{0, 1, 2}},
		"two would be one each":   {[]int{1, 1, 9, 20}, []int{0, 1, 2}},
		"one row tells of all":    {[]int{3}, []int{0}},
	} {
		table := report.Table{Columns: []string{"People"}}
		sum := 0
		for _, n := range x.given {
			sum += n
		}
		for _, n := range x.given {
			table.Add("", report.Share(n, sum))
		}
		table.Withhold()
		var hidden []int
		for i, r := range table.Rows {
			if r.Figures[0].Few {
				hidden = append(hidden, i)
			}
		}
		if !reflect.DeepEqual(hidden, x.hidden) {
			t.Errorf("%s: of %v the rows %v are withheld, want %v", name, x.given, hidden, x.hidden)
		}
	}
}

// TestSideBySide: each figure stands in the column of its cohort, the earlier first.
func TestSideBySide(t *testing.T) {
	later, earlier := sample("2025", 20), sample("2024", 10)
	earlier.Sections[0].Tables[0].Rows = earlier.Sections[0].Tables[0].Rows[:1]
	joined, err := report.Beside(later, earlier)
	if err != nil {
		t.Fatal(err)
	}
	choices := joined.Tables()[0]
	if want := []string{"Pairs, 2024", "Pairs, 2025"}; !reflect.DeepEqual(choices.Columns, want) {
		t.Errorf("the columns are %q, want %q", choices.Columns, want)
	}
	if got, want := choices.Rows[1].Figures, []report.Figure{report.Unknown, report.Share(20, 40)}; !reflect.DeepEqual(got, want) {
		t.Errorf("the second row is %v, want %v", got, want)
	}
	if _, err := report.Beside(); err == nil {
		t.Error("nothing was put side by side with nothing")
	}
}

// TestKeptAsItWas: what is kept as JSON makes the same page later.
func TestKeptAsItWas(t *testing.T) {
	r, again := sample("2025", 12), new(report.Report)
	kept, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(kept, again); err != nil {
		t.Fatal(err)
	}
	before := written(t, func(b *strings.Builder) error { return r.WriteHTML(b) })
	if after := written(t, func(b *strings.Builder) error { return again.WriteHTML(b) }); after != before {
		t.Error("the page is another one")
	}
}
