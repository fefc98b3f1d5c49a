package matching

import (
	"bufio"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"slices"
)

// fingerprint is the SHA-256 of all that is decided from, people by ID. What does
// not bear on the result (the order of the lists, or of choices that are not ranked)
// does not bear on it either.
func fingerprint(p *Problem, t *table) string {
	hash := sha256.New()
	w := bufio.NewWriter(hash)
	fmt.Fprintf(w, "seed %d\nfloor %v\nbands %v\n", p.Seed, p.Floor, p.Bands)
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
	for i, rule := range t.rules {
		fmt.Fprintf(w, "rule %d %q\n", i, rule)
	}
	for i, fit := range t.fits {
		fmt.Fprintf(w, "fit %d %v\n", i, fit)
	}
	row := make([]byte, 0, 9)
	for _, pair := range t.pairs {
		row = append(row[:0], byte(pair.verdict))
		row = binary.LittleEndian.AppendUint32(row, uint32(pair.fit))
		row = binary.LittleEndian.AppendUint32(row, uint32(pair.rule))
		_, _ = w.Write(row) // into a hash: it cannot fail
	}
	for i, mentor := range t.pinned {
		if mentor != nobody {
			fmt.Fprintf(w, "pin %d %d\n", t.mentors[mentor].ID, t.mentees[i].ID)
		}
	}
	_ = w.Flush()
	return hex.EncodeToString(hash.Sum(nil))
}
