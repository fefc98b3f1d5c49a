package matching

import (
	"bufio"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"slices"
)

// fingerprint is the SHA-256 of all that is decided from, people by ID. What does
// not bear on the result (the order of the lists, or of choices that are not ranked)
// does not bear on it either.
func fingerprint(p *Problem, t *table, rows [][sha256.Size]byte) string {
	hash := sha256.New()
	w := bufio.NewWriter(hash)
	fmt.Fprintf(w, "seed %d\nmode %q\nfloor %v\nbands %v\n", p.Seed, p.Mode, p.Floor, p.Bands)
	for _, mentor := range sorted(len(p.Mentors), func(i int) int64 { return p.Mentors[i].ID }) {
		fmt.Fprintf(w, "mentor %d takes %d\n", p.Mentors[mentor].ID, p.Mentors[mentor].Takes)
	}
	for _, mentee := range t.mentees {
		choices := slices.Clone(mentee.Choices)
		if !mentee.Ranked {
			slices.Sort(choices)
		}
		fmt.Fprintf(w, "mentee %d chose %v ranked %t\n", mentee.ID, choices, mentee.Ranked)
	}
	fingerprintLimits(w, p)
	for _, row := range rows {
		_, _ = w.Write(row[:]) // into a hash: it cannot fail
	}
	for i, mentor := range t.pinned {
		if mentor != nobody {
			fmt.Fprintf(w, "pin %d %d\n", t.mentors[mentor].ID, t.mentees[i].ID)
		}
	}
	for _, pair := range keptIDs(p) {
		fmt.Fprintf(w, "kept %d %d\n", pair[0], pair[1])
	}
	if p.Stay {
		fmt.Fprintln(w, "stay")
	}
	_ = w.Flush()
	return hex.EncodeToString(hash.Sum(nil))
}

// fingerprintLimits writes what most problems do not have.
func fingerprintLimits(w io.Writer, p *Problem) {
	if p.Pairs > 0 {
		fmt.Fprintf(w, "pairs %d\n", p.Pairs)
	}
	var lines []string
	for _, m := range p.Mentors {
		if m.First > 0 {
			lines = append(lines, fmt.Sprintf("mentor %d first %d\n", m.ID, m.First))
		}
	}
	for _, m := range p.Mentees {
		if m.First > 0 {
			lines = append(lines, fmt.Sprintf("mentee %d first %d\n", m.ID, m.First))
		}
	}
	mentor := func(i int) int64 { return p.Mentors[i].ID }
	mentee := func(i int) int64 { return p.Mentees[i].ID }
	for _, l := range p.Limits {
		lines = append(lines, fmt.Sprintf("limit %q most %d mentees %v mentors %v\n", l.Name, l.Most, idsOf(l.Mentees, mentee), idsOf(l.Mentors, mentor)))
	}
	for _, r := range p.Reserves {
		lines = append(lines, fmt.Sprintf("reserve %q places %d mentees %v\n", r.Name, r.Places, idsOf(r.Mentees, mentee)))
	}
	slices.Sort(lines)
	for _, line := range lines {
		_, _ = io.WriteString(w, line) // into a hash: it cannot fail
	}
}

func idsOf(indices []int, id func(int) int64) []int64 {
	ids := make([]int64, 0, len(indices))
	for _, i := range indices {
		ids = append(ids, id(i))
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

func keptIDs(p *Problem) [][2]int64 {
	ids := make([][2]int64, 0, len(p.Kept))
	for _, pair := range p.Kept {
		ids = append(ids, [2]int64{p.Mentors[pair[0]].ID, p.Mentees[pair[1]].ID})
	}
	slices.SortFunc(ids, func(a, b [2]int64) int { return cmp.Or(cmp.Compare(a[1], b[1]), cmp.Compare(a[0], b[0])) })
	return slices.Compact(ids)
}
