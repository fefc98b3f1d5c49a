package roster

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"trellis/definitions/plan"
)

// name gives a message the next number of its kind, and what is seen of it a mark.
func (t *Tx) name(a *Addressed, m *Message) error {
	var number, same int
	if err := t.row(`SELECT COUNT(CASE WHEN thing = $2 THEN 1 END), COUNT(CASE WHEN thing = $2 AND words = $3 THEN 1 END)
		FROM messages WHERE cohort = $1`, t.Cohort, m.Thing, m.Words).Scan(&number, &same); err != nil {
		return failed("numbering a message", t.Cohort, err)
	}
	a.Item = plan.ItemName(fmt.Sprintf("message/%d", number+1))
	if m.Thing != "" {
		a.Item = plan.ItemName(fmt.Sprintf("chase/%s/%d", m.Thing, number+1))
	}
	h := sha256.New()
	fmt.Fprintf(h, "%q %q %d", m.Words, m.Thing, same)
	for _, p := range a.People {
		fmt.Fprintf(h, " %d", p.ID)
	}
	const enough = 6
	a.Mark = hex.EncodeToString(h.Sum(nil)[:enough])
	return nil
}
