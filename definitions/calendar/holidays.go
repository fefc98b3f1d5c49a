package calendar

import (
	"embed"
	"strconv"
	"strings"
	"sync"
	"time"
)

// The bank holidays, a file for each part of the country: a line is a date and
// its name. Add a year to all of them at once, from gov.uk/bank-holidays, and
// move lastYear.
//
//go:embed holidays/*.txt
var files embed.FS

const firstYear, lastYear = 2020, 2027

// parts are the parts of the country, as programmes name them, with their files.
var parts = []struct{ name, file string }{
	{"England and Wales", "holidays/england-and-wales.txt"},
	{"Scotland", "holidays/scotland.txt"},
	{"Northern Ireland", "holidays/northern-ireland.txt"},
}

// Known names those whose bank holidays are known.
func Known() []string {
	var names []string
	for _, part := range parts {
		names = append(names, part.name)
	}
	return names
}

// known reads the files, once.
var known = sync.OnceValue(func() map[string]map[Date]string {
	all := map[string]map[Date]string{}
	for _, part := range parts {
		text, err := files.ReadFile(part.file)
		if err != nil {
			panic(err) // it is embedded: only a build without it can lack it
		}
		all[part.name] = holidays(string(text))
	}
	return all
})

func holidays(text string) map[Date]string {
	days := map[Date]string{}
	for line := range strings.Lines(text) {
		date, name, _ := strings.Cut(strings.TrimSpace(line), " ")
		day, err := time.Parse(time.DateOnly, date)
		if err != nil {
			panic(err) // a slip in an embedded file, which the tests find
		}
		days[dateOf(day)] = name
	}
	return days
}

func quoted(names []string) []string {
	var all []string
	for _, name := range names {
		all = append(all, strconv.Quote(name))
	}
	return all
}
