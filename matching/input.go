package matching

import (
	"bufio"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
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
	_ = w.Flush()
	return hex.EncodeToString(hash.Sum(nil))
}

func keptIDs(p *Problem) [][2]int64 {
	ids := make([][2]int64, 0, len(p.Kept))
	for _, pair := range p.Kept {
		ids = append(ids, [2]int64{p.Mentors[pair[0]].ID, p.Mentees[pair[1]].ID})
	}
	slices.SortFunc(ids, func(a, b [2]int64) int { return cmp.Or(cmp.Compare(a[1], b[1]), cmp.Compare(a[0], b[0])) })
	return slices.Compact(ids)
}
