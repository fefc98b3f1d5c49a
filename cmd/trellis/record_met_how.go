package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"trellis/roster"
)

// lasted is how many minutes a meeting was, in one of two columns; 0: it is not said.
func lasted(r row) (int, error) {
	hours, err := minutes(r.cells["hours"])
	if err != nil {
		return 0, located{"hours", err}
	}
	text := r.cells["minutes"]
	if text == "" {
		return hours, nil
	}
	const day = 24 * 60
	n, err := strconv.Atoi(text)
	switch {
	case err != nil || n <= 0 || n > day:
		return 0, located{"minutes", errors.New("write how many minutes it was, like 90; at most 1440")}
	case hours > 0 && hours != n:
		return 0, located{"minutes", errors.New("this is not as long as under hours: leave one of them out")}
	}
	return n, nil
}

// minutes reads a number of hours, as people write it: 1, 1.5, 1,5 or 0.75.
func minutes(text string) (int, error) {
	if text == "" {
		return 0, nil
	}
	h, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
	const most = 24
	if err != nil || !(h > 0 && h <= most) {
		return 0, errors.New("write how many hours it was, like 1 or 1.5; at most 24")
	}
	return int(h*60 + 0.5), nil
}

// manner reads how people met: "online", "in person" or "visit".
func manner(text string) (roster.Manner, error) {
	switch how := roster.Manner(strings.ReplaceAll(strings.ToLower(text), "-", " ")); how {
	case roster.Unsaid, roster.Online, roster.InPerson, roster.Visit:
		return how, nil
	}
	return roster.Unsaid, fmt.Errorf("%q is not how people meet: write online, in person or visit", clean(text))
}
