package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"trellis/definitions"
	"trellis/roster"
)

// profile is how many pairs are in each band of one preference.
type profile struct {
	Preference string `json:"preference"`
	Bands      []band `json:"bands"` // the best first
}

type band struct {
	From  int `json:"from"` // points, of 100
	To    int `json:"to"`
	Pairs int `json:"pairs"`
}

// preferences are what the numbers of a fit stand for.
func (s *sight) preferences() []definitions.Preference {
	stage := s.co.matched()
	if stage == nil {
		return nil
	}
	return s.co.book.Preferences(stage.Name)
}

// profiles counts the fits of a proposal's pairs, as the roster keeps them.
func profiles(preferences []definitions.Preference, pairs []roster.ProposedPair) []profile {
	fits := make([][]int, 0, len(pairs))
	for _, p := range pairs {
		fits = append(fits, fitOf(p.Fit))
	}
	var all []profile
	for i, x := range preferences {
		points := map[int]int{}
		for _, fit := range fits {
			if i < len(fit) {
				points[fit[i]]++
			}
		}
		if len(points) > 0 {
			all = append(all, profile{x.Says, bandsOf(points)})
		}
	}
	return all
}

// fitOf reads a fit as it is kept: "[100 66]".
func fitOf(kept string) (fit []int) {
	for _, word := range strings.Fields(strings.Trim(kept, "[]")) {
		n, err := strconv.Atoi(word)
		if err != nil {
			return nil
		}
		fit = append(fit, n)
	}
	return fit
}

// bandsOf has a band for each value, where there are few, or else for each quarter of
// the scale between nothing and all.
func bandsOf(points map[int]int) (bands []band) {
	const few = 6
	for value, n := range points {
		bands = append(bands, band{value, value, n})
	}
	if len(bands) > few {
		quarters := []band{{100, 100, 0}, {75, 99, 0}, {50, 74, 0}, {25, 49, 0}, {1, 24, 0}, {0, 0, 0}}
		for _, b := range bands {
			i := slices.IndexFunc(quarters, func(q band) bool { return b.From >= q.From })
			quarters[max(i, 0)].Pairs += b.Pairs
		}
		return quarters
	}
	slices.SortFunc(bands, func(a, b band) int { return cmp.Compare(b.From, a.From) })
	return bands
}

// yesOrNo says that a preference is so of a pair or is not, with nothing between.
func yesOrNo(bands []band) bool {
	return !slices.ContainsFunc(bands, func(b band) bool { return b.To > 0 && b.From < 100 })
}

// named is a band in a column.
func (b band) named(yesOrNo bool) string {
	switch {
	case yesOrNo && b.From == 100:
		return "yes"
	case yesOrNo:
		return "no"
	case b.From == 100:
		return "fully"
	case b.To == 0:
		return "not at all"
	case b.From == b.To:
		return fmt.Sprintf("%d of 100", b.From)
	}
	return fmt.Sprintf("%d to %d", b.From, b.To)
}

// writeBands draws a bar for each band, the longest as wide as there is room.
func writeBands(w io.Writer, all []profile) {
	const widest = 50
	for _, p := range all {
		most := 1
		for _, b := range p.Bands {
			most = max(most, b.Pairs)
		}
		scale := max(1, (most+widest-1)/widest)
		fmt.Fprintf(w, "  %s\n", headed(p.Preference))
		for _, b := range p.Bands {
			line := fmt.Sprintf("    %-11s%5d  %s", b.named(yesOrNo(p.Bands)), b.Pairs, strings.Repeat("#", (b.Pairs+scale-1)/scale))
			fmt.Fprintln(w, strings.TrimRight(line, " "))
		}
	}
}
