package groups

import (
	"bufio"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
)

// fingerprint is the SHA-256 of all that is decided from, people by ID. What does
// not bear on the result, as the order of the list, does not bear on it either.
func fingerprint(t *table) string {
	hash := sha256.New()
	w := bufio.NewWriter(hash)
	fmt.Fprintf(w, "seed %d\ngroups %d to %d near %d/2 slack %d\n", t.Seed, t.Least, t.Most, t.twiceTarget(), t.Slack)
	for i, id := range t.ids {
		fmt.Fprintf(w, "person %d with %d\n", id, t.ids[t.parties[t.party[i]][0]])
	}
	for i, k := range t.kinds {
		fmt.Fprintf(w, "kind %d %t %q %v\n", i, k.refused, k.rule, k.fit)
	}
	n, row := len(t.ids), []byte(nil)
	for a := range n {
		row = row[:0]
		for _, kind := range t.rows[a*n+a : (a+1)*n] {
			row = binary.LittleEndian.AppendUint32(row, uint32(kind))
		}
		_, _ = w.Write(row) // into a hash: it cannot fail
	}
	_ = w.Flush()
	return hex.EncodeToString(hash.Sum(nil))
}
