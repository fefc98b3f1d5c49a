package calendar

import (
	"testing"
	"time"
)

// easter is Easter Sunday, by the Gregorian computus (Meeus, Jones and Butcher):
// a source other than the files, to hold them against.
func easter(year int) Date {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return Date{year, time.Month(n / 31), n%31 + 1}
}

func TestEasterIsWhereItBelongs(t *testing.T) {
	for name, days := range known() {
		for year := firstYear; year <= lastYear; year++ {
			if got := days[easter(year).days(-2)]; got != "Good Friday" {
				t.Errorf("%s, %s: %q", name, easter(year).days(-2), got)
			}
			monday, there := days[easter(year).days(1)]
			if there == (name == "Scotland") {
				t.Errorf("%s, %s: %q", name, easter(year).days(1), monday)
			}
		}
	}
}

func TestEveryYearHasItsBankHolidays(t *testing.T) {
	usual := map[string]int{"England and Wales": 8, "Scotland": 9, "Northern Ireland": 10}
	once := map[string]map[int]int{
		"England and Wales": {2022: 2, 2023: 1},
		"Scotland":          {2022: 2, 2023: 1, 2026: 1},
		"Northern Ireland":  {2022: 2, 2023: 1},
	}
	for name, days := range known() {
		count := map[int]int{}
		for day := range days {
			count[day.Year]++
			if w := day.Weekday(); w == time.Saturday || w == time.Sunday {
				t.Errorf("%s: %s is no weekday", name, day)
			}
		}
		for year := firstYear; year <= lastYear; year++ {
			if want := usual[name] + once[name][year]; count[year] != want {
				t.Errorf("%s has %d in %d, want %d", name, count[year], year, want)
			}
		}
		if len(count) != lastYear-firstYear+1 {
			t.Errorf("%s has years that it should not: %v", name, count)
		}
	}
}

func TestDaysThatWereGivenOrMovedOnce(t *testing.T) {
	c := london(t)
	for day, want := range map[string]string{
		"18 April 2025":     "Good Friday",
		"4 May 2020":        "",
		"8 May 2020":        "Early May bank holiday (VE day)",
		"30 May 2022":       "",
		"2 June 2022":       "Spring bank holiday",
		"3 June 2022":       "Platinum Jubilee",
		"19 September 2022": "State Funeral of Queen Elizabeth II",
		"8 May 2023":        "Coronation of King Charles III",
		"28 December 2026":  "Boxing Day (substitute day)",
	} {
		if name, ok := c.Holiday(on(t, day)); name != want || ok != (want != "") {
			t.Errorf("%s: %q, want %q", day, name, want)
		}
	}
	if got := c.KnownUntil().String(); got != "Friday 31 December 2027" {
		t.Errorf("known until %s", got)
	}
}

func TestPartsOfTheCountryDiffer(t *testing.T) {
	tests := []struct {
		day                         string
		england, scotland, northern bool
	}{
		{"2 January 2025", false, true, false},
		{"17 March 2025", false, false, true},
		{"21 April 2025", true, false, true},
		{"14 July 2025", false, false, true},
		{"4 August 2025", false, true, false},
		{"25 August 2025", true, false, true},
		{"1 December 2025", false, true, false},
		{"15 June 2026", false, true, false},
		{"25 December 2025", true, true, true},
	}
	for _, test := range tests {
		for i, want := range []bool{test.england, test.scotland, test.northern} {
			if _, got := known()[Known()[i]][on(t, test.day)]; got != want {
				t.Errorf("%s is a bank holiday in %s: %v, want %v", test.day, Known()[i], got, want)
			}
		}
	}
}
